import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const imageOf = ({ args }: Try) => args[0] as number[][];

export const en = {
  question: "Write `flatten`: the pixels of an image of any size as one list, in C order.",
  hints: [
    "Start with an empty list. Go through the rows; within each row go through its pixels; append each to the list.",
    "Two loops: `for (const row of image)` outside, `for (const pixel of row)` inside, and `pixels.push(pixel)`.",
    "Or in one call: arrays have a method `flat()` that puts the inner lists one after another: `return image.flat();`.",
  ],
  correct:
    "The outer loop goes over the rows, the inner one along each row: the last axis moves fastest. That is all that C order means, for any size and for any number of axes.",
  columnMajor: (example: Try) =>
    `That reads down the columns. In C order the pixels of row 0 come first: the list starts with ${written(imageOf(example)[0])}, so pixel (0, 1) lands at 1, not ${imageOf(example).length}.`,
  unchanged: (example: Try) =>
    `That still has rows: ${imageOf(example).length} lists inside a list. The result is one list of ${(example.want as number[]).length} numbers.`,
  firstRow: (example: Try) =>
    `That is one row only. The image has ${imageOf(example).length} rows and ${(example.want as number[]).length} pixels, and every pixel goes into the list.`,
  bottomUp: (example: Try) =>
    `That starts with the last row. Row 0 comes first: the list starts with ${written(imageOf(example)[0])}.`,
  backwards: (example: Try) =>
    `That list is backwards. Pixel (0, 0), here ${written(imageOf(example)[0][0])}, lands at place 0.`,
  rowSums: (example: Try) =>
    `That adds up each row. Flattening keeps every pixel: ${(example.want as number[]).length} numbers go in and ${(example.want as number[]).length} come out.`,
  sorted: () => "That sorts the values. Flattening never looks at the values, only at where they are.",
  normalised: (example: Try) =>
    `That changes the values: ${written((example.want as number[])[0])} became ${written((example.got as number[])[0])}. Flattening leaves each number as it is.`,
  heightAsRowLength: (example: Try) =>
    `Each row has ${imageOf(example)[0].length} pixels, but your list takes ${imageOf(example).length} of each: that is the image's height. Go to the end of the row, \`row.length\`. In a square image you would not notice.`,
  empty: () =>
    "Your list is empty. If you used `concat`: it leaves its list as it is and returns a new one, so keep the result, `pixels = pixels.concat(row)`.",
  remembered: () => "That is the list of the example, whatever the image. Use the image that comes in.",
  fixedWidth: (example: Try) =>
    `Your list has ${(example.got as unknown[]).length} places for ${(example.want as number[]).length} pixels. This image is ${imageOf(example)[0].length} wide, not 28: ask the image, with \`image[0].length\`.`,
  heightAsWidth: (example: Try) =>
    `Going down one row must skip a whole row, which is the image's width (${imageOf(example)[0].length}), not its height (${imageOf(example).length}). In a square image you would not notice.`,
  text: (example: Try) =>
    `${written(example.got)} is text. Return a list of numbers: ${written(example.want)}.`,
};
