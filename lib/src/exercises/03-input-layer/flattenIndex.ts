import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./flattenIndex.en.js";

const text = inLanguage("exercises/03-input-layer/flattenIndex", en);

const size = 28;

export const flattenIndex = new FunctionExercise<[row: number, column: number], number, typeof en>({
  solution: `function flattenIndex(row: number, column: number): number {
  return 28 * row + column;
}`,
  reference: (row, column) => size * row + column,
  examples: [
    [0, 0],
    [0, 1],
    [1, 0],
    [2, 3],
    [27, 27],
  ],
  random: (random) => [random.integer(0, 27), random.integer(0, 27)],
  misconceptions: {
    columnMajor: (row, column) => size * column + row,
    placesFrom1: (row, column) => size * row + column + 1,
    rowsFromOne: [(row, column) => size * (row - 1) + column - 1, (row, column) => size * (row - 1) + column],
    sum: (row, column) => row + column,
    product: (row, column) => row * column,
    bothMultiplied: (row, column) => size * (row + column),
    width27: (row, column) => 27 * row + column,
    width29: (row, column) => 29 * row + column,
    twoDigits: (row, column) => 10 * row + column,
    wholeImages: (row, column) => size * size * row + column,
    columnForgotten: (row) => size * row,
    rowForgotten: (_, column) => column,
    ownRow: (row, column) => size * (row + 1) + column,
    fromTheEnd: (row, column) => size * size - 1 - (size * row + column),
    pair: { recognise: ({ got }) => Array.isArray(got) },
  },
  text,
});
