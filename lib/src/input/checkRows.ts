import { ShapeError, ValueError } from "../errors/errors.js";

/** One example: its pixels, or its one-hot label. */
export type Row = Float32Array | Float64Array;

/**
 * Makes sure that these are rows of `width` numbers.
 *
 * @throws ShapeError if there is no row, or one has another length; ValueError if it is no list of typed arrays, or a number
 * is NaN or infinite
 */
export function checkRows(what: string, rows: readonly Row[], width: number): void {
  if (!Array.isArray(rows)) {
    throw new ValueError(what, "a list of typed arrays, one an example", rows);
  }
  if (rows.length === 0) throw new ShapeError(what, `[count, ${width}], with at least one row`, "[0]");
  rows.forEach((row, i) => {
    if (!(row instanceof Float32Array || row instanceof Float64Array)) {
      throw new ValueError(`Row ${i} of ${lowerFirst(what)}`, "a Float32Array or Float64Array", row);
    }
    if (row.length !== width)
      throw new ShapeError(`Row ${i} of ${lowerFirst(what)}`, `[${width}]`, `[${row.length}]`);
    for (let j = 0; j < width; j++) {
      if (!Number.isFinite(row[j])) {
        throw new ValueError(`Row ${i}, column ${j} of ${lowerFirst(what)}`, "a finite number", row[j]);
      }
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
  checkRows("The examples", x, sizes.inputs);
  checkRows("The labels", y, sizes.classes);
  if (y.length !== x.length) {
    throw new ShapeError(
      "The labels",
      `[${x.length}, ${sizes.classes}], one row an example`,
      `[${y.length}, ${sizes.classes}]`,
    );
  }
  y.forEach((row, i) => {
    let total = 0;
    for (const entry of row) total += entry < 0 ? Number.NaN : entry;
    if (!(Math.abs(total - 1) < 1e-4)) {
      throw new ValueError(
        `Label ${i}`,
        "a one-hot row, which adds up to 1 (toCategorical makes them)",
        Array.from(row),
      );
    }
  });
}

const lowerFirst = (text: string) => text[0].toLowerCase() + text.slice(1);
