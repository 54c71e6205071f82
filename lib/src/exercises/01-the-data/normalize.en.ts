import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question: "Write `normalize`: every pixel divided by 255, in the same rows and columns.",
  hints: [
    "You need a new array of rows, in which each value is the old one divided by 255.",
    "`row.map((value) => …)` makes a new row, with each value changed. Do that for every row.",
    "`return image.map((row) => row.map((value) => …));` with the division in place of the dots. As tensors: `tf.tensor(image).div(255)`.",
  ],
  correct:
    "Black stays 0, white becomes 1, and a mid-grey pixel is near 0.5. Differences between images remain: a dark image stays dark.",
  unchanged: () =>
    "These are the values, unchanged. Divide each by 255. (If you did, in a loop `for (let value of row)`: assigning to `value` does not change the array.)",
  by256: () =>
    `There are 256 different values, but the largest is 255. Divided by 256 it gives ${written(255 / 256)}, and white would never reach 1.`,
  ownMaximum: () =>
    "You divided by the largest value of this image. Then a dark image becomes as bright as a bright one, and the brightness is lost. The divisor is 255 for every image.",
  minMax: () =>
    "You stretched each image from its own darkest to its own brightest pixel. The same value must mean the same brightness in every image: divide by 255 only.",
  wholeNumbers: () =>
    "Only 0 and 1 are left: the result was rounded, divided as whole numbers, or only compared with a limit. Divide by 255, and keep the fractions. (In TensorFlow.js, dividing an int32 tensor by another int32 tensor rounds down.)",
  minusOneToOne: () =>
    "That maps to −1…1, which some networks use. Here black should be 0 and white 1: divide by 255.",
  percent: () => "These are percentages, from 0 to 100. White should be 1.",
  inverted: () =>
    "You turned the image into its negative: black became 1. Divide by 255 and subtract nothing.",
  flat: ({ got }: Try) =>
    `You returned one row of ${(got as number[]).length} numbers. Keep the rows: an array of arrays.`,
  dividedTwice: () => "You divided by 255 twice.",
};
