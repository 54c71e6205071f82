import { ValueError } from "../errors/errors.js";

/**
 * Checks how many examples are asked for.
 *
 * @param most how many there are, if that is known by now.
 * @throws ValueError if `count` is given and no whole number from 1 to `most`.
 */
export function checkCount(name: string, count: number | undefined, most = Number.POSITIVE_INFINITY): void {
  if (count === undefined || (Number.isInteger(count) && count >= 1 && count <= most)) return;
  throw new ValueError(
    name,
    `a whole number from 1${most < Number.POSITIVE_INFINITY ? ` to ${most}` : ""}`,
    count,
  );
}
