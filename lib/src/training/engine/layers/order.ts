import { valuesIn } from "../shape.js";

/** For each value of an output whose axes are those of `shape` in the order `dims`, counted from 1: which value of the input it is. */
export function permuted(dims: readonly number[], shape: readonly number[]): (i: number) => number {
  const stepOf = (axis: number) => valuesIn(shape.slice(axis + 1));
  const axes = dims.map((dim) => ({ size: shape[dim - 1], step: stepOf(dim - 1) })).reverse();
  return (i) => {
    let [rest, source] = [i, 0];
    for (const { size, step } of axes) {
      source += (rest % size) * step;
      rest = Math.floor(rest / size);
    }
    return source;
  };
}

/** The same where each channel comes `times` times in a row. */
export function repeated(times: number): (i: number) => number {
  return (i) => Math.floor(i / times);
}
