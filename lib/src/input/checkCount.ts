import { checkWhole } from "./checkNumber.js";

/**
 * How many are wanted, out of as many as there are.
 *
 * @param count all, if it is not given
 * @param note ends what the message says of the limits. Default: nothing
 * @throws ValueError if `count` is given and is not a whole number from 1 to `most`
 */
export function checkCount(name: string, count: number | undefined, most: number, note = ""): number {
  return count === undefined ? most : checkWhole(name, count, 1, most, note);
}
