import { tf } from "../../training/tf.js";
import { Unreadable } from "./unreadable.js";

type NumericArray = Float32Array | Float64Array | Int32Array | Uint8Array | Uint8ClampedArray | Uint16Array;

/** What a student may answer where a `Result` is wanted: arrays in any usual dress. */
export type Answer<Result> = Result extends number
  ? number | tf.Tensor
  : Result extends readonly number[]
    ? readonly number[] | NumericArray | tf.Tensor
    : Result extends readonly (readonly number[])[]
      ? readonly (readonly number[] | NumericArray)[] | tf.Tensor
      : Result;

/** Lists with more entries than this are not looked at. Right answers have some thousands at most. */
const mostEntries = 1_000_000;
const deepest = 100;

/**
 * The answer as plain numbers and arrays: tensors are read, typed arrays become arrays. Anything else stays itself.
 *
 * Never throws, and what it returns has an end: what cannot be read, such as a disposed tensor or a list that contains
 * itself, is an `Unreadable`.
 */
export function plain(answer: unknown): unknown {
  let entries = 0;
  const read = (value: unknown, around: readonly unknown[]): unknown => {
    if (value instanceof tf.Tensor) {
      if (value.isDisposed) return Unreadable.disposedTensor();
      entries += value.size;
      return entries > mostEntries ? Unreadable.longList(value.size) : value.arraySync();
    }
    const isTyped = ArrayBuffer.isView(value) && !(value instanceof DataView);
    if (isTyped || Array.isArray(value)) {
      if (around.includes(value)) return Unreadable.cyclicList();
      if (around.length === deepest) return Unreadable.deepList(deepest);
      const list = value as NumericArray | unknown[];
      entries += list.length;
      if (!(entries <= mostEntries)) return Unreadable.longList(list.length);
      // Array.from, not map: a hole in a sparse array is an `undefined` that `same` must see.
      return isTyped ? Array.from(list) : Array.from(list, (entry) => read(entry, [...around, value]));
    }
    if (isPromise(value)) Promise.resolve(value).catch(() => {}); // nobody waits for it
    return value;
  };
  try {
    return read(answer, []);
  } catch (error) {
    return Unreadable.throwing(error);
  }
}

/** Whether a value is a promise, or whatever else `await` waits for. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  try {
    return typeof (value as PromiseLike<unknown> | null | undefined)?.then === "function";
  } catch {
    return false;
  }
}

/**
 * Whether two plain answers are the same: numbers within `tolerance` (relative to their size, and to `unit` where they are
 * smaller than that), NaN like NaN, arrays entry by entry.
 */
export function same(a: unknown, b: unknown, tolerance: number, unit = 1): boolean {
  if (typeof a === "number" && typeof b === "number") {
    if (Object.is(a, b) || a === b) return true;
    if (!Number.isFinite(b)) return false; // any number lies within a tolerance relative to infinity
    return Math.abs(a - b) <= tolerance * Math.max(unit, Math.abs(b));
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, i) => same(entry, b[i], tolerance, unit));
  }
  if (isRecord(a) && isRecord(b)) {
    const [those, these] = [a, b].map((one) => Object.entries(one).flat());
    return same(those, these, tolerance, unit);
  }
  return a === b;
}

/** Whether a value is an object of names and values, as a literal `{ … }` makes one. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  try {
    return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  } catch {
    return false; // a proxy of the student's
  }
}

/** Whether any number in a plain answer is NaN. */
export function hasNaN(value: unknown): boolean {
  return Array.isArray(value) ? value.some(hasNaN) : Number.isNaN(value);
}
