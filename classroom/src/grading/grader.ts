// Knows what is right. nbgrader's preprocessor starts it beside the student's kernel and talks to it in lines of JSON:
//   out  {"ready": [names of exercises], "setup": the lesson's first cell}
//   in   {"exercise": "softmax", "points": 4, "note": "…"}, then for each line out that asks, {"answers": …} or {"failed": "why"}
//   out  {"ask": "code for the student's kernel", "given": …} … {"grade": {"points": 2.5, "feedback": {…}}}
// "given" names a file of given/, where the kernel's library is to hold no more of the exercise's class than that.
// With "failed" among what comes in with an exercise, nothing is asked: it earns nothing, for that reason.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { drawNumbersBy } from "six-steps/internal/exercises/core/ownNumbers.js";
import { drawInputsBy } from "six-steps/internal/exercises/core/random.js";
import type { Ask, Grade } from "six-steps/internal/grading/gradeAnswer.js";
import { textOf } from "../../../setup/notebook.mjs";
import { drawnBy } from "./ownNumbers.js";

/** The lesson is named as its notebook is: `04-output-layer`. The rest are names by which the student's numbers were drawn. */
const [lessonName, secretFile, ...names] = process.argv.slice(2);
const secret = readFileSync(secretFile, "utf8").trim();
drawInputsBy(secret);
const { readLessons } = await import("../lessons/readLessons.js"); // only now: some draw inputs when they are loaded
const { VaryingExercise } = await import("six-steps/internal/exercises/core/varyingExercise.js");
const { gradeAnswer, nothingFor } = await import("six-steps/internal/grading/gradeAnswer.js");
let numbers: string | undefined;
drawNumbersBy(() => numbers); // only now: the library that has been loaded knows of classes

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = (message: object): boolean => process.stdout.write(`${JSON.stringify(message)}\n`);

const lesson = readLessons().find(({ name }) => name === lessonName);
const ofLesson = Object.values(lesson?.exercises ?? {});
say({
  ready: ofLesson.map(({ name }) => name),
  setup: lesson?.notebook.cells
    .map(({ source }) => textOf(source))
    .find((source) => source.includes(`= exercises.${lesson.key};`)),
});

async function hear() {
  const { value, done } = await lines.next();
  if (done) process.exit(0);
  return JSON.parse(value);
}

for (;;) {
  const { exercise: name, points, note, failed } = await hear();
  const exercise = ofLesson.find((one) => one.name === name);
  if (!exercise) {
    say({ unknown: name });
    continue;
  }
  const ask: Ask = async (code, given) => {
    say({ ask: code, given });
    return await hear();
  };
  const grading = { ask, note: note ?? undefined };
  let best: Grade | undefined;
  // Whoever was two students may have answered by the numbers of either.
  for (const name of names.length > 0 ? names : [""]) {
    numbers = name === "" ? undefined : drawnBy(secret, name);
    const grade = failed
      ? nothingFor(exercise, failed, grading)
      : await gradeAnswer(exercise, points, grading);
    if (!best || grade.points > best.points) best = grade;
    if (best.points === points || !(exercise instanceof VaryingExercise)) break;
  }
  say({ grade: best });
}
