import { FunctionExercise } from "../core/functionExercise.js";
import type { Random } from "../core/random.js";

const english = {
  question: "Write `flip`: the mirror image of a colour picture, left and right exchanged.",
  hints: [
    "Three axes: row, column, channel. Which of them must run backwards, and which two stay as they are?",
    "Each row keeps its place; inside a row the pixels come in reverse order, and each pixel stays whole. `map` makes a new row of each row.",
    "return image.map((row) => [...row].reverse());",
  ],
  correct:
    "Only the column axis runs backwards. With tensors it is `image.reverse(1)`: of the axes 0, 1, 2 the columns are axis 1 (for a batch, axis 2).",
  rows: () =>
    "That turns the picture upside down: you reversed the rows. The sky stays above; reverse the pixels inside each row.",
  channels: () =>
    "You reversed the channels: red and blue are exchanged, and everything stays in its place. Reverse the pixels of each row, and leave each pixel whole.",
  both: () =>
    "You reversed rows and columns: that is a half turn, with the sky below. Only the columns run backwards.",
  allOfRow: () =>
    "The pixels come in the right order, but red and blue are exchanged in each: you reversed the channels too.",
  transposed: () =>
    "You exchanged rows with columns: what was above is left now. The height of a mirror image stays, and so does each row.",
  unchanged: () =>
    "That is the picture as it came in. `reverse` and `map` are of use only if their result is returned.",
  half: () =>
    "The left half is right, and the right half is as it was: its new pixels were written over before you read them. Make a new row instead of changing the old one.",
};

type Picture = number[][][];

const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();

function picture(random: Random): Picture {
  const [height, width] = random.integers(2, 2, 4);
  return Array.from({ length: height }, () =>
    Array.from({ length: width }, () => random.integers(3, 0, 255)),
  );
}

export const flip = new FunctionExercise<[image: Picture], Picture>({
  name: "flip",
  stub: `function flip(image: number[][][]): number[][][] {
  return todo();
}`,
  solution: `function flip(image: number[][][]): number[][][] {
  return image.map((row) => [...row].reverse());
}`,
  reference: (image) => image.map(reversed),
  examples: [
    [
      [
        [
          [255, 0, 9],
          [0, 80, 255],
        ],
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
    ],
    [
      [
        [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ],
        [
          [10, 20, 30],
          [40, 50, 60],
          [70, 80, 90],
        ],
      ],
    ],
  ],
  random: (random) => [picture(random)],
  tolerance: 0,
  misconceptions: [
    { name: "unchanged", wrong: (image) => image, say: english.unchanged },
    { name: "upside-down", wrong: (image) => reversed(image), say: english.rows },
    {
      name: "channels-reversed",
      wrong: (image) => image.map((row) => row.map(reversed)),
      say: english.channels,
    },
    { name: "half-turn", wrong: (image) => reversed(image).map(reversed), say: english.both },
    {
      name: "channels-too",
      wrong: (image) => image.map((row) => reversed(row).map(reversed)),
      say: english.allOfRow,
    },
    {
      name: "transposed",
      wrong: ([first, ...rest]) => first.map((pixel, c) => [pixel, ...rest.map((row) => row[c])]),
      say: english.transposed,
    },
    {
      name: "overwritten",
      wrong: (image) => image.map((row) => row.map((_, c) => row[Math.max(c, row.length - 1 - c)])),
      say: english.half,
    },
  ],
  text: english,
});
