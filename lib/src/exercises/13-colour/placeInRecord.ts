import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { anyPixel, placeOf as at } from "./anyPixel.js";

const english = {
  question:
    "Write `placeInRecord`: at which place of a record of the file, counted from 0, one pixel's value of one channel lies.",
  hints: [
    "Walk through the record: first the label, then the whole red plane, then the whole green one, then the blue one.",
    "A plane has 32 · 32 = 1,024 values, row by row. Channel k has k planes before it; row r has 32 · r values of its own plane before it.",
    "return 1 + 1024 * channel + 32 * row + column;",
  ],
  correct:
    "1 for the label, 1,024 for each whole plane before it, 32 for each whole row, 1 for each column. So the three values of one pixel lie 1,024 places apart.",
  labelForgotten: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}. The planes are right, but place 0 of a record holds the label: everything lies one place later.`,
  channelsLast: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}. You put red, green and blue of one pixel side by side. The file keeps whole planes: 1,024 reds come first.`,
  channelsLastNoLabel: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}: the place in a tensor [32, 32, 3]. In the file the label comes first, and then one whole plane for each channel.`,
  lines: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}. You changed the channel after each row. The file changes it only after all 32 rows.`,
  swapped: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}, the place of row ${written(args[1])} and column ${written(args[0])}. A row's 32 values lie side by side, so the row is multiplied by 32.`,
  oneBased: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}: one plane too early. Channels count from 0: red has no plane before it.`,
  mnist: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}. These pictures have 32 rows of 32 pixels, not 28 of 28.`,
  labels: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}. You count a label before each plane. A record has one, at its very beginning.`,
  reversed: ({ args, got }: Try) =>
    `For ${at(args)} that gives ${written(got)}. The planes stand in the order red, green, blue: channel 0 comes first.`,
};

/** The official binary layout: https://www.cs.toronto.edu/~kriz/cifar.html */
export const placeInRecord = new FunctionExercise<[row: number, column: number, channel: number], number>({
  name: "placeInRecord",
  stub: `function placeInRecord(row: number, column: number, channel: number): number {
  return todo();
}`,
  solution: `function placeInRecord(row: number, column: number, channel: number): number {
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
  misconceptions: [
    { name: "label-forgotten", wrong: (r, c, k) => 1024 * k + 32 * r + c, say: english.labelForgotten },
    { name: "channels-last", wrong: (r, c, k) => 1 + (32 * r + c) * 3 + k, say: english.channelsLast },
    {
      name: "tensor-layout",
      wrong: (r, c, k) => (32 * r + c) * 3 + k,
      say: english.channelsLastNoLabel,
    },
    {
      name: "channel-after-each-row",
      recognise: ({ args, got }) => {
        const [r, c, k] = args as number[];
        return got === 1 + 96 * r + 32 * k + c || got === 96 * r + 32 * k + c;
      },
      say: english.lines,
    },
    { name: "rows-and-columns", wrong: (r, c, k) => 1 + 1024 * k + 32 * c + r, say: english.swapped },
    { name: "channel-from-1", wrong: (r, c, k) => 1 + 1024 * (k - 1) + 32 * r + c, say: english.oneBased },
    { name: "blue-first", wrong: (r, c, k) => 1 + 1024 * (2 - k) + 32 * r + c, say: english.reversed },
    { name: "label-in-each-plane", wrong: (r, c, k) => 1 + 1025 * k + 32 * r + c, say: english.labels },
    { name: "size-28", wrong: (r, c, k) => 1 + 784 * k + 28 * r + c, say: english.mnist },
  ],
  text: english,
});
