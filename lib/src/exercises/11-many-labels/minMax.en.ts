import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args: [values], got }: Try) => `For ${written(values)} you get ${written(got)}`;

export const en = {
  question: "Write `minMax`: it stretches values so that the smallest becomes 0 and the largest 1.",
  hints: [
    "Subtract the smallest value from each: then the smallest is 0. How large is the largest now?",
    "It is the largest minus the smallest: the range. Divide by it.",
    "If all values are equal, the range is 0, and you cannot divide by it: return a 0 for each value then.",
    "`values.map((v) => (range === 0 ? 0 : (v - min) / range))`",
  ],
  correct:
    "The smallest is 0, the largest 1, and what lies between keeps its place between them. Of all 47 million pixels together the smallest is 0 and the largest 255, so on this data set it is the same as dividing by 255.",
  byLargest: (example: Try) =>
    `${call(example)}: that divides by the largest. The smallest becomes 0 only if it is subtracted first.`,
  by255: (example: Try) =>
    `${call(example)}: 255 is the largest value that a pixel can have, not the largest of these values.`,
  rangeForgotten: (example: Try) =>
    `${call(example)}. The smallest is 0, as it should be. The largest is 1 only if you divide by the range, largest minus smallest.`,
  onlySubtracted: (example: Try) =>
    `${call(example)}: the smallest is 0. Now divide by the range, so that the largest is 1.`,
  brackets: (example: Try) =>
    `${call(example)}: only the smallest is divided. Put \`(v - min)\` in brackets.`,
  inverted: (example: Try) =>
    `${call(example)}: a negative, bright where it was dark. Subtract the smallest from the value.`,
  constant: ({ args }: Try) =>
    `For ${written(args[0])} the range is 0, and 0 / 0 is NaN. An image of one shade has no brightest pixel: return zeros. One NaN in an image makes every later result NaN.`,
  constantOnes: (example: Try) =>
    `${call(example)}. With nothing to stretch, the smallest value should become 0, and here every value is the smallest.`,
  sortedAsTexts: (example: Try) =>
    `${call(example)}: \`sort()\` compares values as text, where "100" comes before "20". Use \`Math.min(...values)\`, or sort with \`(a, b) => a - b\`.`,
  smallestBeginsAt0: (example: Try) =>
    `${call(example)}. The smallest should become 0. If your smallest so far begins at 0, no value above 0 can replace it: begin with the first value, or with Infinity (and the largest with −Infinity, \`-Infinity\`).`,
  largestBeginsAt0: (example: Try) =>
    `${call(example)}. The largest should become 1. If your largest so far begins at 0 or at \`Number.MIN_VALUE\`, the smallest number above 0, no negative value can replace it: begin with the first value, or with −Infinity, \`-Infinity\`.`,
  smallRanges: (example: Try) =>
    `${call(example)}. The range there is below 1, but it is not 0: divide by it as by any other.`,
  wholeNumbers: (example: Try) =>
    `${call(example)}. A value need not be a whole number: leave what comes after the decimal point.`,
  meanSubtracted: (example: Try) =>
    `${call(example)}: that subtracts the mean. It is another normalisation, with the mean at 0. Here the smallest is to be 0.`,
  minusOneToOne: (example: Try) =>
    `${call(example)}: that runs from −1 to 1. Here it should run from 0 to 1.`,
};
