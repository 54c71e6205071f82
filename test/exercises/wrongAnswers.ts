import assert from "node:assert/strict";
import type { FunctionExercise } from "six-steps/internal/exercises/functionExercise.js";
import type { Outcome } from "six-steps/internal/exercises/outcome.js";
import type { ValueExercise } from "six-steps/internal/exercises/valueExercise.js";

/** A wrong answer, the misconception it should be recognised as, and a phrase of what the student should read. */
export type WrongAnswer = [misconception: string, answer: unknown, phrase: RegExp];

interface Judged {
  name: string;
  judge(answer: unknown): Outcome;
  misconceptions: readonly { name: string }[];
}

/** Each wrong answer gets its own message, and the exercise's bank has no entry that is not tried here. */
export function assertEachRecognised(
  // biome-ignore lint/suspicious/noExplicitAny: exercises of every kind of answer
  exercise: ValueExercise<any> | FunctionExercise<any, any>,
  wrongAnswers: readonly WrongAnswer[],
): void {
  const judged = exercise as unknown as Judged;
  for (const [misconception, answer, phrase] of wrongAnswers) {
    const outcome = judged.judge(answer);
    assert.equal(outcome.kind, "incorrect", `${judged.name}: ${misconception}`);
    if (outcome.kind !== "incorrect") continue;
    assert.equal(outcome.misconception, misconception, `${judged.name}: ${outcome.message}`);
    assert.match(outcome.message, phrase);
    assert.doesNotMatch(outcome.message, /undefined|\[object/, `${judged.name}: ${misconception}`);
  }
  assert.deepEqual(
    [...new Set(wrongAnswers.map(([misconception]) => misconception))].sort(),
    judged.misconceptions.map(({ name }) => name).sort(),
    `the bank of ${judged.name}`,
  );
}
