import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { anyPixel, placeOf as at } from "./anyPixel.js";

const english = {
  question:
    "Write `placeInTensor`: at which place, counted from 0, the same value lies in a tensor of shape [32, 32, 3].",
  hints: [
    "C order: the last axis runs fastest. Here the last axis is the channel, so red, green and blue of one pixel lie side by side.",
    "How many pixels come before this one? Each of them takes three places.",
    "return (32 * row + column) * 3 + channel;",
  ],
  correct:
    "The pixel's number, 32 · row + column, times three, then the channel. The three values of one pixel are neighbours: channels last.",
  planes: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}: planes, as in the file. In the shape [32, 32, 3] the channel is the last axis, and the last axis runs fastest.`,
  label: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}, one too many. The label is not in this tensor; labels have a tensor of their own.`,
  lines: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}. That is right for a shape [32, 3, 32], where the channel changes after each row.`,
  swapped: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}, the place of row ${written(args[1])} and column ${written(args[0])}. A row's pixels lie side by side, so the row is multiplied by 32.`,
  rowTooShort: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}. One row of 32 pixels takes 32 · 3 = 96 places, not 32.`,
  columnTooShort: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}. Each pixel before it in the row takes three places: multiply the column by 3 too.`,
  grey: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}: the place in a grey picture. Here each pixel takes three places.`,
};

export const placeInTensor = new FunctionExercise<[row: number, column: number, channel: number], number>({
  name: "placeInTensor",
  stub: `function placeInTensor(row: number, column: number, channel: number): number {
  return todo();
}`,
  solution: `function placeInTensor(row: number, column: number, channel: number): number {
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
  misconceptions: [
    { name: "planes", wrong: (r, c, k) => 1024 * k + 32 * r + c, say: english.planes },
    { name: "planes", wrong: (r, c, k) => 1 + 1024 * k + 32 * r + c, say: english.planes },
    { name: "label-counted", wrong: (r, c, k) => 1 + (32 * r + c) * 3 + k, say: english.label },
    { name: "channel-after-each-row", wrong: (r, c, k) => 96 * r + 32 * k + c, say: english.lines },
    { name: "rows-and-columns", wrong: (r, c, k) => (32 * c + r) * 3 + k, say: english.swapped },
    { name: "row-of-32", wrong: (r, c, k) => 32 * r + 3 * c + k, say: english.rowTooShort },
    { name: "column-once", wrong: (r, c, k) => 96 * r + c + k, say: english.columnTooShort },
    { name: "grey", wrong: (r, c) => 32 * r + c, say: english.grey },
  ],
  text: english,
});
