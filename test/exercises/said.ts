import assert from "node:assert/strict";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import type { Wrong } from "./recognises.js";

/** Asserts of some wrong answers, not of the whole bank, what is said of them. */
export function assertSaid(exercise: { judge(answer: unknown): Outcome }, wrongs: readonly Wrong[]): void {
  for (const [answer, misconception, phrase] of wrongs) {
    const outcome = exercise.judge(answer);
    assert.ok(outcome.kind === "incorrect", misconception);
    assert.equal(outcome.misconception, misconception, outcome.message);
    assert.match(outcome.message, phrase, misconception);
  }
}
