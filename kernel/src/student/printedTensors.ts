import { Array, Object, Symbol } from "./intrinsics.js";
import { isTensor, tensorText } from "./tensorText.js";

const custom = Symbol.for("nodejs.util.inspect.custom");

/** Of more entries `console.log` names the number alone. */
const mostEntries = 100;

/** Prints by `print`, and a tensor by its numbers, as a cell shows it: its own fields are the library's. */
export const printingTensors =
  (print: (...values: unknown[]) => void) =>
  (...values: unknown[]): void =>
    print(...values.map((value) => printed(value, 0)));

/** @param level in how many lists and objects it stands: deeper than two they are left as they are */
function printed(value: unknown, level: number): unknown {
  try {
    if (isTensor(value)) return { [custom]: () => tensorText(value) };
    if (level < 2 && isPlain(value)) return withPrinted(value, level + 1);
  } catch {
    // a getter of the student's
  }
  return value;
}

/** The same list or object, or where a tensor stands in it, a copy that prints it. No getter is called. */
function withPrinted(holder: object, level: number): object {
  if (Array.isArray(holder) && holder.length > mostEntries) return holder;
  const entries = Object.entries(Object.getOwnPropertyDescriptors(holder)).filter(
    ([, one]) => one.enumerable,
  );
  if (entries.length > mostEntries || entries.some(([, { get }]) => get)) return holder;
  const shown = entries.map(([key, { value }]) => [key, printed(value, level)] as const);
  if (shown.every(([, value], i) => Object.is(value, entries[i][1].value))) return holder;
  return Object.assign(Array.isArray(holder) ? new Array(holder.length) : {}, Object.fromEntries(shown));
}

/** A list, or an object that is of no class. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
