import { sum } from "../core/byHand.js";

export type Matrix = readonly (readonly number[])[];

interface Places {
  rows: number;
  columns: number;
  step?: readonly [down: number, right: number];
  /** Where the first window begins. */
  from?: readonly [row: number, column: number];
  /** What counts beyond the image. Default 0. */
  beyond?: number;
}

/** Sums over windows. */
export function sums(
  image: Matrix,
  kernel: Matrix,
  { rows, columns, step: [down, right] = [1, 1], from: [top, left] = [0, 0], beyond = 0 }: Places,
): number[][] {
  const at = (row: number, column: number) => image[row]?.[column] ?? beyond;
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      sum(
        kernel.flatMap((weights, u) =>
          weights.map((weight, v) => weight * at(top + i * down + u, left + j * right + v)),
        ),
      ),
    ),
  );
}

/** The places where the whole kernel fits. */
export function fitting(image: Matrix, kernel: Matrix): Places {
  return {
    rows: image.length - kernel.length + 1,
    columns: image[0].length - kernel[0].length + 1,
  };
}

export function convolved(image: Matrix, kernel: Matrix): number[][] {
  return sums(image, kernel, fitting(image, kernel));
}

/** As large as the image: beyond its edge the kernel hangs over. */
export function padded(
  image: Matrix,
  kernel: Matrix,
  before: (side: number) => number,
  beyond = 0,
): number[][] {
  const [rows, columns] = [image.length, image[0].length];
  const from = [-before(kernel.length), -before(kernel[0].length)] as const;
  return sums(image, kernel, { rows, columns, from, beyond });
}

/** The kernel moves on by its own size. */
export function sideBySide(image: Matrix, kernel: Matrix): number[][] {
  const step = [kernel.length, kernel[0].length] as const;
  const along = (side: number, axis: 0 | 1) => Math.floor(side / step[axis]);
  return sums(image, kernel, { rows: along(image.length, 0), columns: along(image[0].length, 1), step });
}

export const turned = (matrix: Matrix) => matrix.map((row) => [...row].reverse()).reverse();

/** Of a kernel that is not square, the part that a loop of as many columns as rows reaches; NaN where there is none. */
export function asSquare(image: Matrix, kernel: Matrix): number[][] {
  const square = kernel.map((row) => Array.from({ length: kernel.length }, (_, v) => row[v] ?? Number.NaN));
  return convolved(image, kernel).map((row, i) =>
    row.map((_, j) =>
      sum(square.flatMap((weights, u) => weights.map((weight, v) => weight * image[i + u][j + v]))),
    ),
  );
}

/** kernel[v][u] in the place of kernel[u][v]. Where a kernel is not square, the entry may not be there: NaN, or an error. */
export function kernelTransposed(image: Matrix, kernel: Matrix): number[][] {
  const exchanged = kernel.map((row, u) => row.map((_, v) => kernel[v][u]));
  return convolved(image, kernel).map((row, i) =>
    row.map((_, j) =>
      sum(exchanged.flatMap((weights, u) => weights.map((weight, v) => weight * image[i + u][j + v]))),
    ),
  );
}
