import { shapeOf } from "../../input/readArray.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `maxPool`: the largest of each window of 2 × 2, windows side by side.",
  hints: [
    "The result has half as many rows and half as many columns. Which four pixels belong to its place [i][j]?",
    "The window of [i][j] begins at image[2 * i][2 * j]. Its other pixels are one to the right, one below, and both.",
    "In two loops up to half the sides: `Math.max(image[2 * i][2 * j], image[2 * i][2 * j + 1], image[2 * i + 1][2 * j], image[2 * i + 1][2 * j + 1])`.",
  ],
  correct:
    "A quarter of the numbers is left: whether something was found is kept, and where exactly within 2 × 2 pixels is forgotten.",
  mean: ({ got }: Try) =>
    `The result begins with ${written(first(got))}, a mean: that is average pooling. Max pooling takes the largest.`,
  sum: ({ got }: Try) => `The result begins with ${written(first(got))}, the window's sum. Take the largest.`,
  least: ({ got }: Try) => `The result begins with ${written(first(got))}, the smallest. Take the largest.`,
  fromZero: ({ args }: Try) =>
    `In ${written(args[0])} a window has negative values only, and your largest is 0, which stands nowhere in it. Begin with the window's first pixel, or with -Infinity, and not with 0.`,
  flat: () => "Those are the right numbers in one row. Make a row of the result for each row of windows.",
  overlap: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}: the windows overlap. They stand side by side, so the next one begins two pixels on: ${size(want)}.`,
  corner: ({ got }: Try) =>
    `The result begins with ${written(first(got))}: one corner of the window, largest or not. Compare all four pixels.`,
  rows: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}: pooled along one side only. A window is 2 high and 2 wide: ${size(want)}.`,
  transposed: () => "Rows and columns of the result are exchanged: [i][j] begins at image[2 * i][2 * j].",
  whole: ({ got }: Try) =>
    `${written(got)} is the largest of the whole image. Each window of 2 × 2 has a largest of its own.`,
  quarters: () =>
    "Those are pixels of the top left quarter. The window of [i][j] begins at image[2 * i][2 * j], not at image[i][j].",
};

type Matrix = readonly (readonly number[])[];
const size = (value: unknown) => written(shapeOf(value));
const first = (value: unknown) => (value as number[][])[0][0];

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
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const transposed = (matrix: Matrix) => matrix[0].map((_, column) => matrix.map((row) => row[column]));
/** The larger of each two neighbours in a row. */
const acrossOnly = (image: Matrix) =>
  image.map((row) => row.filter((_, j) => j % 2 === 0).map((value, j) => Math.max(value, row[2 * j + 1])));

export const maxPool = new FunctionExercise<[image: number[][]], number[][]>({
  name: "maxPool",
  stub: `function maxPool(image: number[][]): number[][] {
  return todo();
}`,
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
  misconceptions: [
    { name: "mean", wrong: (image) => windows(image, (four) => total(four) / 4), say: english.mean },
    { name: "sum", wrong: (image) => windows(image, total), say: english.sum },
    {
      name: "begins-at-0",
      wrong: (image) => windows(image, (four) => most([0, ...four])),
      say: english.fromZero,
    },
    { name: "flat", wrong: (image) => windows(image, most).flat(), say: english.flat },
    { name: "one-corner", wrong: (image) => windows(image, ([, , , corner]) => corner), say: english.corner },
    { name: "smallest", wrong: (image) => windows(image, (four) => Math.min(...four)), say: english.least },
    { name: "overlapping", wrong: (image) => windows(image, most, 1), say: english.overlap },
    { name: "one-corner", wrong: (image) => windows(image, ([corner]) => corner), say: english.corner },
    { name: "one-side", wrong: acrossOnly, say: english.rows },
    { name: "one-side", wrong: (image) => transposed(acrossOnly(transposed(image))), say: english.rows },
    { name: "transposed", wrong: (image) => transposed(windows(image, most)), say: english.transposed },
    { name: "whole-image", wrong: (image) => most(image.flat()), say: english.whole },
    {
      name: "wrong-window",
      wrong: (image) =>
        windows(image, most).map((row, i) =>
          row.map((_, j) => most([0, 1].flatMap((u) => [image[i + u][j], image[i + u][j + 1]]))),
        ),
      say: english.quarters,
    },
  ],
  text: english,
});
