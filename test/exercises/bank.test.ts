import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, todo } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { ValueExercise } from "six-steps/internal/exercises/core/valueExercise.js";

interface Judged extends Exercise {
  judge(answer: unknown): Outcome | Promise<Outcome>;
}

const all = Object.entries(exercises).flatMap(([lesson, ofLesson]) =>
  Object.values(ofLesson as unknown as Record<string, Judged>).map((exercise) => ({ lesson, exercise })),
);

/** Asserts that a wrong answer is told as what it is, in words of its own. */
function isRecognised(exercise: { judge(answer: unknown): Outcome }, wrong: unknown) {
  const outcome = exercise.judge(wrong);
  assert.equal(outcome.kind, "incorrect", `${wrong}`);
  assert.ok("misconception" in outcome && outcome.misconception, `${wrong} is recognised as nothing`);
  assert.ok(outcome.message.length > 20 && !/\[object/.test(outcome.message), outcome.message);
  return outcome.misconception;
}

/** The parts of a hint that a student may copy into a cell. */
function codeIn(hint: string): string[] {
  return /;$|=>/.test(hint) ? [hint] : [...hint.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
}

for (const { lesson, exercise } of all) {
  test(`${lesson}.${exercise.name}: its stub counts as not attempted, and it has three hints or more`, async () => {
    const untouched = exercise.stub.startsWith("function") ? () => todo() : undefined;
    assert.deepEqual(await exercise.judge(untouched), { kind: "notAttempted" });
    const { hints } = exercise.text;
    assert.ok(hints.length >= 3 && hints.every((hint) => hint.trim().length > 10), hints.join("\n"));
  });
  test(`${lesson}.${exercise.name}: what its hints give as code has signs that TypeScript reads`, () => {
    for (const code of exercise.text.hints.flatMap(codeIn)) assert.doesNotMatch(code, /[−·×÷≤≥≠]/, code);
  });
  if (exercise instanceof FunctionExercise) {
    test(`${lesson}.${exercise.name}: each wrong function of its bank is recognised by its own name, and no constant passes`, () => {
      for (const { name, rule } of exercise.misconceptions) {
        if (typeof rule === "function") assert.equal(isRecognised(exercise, rule), name);
      }
      for (const constant of [0, 1, true, "", [], [0], [[0]]]) {
        assert.notEqual(exercise.judge(() => constant).kind, "correct", `() => ${JSON.stringify(constant)}`);
      }
    });
  }
  if (exercise instanceof ValueExercise) {
    test(`${lesson}.${exercise.name}: each wrong value of its bank is recognised by its own name`, () => {
      for (const { name, rule } of exercise.misconceptions) {
        if (typeof rule !== "function") assert.equal(isRecognised(exercise, rule), name);
      }
    });
  }
}
