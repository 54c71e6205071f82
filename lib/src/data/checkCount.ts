import { ValueError } from "../errors/errors.js";

/**
 * Checks how many examples are asked for.
 *
 * @param most how many there are.
 * @param all names all there are where that is not the whole dataset.
 * @throws ValueError if `count` is given and no whole number from 1 to `most`.
 */
export function checkCount(name: string, count: number | undefined, most: number, all = ""): void {
  if (count === undefined || (Number.isInteger(count) && count >= 1 && count <= most)) return;
  throw new ValueError(name, `a whole number from 1 to ${most}${all}`, count);
}
