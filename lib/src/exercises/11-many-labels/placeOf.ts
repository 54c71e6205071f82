import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const where = ({ args: [row, column, quadrant] }: Try) => `Pixel (${row}, ${column}) in quadrant ${quadrant}`;

const english = {
  question: "Write `placeOf`: row and column on the 56 × 56 canvas of a picture's pixel.",
  hints: [
    "Take the quadrants one by one. In which of them does the row grow, and by how much? In which the column?",
    "The row grows by 28 in quadrants 2 and 3, the column by 28 in quadrants 1 and 3.",
    "`Math.floor(quadrant / 2)` is 0, 0, 1, 1 and `quadrant % 2` is 0, 1, 0, 1.",
    "`return [row + 28 * Math.floor(quadrant / 2), column + 28 * (quadrant % 2)];`",
  ],
  correct:
    "The picture is moved as a whole: every pixel by the same two numbers. The division by 2 gives the lower half, the remainder the right half.",
  unchanged: (example: Try) =>
    `${where(example)} stays at ${written(example.got)} with you: that is quadrant 0. The others lie 28 rows down or 28 columns to the right.`,
  transposed: (example: Try) =>
    `${where(example)} lands at ${written(example.got)}: you count the quadrants downwards first. Quadrant 1 is the upper right one.`,
  swapped: (example: Try) =>
    `${where(example)} lands at ${written(example.got)}: row and column have changed places.`,
  by27: (example: Try) =>
    `${where(example)} lands at ${written(example.got)}, one too few. A picture has 28 rows, 0 to 27; the next one begins at row 28.`,
  strip: (example: Try) =>
    `${where(example)} lands at ${written(example.got)}: four pictures side by side would need ${4 * 28} columns. After two of them a new row of quadrants begins.`,
  enlarged: (example: Try) =>
    `${where(example)} lands at ${written(example.got)}: that enlarges the picture over the whole canvas. It keeps its size, and moves.`,
  oneBased: (example: Try) =>
    `${where(example)} lands at ${written(example.got)}: you count the quadrants from 1. They are 0, 1, 2 and 3.`,
  fraction: (example: Try) =>
    `${where(example)} lands at ${written(example.got)}: in TypeScript, 1 / 2 is 0.5. \`Math.floor\` cuts the fraction off.`,
  flat: (example: Try) =>
    `${where(example)} gives ${written(example.got)}: the place in a flat row of all pixels. Return row and column, as \`[row, column]\`.`,
  diagonal: (example: Try) =>
    `${where(example)} lands at ${written(example.got)}: row and column move together with you. In quadrants 1 and 2 only one of them does.`,
};

type Pixel = [row: number, column: number, quadrant: number];
const placed: (...pixel: Pixel) => [number, number] = (row, column, quadrant) => [
  row + 28 * Math.floor(quadrant / 2),
  column + 28 * (quadrant % 2),
];

export const placeOf = new FunctionExercise<Pixel, number[]>({
  name: "placeOf",
  stub: `function placeOf(row: number, column: number, quadrant: number): [row: number, column: number] {
  return todo();
}`,
  solution: `function placeOf(row: number, column: number, quadrant: number): [row: number, column: number] {
  const down = Math.floor(quadrant / 2); // 0, 0, 1, 1
  const right = quadrant % 2; // 0, 1, 0, 1
  return [row + 28 * down, column + 28 * right];
}`,
  reference: placed,
  examples: [
    [5, 9, 1],
    [5, 9, 2],
    [5, 9, 3],
    [5, 9, 0],
    [0, 0, 3],
  ],
  random: (random) => [random.integer(0, 27), random.integer(0, 27), random.integer(0, 3)],
  tolerance: 0,
  misconceptions: [
    { name: "unchanged", wrong: (row, column) => [row, column], say: english.unchanged },
    {
      name: "downwards-first",
      wrong: (row, column, q) => [row + 28 * (q % 2), column + 28 * Math.floor(q / 2)],
      say: english.transposed,
    },
    { name: "swapped", wrong: (...pixel) => placed(...pixel).reverse(), say: english.swapped },
    {
      name: "by-27",
      wrong: (row, column, q) => [row + 27 * Math.floor(q / 2), column + 27 * (q % 2)],
      say: english.by27,
    },
    { name: "strip", wrong: (row, column, q) => [row, column + 28 * q], say: english.strip },
    { name: "strip", wrong: (row, column, q) => [row + 28 * q, column], say: english.strip },
    { name: "enlarged", wrong: (row, column) => [2 * row, 2 * column], say: english.enlarged },
    {
      name: "one-based",
      wrong: (row, column, q) => placed(row, column, q - 1),
      say: english.oneBased,
    },
    {
      name: "fraction",
      wrong: (row, column, q) => [row + (28 * q) / 2, column + 28 * (q % 2)],
      say: english.fraction,
    },
    { name: "diagonal", wrong: (row, column, q) => [row + 28 * q, column + 28 * q], say: english.diagonal },
    {
      name: "diagonal",
      wrong: (row, column, q) => (q === 0 ? [row, column] : [row + 28, column + 28]),
      say: english.diagonal,
    },
    {
      name: "flat",
      wrong: (...pixel) => {
        const [row, column] = placed(...pixel);
        return 56 * row + column;
      },
      say: english.flat,
    },
  ],
  text: english,
});
