import { FunctionExercise } from "../core/functionExercise.js";
import { written } from "../core/written.js";
import { picture } from "./picture.js";

const everyPixel = (change: (value: number, image: number[][]) => number) => (image: number[][]) =>
  image.map((row) => row.map((value) => change(value, image)));

const english = {
  question: "Write `normalize`: every pixel divided by 255, in the same rows and columns.",
  hints: [
    "You need a new array of rows, in which each value is the old one divided by 255.",
    "`row.map((value) => …)` makes a new row, with each value changed. Do that for every row.",
    "`return image.map((row) => row.map((value) => …));` with the division in the place of the dots. As tensors: `tf.tensor(image).div(255)`.",
  ],
  correct:
    "Black stays 0, white becomes 1, and a half-bright pixel is near 0.5. Differences between pictures remain: a dark picture stays dark.",
  unchanged: () => "These are the values as they came. Divide each by 255.",
  by256: (largest: string) =>
    `There are 256 different values, but the largest is 255. Divided by 256 it gives ${largest}, and white would never reach 1.`,
  ownMaximum: () =>
    "You divided by the largest value of this picture. Then a dark picture becomes as bright as a bright one, and the brightness is lost. The divisor is 255 for every picture.",
  minMax: () =>
    "You stretched each picture from its own darkest to its own brightest pixel. The same value must mean the same brightness in every picture: divide by 255 only.",
  whole: () =>
    "Only 0 and 1 are left: the result was rounded, or divided as whole numbers. Keep the fractions. (In TensorFlow.js, dividing an int32 tensor by another int32 tensor rounds down.)",
  negative: () =>
    "That maps to −1…1, which some networks use. Here black is to be 0 and white 1: divide by 255.",
  percent: () => "These are percentages, from 0 to 100. White is to be 1.",
  inverted: () =>
    "You turned the picture into its negative: black became 1. Divide by 255 and subtract nothing.",
  flat: (got: string) => `You returned one row of ${got} numbers. Keep the rows: an array of arrays.`,
  twice: () => "You divided by 255 twice.",
};

/** Pixels from 0…255 to 0…1. */
export const normalize = new FunctionExercise<[image: number[][]], number[][]>({
  name: "normalize",
  stub: `function normalize(image: number[][]): number[][] {
  return todo();
}`,
  solution: `function normalize(image: number[][]): number[][] {
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
  random: (random) => [picture(random, random.integer(1, 4), random.integer(2, 4))],
  misconceptions: [
    { name: "unchanged", wrong: (image) => image, say: english.unchanged },
    {
      name: "by-256",
      wrong: everyPixel((value) => value / 256),
      say: () => english.by256(written(255 / 256)),
    },
    {
      name: "own-maximum",
      wrong: everyPixel((value, image) => value / Math.max(...image.flat())),
      say: english.ownMaximum,
    },
    {
      name: "min-max",
      wrong: everyPixel((value, image) => {
        const [least, most] = [Math.min(...image.flat()), Math.max(...image.flat())];
        return (value - least) / (most - least);
      }),
      say: english.minMax,
    },
    {
      name: "whole-numbers",
      recognise: ({ got }) => (got as number[][]).flat().every((value) => value === 0 || value === 1),
      say: english.whole,
    },
    {
      name: "minus-one-to-one",
      wrong: everyPixel((value) => value / 127.5 - 1),
      say: english.negative,
    },
    { name: "percent", wrong: everyPixel((value) => value / 2.55), say: english.percent },
    { name: "inverted", wrong: everyPixel((value) => 1 - value / 255), say: english.inverted },
    { name: "twice", wrong: everyPixel((value) => value / 255 / 255), say: english.twice },
    {
      name: "flat",
      wrong: (image) => image.flat().map((value) => value / 255),
      say: ({ got }) => english.flat(String((got as number[]).length)),
    },
  ],
  text: english,
});
