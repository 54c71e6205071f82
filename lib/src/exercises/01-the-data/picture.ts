import type { Random } from "../core/random.js";

/** Pixels of a small picture: whole numbers from 0 to 255, rows of equal length. */
export function picture(random: Random, height: number, width: number): number[][] {
  return Array.from({ length: height }, () => random.integers(width, 0, 255));
}
