import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import { copyImages } from "./copyImages.js";
import type { Layer, Pass } from "./layer.js";
import { pitchesOf } from "./pitches.js";

/**
 * Dropout: in training each value is 0 with probability `rate`, else x / (1 - rate); otherwise y = x.
 *
 *     forward    y = x m        m = 0 or 1 / (1 - rate)
 *     backward   dX = dY m      the same m, drawn again from the step's seed
 */
export class Dropout implements Layer {
  readonly weights = [];
  readonly imageByImage = false;
  readonly output: Tensor;
  readonly #input: Tensor;
  readonly #rate: number;
  readonly #thread: Thread;
  /** Differs for each layer of a model, or all would drop the same places. */
  readonly #salt: number;

  constructor(thread: Thread, rate: number, salt: number, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#rate = rate;
    this.#salt = salt;
    this.#input = input;
    this.output = output;
  }

  forward({ from, used }: Rows, { training, seed }: Pass): void {
    const [x, y] = [this.#input, this.output];
    if (!training) {
      copyImages(this.#thread.kernels, x, y, from, used);
      return;
    }
    this.#thread.kernels.dropoutForward({
      ...pitchesOf(x, y),
      r0: from,
      r1: used,
      lines: x.height,
      groups: x.groups,
      rate: this.#rate,
      key: this.#key(seed),
    });
  }

  backward({ from, to }: Rows, { seed }: Pass): void {
    const [dX, dY] = [this.#input.gradient, this.output.gradient as Gradient];
    if (!dX) return;
    this.#thread.kernels.dropoutBackward({
      dY: dY.address,
      yRowPitch: dY.rowPitch,
      yLinePitch: dY.linePitch,
      dX: dX.address,
      xRowPitch: dX.rowPitch,
      xLinePitch: dX.linePitch,
      xGroupPitch: dX.groupPitch,
      r0: from,
      r1: to,
      lines: this.#input.height,
      groups: this.#input.groups,
      rate: this.#rate,
      key: this.#key(seed),
    });
  }

  #key(seed: number): number {
    return Math.imul(seed ^ Math.imul(this.#salt + 1, 0x9e3779b1), 0x85ebca6b);
  }
}
