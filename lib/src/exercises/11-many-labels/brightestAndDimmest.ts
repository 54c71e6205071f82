import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `brightestAndDimmest`: the numbers of the image with the largest and of the one with the smallest sum of pixels.",
  hints: [
    "First make one number of each image: the sum of its pixels.",
    "`Math.max(...sums)` is the largest sum. `sums.indexOf(…)` tells where it stands.",
    "`return [sums.indexOf(Math.max(...sums)), sums.indexOf(Math.min(...sums))];`",
  ],
  correct:
    "One looks for the place of the largest sum, the other for the place of the smallest: argMax and argMin. Divided by the number of pixels, the sum is the mean; the order is the same.",
  maxTwice: ({ got }: Try) =>
    `${written(got)}: the place of the largest sum, twice. You are in good company: the program that this lesson follows made the same slip. For the dimmest, look for the smallest.`,
  minTwice: ({ got }: Try) =>
    `${written(got)}: the place of the smallest sum, twice. For the brightest, look for the largest.`,
  swapped: ({ got }: Try) => `${written(got)}: right places, in the other order. The brightest stands first.`,
  sums: ({ got }: Try) =>
    `${written(got)} are the sums themselves. Return where they stand: the numbers of the images.`,
  oneBased: ({ got, want }: Try) =>
    `${written(got)} counts the images from 1. The first image has the number 0: ${written(want)}.`,
  onePixel: () =>
    "That goes by single pixels. One white pixel does not make a bright image: add up all pixels of each.",
  fromZero: () =>
    "Your dimmest image is always image 0. If the smallest sum so far begins at 0, no sum is ever below it: begin with the sum of image 0, or with Infinity.",
  tensor: () => "Return two numbers in a list, such as `[1, 2]`. `arraySync()` makes numbers of a tensor.",
};

const sum = (pixels: readonly number[]) => pixels.reduce((total, pixel) => total + pixel, 0);
const where = (values: readonly number[], pick: (...all: number[]) => number) =>
  values.indexOf(pick(...values));

export const brightestAndDimmest = new FunctionExercise<[images: number[][]], number[]>({
  name: "brightestAndDimmest",
  stub: `function brightestAndDimmest(images: number[][]): [brightest: number, dimmest: number] {
  return todo();
}`,
  solution: `function brightestAndDimmest(images: number[][]): [brightest: number, dimmest: number] {
  const sums = images.map((pixels) => pixels.reduce((sum, pixel) => sum + pixel, 0));
  return [sums.indexOf(Math.max(...sums)), sums.indexOf(Math.min(...sums))];
}`,
  reference: (images) => {
    const sums = images.map(sum);
    return [where(sums, Math.max), where(sums, Math.min)];
  },
  examples: [
    [
      [
        [0, 0, 9],
        [4, 4, 4],
        [1, 0, 1],
      ],
    ],
    [
      [
        [0, 3],
        [200, 1],
        [100, 150],
        [90, 90],
      ],
    ],
  ],
  random: (random) => {
    const pixels = random.integer(3, 6);
    return [Array.from({ length: random.integer(4, 8) }, () => random.integers(pixels, 0, 255))];
  },
  misconceptions: [
    {
      name: "argmax-twice",
      wrong: (images) => Array(2).fill(where(images.map(sum), Math.max)),
      say: english.maxTwice,
    },
    {
      name: "argmin-twice",
      wrong: (images) => Array(2).fill(where(images.map(sum), Math.min)),
      say: english.minTwice,
    },
    {
      name: "swapped",
      wrong: (images) => [where(images.map(sum), Math.min), where(images.map(sum), Math.max)],
      say: english.swapped,
    },
    {
      name: "sums",
      wrong: (images) => [Math.max(...images.map(sum)), Math.min(...images.map(sum))],
      say: english.sums,
    },
    {
      name: "one-based",
      wrong: (images) => [where(images.map(sum), Math.max) + 1, where(images.map(sum), Math.min) + 1],
      say: english.oneBased,
    },
    {
      name: "one-pixel",
      wrong: (images) => {
        const largest = images.map((pixels) => Math.max(...pixels));
        return [where(largest, Math.max), where(largest, Math.min)];
      },
      say: english.onePixel,
    },
    {
      name: "one-pixel",
      wrong: (images) => [
        where(
          images.map((pixels) => Math.max(...pixels)),
          Math.max,
        ),
        where(
          images.map((pixels) => Math.min(...pixels)),
          Math.min,
        ),
      ],
      say: english.onePixel,
    },
    {
      name: "smallest-begins-at-0",
      wrong: (images) => [where(images.map(sum), Math.max), 0],
      say: english.fromZero,
    },
    {
      name: "tensors",
      recognise: ({ got }) => typeof got === "object" && got !== null && !Array.isArray(got),
      say: english.tensor,
    },
  ],
  text: english,
});
