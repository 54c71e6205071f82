import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { notANumberRow } from "./quoted.js";

export const en = {
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
      `That is one row. The batch has ${(example.want as number[][]).length} rows, so the result must have ${(example.want as number[][]).length}.`,
    rowsMissing: (example: Try) =>
      `Your list has ${(example.got as unknown[]).length} of the ${(example.want as unknown[]).length} rows. If a \`return\` is inside your loop, it ends the function at the first row: collect the rows, and return the list after the loop.`,
    flat: (example: Try) =>
      `The numbers are right, but in one list of ${(example.got as number[]).length}. Keep the rows: shape [${(example.want as number[][]).length}, ${(example.want as number[][])[0].length}].`,
    batchLargest: (example: Try) =>
      `Row ${notANumberRow(example)} comes out as \`NaN\`: ${written((example.args[0] as number[][])[notANumberRow(example)])} lies so far below the largest entry of the whole batch that all its powers are 0. Subtract each row's own largest.`,
    overflow: (example: Try) =>
      `\`Math.exp\` overflows in row ${notANumberRow(example)}, and ∞/∞ is \`NaN\`. Subtract each row's largest entry first.`,
    smallestSubtracted: (example: Try) =>
      `Row ${notANumberRow(example)} comes out as \`NaN\`: you subtract each row's smallest entry, so a large difference still overflows. Subtract the largest: then no power is above $e^0 = 1$.`,
    meanSubtracted: (example: Try) =>
      `Row ${notANumberRow(example)} comes out as \`NaN\`: you subtract each row's mean, so an entry far above the others still overflows. Subtract the largest: then no power is above $e^0 = 1$.`,
    oneHot: () =>
      "That decides: 1 for each row's largest, 0 for the rest. Softmax leaves every class a share.",
    transposed: () =>
      "The probabilities are right, but rows and columns are swapped. Row $i$ of the result belongs to row $i$ of the logits.",
  },
};
