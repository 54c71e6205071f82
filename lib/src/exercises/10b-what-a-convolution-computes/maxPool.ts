import { inLanguage } from "../../text/language.js";
import { mean, sum, transposed } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./maxPool.en.js";

const text = inLanguage("exercises/10b-what-a-convolution-computes/maxPool", en);

type Matrix = readonly (readonly number[])[];

/** What `choose` makes of each window of 2 × 2 whose top left pixels lie `step` apart. */
function windows(image: Matrix, choose: (four: number[]) => number, step = 2): number[][] {
  const along = (side: number) => Math.floor((side - 2) / step) + 1;
  return Array.from({ length: along(image.length) }, (_, i) =>
    Array.from({ length: along(image[0].length) }, (_, j) => {
      const [top, left] = [i * step, j * step];
      return choose([image[top][left], image[top][left + 1], image[top + 1][left], image[top + 1][left + 1]]);
    }),
  );
}

const most = (values: readonly number[]) => Math.max(...values);
/** The larger of every two neighbours in a row. */
const acrossOnly = (image: Matrix) =>
  image.map((row) => row.filter((_, j) => j % 2 === 0).map((value, j) => Math.max(value, row[2 * j + 1])));

export const maxPool = new FunctionExercise<[image: number[][]], number[][], typeof en>({
  solution: `function maxPool(image: number[][]): number[][] {
  const result: number[][] = [];
  for (let i = 0; i < image.length; i += 2) {
    const row: number[] = [];
    for (let j = 0; j < image[0].length; j += 2) {
      row.push(Math.max(image[i][j], image[i][j + 1], image[i + 1][j], image[i + 1][j + 1]));
    }
    result.push(row);
  }
  return result;
}`,
  reference: (image) => windows(image, most),
  examples: [
    [
      [
        [1, 2, 5, 6],
        [3, 4, 8, 7],
        [9, 10, 0, 13],
        [11, 12, 14, 15],
      ],
    ],
    [
      [
        [-1, -2, -3, -4, -5, -6],
        [-7, -8, -9, -1, -2, -3],
      ],
    ],
  ],
  random: (random) => {
    const [rows, columns] = random.integers(2, 1, 4);
    return [Array.from({ length: 2 * rows }, () => random.integers(2 * columns, -9, 99))];
  },
  misconceptions: {
    mean: (image) => windows(image, mean),
    sum: (image) => windows(image, sum),
    beginsAtMinValue: { recognise: ({ got }) => got.flat().includes(Number.MIN_VALUE) },
    beginsAt0: (image) => windows(image, (four) => most([0, ...four])),
    flat: (image) => windows(image, most).flat(),
    oneCorner: [
      (image) => windows(image, ([, , , corner]) => corner),
      (image) => windows(image, ([corner]) => corner),
    ],
    smallest: (image) => windows(image, (four) => Math.min(...four)),
    overlapping: (image) => windows(image, most, 1),
    oneSide: [acrossOnly, (image) => transposed(acrossOnly(transposed(image)))],
    transposed: (image) => transposed(windows(image, most)),
    wholeImage: (image) => most(image.flat()),
    wrongWindow: (image) =>
      windows(image, most).map((row, i) =>
        row.map((_, j) => most([0, 1].flatMap((u) => [image[i + u][j], image[i + u][j + 1]]))),
      ),
  },
  text,
});
