import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { first, size } from "./quoted.js";

export const en = {
  question: "Write `maxPool`: the largest of each window of 2 × 2, windows side by side.",
  hints: [
    "The result has half as many rows and half as many columns. Which four pixels belong to its place [i][j]?",
    "The window of [i][j] begins at image[2 * i][2 * j]. Its other pixels are one to the right, one below, and both.",
    "In two loops up to half the sides: `Math.max(image[2 * i][2 * j], image[2 * i][2 * j + 1], image[2 * i + 1][2 * j], image[2 * i + 1][2 * j + 1])`.",
  ],
  correct:
    "A quarter of the numbers is left: whether something was found is kept, and where exactly within 2 × 2 pixels is forgotten.",
  mean: ({ got }: Try) =>
    `The result begins with ${first(got)}, a mean: that is average pooling. Max pooling takes the largest.`,
  sum: ({ got }: Try) => `The result begins with ${first(got)}, the window's sum. Take the largest.`,
  smallest: ({ got }: Try) => `The result begins with ${first(got)}, the smallest. Take the largest.`,
  beginsAt0: ({ args }: Try) =>
    `In ${written(args[0])} a window has negative values only, and your largest is 0, which is not in the window. Begin with the window's first pixel or with −Infinity, not with 0.`,
  beginsAtMinValue: ({ args }: Try) =>
    `In ${written(args[0])} a window has negative values only, and your largest is ${written(Number.MIN_VALUE)}, which is not in the window. \`Number.MIN_VALUE\` is the smallest number above 0, not the most negative one: begin with −Infinity, \`-Infinity\`, or with the window's first pixel.`,
  flat: () => "Those are the right numbers in one row. Make a row of the result for each row of windows.",
  overlapping: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}: the windows overlap. They lie side by side, so the next one begins two pixels on: ${size(want)}.`,
  oneCorner: ({ got }: Try) =>
    `The result begins with ${first(got)}: one corner of the window, largest or not. Compare all four pixels.`,
  oneSide: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}: pooled along one side only. A window is 2 high and 2 wide: ${size(want)}.`,
  transposed: () => "The result's rows and columns are swapped: [i][j] begins at image[2 * i][2 * j].",
  wholeImage: ({ got }: Try) =>
    `${written(got)} is the largest of the whole image. Each window of 2 × 2 has a largest of its own.`,
  wrongWindow: () =>
    "Those are pixels of the top left quarter. The window of [i][j] begins at image[2 * i][2 * j], not at image[i][j].",
};
