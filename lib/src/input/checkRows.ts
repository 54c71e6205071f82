import { ShapeError, ValueError } from "../errors/errors.js";
import { inputText } from "./inputText.js";

/** One example: its pixels, or its one-hot label. */
export type Row = Float32Array | Float64Array;

const { value, shape } = inputText;
const { examples, label, ...of } = inputText.what;
const names = {
  examples: { what: examples, row: of.rowOfExamples, entry: of.entryOfExamples },
  labels: { what: label, row: of.rowOfLabels, entry: of.entryOfLabels },
};

/**
 * Makes sure that these are rows of `width` numbers.
 *
 * @throws ShapeError if there is no row, or one has another length; ValueError if it is not a list of typed arrays, or a number
 * is NaN or infinite
 */
export function checkRows(name: keyof typeof names, rows: readonly Row[], width: number): void {
  const { what, row: rowAt, entry } = names[name];
  if (!Array.isArray(rows)) throw new ValueError(what, value.rows, rows);
  if (rows.length === 0) throw new ShapeError(what, shape.withRow(`[count, ${width}]`), "[0]");
  rows.forEach((row, i) => {
    if (!(row instanceof Float32Array || row instanceof Float64Array)) {
      throw new ValueError(rowAt(i), value.row, row);
    }
    if (row.length !== width) throw new ShapeError(rowAt(i), `[${width}]`, `[${row.length}]`);
    for (let j = 0; j < width; j++) {
      if (!Number.isFinite(row[j])) throw new ValueError(entry(i, j), value.finite, row[j]);
    }
  });
}

/**
 * Makes sure that examples and one-hot labels belong together, and that each label is a distribution.
 *
 * @throws as `checkRows`; ShapeError if there are not as many labels as examples; ValueError if a label's numbers do not
 * add up to 1 or one is negative
 */
export function checkExamples(
  x: readonly Row[],
  y: readonly Row[],
  sizes: { inputs: number; classes: number },
): void {
  checkRows("examples", x, sizes.inputs);
  checkRows("labels", y, sizes.classes);
  if (y.length !== x.length) {
    const { classes } = sizes;
    const wanted = shape.rowForEachExample(`[${x.length}, ${classes}]`);
    throw new ShapeError(names.labels.what, wanted, `[${y.length}, ${classes}]`);
  }
  y.forEach((row, i) => {
    let total = 0;
    for (const entry of row) total += entry < 0 ? Number.NaN : entry;
    if (!(Math.abs(total - 1) < 1e-4)) {
      throw new ValueError(inputText.what.labelAt(i), value.oneHotRow, Array.from(row));
    }
  });
}
