import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question:
    "Write `brightestAndDimmest`: the index of the image with the largest sum of pixels, and that of the one with the smallest.",
  hints: [
    "First turn each image into one number: the sum of its pixels.",
    "`Math.max(...sums)` is the largest sum. `sums.indexOf(…)` tells you where it is.",
    "`return [sums.indexOf(Math.max(...sums)), sums.indexOf(Math.min(...sums))];`",
  ],
  correct:
    "One looks for the place of the largest sum, the other for the place of the smallest: argMax and argMin. Divided by the number of pixels, the sum is the mean; the order is the same.",
  argmaxTwice: ({ got }: Try) =>
    `${written(got)}: the place of the largest sum, twice. You are in good company: the program that this lesson follows made the same slip. For the dimmest, look for the smallest.`,
  argminTwice: ({ got }: Try) =>
    `${written(got)}: the place of the smallest sum, twice. For the brightest, look for the largest.`,
  swapped: ({ got }: Try) =>
    `${written(got)}: the right indices in the wrong order. The brightest comes first.`,
  sums: ({ got }: Try) => `${written(got)} are the sums themselves. Return their indices.`,
  oneBased: ({ got, want }: Try) =>
    `${written(got)} counts the images from 1. The first image has index 0: ${written(want)}.`,
  onePixel: () =>
    "You went by single pixels. One white pixel does not make a bright image: add up all pixels of each.",
  smallestBeginsAt0: () =>
    "Your dimmest image is always image 0. If the smallest sum so far begins at 0, no sum is ever below it: begin with the sum of image 0, or with Infinity.",
  object: ({ got }: Try) =>
    `${written(got)} is not a list. Return two indices in a list, such as \`[1, 2]\`.`,
};
