import { roundUp } from "../arena.js";
import type { Thread } from "../thread.js";

/** Each thread's room for the places of one image that have a gradient, as convolutionBackward lists them. */
export class Events {
  /** Address of this thread's. */
  readonly own: number;

  constructor({ arena, count, index }: Thread, places: number) {
    const bytes = roundUp((places + 1) * 8, 128);
    this.own = arena.bytes(count * bytes) + index * bytes;
  }
}
