import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { readLessonInfos } from "@six-steps/classroom/internal/server/lessonInfos.js";
import { temporaryFolder } from "./classProgram.js";

const { folder, remove } = temporaryFolder();
after(remove);

const file = join(folder, "class", "lessons.en.json");

/** As the page gets them. */
async function read() {
  const infos = readLessonInfos(file);
  const [lessons, known] = await Promise.all([infos.lessons, infos.known]);
  return JSON.parse(JSON.stringify({ lessons, known }));
}

test("a class that opens again shows of the lessons what the first one showed, and other lessons are read anew", async () => {
  const first = await read();
  assert.ok(
    first.known.byExercise["outputLayer.softmax"].some(({ message }: { message?: string }) => message),
  );
  const whole = readFileSync(file, "utf8");

  assert.deepEqual(await read(), first);

  writeFileSync(file, whole.replace(/"hash":"../, '"hash":"--')); // made from other lessons
  assert.deepEqual(await read(), first);
  assert.equal(readFileSync(file, "utf8"), whole);
});

test("what is kept is what is shown: nothing is read anew while lessons and exercises stay as they are", async () => {
  const kept = JSON.parse(readFileSync(file, "utf8"));
  kept.lessons[0].title = "a title that only the file has";
  writeFileSync(file, JSON.stringify(kept));
  assert.equal((await read()).lessons[0].title, "a title that only the file has");
});
