import { FunctionExercise } from "../core/functionExercise.js";
import { written } from "../core/written.js";
import { picture } from "./picture.js";

const english = {
  question: "Write `pixelAt`: the value of the pixel in the given row and column.",
  hints: [
    "`image` is an array of rows, and a row is an array of numbers. So you need an index twice.",
    "`image[row]` is one whole row. Put a second pair of brackets after it.",
    "`return image[row][column];`",
  ],
  correct: "Row first, then column, both from 0. Mathematics writes a matrix entry in the same order.",
  transposed: (row: string, column: string) =>
    `That is the pixel in row ${column} and column ${row}. The first index chooses the row.`,
  comma: (got: string) =>
    `You returned ${got}, a whole row. \`image[row, column]\` is no error, but the comma throws away what stands before it. Write two pairs of brackets.`,
  wholeRow: (got: string) =>
    `You returned ${got}, the whole row. Choose one entry of it with a second index.`,
  oneBased: () => "That is one row up and one column to the left. Rows and columns count from 0.",
  fromBelow: () =>
    "You counted the rows from the bottom, as the y-axis of a graph does. Row 0 of a picture is at the top.",
  fixed: () => "That does not use both inputs. The check asks for other pixels of other pictures, too.",
};

/** A picture is an array of rows: row first, then column. */
export const pixelAt = new FunctionExercise<[image: number[][], row: number, column: number], number>({
  name: "pixelAt",
  stub: `function pixelAt(image: number[][], row: number, column: number): number {
  return todo();
}`,
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
    const most = Math.min(height, width) - 1;
    return [picture(random, height, width), random.integer(1, most), random.integer(1, most)];
  },
  misconceptions: [
    {
      name: "comma",
      recognise: ({ args, got }) => {
        const [image, row, column] = args as [number[][], number, number];
        return row !== column && String(got) === String(image[column]);
      },
      say: ({ got }) => english.comma(written(got)),
    },
    {
      name: "whole-row",
      recognise: ({ got }) => Array.isArray(got),
      say: ({ got }) => english.wholeRow(written(got)),
    },
    {
      name: "transposed",
      wrong: (image, row, column) => image[column][row],
      say: ({ args }) => english.transposed(written(args[1]), written(args[2])),
    },
    {
      name: "one-based",
      wrong: (image, row, column) => image[row - 1][column - 1],
      say: english.oneBased,
    },
    {
      name: "from-below",
      wrong: (image, row, column) => image[image.length - 1 - row][column],
      say: english.fromBelow,
    },
    ...[
      (image: number[][]) => image[0][0],
      (image: number[][], row: number) => image[row][row],
      (image: number[][], row: number) => image[row][0],
      (image: number[][], _: number, column: number) => image[0][column],
    ].map((wrong) => ({ name: "one-input-unused", wrong, say: english.fixed })),
  ],
  text: english,
});
