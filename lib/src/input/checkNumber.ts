import { ValueError } from "../errors/errors.js";
import { inputText } from "./inputText.js";

/**
 * `value`, if it is a whole number from `least` to `most`.
 *
 * @param note ends what the message says of the limits, such as `", as many filters as there are"`
 * @throws ValueError otherwise
 */
export function checkWhole(
  name: string,
  value: number,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
  note = "",
): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const { whole, wholeFrom, wholeFromTo } = inputText.value;
  const wanted = Number.isFinite(most)
    ? wholeFromTo(least, most)
    : Number.isFinite(least)
      ? wholeFrom(least)
      : whole;
  throw new ValueError(name, wanted + note, value);
}

/** `value`, if it is a number and finite. @throws ValueError otherwise */
export function checkFinite(name: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw new ValueError(name, inputText.value.finite, value);
}

/** @throws ValueError if `value` is not true or false */
export function checkBoolean(name: string, value: unknown): void {
  if (typeof value !== "boolean") throw new ValueError(name, inputText.value.trueOrFalse, value);
}

/** `value`, if it is a probability or another share. @throws ValueError if it is not from 0 to 1 */
export function checkShare(name: string, value: number): number {
  if (value >= 0 && value <= 1) return value;
  throw new ValueError(name, inputText.value.fromTo(0, 1), value);
}
