import assert from "node:assert/strict";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";

interface Judged extends Exercise {
  judge(answer: unknown): Outcome;
  misconceptions: readonly { name: string }[];
}

/** A wrong answer, the misconception that it shows, and what the message must say. */
export type Wrong = readonly [answer: unknown, misconception: string, phrase: RegExp];

/** Asserts of some wrong answers, not of the whole bank, what is said of them. */
export function assertSaid(exercise: Pick<Judged, "judge">, wrongs: readonly Wrong[]): void {
  for (const [answer, misconception, phrase] of wrongs) {
    const outcome = exercise.judge(answer);
    assert.ok(outcome.kind === "incorrect", misconception);
    assert.equal(outcome.misconception, misconception, outcome.message);
    assert.match(outcome.message, phrase, misconception);
    assert.doesNotMatch(outcome.message, /\[object/, misconception);
  }
}

/** Asserts that each wrong answer gets its own message, and that no misconception of the exercise is left untried. */
export function recognises(exercise: Judged, wrongs: readonly Wrong[]): void {
  assertSaid(exercise, wrongs);
  const tried = new Set(wrongs.map(([, name]) => name));
  const known = new Set(exercise.misconceptions.map(({ name }) => name));
  assert.deepEqual([...tried].sort(), [...known].sort());
}

/** Asserts that each of the answers is right. */
export function accepts(exercise: Judged, answers: readonly unknown[]): void {
  for (const answer of answers) {
    const outcome = exercise.judge(answer);
    assert.equal(outcome.kind, "correct", `${answer}: ${JSON.stringify(outcome)}`);
  }
}

/** The texts that a stub such as `let a: "x" | "y" | undefined;` offers. */
export function options({ stub }: Exercise): string[] {
  return [...stub.matchAll(/"([^"]+)"/g)].map(([, option]) => option);
}
