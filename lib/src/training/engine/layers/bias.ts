import type { WeightedSpec } from "../spec.js";
import type { Tensor } from "../tensor.js";
import type { Thread } from "../thread.js";
import { Weight } from "../weight.js";
import { vectorLayout } from "../weightLayout.js";
import { GradientSums } from "./gradientSums.js";

/** What a convolution adds to each channel of its output. Without `useBias` it stays 0. */
export class Bias {
  readonly weight: Weight;
  readonly sums: GradientSums;
  readonly #thread: Thread;
  readonly #output: Tensor;

  constructor(thread: Thread, spec: WeightedSpec, output: Tensor, shared: Weight | undefined) {
    const { trainable, useBias, biasPenalty } = spec;
    const layout = vectorLayout(output.channels);
    this.#thread = thread;
    this.#output = output;
    this.weight = new Weight(thread, layout, trainable && useBias, biasPenalty, shared);
    this.sums = new GradientSums(thread, this.weight);
  }

  /** Adds up the gradients of one image. @param X their address */
  add(X: number): void {
    const { linePitch, height, width, pixelPitch } = this.#output;
    const sums = this.sums.own;
    if (sums) this.#thread.kernels.sumPixels({ X, linePitch, height, width, vectors: pixelPitch / 16, sums });
  }
}
