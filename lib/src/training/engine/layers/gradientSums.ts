import { roundUp } from "../arena.js";
import type { Thread } from "../thread.js";
import type { Weight } from "../weight.js";

/** A weight's gradient as the sums over each thread's own images, until the optimiser's step takes them together. */
export class GradientSums {
  readonly #weight: Weight;
  readonly #thread: Thread;
  readonly #address: number;
  /** From one thread's sums to the next one's. */
  readonly #pitch: number;

  /** @param alsoFrozen whether there are sums of a frozen weight too, for a kernel that writes them in any case */
  constructor(thread: Thread, weight: Weight, alsoFrozen = false) {
    this.#weight = weight;
    this.#thread = thread;
    this.#pitch = roundUp(weight.layout.floats * 4, 128);
    this.#address = weight.trainable || alsoFrozen ? thread.arena.bytes(thread.count * this.#pitch) : 0;
  }

  /** Address of this thread's; 0 where there are none. */
  get own(): number {
    return this.#address && this.of(this.#thread.index);
  }

  /** Address of thread t's. */
  of(t: number): number {
    return this.#address + t * this.#pitch;
  }

  /** The optimiser's step for `count` floats of the weight; the sums are 0 afterwards. */
  step(from: number, count: number): void {
    const parts = { G: this.#address, partPitch: this.#pitch, parts: this.#thread.count };
    this.#weight.updateFromParts(parts, from, count);
  }
}
