import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./normalize.en.js";
import { picture } from "./picture.js";

const text = inLanguage("exercises/01-the-data/normalize", en);

const everyPixel = (change: (value: number, image: number[][]) => number) => (image: number[][]) =>
  image.map((row) => row.map((value) => change(value, image)));

/** Pixels from 0…255 to 0…1. */
export const normalize = new FunctionExercise<[image: number[][]], number[][], typeof en>({
  solution: `function normalize(image: number[][]): number[][] | tf.Tensor {
  return image.map((row) => row.map((value) => value / 255));
}`,
  reference: everyPixel((value) => value / 255),
  examples: [
    [
      [
        [0, 255],
        [51, 204],
      ],
    ],
    [[[10, 20, 40]]],
  ],
  random: (random) => [picture(random, random.integer(1, 4), random.integer(1, 4))],
  misconceptions: {
    unchanged: (image) => image,
    by256: everyPixel((value) => value / 256),
    ownMaximum: everyPixel((value, image) => value / Math.max(...image.flat())),
    minMax: everyPixel((value, image) => {
      const [least, most] = [Math.min(...image.flat()), Math.max(...image.flat())];
      return (value - least) / (most - least);
    }),
    wholeNumbers: [Math.round, Math.floor, Math.ceil].map((whole) =>
      everyPixel((value) => whole(value / 255)),
    ),
    minusOneToOne: everyPixel((value) => value / 127.5 - 1),
    percent: everyPixel((value) => value / 2.55),
    inverted: everyPixel((value) => 1 - value / 255),
    dividedTwice: everyPixel((value) => value / 255 / 255),
    flat: (image) => image.flat().map((value) => value / 255),
  },
  text,
});
