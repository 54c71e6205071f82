import { ShapeError, ValueError } from "../errors/errors.js";
import { checkFinite } from "../input/checkNumber.js";
import { checkOptions } from "../input/checkOptions.js";
import { type NumbersInput, readArray, showShape } from "../input/readArray.js";
import { type Control, slider } from "./controls.js";
import { interactText as text } from "./interactText.js";

export interface NumberTableOptions {
  /** The smallest number that a cell may hold. */
  from: number;
  /** The largest one. */
  to: number;
  /** How far two neighbouring numbers lie apart. Default 1. */
  step?: number;
  /** Beside the table. Default: the control's name. */
  label?: string;
}

/** Rows and columns: more are not edited by hand. */
const longestSide = 5;

/**
 * A small table of numbers, such as the kernel of a convolution: the student changes each of them, by typing or with the arrow
 * keys. It has far too many stops for frames.
 *
 * @param start shape `[rows, columns]`, at most 5 each; each number becomes the nearest one that a cell may hold
 * @returns a control whose value is the table
 * @throws ShapeError if `start` is no such table; ValueError if there is no way from `from` to `to`, or it has too many tables
 * to count; UnknownOptionError
 */
export function numberTable(start: NumbersInput, options: NumberTableOptions): Control<number[][]> {
  checkOptions("numberTable", options, ["from", "to", "step", "label"]);
  const { shape, values: first } = readArray("start", start);
  const [rows, columns] = shape;
  if (shape.length !== 2 || Math.min(rows, columns) < 1 || Math.max(rows, columns) > longestSide)
    throw new ShapeError("start", text.smallTable(longestSide), showShape(shape));
  const { from, to, step = 1, label } = options;
  checkFinite("to", to);
  const cells = Array.from(first, (value) => slider(from, to, { step, start: value }));
  const { values, texts } = cells[0];
  if (values.length ** cells.length > Number.MAX_SAFE_INTEGER)
    throw new ValueError("step", text.fewerTables, step);
  // A stop is a number whose digits, the first cell's last, are the cells' own stops.
  const stopOf = (digits: readonly number[]) =>
    digits.reduceRight((stop, digit) => stop * values.length + digit, 0);
  const tableAt = (stop: number) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => {
        const digit = Math.floor(stop / values.length ** (row * columns + column)) % values.length;
        return values[digit];
      }),
    );
  const begin = stopOf(cells.map(({ start }) => start));
  const words = tableAt(begin).map((row) => row.map((value) => texts[values.indexOf(value)]).join(" "));
  return {
    kind: "table",
    label,
    values: [],
    stops: { count: values.length ** cells.length, at: tableAt },
    texts: [words.join(" / ")],
    start: begin,
    table: {
      columns,
      names: cells.map((_, i) => text.cellOfTable(Math.floor(i / columns), i % columns)),
      first: cells.map(({ start }) => values[start]),
      from,
      step,
      count: values.length,
    },
  };
}
