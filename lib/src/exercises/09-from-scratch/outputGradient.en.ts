import type { Try } from "../core/outcome.js";
import { firstMeasured } from "./differs.en.js";
import { sameShape } from "./differs.js";
import type { Matrix } from "./matrices.js";

export const en = {
  question:
    "Write `outputGradient`: the gradient of the mean loss with respect to W2, shape [nodes, classes].",
  hints: [
    "Entry [j][k] belongs to the weight from hidden node j to class k. For one image it is h[j] · (p[k] − y[k]).",
    "Over several images: add up `h[i][j] * (p[i][k] - y[i][k])` over all images i, then divide by the number of images.",
    "return h[0].map((_, j) => p[0].map((_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k] - y[i][k]), 0) / h.length));",
  ],
  correct:
    "hᵀ(p − y)/m, and every entry agrees with the numerical gradient, which knows nothing of formulas. A weight has a large slope where its input is large and its output is wrong.",
  sign: (example: Try) =>
    `${firstMeasured(example)} The sign is flipped: the error is p − y. With y − p, subtracting the gradient would go uphill.`,
  notDivided: (example: Try) =>
    `${firstMeasured(example)} Yours is ${(example.args[0] as Matrix).length} times as large: the loss is the mean over ${(example.args[0] as Matrix).length} images, so divide by that.`,
  transposed: (example: Try) => {
    const want = example.want as Matrix;
    return sameShape(example)
      ? `${firstMeasured(example)} It is the table with rows and columns swapped: row j belongs to hidden node j.`
      : `Your table is transposed: it has shape [${want[0].length}, ${want.length}], and W2 has [${want.length}, ${want[0].length}]. Rows belong to hidden nodes, columns to classes.`;
  },
  dividedByUnits: (example: Try) =>
    `${firstMeasured(example)} You divide by the number of hidden nodes. The mean is over the images: divide by \`h.length\`.`,
  labelsMissing: (example: Try) =>
    `${firstMeasured(example)} The labels are missing: the error is p − y, not p alone.`,
  firstImageOnly: (example: Try) =>
    `${firstMeasured(example)} Only the first image counts in yours. Add up over all images, then divide by their number.`,
  entry: (example: Try) =>
    `${firstMeasured(example)} Work this entry through by hand: the sum over the images of h[i][j] · (p[i][k] − y[i][k]), divided by their number.`,
};
