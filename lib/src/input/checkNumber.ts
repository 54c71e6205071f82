import { ValueError } from "../errors/errors.js";

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
  const range = Number.isFinite(most)
    ? ` from ${least} to ${most}`
    : Number.isFinite(least)
      ? `, ${least} or more`
      : "";
  throw new ValueError(name, `a whole number${range}${note}`, value);
}

/** `value`, if it is a probability or another share. @throws ValueError if it is not from 0 to 1 */
export function checkShare(name: string, value: number): number {
  if (value >= 0 && value <= 1) return value;
  throw new ValueError(name, "from 0 to 1", value);
}
