import { sum } from "../core/byHand.js";

type Logits = readonly number[];

export const largestOf = (logits: Logits) => Math.max(...logits);

/** The largest subtracted, and then no sum. */
export const shiftedNotDivided = (logits: Logits) => logits.map((c) => Math.exp(c - largestOf(logits)));

/** The largest subtracted in the numerator, not in the sum. */
export const numeratorOnly = (logits: Logits) => {
  const total = sum(logits.map(Math.exp));
  return shiftedNotDivided(logits).map((power) => power / total);
};

/** The sum by `reduce` without a start value: its first entry is a logit, not a power. */
export const startForgotten = (shiftOf: (logits: Logits) => number) => (logits: Logits) => {
  const shift = shiftOf(logits);
  const total = logits.reduce((partial, c) => partial + Math.exp(c - shift));
  return logits.map((c) => Math.exp(c - shift) / total);
};
