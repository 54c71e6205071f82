import { inLanguage } from "../../text/language.js";
import { mean, naiveSoftmax, softmaxOf, sum, transposed } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./softmaxOfBatch.en.js";

const text = inLanguage("exercises/04-output-layer/softmaxOfBatch", en);

export const softmaxOfBatch = new FunctionExercise<
  [logits: number[][]],
  number[][],
  typeof en.softmaxOfBatch
>({
  solution: `function softmaxOfBatch(logits: number[][]): number[][] {
  return logits.map((row) => {
    const largest = Math.max(...row);
    const powers = row.map((c) => Math.exp(c - largest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  });
}`,
  reference: (logits) => logits.map(softmaxOf),
  examples: [
    [
      [
        [1, 2, 3],
        [3, 3, 0],
      ],
    ],
    [[[0, 1, 2, 3]]],
    [
      [
        [1, 0],
        [2, 0],
      ],
    ],
    [
      [
        [1000, 1000],
        [0, 1],
      ],
    ],
    [
      [
        [0, 1000],
        [-1000, -1000],
      ],
    ],
    [[[0, 0, 0, 0, 1000]]],
    [[[7], [-3]]],
  ],
  random: (random) => {
    const classes = random.integer(2, 5);
    return [Array.from({ length: random.integer(1, 4) }, () => random.numbers(classes, -5, 5))];
  },
  misconceptions: {
    columns: [
      (logits) => transposed(transposed(logits).map(softmaxOf)),
      (logits) => transposed(transposed(logits).map(naiveSoftmax)),
    ],
    everything: [
      (logits) => {
        const all = softmaxOf(logits.flat());
        return logits.map((row, i) => all.slice(i * row.length, (i + 1) * row.length));
      },
      (logits) => {
        const total = sum(logits.flat().map(Math.exp));
        return logits.map((row) => row.map((c) => Math.exp(c) / total));
      },
    ],
    notDivided: (logits) => logits.map((row) => row.map(Math.exp)),
    oneHot: [
      (logits) => logits.map((row) => row.map((_, i) => Number(i === row.indexOf(Math.max(...row))))),
      (logits) => logits.map((row) => row.map((c) => Number(c === Math.max(...row)))),
    ],
    firstRow: (logits) => softmaxOf(logits[0]),
    rowsMissing: ([row]) => [softmaxOf(row)],
    flat: (logits) => logits.flatMap(softmaxOf),
    transposed: (logits) => transposed(logits.map(softmaxOf)),
    batchLargest: (logits) => {
      const largest = Math.max(...logits.flat());
      return logits.map((row) => naiveSoftmax(row.map((c) => c - largest)));
    },
    overflow: (logits) => logits.map(naiveSoftmax),
    smallestSubtracted: (logits) => logits.map((row) => naiveSoftmax(row.map((c) => c - Math.min(...row)))),
    meanSubtracted: (logits) => logits.map((row) => naiveSoftmax(row.map((c) => c - mean(row)))),
  },
  text: text.softmaxOfBatch,
});
