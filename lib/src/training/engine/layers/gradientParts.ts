import { shareOf, type Thread } from "../thread.js";
import type { Weight } from "../weight.js";
import { GradientSums } from "./gradientSums.js";

/** The sums of a weight whose threads share its step by whole eights of floats; frozen ones are added up too. */
export class GradientParts {
  readonly #thread: Thread;
  readonly #weight: Weight;
  readonly #sums: GradientSums;

  constructor(thread: Thread, weight: Weight) {
    this.#thread = thread;
    this.#weight = weight;
    this.#sums = new GradientSums(thread, weight, true);
  }

  /** Address of this thread's part. */
  get own(): number {
    return this.#sums.own;
  }

  /** Before this thread adds up its rows. */
  clear(): void {
    this.#thread.kernels.fillZero({ address: this.own, bytes: this.#weight.layout.floats * 4 });
  }

  /** The floats of the weight that this thread updates, in whole eights: [first, one past the last]. */
  get share(): readonly [number, number] {
    return shareOf(this.#weight.layout.floats, 8, this.#thread);
  }

  /** Makes of each eight in this thread's share, and in each part, their sum: for a weight that stands in all eight. */
  fold(): void {
    const [from, to] = this.share;
    for (let t = 0; t < this.#thread.count; t++)
      this.#thread.kernels.foldEights({ at: this.#sums.of(t) + from * 4, count: (to - from) / 8 });
  }

  /** The optimiser's step for this thread's share, if the weight learns. */
  update(): void {
    const [from, to] = this.share;
    if (this.#weight.trainable && from < to) this.#sums.step(from, to - from);
  }
}
