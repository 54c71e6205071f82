import { inLanguage } from "../../text/language.js";
import { mean, naiveSoftmax, softmaxOf, sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { largestOf, numeratorOnly, shiftedNotDivided, startForgotten } from "./softmaxSlips.js";
import { en } from "./stableSoftmax.en.js";

const text = inLanguage("exercises/04-output-layer/stableSoftmax", en);

/** The formula with something taken off each logit first. */
const shiftedBy = (shift: (logits: number[]) => number) => (logits: number[]) =>
  naiveSoftmax(logits.map((c) => c - shift(logits)));

export const stableSoftmax = new FunctionExercise<[logits: number[]], number[], typeof en>({
  solution: `function stableSoftmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((c) => Math.exp(c - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}`,
  reference: softmaxOf,
  examples: [
    [[1, 2, 3]],
    [[1000, 1000]],
    [[-1000, -1000]],
    [[-400, -400]],
    [[0, 1000]],
    [[0, 0, 0, 0, 1000]],
    [[-2000, -1000, -1001]],
    [[700, 709.5, 709]],
    [[5]],
  ],
  random: (random) => {
    const scale = random.pick([1, 10, 1000]);
    return [random.numbers(random.integer(2, 10), -5, 5).map((c) => c * scale)];
  },
  misconceptions: {
    overflow: naiveSoftmax,
    smallestSubtracted: shiftedBy((logits) => Math.min(...logits)),
    meanSubtracted: shiftedBy(mean),
    firstSubtracted: shiftedBy(([first]) => first),
    sumSubtracted: shiftedBy(sum),
    largestAdded: shiftedBy((logits) => -largestOf(logits)),
    largestSize: shiftedBy((logits) => Math.max(...logits.map(Math.abs))),
    beginsAt0: shiftedBy((logits) => Math.max(0, ...logits)),
    fixedShift: [700, 709, 1000].map((shift) => shiftedBy(() => shift)),
    logitsDivided: (logits) => naiveSoftmax(logits.map((c) => c / largestOf(logits))),
    shiftedNotDivided,
    numeratorOnly,
    denominatorOnly: (logits) => {
      const total = sum(shiftedNotDivided(logits));
      return logits.map((c) => Math.exp(c) / total);
    },
    startForgotten: startForgotten(largestOf),
    nanReplaced: [0, 1].map((by) => (logits) => naiveSoftmax(logits).map((p) => (Number.isNaN(p) ? by : p))),
  },
  text,
});
