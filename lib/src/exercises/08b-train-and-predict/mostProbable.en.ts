import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const rowsOf = ({ args }: Try) => args[0] as number[][];
const first = (value: unknown) => written((value as unknown[])[0]);

export const en = {
  question: "Write `mostProbable`: for each row of probabilities, the label with the largest one.",
  hints: [
    "One answer per image: the result is as long as there are rows.",
    "In one row: find the largest probability, then where it is. `row.indexOf(Math.max(...row))`.",
    "`probabilities.map((row) => …)` does it for each row. With tensors: `tf.tensor2d(probabilities).argMax(1)`.",
  ],
  correct:
    "A label is a place in the row. Where the largest probability is, argMax finds; how large it is says how confident the network is.",
  axis0: (example: Try) => {
    const [images, classes] = [rowsOf(example).length, rowsOf(example)[0].length];
    return images === classes
      ? "There are as many images as classes here, so the length looks right; but these are the places of the largest value in each column. That is argMax along axis 0. Go along each row: axis 1."
      : `Length ${classes} is one answer per class, not per image: there are ${images} images of ${classes} classes. That is argMax along axis 0. Go along each row: axis 1.`;
  },
  maximum: ({ got }: Try) =>
    `${first(got)} is a probability, not a class. The maximum says how confident the network is; the label is the place where it is.`,
  oneBased: ({ got, want }: Try) =>
    `The first answer is ${first(got)}; it should be ${first(want)}. Labels are counted from 0, as the entries of the row are.`,
  least: ({ got }: Try) =>
    `${first(got)} is the least probable class of the first image. Look for the largest entry.`,
  flat: ({ got }: Try) =>
    `${written(got)} counts through all rows, as if they were one. Each image has a row of its own, which starts at 0.`,
  oneNumber: ({ got }: Try) =>
    `${written(got)} is one number for all images. Each image, which is a row, has an answer of its own; with tensors, \`argMax(1)\` gives one per row.`,
  oneHot: () =>
    "Those are rows of 0 and 1: a decision, written as one-hot. The exercise asks for the label itself, one number per row.",
  lastOfEqual: () =>
    "Right, except where two are equally large: take the first. In a loop, compare with `>`, not with `>=`.",
  rounded: () =>
    "Those are the probabilities, rounded. A row need not hold one above 0.5: the largest of ten can be 0.3.",
};
