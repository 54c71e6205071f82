import { shapeOf } from "../../input/readArray.js";
import { picture } from "../01-the-data/picture.js";
import { hasNaN } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `translate`: the picture moved down and to the right by so many pixels, with 0 where nothing is left.",
  hints: [
    "Think backwards: which pixel of the old picture comes to place [i][j] of the new one?",
    "It comes from `down` rows further up and `right` columns further left. Above row 0 and left of column 0 there is nothing: 0.",
    "`image.map((row, i) => row.map((_, j) => image[i - down]?.[j - right] ?? 0))`",
  ],
  correct:
    "The same picture, somewhere else: to us the same shoe, to a list of 784 numbers a very different one.",
  wrapped: () =>
    "What leaves at one side comes in again at the other. Fill with 0, the background: a shoe's sole must not appear above it.",
  opposite: ({ args }: Try) =>
    `With down = ${args[1]} and right = ${args[2]} your picture moves up and to the left. The new pixel [i][j] comes from the old [i − down][j − right].`,
  swapped: ({ args }: Try) =>
    `With down = ${args[1]} and right = ${args[2]} yours moves ${args[2]} down and ${args[1]} to the right. The first index counts rows.`,
  smaller: ({ got, want }: Try) =>
    `Your picture has shape ${written(shapeOf(got))}. It keeps its size, ${written(shapeOf(want))}: what leaves is cut off, and zeros come in.`,
  repeated: () =>
    "At the sides where something comes in, you repeat the edge's pixels. Fill with 0, the background.",
  holes: () =>
    "There are places without a number: pixels beyond the old picture are `undefined`. Write 0 for them, as with `?? 0`.",
  overwritten: () =>
    "You write into the picture that you are reading: pixels are gone before they are moved. Make a new picture, or begin at the lower right.",
  oneRow: () =>
    "All rows of your picture are one and the same array: `fill([…])` puts it in every place. Make a new array for each row, as `map` does.",
  unmoved: () => "The picture has not moved.",
  oneWay: ({ args }: Try) =>
    `With down = ${args[1]} and right = ${args[2]} yours moves in one direction only.`,
};

type Image = readonly (readonly number[])[];

function moved(image: Image, down: number, right: number): number[][] {
  return image.map((row, i) => row.map((_, j) => image[i - down]?.[j - right] ?? 0));
}

const clamp = (index: number, length: number) => Math.min(length - 1, Math.max(0, index));
const around = (index: number, length: number) => ((index % length) + length) % length;

/** A translated picture. */
export const translate = new FunctionExercise<[image: number[][], down: number, right: number], number[][]>({
  name: "translate",
  stub: `function translate(image: number[][], down: number, right: number): number[][] {
  return todo();
}`,
  solution: `function translate(image: number[][], down: number, right: number): number[][] {
  return image.map((row, i) => row.map((_, j) => image[i - down]?.[j - right] ?? 0));
}`,
  reference: moved,
  examples: [
    [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      0,
      1,
    ],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      2,
      1,
    ],
  ],
  random: (random) => {
    const [height, width] = random.integers(2, 3, 5);
    return [picture(random, height, width), random.integer(0, 2), random.integer(0, 2)];
  },
  misconceptions: [
    {
      name: "wrapped",
      wrong: (image, down, right) =>
        image.map((row, i) =>
          row.map((_, j) => image[around(i - down, image.length)][around(j - right, row.length)]),
        ),
      say: english.wrapped,
    },
    { name: "opposite", wrong: (image, down, right) => moved(image, -down, -right), say: english.opposite },
    { name: "swapped", wrong: (image, down, right) => moved(image, right, down), say: english.swapped },
    {
      name: "edge-repeated",
      wrong: (image, down, right) =>
        image.map((row, i) =>
          row.map((_, j) => image[clamp(i - down, image.length)][clamp(j - right, row.length)]),
        ),
      say: english.repeated,
    },
    {
      name: "overwritten",
      wrong: (image, down, right) => {
        const own = image.map((row) => [...row]);
        for (let i = 0; i < own.length; i++)
          for (let j = 0; j < own[i].length; j++) own[i][j] = own[i - down]?.[j - right] ?? 0;
        return own;
      },
      say: english.overwritten,
    },
    {
      name: "rows-shared",
      recognise: ({ got, want }) => {
        const rows = (value: unknown) => new Set((value as number[][]).map(String)).size;
        return rows(got) === 1 && rows(want) > 1;
      },
      say: english.oneRow,
    },
    { name: "unmoved", wrong: (image) => image, say: english.unmoved },
    { name: "one-direction", wrong: (image, down) => moved(image, down, 0), say: english.oneWay },
    { name: "one-direction", wrong: (image, _, right) => moved(image, 0, right), say: english.oneWay },
    {
      name: "holes",
      recognise: ({ got }) => hasNaN(got) || (got as unknown[][]).flat().includes(undefined),
      say: english.holes,
    },
    {
      name: "size-changed",
      recognise: ({ got, want }) => {
        const sizes = (value: unknown) => String((value as number[][]).map((row) => row.length));
        return sizes(got) !== sizes(want);
      },
      say: english.smaller,
    },
  ],
  text: english,
});
