import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { totalOf } from "./quoted.js";

const logitsOf = ({ args }: Try) => args[0] as number[];
const largestOf = (example: Try) => written(Math.max(...logitsOf(example)));
const here = (example: Try) => `For ${written(logitsOf(example))} it gives ${written(example.got)}.`;

export const en = {
  question: "Write `stableSoftmax`: softmax of logits of any size, without an overflow.",
  hints: [
    "Adding the same number to all logits changes nothing, and neither does subtracting the same number. Which number keeps every power small?",
    "`Math.exp` overflows only for large positive numbers. Subtract something from each logit so that none of them stays above 0.",
    "Subtract the largest from each: `const largest = Math.max(...logits);`, then the powers are `Math.exp(c - largest)`. The rest is as in `softmax`.",
  ],
  correct:
    "With the largest subtracted, the largest power is $e^0 = 1$: nothing overflows, and the sum is never 0. Powers that become 0 now belong to logits so far below the largest that their share is 0 anyway.",
  overflow: (example: Try) =>
    `${here(example)} \`Math.exp(${largestOf(example)})\` is \`Infinity\`, and ∞/∞ is \`NaN\`. Subtract the same number from all logits first: which one?`,
  smallestSubtracted: (example: Try) =>
    `${here(example)} You subtract the smallest, so a large difference still overflows. Subtract the largest: then no power is above $e^0 = 1$.`,
  meanSubtracted: (example: Try) =>
    `${here(example)} You subtract the mean, and the largest is ${written(Math.max(...logitsOf(example)) - sum(logitsOf(example)) / logitsOf(example).length)} above it: its power overflows. Subtract the largest.`,
  firstSubtracted: (example: Try) =>
    `${here(example)} You subtract the first logit, so one far above it still overflows. Subtract the largest.`,
  sumSubtracted: (example: Try) =>
    `${here(example)} You subtract the sum of the logits: what is left may be far above 0, or so far below that every power is 0. Subtract the largest.`,
  largestAdded: (example: Try) =>
    `${here(example)} You add the largest, so large logits become larger still. Subtract it.`,
  largestSize: (example: Try) =>
    `${here(example)} You subtract the largest absolute value. The largest of these logits is ${largestOf(example)}; what you subtract leaves every power 0, and 0/0 is \`NaN\`.`,
  beginsAt0: (example: Try) =>
    `${here(example)} You subtract 0 where all logits are negative, which leaves every power 0, and 0/0 is \`NaN\`. Does the search for the largest begin at 0? Let it begin at the first logit.`,
  fixedShift: (example: Try) =>
    `${here(example)} You always subtract the same number, whatever the logits. Ask the logits themselves: subtract their largest.`,
  logitsDivided: (example: Try) =>
    `${here(example)} You divide the logits by the largest instead of subtracting it. That changes their differences, and the probabilities with them.`,
  shiftedNotDivided: (example: Try) =>
    `Subtracting the largest keeps \`Math.exp\` small, but the values add up to ${totalOf(example)}, not 1. Divide each by the sum of all.`,
  numeratorOnly: (example: Try) =>
    `The largest is subtracted in the numerator but not in the sum: for ${written(logitsOf(example))} the values add up to ${totalOf(example)}. It cancels only if the sum uses the same shifted powers.`,
  denominatorOnly: (example: Try) =>
    `The largest is subtracted in the sum but not in the numerator: for ${written(logitsOf(example))} the values add up to ${totalOf(example)}. It cancels only if both use the same shifted powers.`,
  startForgotten: () =>
    "Your sum starts with the first entry itself, not with its power. `reduce` without a start value does that: give it 0 at the end, `reduce((sum, c) => …, 0)`.",
  nanReplaced: (example: Try) =>
    `${here(example)} That hides the \`NaN\`, but the right probabilities are ${written(example.want)}. Keep the powers from overflowing: subtract the largest logit from all.`,
};
