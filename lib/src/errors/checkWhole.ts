import { ValueError } from "./errors.js";

/**
 * `value`, if it is a whole number from `least` on.
 *
 * @throws ValueError otherwise
 */
export function checkWhole(name: string, value: number, least: number): number {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new ValueError(name, `a whole number, ${least} or more`, value);
  }
  return value;
}
