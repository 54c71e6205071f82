import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { naiveSoftmax, softmaxOf, sum } from "./byHand.js";

const english = {
  softmaxOfBatch: {
    question: "Write `softmaxOfBatch`: softmax of each row of a batch, shape [count, classes].",
    hints: [
      "Each row holds the logits of one image. What happens in one row does not concern the others.",
      "Write softmax for one row, then use it for every row: `logits.map((row) => …)`.",
      "Inside the map, as before: `const largest = Math.max(...row)`, then the powers of `c - largest`, their sum, and the division.",
    ],
    correct:
      "Every row adds up to 1, on its own. In tf it is one call, `tf.softmax(logits)`: it works along the last axis, which is the axis of the classes.",
    columns: (example: Try) =>
      `Your columns add up to 1, but each row is one image: row 0 is ${written((example.got as number[][])[0])} and adds up to ${written(sum((example.got as number[][])[0]))}.`,
    everything: (example: Try) =>
      `All ${(example.got as number[][]).flat().length} entries together add up to 1. Each row is an image with a distribution of its own: its sum must be 1, here it is ${written(sum((example.got as number[][])[0]))}.`,
    notDivided: (example: Try) =>
      `Row 0 adds up to ${written(sum((example.got as number[][])[0]))}, not 1. Divide each power by the sum of its row.`,
    firstRow: (example: Try) =>
      `That is one row. The batch has ${(example.want as number[][]).length}: the result has as many.`,
    rowsMissing: (example: Try) =>
      `Your list has ${(example.got as unknown[]).length} of the ${(example.want as unknown[]).length} rows. A \`return\` inside a loop ends the function at the first row: collect the rows, and return the list after the loop.`,
    flat: (example: Try) =>
      `The numbers are right, but in one list of ${(example.got as number[]).length}. Keep the rows: shape [${(example.want as number[][]).length}, ${(example.want as number[][])[0].length}].`,
    batchLargest: (example: Try) =>
      `Row ${notANumberRow(example)} comes out as \`NaN\`: ${written((example.args[0] as number[][])[notANumberRow(example)])} lies so far below the largest entry of the whole batch that all its powers are 0. Subtract each row's own largest.`,
    overflow: (example: Try) =>
      `\`Math.exp\` overflows in row ${notANumberRow(example)}, and ∞/∞ is \`NaN\`. Subtract each row's largest entry first.`,
    decision: () =>
      "That decides: 1 for each row's largest, 0 for the rest. Softmax leaves every class a share.",
    transposed: () =>
      "The probabilities are right, but rows and columns have changed places. Row $i$ of the result belongs to row $i$ of the logits.",
  },
};

function notANumberRow({ got }: Try): number {
  return (got as number[][]).findIndex((row) => row.some((value) => !Number.isFinite(value)));
}

const transposed = (rows: readonly (readonly number[])[]) =>
  rows[0].map((_, column) => rows.map((row) => row[column]));

export const softmaxOfBatch = new FunctionExercise<[logits: number[][]], number[][]>({
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
      say: english.softmaxOfBatch.columns,
    },
    {
      name: "columns-naive",
      wrong: (logits) => transposed(transposed(logits).map(naiveSoftmax)),
      say: english.softmaxOfBatch.columns,
    },
    {
      name: "everything",
      wrong: (logits) => {
        const all = softmaxOf(logits.flat());
        return logits.map((row, i) => all.slice(i * row.length, (i + 1) * row.length));
      },
      say: english.softmaxOfBatch.everything,
    },
    {
      name: "everything-naive",
      wrong: (logits) => {
        const total = sum(logits.flat().map(Math.exp));
        return logits.map((row) => row.map((c) => Math.exp(c) / total));
      },
      say: english.softmaxOfBatch.everything,
    },
    {
      name: "not-divided",
      wrong: (logits) => logits.map((row) => row.map(Math.exp)),
      say: english.softmaxOfBatch.notDivided,
    },
    {
      name: "one-hot",
      recognise: ({ got }) => (got as number[][]).flat().every((value) => value === 0 || value === 1),
      say: english.softmaxOfBatch.decision,
    },
    { name: "first-row", wrong: (logits) => softmaxOf(logits[0]), say: english.softmaxOfBatch.firstRow },
    {
      name: "rows-missing",
      recognise: ({ got, want }) =>
        Array.isArray((got as unknown[])[0]) && (got as unknown[]).length < (want as unknown[]).length,
      say: english.softmaxOfBatch.rowsMissing,
    },
    { name: "flat", wrong: (logits) => logits.flatMap(softmaxOf), say: english.softmaxOfBatch.flat },
    {
      name: "transposed",
      wrong: (logits) => transposed(logits.map(softmaxOf)),
      say: english.softmaxOfBatch.transposed,
    },
    {
      name: "batch-largest",
      wrong: (logits) => {
        const largest = Math.max(...logits.flat());
        return logits.map((row) => naiveSoftmax(row.map((c) => c - largest)));
      },
      say: english.softmaxOfBatch.batchLargest,
    },
    {
      name: "overflow",
      recognise: ({ args, got }) =>
        Math.max(...(args[0] as number[][]).flat()) > 700 &&
        (got as number[][]).flat().some((value) => !Number.isFinite(value)),
      say: english.softmaxOfBatch.overflow,
    },
  ],
  text: english.softmaxOfBatch,
});
