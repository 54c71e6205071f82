import { shapeOf } from "../../input/readArray.js";
import { hasNaN } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `convolve`: the kernel laid on every place of the image where it fits, one sum for each.",
  hints: [
    "First: how many places are there? A kernel of height k fits into n rows at n − k + 1 places. Then, for each place, go through the kernel.",
    "At place (i, j), the kernel's entry [u][v] lies on the pixel [i + u][j + v]. Multiply the two, and add up over u and v.",
    "Four loops: i, j over the result, u, v over the kernel; inside, `sum += image[i + u][j + v] * kernel[u][v];`",
  ],
  correct:
    "One window, one sum, then a step to the side. The result is smaller than the image by the kernel's size less 1. This is all that a convolutional layer does, before its bias and its activation.",
  flipped: ({ args, got }: Try) =>
    `With the kernel ${written(args[1])} the result begins with ${written((got as number[][])[0][0])}: you turned the kernel round, as mathematics and signal processing do in a convolution. Layers of networks do not (the exact name is cross-correlation): kernel[0][0] lies on the window's top left pixel.`,
  padded: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}, as large as the image. At its edge the kernel hangs over. Only places where the whole kernel fits are asked for: ${size(want)}.`,
  shortByOne: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}; the last place of each row and column is missing. A kernel of k fits at n − k + 1 places: ${size(want)}.`,
  transposed: () =>
    "Rows and columns of the result are exchanged. The result's [i][j] belongs to the window whose top left pixel is image[i][j].",
  kernelTransposed: () =>
    "The kernel's rows and columns are exchanged: kernel[u][v] lies on image[i + u][j + v], u counting rows.",
  window: ({ args, got }: Try) => {
    const { length } = args[1] as number[][];
    return `The result begins with ${written((got as number[][])[0][0])}, which is what the next window down and to the right gives. The first window begins at image[0][0]: u and v count from 0 to ${length - 1}.`;
  },
  mean: ({ args }: Try) =>
    `Those are the sums divided by ${(args[1] as number[][]).flat().length}. Only add up the products; if a mean is wanted, the kernel's entries say so.`,
  stays: () =>
    "Each window takes its first pixel nine times, or as often as the kernel has entries: the pixel under kernel[u][v] is image[i + u][j + v], not image[i][j].",
  kept: () =>
    "Along a row your sums grow: each takes the one before it along. Begin every window with sum = 0.",
  added: () =>
    "You add each pixel and the kernel's entry that lies on it. Multiply the two, then add up the products.",
  flat: ({ want }: Try) =>
    `Those are the right sums in one row. The result is a table, ${size(want)}: a row for each row of places.`,
  productless: () =>
    "You added up the pixels of each window. Multiply each of them by the kernel's entry that lies on it.",
  stride: ({ got, want }: Try) =>
    `Your result has shape ${size(got)}: the windows do not overlap. The kernel moves on by one pixel, not by its own size: ${size(want)}.`,
  nan: () =>
    "Some sums are `NaN`: a window reached beyond the image, where a pixel is `undefined`. Stop at n − k + 1 places.",
};

const size = (value: unknown) => written(shapeOf(value));

type Matrix = readonly (readonly number[])[];
type Arguments = [image: number[][], kernel: number[][]];

interface Places {
  rows: number;
  columns: number;
  step?: number;
  /** Where the first window begins. */
  from?: number;
}

/** Sums over windows; beyond the image all is 0. */
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

const transposed = (matrix: Matrix) => matrix[0].map((_, column) => matrix.map((row) => row[column]));
const turned = (matrix: Matrix) => matrix.map((row) => [...row].reverse()).reverse();
const sidesOf = (value: unknown) => shapeOf(value) as [number, number];

/** A convolution with stride 1 and no padding. */
export const convolve = new FunctionExercise<Arguments, number[][]>({
  name: "convolve",
  stub: `function convolve(image: number[][], kernel: number[][]): number[][] {
  return todo();
}`,
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
  misconceptions: [
    { name: "nan", recognise: ({ got }) => hasNaN(got), say: english.nan },
    {
      name: "kernel-flipped",
      wrong: (image, kernel) => convolved(image, turned(kernel)),
      say: english.flipped,
    },
    {
      name: "padded",
      recognise: ({ args, got }) => String(sidesOf(got)) === String(sidesOf(args[0])),
      say: english.padded,
    },
    {
      name: "kernel-transposed",
      wrong: (image, kernel) => convolved(image, transposed(kernel)),
      say: english.kernelTransposed,
    },
    {
      name: "transposed",
      wrong: (image, kernel) => transposed(convolved(image, kernel)),
      say: english.transposed,
    },
    {
      name: "wrong-window",
      wrong: (image, kernel) => sums(image, kernel, { ...fitting(image, kernel), from: 1 }),
      say: english.window,
    },
    {
      name: "mean",
      wrong: (image, kernel) =>
        convolved(image, kernel).map((row) => row.map((sum) => sum / kernel.flat().length)),
      say: english.mean,
    },
    {
      name: "window-stays",
      wrong: (image, kernel) => {
        const { rows, columns } = fitting(image, kernel);
        const weight = kernel.flat().reduce((sum, one) => sum + one, 0);
        return image.slice(0, rows).map((row) => row.slice(0, columns).map((pixel) => pixel * weight));
      },
      say: english.stays,
    },
    {
      name: "sum-kept",
      wrong: (image, kernel) =>
        convolved(image, kernel).map((row) => row.map((_, j) => row.slice(0, j + 1).reduce((a, b) => a + b))),
      say: english.kept,
    },
    {
      name: "added",
      wrong: (image, kernel) => {
        const weight = kernel.flat().reduce((sum, one) => sum + one, 0);
        const ones = kernel.map((row) => row.map(() => 1));
        return convolved(image, ones).map((row) => row.map((sum) => sum + weight));
      },
      say: english.added,
    },
    { name: "flat", wrong: (image, kernel) => convolved(image, kernel).flat(), say: english.flat },
    {
      name: "kernel-unused",
      wrong: (image, kernel) =>
        convolved(
          image,
          kernel.map((row) => row.map(() => 1)),
        ),
      say: english.productless,
    },
    {
      name: "short-by-one",
      recognise: ({ got, want }) => {
        const [[rows, columns], [wantRows, wantColumns]] = [sidesOf(got), sidesOf(want)];
        return rows === wantRows - 1 && columns === wantColumns - 1;
      },
      say: english.shortByOne,
    },
    {
      name: "no-overlap",
      wrong: (image, kernel) => {
        const step = kernel.length;
        const along = (side: number) => Math.floor((side - step) / step) + 1;
        return sums(image, kernel, { rows: along(image.length), columns: along(image[0].length), step });
      },
      say: english.stride,
    },
  ],
  text: english,
});
