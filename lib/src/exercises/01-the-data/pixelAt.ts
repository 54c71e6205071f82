import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { picture } from "./picture.js";
import { en } from "./pixelAt.en.js";

const text = inLanguage("exercises/01-the-data/pixelAt", en);

/** A picture is an array of rows: row first, then column. */
export const pixelAt = new FunctionExercise<
  [image: number[][], row: number, column: number],
  number,
  typeof en
>({
  solution: `function pixelAt(image: number[][], row: number, column: number): number {
  return image[row][column];
}`,
  reference: (image, row, column) => image[row][column],
  examples: [
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
    // The row is at least 1, so that a count from 1 finds a row and is recognised, not thrown.
    const most = Math.min(height, width) - 1;
    return [picture(random, height, width), random.integer(1, most), random.integer(0, most)];
  },
  misconceptions: {
    wholeRow: [(image, row) => image[row], (image, _, column) => image[column]],
    transposed: (image, row, column) => image[column][row],
    oneBased: (image, row, column) => image[row - 1][column - 1],
    fromBelow: (image, row, column) => image[image.length - 1 - row][column],
    oneInputUnused: [
      (image) => image[0][0],
      (image, row) => image[row][row],
      (image, _, column) => image[column][column],
      (image, row) => image[row][0],
      (image, _, column) => image[0][column],
    ],
  },
  text,
});
