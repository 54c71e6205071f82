import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { naiveSoftmax, softmaxOf, sum } from "./byHand.js";
import { en } from "./softmaxOfBatch.en.js";

const text = inLanguage({ en });

const transposed = (rows: readonly (readonly number[])[]) =>
  rows[0].map((_, column) => rows.map((row) => row[column]));

export const softmaxOfBatch = new FunctionExercise<
  [logits: number[][]],
  number[][],
  typeof en.softmaxOfBatch
>({
  name: "softmaxOfBatch",
  stub: `function softmaxOfBatch(logits: number[][]): number[][] {
  return todo();
}`,
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
  ],
  random: (random) => {
    const classes = random.integer(2, 5);
    return [Array.from({ length: random.integer(1, 4) }, () => random.numbers(classes, -5, 5))];
  },
  misconceptions: [
    {
      name: "columns",
      wrong: (logits) => transposed(transposed(logits).map(softmaxOf)),
      say: "columns",
    },
    {
      name: "columns-naive",
      wrong: (logits) => transposed(transposed(logits).map(naiveSoftmax)),
      say: "columns",
    },
    {
      name: "everything",
      wrong: (logits) => {
        const all = softmaxOf(logits.flat());
        return logits.map((row, i) => all.slice(i * row.length, (i + 1) * row.length));
      },
      say: "everything",
    },
    {
      name: "everything-naive",
      wrong: (logits) => {
        const total = sum(logits.flat().map(Math.exp));
        return logits.map((row) => row.map((c) => Math.exp(c) / total));
      },
      say: "everything",
    },
    {
      name: "not-divided",
      wrong: (logits) => logits.map((row) => row.map(Math.exp)),
      say: "notDivided",
    },
    {
      name: "one-hot",
      recognise: ({ got }) => (got as number[][]).flat().every((value) => value === 0 || value === 1),
      say: "decision",
    },
    { name: "first-row", wrong: (logits) => softmaxOf(logits[0]), say: "firstRow" },
    {
      name: "rows-missing",
      recognise: ({ got, want }) =>
        Array.isArray((got as unknown[])[0]) && (got as unknown[]).length < (want as unknown[]).length,
      say: "rowsMissing",
    },
    { name: "flat", wrong: (logits) => logits.flatMap(softmaxOf), say: "flat" },
    {
      name: "transposed",
      wrong: (logits) => transposed(logits.map(softmaxOf)),
      say: "transposed",
    },
    {
      name: "batch-largest",
      wrong: (logits) => {
        const largest = Math.max(...logits.flat());
        return logits.map((row) => naiveSoftmax(row.map((c) => c - largest)));
      },
      say: "batchLargest",
    },
    {
      name: "overflow",
      recognise: ({ args, got }) =>
        Math.max(...(args[0] as number[][]).flat()) > 700 &&
        (got as number[][]).flat().some((value) => !Number.isFinite(value)),
      say: "overflow",
    },
  ],
  text: text.softmaxOfBatch,
});
