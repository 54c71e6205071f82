import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { anyPixel } from "./anyPixel.js";
import { en } from "./placeInRecord.en.js";

const text = inLanguage("exercises/13-colour/placeInRecord", en);

/** The official binary layout: https://www.cs.toronto.edu/~kriz/cifar.html */
export const placeInRecord = new FunctionExercise<
  [row: number, column: number, channel: number],
  number,
  typeof en
>({
  solution: `function placeInRecord(
  row: number,
  column: number,
  channel: number,
): number {
  return 1 + 1024 * channel + 32 * row + column;
}`,
  reference: (row, column, channel) => 1 + 1024 * channel + 32 * row + column,
  examples: [
    [0, 1, 0],
    [0, 0, 1],
    [2, 5, 1],
    [31, 31, 2],
  ],
  random: anyPixel,
  tolerance: 0,
  misconceptions: {
    labelForgotten: (r, c, k) => 1024 * k + 32 * r + c,
    channelsLast: (r, c, k) => 1 + (32 * r + c) * 3 + k,
    tensorLayout: (r, c, k) => (32 * r + c) * 3 + k,
    channelAfterEachRow: [(r, c, k) => 1 + 96 * r + 32 * k + c, (r, c, k) => 96 * r + 32 * k + c],
    rowsAndColumns: (r, c, k) => 1 + 1024 * k + 32 * c + r,
    channelForgotten: [(r, c) => 32 * r + c, (r, c) => 1 + 32 * r + c],
    channelFrom1: (r, c, k) => 1 + 1024 * (k - 1) + 32 * r + c,
    blueFirst: (r, c, k) => 1 + 1024 * (2 - k) + 32 * r + c,
    labelInEachPlane: (r, c, k) => 1 + 1025 * k + 32 * r + c,
    size28: (r, c, k) => 1 + 784 * k + 28 * r + c,
  },
  text,
});
