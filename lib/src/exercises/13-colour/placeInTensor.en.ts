import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { gives } from "./quoted.en.js";

export const en = {
  question:
    "Write `placeInTensor`: the place of the same value, counted from 0, in a tensor of shape [32, 32, 3].",
  hints: [
    "C order: the last axis runs fastest. Here the last axis is the channel, so red, green and blue of one pixel lie side by side.",
    "How many pixels come before this one? Each of them takes three places.",
    "return (32 * row + column) * 3 + channel;",
  ],
  correct:
    "The pixel's number, 32 · row + column, times three, then the channel. The three values of one pixel are neighbours: channels last.",
  planes: (example: Try) =>
    `${gives(example)}: planes, as in the file. In the shape [32, 32, 3] the channel is the last axis, and the last axis runs fastest.`,
  labelCounted: (example: Try) =>
    `${gives(example)}, one too many. The label is not in this tensor; labels have a tensor of their own.`,
  channelAfterEachRow: (example: Try) =>
    `${gives(example)}. That is right for a shape [32, 3, 32], where the channel changes after each row.`,
  rowsAndColumns: (example: Try) =>
    `${gives(example)}, the place of row ${written(example.args[1])} and column ${written(example.args[0])}. A row's pixels lie side by side, so the row is multiplied by 32.`,
  rowOf32: (example: Try) => `${gives(example)}. One row of 32 pixels takes 32 · 3 = 96 places, not 32.`,
  columnOnce: (example: Try) =>
    `${gives(example)}. Each pixel before it in the row takes three places: multiply the column by 3 as well.`,
  grey: (example: Try) => `${gives(example)}: the place in a grey image. Here each pixel takes three places.`,
};
