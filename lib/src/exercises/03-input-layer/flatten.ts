import { inLanguage } from "../../text/language.js";
import { sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./flatten.en.js";

const text = inLanguage("exercises/03-input-layer/flatten", en);

const byColumns = (image: readonly (readonly number[])[]) =>
  image[0].flatMap((_, column) => image.map((row) => row[column]));

/** Each pixel at `r * width + c`, whatever the image's own width. */
function placedBy(width: number, image: readonly (readonly number[])[]): number[] {
  const places: number[] = [];
  image.forEach((row, r) => {
    row.forEach((pixel, c) => {
      places[r * width + c] = pixel;
    });
  });
  return places;
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

export const flatten = new FunctionExercise<[image: number[][]], number[], typeof en>({
  solution: `function flatten(image: number[][]): number[] {
  const pixels: number[] = [];
  for (const row of image) {
    for (const pixel of row) pixels.push(pixel);
  }
  return pixels;
}`,
  reference: (image) => image.flat(),
  examples: [
    [
      [
        [5, 1, 4],
        [2, 6, 3],
      ],
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[[9], [8], [7]]],
    [Array.from({ length: 28 }, (_, r) => Array.from({ length: 28 }, (_, c) => (7 * r + c) % 256))],
  ],
  random: (random) => {
    const width = random.integer(1, 5);
    return [Array.from({ length: random.integer(1, 5) }, () => random.integers(width, 0, 255))];
  },
  misconceptions: {
    columnMajor: byColumns,
    unchanged: (image) => image,
    firstRow: (image) => image[0],
    bottomUp: (image) => [...image].reverse().flat(),
    backwards: (image) => image.flat().reverse(),
    rowSums: (image) => image.map(sum),
    sorted: (image) => ascending(image.flat()),
    normalised: (image) => image.flat().map((pixel) => pixel / 255),
    heightAsWidth: (image) => placedBy(image.length, image),
    heightAsRowLength: (image) => image.flatMap((row) => image.map((_, column) => row[column])),
    empty: { recognise: ({ got }) => Array.isArray(got) && got.length === 0 },
    remembered: () => [5, 1, 4, 2, 6, 3],
    fixedWidth: (image) => placedBy(28, image),
    text: { recognise: ({ got }) => typeof got === "string" },
  },
  text,
});
