import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, test } from "node:test";
import { Classroom } from "@six-steps/classroom/internal/server/classroom.js";
import { Store } from "@six-steps/classroom/internal/server/store.js";
import type { Report } from "six-steps/internal/class/protocol.js";
import { temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
after(remove);

/** A store that counts its transactions, and whose disk can be full for whoever has a certain name. */
class WatchedStore extends Store {
  transactions = 0;
  tooBig: string | undefined;

  override together<Result>(work: () => Result): Result {
    this.transactions++;
    return super.together(work);
  }

  override addStudent(student: { keyHash: string; name: string; now: number }) {
    if (student.name === this.tooBig) throw new Error("database or disk is full");
    return super.addStudent(student);
  }
}

const newReport = (code: string, name: string): Report => ({
  code,
  name,
  key: randomBytes(32).toString("base64url"),
  outcomes: [
    { id: randomUUID(), exercise: "outputLayer.softmax", kind: "correct", misconception: null, age: 0 },
  ],
  helpCalls: [],
});

test("200 who join at once are kept in one transaction", async () => {
  const file = join(folder, "together.sqlite");
  const store = new WatchedStore(file);
  const classroom = new Classroom(store, { joins: 200 });
  const students = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      classroom.take(newReport(store.code, `Kim ${n % 150}`), "192.0.2.1"),
    ),
  );
  assert.equal(store.transactions, 1);
  assert.equal(new Set(students.map(({ label }) => label)).size, 200);
  store.close();
  const again = new Store(file);
  assert.equal(again.students().length, 200);
  assert.equal(again.outcomes().length, 200);
  again.close();
});

test("one that the disk does not take keeps none of the others out, and leaves nothing behind", async () => {
  const store = new WatchedStore(join(folder, "too-big.sqlite"));
  store.tooBig = "Kim 5";
  const classroom = new Classroom(store);
  const reports = Array.from({ length: 10 }, (_, n) => newReport(store.code, `Kim ${n}`));
  const wrong = newReport("AAAAAA", "Guesser");
  const results = await Promise.allSettled(
    [...reports, wrong].map((one) => classroom.take(one, "192.0.2.1")),
  );
  const reasons = results.map((one) => (one.status === "rejected" ? one.reason.reason : "taken"));
  const expected = [...reports.map(({ name }) => (name === "Kim 5" ? "disk" : "taken")), "code"];
  assert.deepEqual(reasons, expected);
  assert.equal(classroom.students.size, 9);
  assert.equal(store.students().length, 9);
  assert.equal(store.outcomes().length, 9);
  store.tooBig = undefined;
  await classroom.take(reports[5], "192.0.2.1");
  assert.equal(store.students().length, 10);
  assert.deepEqual(
    new Set(classroom.students.keys()),
    new Set(store.students().map(({ id }) => id)),
    "the memory holds what the disk holds",
  );
  store.close();
});
