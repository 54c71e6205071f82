/** The terms of a weighted sum of a matrix's rows: which rows, and what each is multiplied by. Zeros are left out. */
export class Terms {
  readonly rows: Int32Array;
  readonly coefficients: Float64Array;
  count = 0;

  /** @param most how many terms there may be */
  constructor(most: number) {
    this.rows = new Int32Array(most);
    this.coefficients = new Float64Array(most);
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds `coefficient` times row `row`. Half of an image's pixels are 0, and those cost nothing. */
  add(coefficient: number, row: number): void {
    if (coefficient === 0) return;
    this.coefficients[this.count] = coefficient;
    this.rows[this.count++] = row;
  }
}

/**
 * Adds the weighted sum of `matrix`'s rows to the `width` numbers of `sum` that begin at `at`. Both the forward pass (pixels
 * times rows of weights) and the gradient (pixels times rows of errors) are such sums, and nearly all of training's time.
 *
 * Eight rows at a time: then a number of `sum` is read and written once for eight products instead of for each, which makes
 * it about twice as fast. The brackets let the processor add several of them at a time.
 *
 * @param matrix rows of `width` numbers, one row after the other
 */
export function addWeightedRows(
  sum: Float64Array,
  at: number,
  matrix: Float64Array,
  width: number,
  { rows, coefficients, count }: Terms,
): void {
  let k = 0;
  for (; k + 8 <= count; k += 8) {
    const a = coefficients[k];
    const b = coefficients[k + 1];
    const c = coefficients[k + 2];
    const d = coefficients[k + 3];
    const e = coefficients[k + 4];
    const f = coefficients[k + 5];
    const g = coefficients[k + 6];
    const h = coefficients[k + 7];
    const rowA = rows[k] * width;
    const rowB = rows[k + 1] * width;
    const rowC = rows[k + 2] * width;
    const rowD = rows[k + 3] * width;
    const rowE = rows[k + 4] * width;
    const rowF = rows[k + 5] * width;
    const rowG = rows[k + 6] * width;
    const rowH = rows[k + 7] * width;
    for (let j = 0; j < width; j++) {
      sum[at + j] +=
        a * matrix[rowA + j] +
        b * matrix[rowB + j] +
        (c * matrix[rowC + j] + d * matrix[rowD + j]) +
        (e * matrix[rowE + j] + f * matrix[rowF + j] + (g * matrix[rowG + j] + h * matrix[rowH + j]));
    }
  }
  for (; k < count; k++) {
    const coefficient = coefficients[k];
    const row = rows[k] * width;
    for (let j = 0; j < width; j++) sum[at + j] += coefficient * matrix[row + j];
  }
}
