import { shapeOf } from "../../input/readArray.js";
import { inLanguage } from "../../text/language.js";
import { hasNaN } from "../core/answer.js";
import { sum, transposed } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./convolve.en.js";

const text = inLanguage({ en });

type Matrix = readonly (readonly number[])[];
type Arguments = [image: number[][], kernel: number[][]];

interface Places {
  rows: number;
  columns: number;
  step?: number;
  /** Where the first window begins. */
  from?: number;
}

/** Sums over windows; beyond the image everything counts as 0. */
function sums(image: Matrix, kernel: Matrix, { rows, columns, step = 1, from = 0 }: Places): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      kernel.reduce(
        (sum, row, u) =>
          row.reduce(
            (part, weight, v) => part + weight * (image[from + i * step + u]?.[from + j * step + v] ?? 0),
            sum,
          ),
        0,
      ),
    ),
  );
}

function fitting(image: Matrix, kernel: Matrix): Places {
  return {
    rows: image.length - kernel.length + 1,
    columns: image[0].length - kernel[0].length + 1,
  };
}

export function convolved(image: Matrix, kernel: Matrix): number[][] {
  return sums(image, kernel, fitting(image, kernel));
}

const turned = (matrix: Matrix) => matrix.map((row) => [...row].reverse()).reverse();
const sidesOf = (value: unknown) => shapeOf(value) as [number, number];

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
    const [k, height, width] = [random.integer(2, 3), random.integer(4, 6), random.integer(4, 6)];
    const matrix = (rows: number, columns: number, least: number) =>
      Array.from({ length: rows }, () => random.integers(columns, least, 9));
    return [matrix(height, width, 0), matrix(k, k, -3)];
  },
  misconceptions: {
    nan: { recognise: ({ got }) => hasNaN(got) },
    kernelFlipped: (image, kernel) => convolved(image, turned(kernel)),
    padded: { recognise: ({ args, got }) => String(sidesOf(got)) === String(sidesOf(args[0])) },
    kernelTransposed: (image, kernel) => convolved(image, transposed(kernel)),
    transposed: (image, kernel) => transposed(convolved(image, kernel)),
    wrongWindow: (image, kernel) => sums(image, kernel, { ...fitting(image, kernel), from: 1 }),
    mean: (image, kernel) =>
      convolved(image, kernel).map((row) => row.map((sum) => sum / kernel.flat().length)),
    windowStays: (image, kernel) => {
      const { rows, columns } = fitting(image, kernel);
      const weight = sum(kernel.flat());
      return image.slice(0, rows).map((row) => row.slice(0, columns).map((pixel) => pixel * weight));
    },
    sumKept: (image, kernel) =>
      convolved(image, kernel).map((row) => row.map((_, j) => row.slice(0, j + 1).reduce((a, b) => a + b))),
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
    shortByOne: {
      recognise: ({ got, want }) => {
        const [[rows, columns], [wantRows, wantColumns]] = [sidesOf(got), sidesOf(want)];
        return rows === wantRows - 1 && columns === wantColumns - 1;
      },
    },
    noOverlap: (image, kernel) => {
      const step = kernel.length;
      const along = (side: number) => Math.floor((side - step) / step) + 1;
      return sums(image, kernel, { rows: along(image.length), columns: along(image[0].length), step });
    },
  },
  text,
});
