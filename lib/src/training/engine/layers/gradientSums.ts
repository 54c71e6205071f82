import { roundUp } from "../arena.js";
import { shareOf, type Thread } from "../thread.js";
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

  /** Before this thread adds up its rows, where they are not 0 since the last step. */
  clear(): void {
    this.#thread.kernels.fillZero({ address: this.own, bytes: this.#weight.layout.floats * 4 });
  }

  /** The floats of the weight that this thread updates, in whole eights: [first, one past the last]. */
  get share(): readonly [number, number] {
    return shareOf(this.#weight.layout.floats, 8, this.#thread);
  }

  /** Makes of each eight in this thread's share, and in each thread's sums, their sum: for a weight that stands in all eight. */
  fold(): void {
    const [from, to] = this.share;
    for (let t = 0; t < this.#thread.count; t++)
      this.#thread.kernels.foldEights({ at: this.of(t) + from * 4, count: (to - from) / 8 });
  }

  /** The optimiser's step for this thread's share, if the weight learns; the sums are 0 afterwards. */
  update(): void {
    const [from, to] = this.share;
    if (this.#weight.trainable && from < to) this.step(from, to - from);
  }

  /** The same for `count` floats of the weight. */
  step(from: number, count: number): void {
    const parts = { G: this.#address, partPitch: this.#pitch, parts: this.#thread.count };
    this.#weight.updateFromParts(parts, from, count);
  }
}
