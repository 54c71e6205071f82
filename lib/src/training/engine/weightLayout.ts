import { roundUp } from "./arena.js";
import { valuesIn } from "./shape.js";

/**
 * Where the values of a weight lie in the engine. TensorFlow.js's order is taken as that of a matrix: its value in row r and column c
 * is the one at `rows[r] + columns[c]` here.
 */
export interface WeightLayout {
  /** As many values as in TensorFlow.js, in the same order; a list's filters have another height of 1 here. */
  shape: readonly number[];
  /** Floats that it takes in the engine, with what fills it up. */
  floats: number;
  rows: Uint32Array;
  columns: Uint32Array;
}

/** A layout whose matrix has `columns` columns. */
export function layoutOf(
  shape: readonly number[],
  floats: number,
  columns: number,
  row: (r: number) => number,
  column: (c: number) => number,
): WeightLayout {
  const rows = new Uint32Array(valuesIn(shape) / columns).map((_, r) => row(r));
  return { shape, floats, rows, columns: new Uint32Array(columns).map((_, c) => column(c)) };
}

/** One value for each channel, in order. */
export function vectorLayout(size: number): WeightLayout {
  return layoutOf(
    [size],
    roundUp(size, 8),
    size,
    () => 0,
    (c) => c,
  );
}

/** Puts values that are in TensorFlow.js's order where they belong. */
export function scatter({ rows, columns }: WeightLayout, values: ArrayLike<number>, to: Float32Array): void {
  let i = 0;
  for (const row of rows) for (let c = 0; c < columns.length; c++) to[row + columns[c]] = values[i++];
}

/** The values in TensorFlow.js's order. */
export function gather({ rows, columns }: WeightLayout, from: Float32Array): Float32Array {
  const values = new Float32Array(rows.length * columns.length);
  let i = 0;
  for (const row of rows) for (let c = 0; c < columns.length; c++) values[i++] = from[row + columns[c]];
  return values;
}
