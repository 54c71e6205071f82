import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const pixelOf = ({ args }: Try) => `(${written(args[0])}, ${written(args[1])})`;

export const en = {
  question:
    "Write `flattenIndex`: the place of pixel (row, column) after flattening a 28×28 image in C order.",
  hints: [
    "How many pixels come before pixel (row, column)? That number is its place, because places start at 0.",
    "All the rows above it come first. There are `row` of them, and each holds 28 pixels. Then come the pixels to its left.",
    "Pixels above: `28 * row`. Pixels to the left: `column`. Add the two.",
  ],
  correct:
    "The place is the number of pixels that come before: `28 * row` in the rows above, `column` to the left. One step down moves 28 places, one step to the right moves 1.",
  columnMajor: (example: Try) =>
    `That counts down the columns. C order goes along the rows: pixel ${pixelOf(example)} lands at ${written(example.want)}, not ${written(example.got)}.`,
  placesFrom1: (example: Try) =>
    `Places start at 0, like rows and columns: pixel ${pixelOf(example)} lands at ${written(example.want)}, not ${written(example.got)}. Then the last pixel lands at 783.`,
  rowsFromOne: (example: Try) =>
    `Rows and columns are counted from 0 already, so nothing has to be subtracted. Pixel ${pixelOf(example)} lands at ${written(example.want)}, not ${written(example.got)}.`,
  sum: (example: Try) =>
    `Row plus column gives many pixels the same place: (0, 1) and (1, 0) both land at 1. Pixel ${pixelOf(example)} has a whole row of 28 above it.`,
  product: (example: Try) =>
    `Row times column puts all of row 0 at place 0. Pixel ${pixelOf(example)} should land at ${written(example.want)}.`,
  bothMultiplied: (example: Try) =>
    `Only a step down skips a whole row of 28. One step to the right moves 1: pixel ${pixelOf(example)} lands at ${written(example.want)}, not ${written(example.got)}.`,
  width27: (example: Try) =>
    `27 is the number of the last column, but a row holds 28 pixels (0 to 27). With 27, (0, 27) and (1, 0) share a place; pixel ${pixelOf(example)} lands at ${written(example.want)}, not ${written(example.got)}.`,
  width29: (example: Try) =>
    `A row holds 28 pixels, not 29: pixel ${pixelOf(example)} lands at ${written(example.want)}, not ${written(example.got)}.`,
  twoDigits: (example: Try) =>
    `That counts 10 pixels to a row, as if row and column were two digits. A row holds 28: pixel ${pixelOf(example)} lands at ${written(example.want)}, not ${written(example.got)}.`,
  wholeImages: (example: Try) =>
    `784 is a whole image. To move down one row, skip 28 pixels: pixel ${pixelOf(example)} lands at ${written(example.want)}, not ${written(example.got)}.`,
  columnForgotten: (example: Try) =>
    `That is where the row starts. Pixel ${pixelOf(example)} lands ${written(example.args[1])} further along, at ${written(example.want)}.`,
  rowForgotten: (example: Try) =>
    `That is the place within the row. The rows above come before it: pixel ${pixelOf(example)} lands at ${written(example.want)}, not ${written(example.got)}.`,
  ownRow: (example: Try) =>
    `That counts the pixel's own row as one of the rows above it. Pixel ${pixelOf(example)} has ${written(example.args[0])} rows above, so it lands at ${written(example.want)}, not ${written(example.got)}.`,
  fromTheEnd: (example: Try) =>
    `That counts from the last pixel. Place 0 belongs to pixel (0, 0), so pixel ${pixelOf(example)} lands at ${written(example.want)}.`,
  pair: (example: Try) =>
    `${written(example.got)} is a list. A place is one number: for pixel ${pixelOf(example)} it is ${written(example.want)}.`,
};
