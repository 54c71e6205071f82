import { inLanguage } from "../../text/language.js";
import { sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./brightestAndDimmest.en.js";

const text = inLanguage("exercises/11-many-labels/brightestAndDimmest", en);

const where = (values: readonly number[], pick: (...all: number[]) => number) =>
  values.indexOf(pick(...values));

export const brightestAndDimmest = new FunctionExercise<[images: number[][]], number[], typeof en>({
  solution: `function brightestAndDimmest(
  images: number[][],
): [brightest: number, dimmest: number] {
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
    [[230, 255, 200].map((pixel) => Array<number>(60).fill(pixel))], // sums as large as those of the lesson's images
  ],
  random: (random) => {
    const pixels = random.integer(1, 6);
    return [Array.from({ length: random.integer(1, 8) }, () => random.integers(pixels, 0, 255))];
  },
  misconceptions: {
    argmaxTwice: (images) => Array(2).fill(where(images.map(sum), Math.max)),
    argminTwice: (images) => Array(2).fill(where(images.map(sum), Math.min)),
    swapped: (images) => [where(images.map(sum), Math.min), where(images.map(sum), Math.max)],
    sums: (images) => [Math.max(...images.map(sum)), Math.min(...images.map(sum))],
    oneBased: (images) => [where(images.map(sum), Math.max) + 1, where(images.map(sum), Math.min) + 1],
    onePixel: [
      (images) => {
        const largest = images.map((pixels) => Math.max(...pixels));
        return [where(largest, Math.max), where(largest, Math.min)];
      },
      (images) => [
        where(
          images.map((pixels) => Math.max(...pixels)),
          Math.max,
        ),
        where(
          images.map((pixels) => Math.min(...pixels)),
          Math.min,
        ),
      ],
    ],
    smallestBeginsAt0: (images) => [where(images.map(sum), Math.max), 0],
    object: { recognise: ({ got }) => typeof got === "object" && got !== null && !Array.isArray(got) },
  },
  text,
});
