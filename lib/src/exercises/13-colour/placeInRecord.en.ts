import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { gives } from "./quoted.en.js";

export const en = {
  question:
    "Write `placeInRecord`: the place, counted from 0, of one pixel's value in one channel within a record of the file.",
  hints: [
    "Walk through the record: first the label, then the whole red plane, then the whole green one, then the blue one.",
    "A plane has 32 · 32 = 1,024 values, row by row. Channel k has k planes before it; row r has 32 · r values of its own plane before it.",
    "return 1 + 1024 * channel + 32 * row + column;",
  ],
  correct:
    "1 for the label, 1,024 for each whole plane before it, 32 for each whole row, 1 for each column. So the three values of one pixel lie 1,024 places apart.",
  labelForgotten: (example: Try) =>
    `${gives(example)}. The planes are right, but place 0 of a record holds the label: everything comes one place later.`,
  channelsLast: (example: Try) =>
    `${gives(example)}. You put red, green and blue of one pixel side by side. The file keeps whole planes: 1,024 reds come first.`,
  tensorLayout: (example: Try) =>
    `${gives(example)}: the place in a tensor [32, 32, 3]. In the file the label comes first, and then one whole plane for each channel.`,
  channelAfterEachRow: (example: Try) =>
    `${gives(example)}. You changed the channel after each row. The file changes it only after all 32 rows.`,
  rowsAndColumns: (example: Try) =>
    `${gives(example)}, the place of row ${written(example.args[1])} and column ${written(example.args[0])}. A row's 32 values lie side by side, so the row is multiplied by 32.`,
  channelForgotten: (example: Try) =>
    `${gives(example)}, the same for every channel. Before channel k lie k whole planes of 1,024 values.`,
  channelFrom1: (example: Try) =>
    `${gives(example)}: one plane too early in the record. Channels count from 0: red has no plane before it.`,
  size28: (example: Try) => `${gives(example)}. These images have 32 rows of 32 pixels, not 28 of 28.`,
  labelInEachPlane: (example: Try) =>
    `${gives(example)}. You count a label before each plane. A record has one, at its very beginning.`,
  blueFirst: (example: Try) =>
    `${gives(example)}. The planes come in the order red, green, blue: channel 0 comes first.`,
};
