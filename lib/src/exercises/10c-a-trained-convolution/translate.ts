import { inLanguage } from "../../text/language.js";
import { picture } from "../01-the-data/picture.js";
import { hasNaN } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./translate.en.js";

const text = inLanguage({ en });

type Image = readonly (readonly number[])[];

function moved(image: Image, down: number, right: number): number[][] {
  return image.map((row, i) => row.map((_, j) => image[i - down]?.[j - right] ?? 0));
}

const clamp = (index: number, length: number) => Math.min(length - 1, Math.max(0, index));
const around = (index: number, length: number) => ((index % length) + length) % length;

/** A translated picture. */
export const translate = new FunctionExercise<
  [image: number[][], down: number, right: number],
  number[][],
  typeof en
>({
  solution: `function translate(image: number[][], down: number, right: number): number[][] {
  return image.map((row, i) => row.map((_, j) => image[i - down]?.[j - right] ?? 0));
}`,
  reference: moved,
  examples: [
    [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      0,
      1,
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      2,
      1,
    ],
  ],
  random: (random) => {
    const [height, width] = random.integers(2, 3, 5);
    return [picture(random, height, width), random.integer(0, 2), random.integer(0, 2)];
  },
  misconceptions: {
    wrapped: (image, down, right) =>
      image.map((row, i) =>
        row.map((_, j) => image[around(i - down, image.length)][around(j - right, row.length)]),
      ),
    opposite: (image, down, right) => moved(image, -down, -right),
    swapped: (image, down, right) => moved(image, right, down),
    edgeRepeated: (image, down, right) =>
      image.map((row, i) =>
        row.map((_, j) => image[clamp(i - down, image.length)][clamp(j - right, row.length)]),
      ),
    overwritten: (image, down, right) => {
      const own = image.map((row) => [...row]);
      for (let i = 0; i < own.length; i++)
        for (let j = 0; j < own[i].length; j++) own[i][j] = own[i - down]?.[j - right] ?? 0;
      return own;
    },
    rowsShared: {
      recognise: ({ got, want }) => {
        const different = (rows: number[][]) => new Set(rows.map(String)).size;
        return different(got) === 1 && different(want) > 1;
      },
    },
    unmoved: (image) => image,
    oneDirection: [(image, down) => moved(image, down, 0), (image, _, right) => moved(image, 0, right)],
    holes: { recognise: ({ got }) => hasNaN(got) || (got as unknown[][]).flat().includes(undefined) },
    sizeChanged: {
      recognise: ({ got, want }) => {
        const sizes = (rows: number[][]) => String(rows.map((row) => row.length));
        return sizes(got) !== sizes(want);
      },
    },
  },
  text,
});
