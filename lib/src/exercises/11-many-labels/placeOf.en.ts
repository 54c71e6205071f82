import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const where = ({ args: [row, column, quadrant] }: Try) => `Pixel (${row}, ${column}) in quadrant ${quadrant}`;
const lands = (example: Try) => `${where(example)} lands at ${written(example.got)}`;

export const en = {
  question: "Write `placeOf`: the row and column where an image's pixel ends up on the 56 × 56 canvas.",
  hints: [
    "Take the quadrants one by one. In which of them does the row increase, and by how much? And the column?",
    "The row grows by 28 in quadrants 2 and 3, the column by 28 in quadrants 1 and 3.",
    "`Math.floor(quadrant / 2)` is 0, 0, 1, 1 and `quadrant % 2` is 0, 1, 0, 1.",
    "`return [row + 28 * Math.floor(quadrant / 2), column + 28 * (quadrant % 2)];`",
  ],
  correct:
    "The image is moved as a whole: every pixel by the same two numbers. The division by 2 gives the lower half, the remainder the right half.",
  unchanged: (example: Try) =>
    `${where(example)} stays at ${written(example.got)} in your answer: that is quadrant 0. The others lie 28 rows down or 28 columns to the right.`,
  downwardsFirst: (example: Try) =>
    `${lands(example)}: you count the quadrants downwards first. Quadrant 1 is the upper right one.`,
  swapped: (example: Try) => `${lands(example)}: row and column have changed places.`,
  by27: (example: Try) =>
    `${lands(example)}, one too few. An image has 28 rows, 0 to 27; the next one begins at row 28.`,
  strip: (example: Try) =>
    `${lands(example)}: four images side by side would need ${4 * 28} columns. After two of them a new row of quadrants begins.`,
  enlarged: (example: Try) =>
    `${lands(example)}: that enlarges the image over the whole canvas. It keeps its size, and moves.`,
  oneBased: (example: Try) => `${lands(example)}: you count the quadrants from 1. They are 0, 1, 2 and 3.`,
  fraction: (example: Try) =>
    `${lands(example)}: in TypeScript, 1 / 2 is 0.5. \`Math.floor\` drops the fraction.`,
  flat: (example: Try) =>
    `${where(example)} gives ${written(example.got)}: the place in a flat row of all pixels. Return row and column, as \`[row, column]\`.`,
  diagonal: (example: Try) =>
    `${lands(example)}: you move row and column together. In quadrants 1 and 2 only one of them does.`,
};
