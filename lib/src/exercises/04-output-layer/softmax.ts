import { inLanguage } from "../../text/language.js";
import { naiveSoftmax, shares, sigmoidOf, softmaxOf, sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./softmax.en.js";
import { largestOf, numeratorOnly, startForgotten } from "./softmaxSlips.js";

const text = inLanguage("exercises/04-output-layer/softmax", en);

/** Softmax by its formula: logits so large that a power overflows come later, in `stableSoftmax`. */
export const softmax = new FunctionExercise<[logits: number[]], number[], typeof en.softmax>({
  solution: `function softmax(logits: number[]): number[] {
  const powers = logits.map((c) => Math.exp(c));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}`,
  reference: softmaxOf,
  examples: [[[1, 2, 3]], [[0, 0, 0, 0]], [[-2, 0]], [[-1, -3]]],
  random: (random) => [random.numbers(random.integer(2, 10), -5, 5)],
  misconceptions: {
    notDivided: (logits) => logits.map(Math.exp),
    dividedByLargest: (logits) => logits.map((c) => Math.exp(c) / Math.max(...logits.map(Math.exp))),
    dividedByLogits: (logits) => logits.map((c) => Math.exp(c) / sum(logits)),
    dividedByCount: (logits) => logits.map((c) => Math.exp(c) / logits.length),
    powerOfSum: (logits) => logits.map((c) => Math.exp(c) / Math.exp(sum(logits))),
    upsideDown: (logits) => logits.map((c) => sum(logits.map(Math.exp)) / Math.exp(c)),
    startForgotten: [startForgotten(() => 0), startForgotten(largestOf)],
    notAPower: (logits) => shares(logits.map((c) => Math.E ^ c)),
    linear: shares,
    absolute: (logits) => shares(logits.map(Math.abs)),
    linearByLargest: (logits) => logits.map((c) => c / Math.max(...logits)),
    minMax: (logits) => {
      const [least, most] = [Math.min(...logits), Math.max(...logits)];
      return logits.map((c) => (c - least) / (most - least));
    },
    squares: (logits) => shares(logits.map((c) => c * c)),
    base2: (logits) => shares(logits.map((c) => 2 ** c)),
    base10: (logits) => shares(logits.map((c) => 10 ** c)),
    negated: (logits) => softmaxOf(logits.map((c) => -c)),
    sigmoids: (logits) => logits.map(sigmoidOf),
    logarithm: (logits) => logits.map((c) => c - Math.log(sum(logits.map(Math.exp)))),
    percent: (logits) => softmaxOf(logits).map((p) => 100 * p),
    numeratorOnly,
    oneHot: [
      (logits) => logits.map((_, i) => (i === logits.indexOf(Math.max(...logits)) ? 1 : 0)),
      (logits) => logits.map((c) => (c === Math.max(...logits) ? 1 : 0)),
    ],
    returnInLoop: (logits) => softmaxOf(logits).slice(0, 1),
    oneNumber: { recognise: ({ got }) => typeof got === "number" },
    text: { recognise: ({ got }) => got.every((entry) => typeof entry === "string") },
    logitsDivided: (logits) => naiveSoftmax(logits.map((c) => c / Math.max(...logits))),
    fewDigits: [
      ...[1, 2, 3].map(
        (digits) => (logits: number[]) => softmaxOf(logits).map((p) => Number(p.toFixed(digits))),
      ),
      ...[2.7, 2.71, 2.72].map((e) => (logits: number[]) => shares(logits.map((c) => e ** c))),
    ],
  },
  text: text.softmax,
});
