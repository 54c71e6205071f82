import type { Row } from "../../input/checkRows.js";

/** Softmax of the numbers from `from` to `to`, excluded. The largest is subtracted first, as e^1000 overflows. */
export function softmaxInPlace(z: Float64Array, from: number, to: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = from; k < to; k++) largest = Math.max(largest, z[k]);
  let total = 0;
  for (let k = from; k < to; k++) {
    z[k] = Math.exp(z[k] - largest);
    total += z[k];
  }
  for (let k = from; k < to; k++) z[k] /= total;
}

/** What an output layer's probabilities, shape `[count, classes]`, are worth for these one-hot labels. */
export interface Totals {
  /** The sum of the examples' cross-entropies. A probability that underflows to 0 counts as the smallest number above it. */
  crossEntropy: number;
  /** How many examples' largest probability stands where their label is. */
  hits: number;
}

export function totalsOf(probabilities: Float64Array, y: readonly Row[]): Totals {
  const totals = { crossEntropy: 0, hits: 0 };
  const classes = y[0].length;
  y.forEach((row, i) => {
    const p = probabilities.subarray(i * classes, (i + 1) * classes);
    for (let k = 0; k < classes; k++) {
      if (row[k] > 0) totals.crossEntropy -= row[k] * Math.log(p[k] === 0 ? Number.MIN_VALUE : p[k]);
    }
    if (indexOfMax(p) === indexOfMax(row)) totals.hits++;
  });
  return totals;
}

export function indexOfMax(row: Row): number {
  let at = 0;
  for (let k = 1; k < row.length; k++) if (row[k] > row[at]) at = k;
  return at;
}
