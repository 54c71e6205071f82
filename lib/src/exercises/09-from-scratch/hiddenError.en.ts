import type { Try } from "../core/outcome.js";
import { firstDifference } from "./differs.en.js";

export const en = {
  question: "Write `hiddenError`: the slope of each image's loss with respect to its hidden sums.",
  hints: [
    "Hidden node j reaches every class k by the weight w2[j][k], so each class sends its error back along that weight.",
    "For image i and node j: add up `error[i][k] * w2[j][k]` over the classes k. Then multiply by the sigmoid's slope.",
    "return h.map((row, i) => row.map((hj, j) => error[i].reduce((sum, e, k) => sum + e * w2[j][k], 0) * hj * (1 - hj)));",
  ],
  correct:
    "Errors go back along the same weights that took the values forward, and go through the sigmoid by way of its slope. With more layers the same two steps would be repeated: that is backpropagation.",
  slopeMissing: (example: Try) =>
    `${firstDifference(example)} The errors have come back through W2, but not through the sigmoid: multiply each by its slope, h · (1 − h).`,
  sigmoidTwice: (example: Try) =>
    `${firstDifference(example)} You apply the sigmoid to h once more. h is a sigmoid's value already: its slope is h · (1 − h).`,
  valueForSlope: (example: Try) =>
    `${firstDifference(example)} You multiply by h. The slope of the sigmoid is h · (1 − h).`,
  sign: (example: Try) => `${firstDifference(example)} The sign is flipped; \`error\` is p − y already.`,
  w2Forwards: (example: Try) =>
    `${firstDifference(example)} You go through W2 forwards. On the way back, node j gathers along its row: w2[j][k] for all k.`,
  averaged: (example: Try) =>
    `${firstDifference(example)} You divide by the number of images here. That is done once, in the gradient of the weights.`,
};
