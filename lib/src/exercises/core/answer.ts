import { tf } from "../../training/tf.js";

type NumericArray = Float32Array | Float64Array | Int32Array | Uint8Array | Uint8ClampedArray | Uint16Array;

/** What a student may answer where a `Result` is wanted: arrays in any usual dress. */
export type Answer<Result> = Result extends number
  ? number | tf.Tensor
  : Result extends readonly number[]
    ? readonly number[] | NumericArray | tf.Tensor
    : Result extends readonly (readonly number[])[]
      ? readonly (readonly number[] | NumericArray)[] | tf.Tensor
      : Result;

/** The answer as plain numbers and arrays: tensors are read, typed arrays become arrays. Anything else stays itself. */
export function plain(answer: unknown): unknown {
  if (answer instanceof tf.Tensor) return answer.arraySync();
  if (ArrayBuffer.isView(answer) && !(answer instanceof DataView)) return Array.from(answer as NumericArray);
  // Array.from, not map: a hole in a sparse array is an `undefined` that `same` must see.
  if (Array.isArray(answer)) return Array.from(answer, plain);
  return answer;
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
  return a === b;
}

/** Whether any number in a plain answer is NaN. */
export function hasNaN(value: unknown): boolean {
  return Array.isArray(value) ? value.some(hasNaN) : Number.isNaN(value);
}
