import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Random } from "../core/random.js";
import { en } from "./flip.en.js";

const text = inLanguage("exercises/13b-colour-trained/flip", en);

type Picture = number[][][];

const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();

function picture(random: Random): Picture {
  const [height, width] = random.integers(2, 1, 4);
  return Array.from({ length: height }, () =>
    Array.from({ length: width }, () => random.integers(3, 0, 255)),
  );
}

export const flip = new FunctionExercise<[image: Picture], Picture, typeof en>({
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
  misconceptions: {
    unchanged: (image) => image,
    upsideDown: (image) => reversed(image),
    channelsReversed: (image) => image.map((row) => row.map(reversed)),
    halfTurn: (image) => reversed(image).map(reversed),
    channelsToo: (image) => image.map((row) => reversed(row).map(reversed)),
    transposed: ([first, ...rest]) => first.map((pixel, c) => [pixel, ...rest.map((row) => row[c])]),
    overwritten: (image) => image.map((row) => row.map((_, c) => row[Math.max(c, row.length - 1 - c)])),
  },
  text,
});
