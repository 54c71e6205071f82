import assert from "node:assert/strict";
import { test } from "node:test";
import { stripTypes } from "@six-steps/kernel/internal/language/node/stripTypes.js";
import { ImageClassifierMLP, tf, todo } from "six-steps";
import { studentCode } from "../exercises/studentCode.js";
import { gradeCode } from "./gradeCode.js";
import { classExercises, rightClasses } from "./rightClasses.js";
import { wrongClasses } from "./wrongClasses.js";

/** What the code declares under `name`, run as a kernel runs a cell. */
const run = (code: string, name: string) =>
  studentCode(`(() => {\n${stripTypes(code) ?? code}\nreturn ${name};\n})()`, {
    tf,
    todo,
    ImageClassifierMLP,
  });

for (const exercise of classExercises) {
  for (const [i, code] of rightClasses[exercise.name].entries()) {
    test(`${exercise.name}: right answer ${i + 1} is right in the lesson and earns all points`, async () => {
      const outcome = await exercise.judge(run(code, exercise.answerName));
      assert.equal(outcome.kind, "correct", JSON.stringify(outcome));
      const { points, feedback } = await gradeCode(exercise, code);
      assert.equal(points, 4, feedback["text/plain"]);
    });
  }

  for (const [name, code] of Object.entries(wrongClasses[exercise.name])) {
    test(`${exercise.name}: no points for ${name}`, async () => {
      const { points, feedback } = await gradeCode(exercise, code);
      assert.equal(points, 0);
      assert.doesNotMatch(feedback["text/plain"], /cheat|forge|tamper/i);
    });
  }
}

/** What the lesson itself says of answers in which the library does the work. */
const told: [name: string, answer: string, misconception: string, phrase: RegExp][] = [
  [
    "fields",
    "extends alone",
    "extends",
    /`ClassifierFields` builds on `ImageClassifierMLP`.* leave `extends` out/,
  ],
  ["buildModel", "super", "delegated", /library's own `buildModel` ran here/],
  ["buildModel", "extends alone", "not-own", /what ran is the one it inherits/],
  ["buildModel", "the prototype's method", "delegated", /library's own `buildModel` ran here/],
  ["toOneHotLabels", "super", "delegated", /library's own `toOneHotLabels` ran here/],
  ["fit", "super", "delegated", /library's own `fit` ran here.*write those lines yourself/],
  ["predict", "super", "delegated", /library's own `predict` ran here/],
  ["wholeClass", "super", "extends", /stands on its own, and nothing is inherited/],
  ["wholeClass", "extends alone", "extends", /copy your five parts into it/],
  [
    "wholeClass",
    "the library's static method",
    "delegated",
    /call its own method, `MyImageClassifier\.toOneHotLabels/,
  ],
];
for (const [name, answer, misconception, phrase] of told) {
  test(`${name}: the lesson's own check says what is wrong with ${answer}`, async () => {
    const exercise = classExercises.find((one) => one.name === name);
    assert.ok(exercise);
    const outcome = await exercise.judge(run(wrongClasses[name][answer], exercise.answerName));
    assert.equal(outcome.kind, "incorrect", JSON.stringify(outcome));
    if (outcome.kind !== "incorrect") return;
    assert.equal(outcome.misconception, misconception, outcome.message);
    assert.match(outcome.message, phrase);
  });
}
