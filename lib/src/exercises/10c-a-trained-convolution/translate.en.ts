import { shapeOf } from "../../input/readArray.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question:
    "Write `translate`: the image moved down and to the right by the given numbers of pixels, with 0 where nothing is left.",
  hints: [
    "Think backwards: which pixel of the old image ends up at [i][j] in the new one?",
    "It comes from `down` rows further up and `right` columns further left. Above row 0 and left of column 0 there is nothing: 0.",
    "`image.map((row, i) => row.map((_, j) => image[i - down]?.[j - right] ?? 0))`",
  ],
  correct:
    "The same image, somewhere else: to us the same shoe, to a list of 784 numbers a very different one.",
  wrapped: () =>
    "What leaves at one side comes in again at the other. Fill with 0, the background: a shoe's sole must not appear above it.",
  opposite: ({ args }: Try) =>
    `With down = ${args[1]} and right = ${args[2]} your image moves up and to the left. The new pixel [i][j] comes from the old [i − down][j − right].`,
  swapped: ({ args }: Try) =>
    `With down = ${args[1]} and right = ${args[2]} yours moves ${args[2]} down and ${args[1]} to the right. The first index counts rows.`,
  sizeChanged: ({ got, want }: Try) =>
    `Your image has shape ${written(shapeOf(got))}. It keeps its size, ${written(shapeOf(want))}: what leaves is cut off, and zeros come in.`,
  edgeRepeated: () =>
    "At the sides where something comes in, you repeat the edge's pixels. Fill with 0, the background.",
  holes: () =>
    "There are places without a number: pixels beyond the old image are `undefined`. Write 0 for them, as with `?? 0`.",
  beyond: ({ args }: Try) =>
    `With down = ${args[1]} the first rows of the new image come from above row 0, where \`image[i - down]\` is \`undefined\`, and nothing can be read from that. \`?.\` asks first: \`image[i - down]?.[j - right] ?? 0\`.`,
  overwritten: () =>
    "You write into the image that you are reading: pixels are gone before they are moved. Make a new image, or begin at the lower right.",
  rowsShared: () =>
    "All rows of your image are like the last one. That happens where one and the same array is put in every place, as `fill([…])` does. Make a new array for each row, as `map` does.",
  unmoved: () => "The image has not moved.",
  oneDirection: ({ args }: Try) =>
    `With down = ${args[1]} and right = ${args[2]} yours moves in one direction only.`,
};
