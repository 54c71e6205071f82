import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question: "Write `pixelAt`: the value of the pixel in the given row and column.",
  hints: [
    "`image` is an array of rows, and a row is an array of numbers. So you need an index twice.",
    "`image[row]` is one whole row. Put a second pair of square brackets after it.",
    "`return image[row][column];`",
  ],
  correct: "Row first, then column, both from 0. Mathematics writes a matrix entry in the same order.",
  transposed: ({ args: [, row, column] }: Try) =>
    `That is the pixel in row ${written(column)} and column ${written(row)}. The first index chooses the row.`,
  wholeRow: ({ got }: Try) =>
    `You returned ${written(got)}, a whole row. Choose one entry of it with a second index, in square brackets of its own.`,
  oneBased: () =>
    "That pixel is one row too high and one column too far left. Rows and columns count from 0.",
  fromBelow: () =>
    "You counted the rows from the bottom, as the y-axis of a graph does. Row 0 of an image is at the top.",
  oneInputUnused: () =>
    "That does not use both `row` and `column`. The check asks for other pixels of other images, too.",
};
