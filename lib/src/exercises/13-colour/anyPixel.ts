import type { Random } from "../core/random.js";

/** Row, column and channel of some value of a 32 × 32 colour picture. */
export function anyPixel(random: Random): [row: number, column: number, channel: number] {
  return [random.integer(0, 31), random.integer(0, 31), random.integer(0, 2)];
}
