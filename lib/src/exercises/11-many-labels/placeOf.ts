import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./placeOf.en.js";

const text = inLanguage("exercises/11-many-labels/placeOf", en);

type Pixel = [row: number, column: number, quadrant: number];
const placed: (...pixel: Pixel) => [number, number] = (row, column, quadrant) => [
  row + 28 * Math.floor(quadrant / 2),
  column + 28 * (quadrant % 2),
];

export const placeOf = new FunctionExercise<Pixel, number[], typeof en>({
  solution: `function placeOf(
  row: number,
  column: number,
  quadrant: number,
): [row: number, column: number] {
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
  misconceptions: {
    unchanged: (row, column) => [row, column],
    downwardsFirst: (row, column, q) => [row + 28 * (q % 2), column + 28 * Math.floor(q / 2)],
    swapped: (...pixel) => placed(...pixel).reverse(),
    by27: (row, column, q) => [row + 27 * Math.floor(q / 2), column + 27 * (q % 2)],
    strip: [(row, column, q) => [row, column + 28 * q], (row, column, q) => [row + 28 * q, column]],
    enlarged: (row, column) => [2 * row, 2 * column],
    oneBased: (row, column, q) => placed(row, column, q - 1),
    fraction: (row, column, q) => [row + (28 * q) / 2, column + 28 * (q % 2)],
    diagonal: [
      (row, column, q) => [row + 28 * q, column + 28 * q],
      (row, column, q) => (q === 0 ? [row, column] : [row + 28, column + 28]),
    ],
    flat: (...pixel) => {
      const [row, column] = placed(...pixel);
      return 56 * row + column;
    },
  },
  text,
});
