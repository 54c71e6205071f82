import { inLanguage } from "../../text/language.js";
import { sum, transposed } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./convolve.en.js";
import {
  asSquare,
  convolved,
  fitting,
  kernelTransposed,
  padded,
  sideBySide,
  sums,
  turned,
} from "./convolveSlips.js";

const text = inLanguage("exercises/10b-what-a-convolution-computes/convolve", en);

type Arguments = [image: number[][], kernel: number[][]];

/** A convolution with stride 1 and no padding. */
export const convolve = new FunctionExercise<Arguments, number[][], typeof en>({
  solution: `function convolve(image: number[][], kernel: number[][]): number[][] {
  const result: number[][] = [];
  for (let i = 0; i <= image.length - kernel.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= image[0].length - kernel[0].length; j++) {
      let sum = 0;
      for (let u = 0; u < kernel.length; u++) {
        for (let v = 0; v < kernel[0].length; v++) {
          sum += image[i + u][j + v] * kernel[u][v];
        }
      }
      row.push(sum);
    }
    result.push(row);
  }
  return result;
}`,
  reference: convolved,
  examples: [
    [
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      [
        [1, 0],
        [0, 2],
      ],
    ],
    [
      [
        [0, 0, 1, 5],
        [0, 2, 3, 1],
        [4, 1, 0, 2],
      ],
      [
        [1, -1],
        [2, 0],
      ],
    ],
  ],
  random: (random) => {
    const [high, wide] = random.integers(2, 1, 3);
    const [height, width] = [high + random.integer(0, 3), wide + random.integer(0, 3)];
    const matrix = (rows: number, columns: number, least: number) =>
      Array.from({ length: rows }, () => random.integers(columns, least, 9));
    return [matrix(height, width, 0), matrix(high, wide, -3)];
  },
  misconceptions: {
    nextColumns: (image, kernel) =>
      convolved(image, kernel).map((row) => [...row, ...kernel[0].slice(1).map(() => Number.NaN)]),
    asSquare,
    kernelFlipped: (image, kernel) => convolved(image, turned(kernel)),
    padded: [
      (image, kernel) => padded(image, kernel, () => 0),
      (image, kernel) => padded(image, kernel, () => 0, Number.NaN),
      (image, kernel) => padded(image, kernel, (side) => Math.floor(side / 2)),
      (image, kernel) => padded(image, kernel, (side) => Math.floor((side - 1) / 2)),
    ],
    kernelTransposed: (image, kernel) => kernelTransposed(image, kernel),
    transposed: (image, kernel) => transposed(convolved(image, kernel)),
    wrongWindow: (image, kernel) => sums(image, kernel, { ...fitting(image, kernel), from: [1, 1] }),
    mean: (image, kernel) =>
      convolved(image, kernel).map((row) => row.map((sum) => sum / kernel.flat().length)),
    windowStays: (image, kernel) => {
      const { rows, columns } = fitting(image, kernel);
      const weight = sum(kernel.flat());
      return image.slice(0, rows).map((row) => row.slice(0, columns).map((pixel) => pixel * weight));
    },
    sumKept: [
      (image, kernel) => convolved(image, kernel).map((row) => row.map((_, j) => sum(row.slice(0, j + 1)))),
      (image, kernel) => {
        const all = convolved(image, kernel);
        const before = (i: number) => sum(all.slice(0, i).flat());
        return all.map((row, i) => row.map((_, j) => before(i) + sum(row.slice(0, j + 1))));
      },
    ],
    added: (image, kernel) => {
      const weight = sum(kernel.flat());
      const ones = kernel.map((row) => row.map(() => 1));
      return convolved(image, ones).map((row) => row.map((sum) => sum + weight));
    },
    flat: (image, kernel) => convolved(image, kernel).flat(),
    kernelUnused: (image, kernel) =>
      convolved(
        image,
        kernel.map((row) => row.map(() => 1)),
      ),
    shortByOne: (image, kernel) =>
      convolved(image, kernel)
        .slice(0, -1)
        .map((row) => row.slice(0, -1)),
    noOverlap: sideBySide,
  },
  text,
});
