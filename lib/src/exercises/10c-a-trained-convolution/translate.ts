import { inLanguage } from "../../text/language.js";
import { picture } from "../01-the-data/picture.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { regularShape } from "../core/general/leaves.js";
import { en } from "./translate.en.js";

const text = inLanguage("exercises/10c-a-trained-convolution/translate", en);

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
  solution: `function translate(
  image: number[][],
  down: number,
  right: number,
): number[][] {
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
    const [height, width] = random.integers(2, 1, 5);
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
    // One row in every place: what is written last stands everywhere
    rowsShared: (image, down, right) => {
      const rows = moved(image, down, right);
      return rows.map(() => rows[rows.length - 1]);
    },
    unmoved: (image) => image,
    oneDirection: [(image, down) => moved(image, down, 0), (image, _, right) => moved(image, 0, right)],
    holes: (image, down, right) => image.map((row, i) => row.map((_, j) => image[i - down]?.[j - right])),
    // Above the first row there is none to look into, and the answer ends in an error
    beyond: [
      (image, down, right) => image.map((row, i) => row.map((_, j) => image[i - down][j - right] ?? 0)),
      (image, down, right) => image.map((row, i) => row.map((_, j) => image[i - down][j - right])),
    ],
    sizeChanged: {
      recognise: ({ got, want }) => {
        const [shape, wanted] = [regularShape(got), regularShape(want)];
        return shape?.length === 2 && String(shape) !== String(wanted);
      },
    },
  },
  text,
});
