import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { anyPixel } from "./anyPixel.js";
import { en } from "./placeInTensor.en.js";

const text = inLanguage("exercises/13-colour/placeInTensor", en);

export const placeInTensor = new FunctionExercise<
  [row: number, column: number, channel: number],
  number,
  typeof en
>({
  solution: `function placeInTensor(
  row: number,
  column: number,
  channel: number,
): number {
  return (32 * row + column) * 3 + channel;
}`,
  reference: (row, column, channel) => (32 * row + column) * 3 + channel,
  examples: [
    [0, 1, 0],
    [0, 0, 1],
    [2, 5, 1],
    [31, 31, 2],
  ],
  random: anyPixel,
  tolerance: 0,
  misconceptions: {
    planes: [(r, c, k) => 1024 * k + 32 * r + c, (r, c, k) => 1 + 1024 * k + 32 * r + c],
    labelCounted: (r, c, k) => 1 + (32 * r + c) * 3 + k,
    channelAfterEachRow: (r, c, k) => 96 * r + 32 * k + c,
    rowsAndColumns: (r, c, k) => (32 * c + r) * 3 + k,
    rowOf32: (r, c, k) => 32 * r + 3 * c + k,
    columnOnce: (r, c, k) => 96 * r + c + k,
    grey: (r, c) => 32 * r + c,
  },
  text,
});
