import assert from "node:assert/strict";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { Classroom } from "@six-steps/classroom/internal/server/classroom.js";
import { Store } from "@six-steps/classroom/internal/server/store.js";
import { temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
after(remove);

function opened(name: string) {
  const store = new Store(join(folder, name));
  const classroom = new Classroom(store);
  const come = (n: number, name: string) =>
    classroom.take(
      { code: store.code, name, key: String(n).padStart(40, "k"), outcomes: [], helpCalls: [] },
      "10.0.0.1",
    );
  return { store, classroom, come };
}

test("no student gets the number of one who was removed: a page that still shows that one would remove the other", async () => {
  const { store, classroom, come } = opened("numbers.sqlite");
  await come(1, "Ada");
  const ben = await come(2, "Ben");
  classroom.remove(ben.id);
  const aaron = await come(3, "Aaron");
  assert.notEqual(aaron.id, ben.id);
  assert.equal(classroom.remove(ben.id), false);
  assert.deepEqual(
    [...classroom.students.values()].map(({ label }) => label),
    ["Ada", "Aaron"],
  );
  store.close();
});

test("names that differ in nothing but capitals are told apart", async () => {
  const { store, come } = opened("capitals.sqlite");
  const labels = [];
  for (const [n, name] of ["Kim", "kim", "KIM", "Émile", "émile"].entries())
    labels.push((await come(n, name)).label);
  assert.deepEqual(labels, ["Kim", "kim (2)", "KIM (3)", "Émile", "émile (2)"]);
  assert.equal((await come(1, "KIM")).label, "KIM (2)", "a student's own name is no other's");
  store.close();
});

test("while the class's file is elsewhere nothing is taken, the teacher reads why, and it goes on when the file is back", async () => {
  const { store, classroom, come } = opened("moved.sqlite");
  await come(1, "Ada");
  const [file, elsewhere] = [join(folder, "moved.sqlite"), join(folder, "backup.sqlite")];
  renameSync(file, elsewhere);
  await assert.rejects(come(2, "Ben"), { reason: "disk" });
  assert.match(classroom.problem ?? "", /no longer lies at .*moved\.sqlite/);
  assert.throws(() => {
    classroom.place = { lesson: "04-output-layer", exercise: null, solution: false };
  }, /no longer lies at/);
  renameSync(elsewhere, file);
  await come(2, "Ben");
  assert.equal(classroom.problem, undefined);
  store.close();
  const again = new Store(file);
  assert.deepEqual(
    again.students().map(({ name }) => name),
    ["Ada", "Ben"],
  );
  again.close();
});
