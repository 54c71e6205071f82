import type { Try } from "../core/outcome.js";
import { firstDifference } from "./differs.en.js";

export const en = {
  question: "Write `biasGradient`: one slope for each class, the mean of its column of errors.",
  hints: [
    "There is one bias for each class, so the result has as many numbers as a row of `error`.",
    "For class k: add up `error[i][k]` over all images i, then divide by the number of images, `error.length`.",
    "return error[0].map((_, k) => error.reduce((sum, row) => sum + row[k], 0) / error.length);",
  ],
  correct:
    "One slope for each bias. In NumPy it is `np.sum(err, axis=0) / m`: axis 0 is the axis that disappears, the images.",
  oneNumber: (example: Try) =>
    `That adds up the whole table and gives one number. ${(example.want as number[]).length} biases need ${(example.want as number[]).length} slopes: this is the book's slip, in which \`axis=0\` is missing.`,
  commonNumber: (example: Try) =>
    `${firstDifference(example)} All your slopes are the same number, made from the whole table. Each class has its own column.`,
  rows: (example: Try) =>
    `You add up each row. A row is an image; a bias belongs to a class, which is a column. So there should be ${(example.want as number[]).length} numbers.`,
  notDivided: (example: Try) =>
    `${firstDifference(example)} The loss is a mean over the images: divide by \`error.length\`.`,
  dividedByClasses: (example: Try) =>
    `${firstDifference(example)} You divide by the number of classes. The mean is over the images.`,
  sign: (example: Try) =>
    `${firstDifference(example)} The sign is flipped: \`error\` is p − y already, take it as it is.`,
};
