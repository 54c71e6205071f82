import { inLanguage } from "../../text/language.js";
import { naiveSoftmax, shares, sigmoidOf, softmaxOf, sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./softmax.en.js";

const text = inLanguage({ en });

export const softmax = new FunctionExercise<[logits: number[]], number[], typeof en.softmax>({
  solution: `function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((c) => Math.exp(c - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}`,
  reference: softmaxOf,
  examples: [
    [[1, 2, 3]],
    [[0, 0, 0, 0]],
    [[-2, 0]],
    [[1000, 1000]],
    [[-1000, -1000]],
    [[0, 1000]],
    [[0, 0, 0, 0, 1000]],
  ],
  random: (random) => [random.numbers(random.integer(2, 10), -5, 5)],
  misconceptions: {
    notDivided: (logits) => logits.map(Math.exp),
    shiftedNotDivided: (logits) => logits.map((c) => Math.exp(c - Math.max(...logits))),
    dividedByLargest: (logits) => logits.map((c) => Math.exp(c) / Math.max(...logits.map(Math.exp))),
    dividedByLogits: (logits) => logits.map((c) => Math.exp(c) / sum(logits)),
    dividedByCount: (logits) => logits.map((c) => Math.exp(c) / logits.length),
    powerOfSum: (logits) => logits.map((c) => Math.exp(c) / Math.exp(sum(logits))),
    upsideDown: (logits) => logits.map((c) => sum(logits.map(Math.exp)) / Math.exp(c)),
    startForgotten: [
      (logits) => {
        const total = logits.reduce((partial, c) => partial + Math.exp(c));
        return logits.map((c) => Math.exp(c) / total);
      },
      (logits) => {
        const largest = Math.max(...logits);
        const total = logits.reduce((partial, c) => partial + Math.exp(c - largest));
        return logits.map((c) => Math.exp(c - largest) / total);
      },
    ],
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
    negated: [(logits) => naiveSoftmax(logits.map((c) => -c)), (logits) => softmaxOf(logits.map((c) => -c))],
    sigmoids: (logits) => logits.map(sigmoidOf),
    logarithm: (logits) => logits.map((c) => c - Math.log(sum(logits.map(Math.exp)))),
    percent: (logits) => softmaxOf(logits).map((p) => 100 * p),
    numeratorOnly: (logits) => {
      const total = sum(logits.map(Math.exp));
      return logits.map((c) => Math.exp(c - Math.max(...logits)) / total);
    },
    oneHot: [
      (logits) => logits.map((_, i) => (i === logits.indexOf(Math.max(...logits)) ? 1 : 0)),
      (logits) => logits.map((c) => (c === Math.max(...logits) ? 1 : 0)),
    ],
    oneNumber: { recognise: ({ got }) => typeof got === "number" },
    text: { recognise: ({ got }) => typeof got[0] === "string" },
    smallestSubtracted: (logits) => naiveSoftmax(logits.map((c) => c - Math.min(...logits))),
    meanSubtracted: (logits) => naiveSoftmax(logits.map((c) => c - sum(logits) / logits.length)),
    scaled: (logits) => naiveSoftmax(logits.map((c) => c / Math.max(...logits))),
    underflow: {
      recognise: ({ args, got }) =>
        Math.max(...args[0]) < -700 && got.some((value) => !Number.isFinite(value)),
    },
    // Logits far below 0 may go wrong as well: the message tells of the first, which is far above.
    overflow: {
      recognise: ({ args, got }) =>
        Math.abs(Math.max(...args[0])) > 700 && got.some((value) => !Number.isFinite(value)),
    },
    rounded: { recognise: ({ got, want }) => want.every((value, i) => Math.abs(got[i] - value) < 0.006) },
  },
  text: text.softmax,
});
