import type { Thread } from "./thread.js";
import { Weight } from "./weight.js";
import { vectorLayout } from "./weightLayout.js";

/** A weight that follows what the batches show, and no gradient: w -= (w - value) (1 - momentum). */
export class MovingAverage extends Weight {
  readonly #moves: boolean;
  readonly #momentum: number;

  /** @param moves whether training changes it */
  constructor(thread: Thread, size: number, momentum: number, moves: boolean) {
    super(thread, vectorLayout(size), false, undefined);
    this.#momentum = momentum;
    this.#moves = moves;
  }

  override get changes(): boolean {
    return this.#moves;
  }

  /** Rounded as TensorFlow.js does it, step by step. */
  move(i: number, value: number): void {
    const { fround } = Math;
    const { floats } = this;
    const delta = fround(fround(floats[i] - fround(value)) * fround(1 - this.#momentum));
    floats[i] = floats[i] - delta;
  }
}
