import type { Random } from "../core/random.js";
import { written } from "../core/written.js";

/** Row, column and channel of some value of a 32 × 32 colour picture. */
export function anyPixel(random: Random): [row: number, column: number, channel: number] {
  return [random.integer(0, 31), random.integer(0, 31), random.integer(0, 2)];
}

/** The arguments of a call, as a sentence names them. */
export function placeOf([row, column, channel]: readonly unknown[]): string {
  return `row ${written(row)}, column ${written(column)}, channel ${written(channel)}`;
}
