import assert from "node:assert/strict";
import { exercises } from "six-steps";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";

/** The exercises of lessons 05 and 05b. */
export const ask = { ...exercises.objectiveFunction, ...exercises.lossOfABatch };

/** The probability of each class. */
export type P = number[];
export type Labels = number[];

export function assertMistake(outcome: Outcome, name: string, phrase: RegExp): void {
  assert.equal(outcome.kind, "incorrect", `${name}: ${JSON.stringify(outcome)}`);
  if (outcome.kind !== "incorrect") return;
  assert.equal(outcome.misconception, name);
  assert.match(outcome.message, phrase);
}

/** p · log q as JavaScript computes it, and with the limit. */
export const naive = (p: number, q: number, log = Math.log2) => p * log(q);
export const guarded = (p: number, q: number, log = Math.log2) => (p > 0 ? p * log(q) : 0);
export const total = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** A right answer. */
export function crossEntropy(p: P, q: P): number {
  let bits = 0;
  for (let i = 0; i < p.length; i++) if (p[i] !== 0) bits += p[i] * Math.log2(q[i]);
  return -bits;
}

/** A class whose static method is `method`. */
export const withStatic = (toOneHotLabels: (labels: Labels, dim: number) => unknown) =>
  Object.assign(class OneHotEncoder {}, { toOneHotLabels });
