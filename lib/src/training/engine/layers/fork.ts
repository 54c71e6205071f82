import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Layer } from "./layer.js";
import { kinds } from "./merge.js";

/**
 * Where several layers read a tensor: dX = Σ dY over its readers. Each of them has the same memory before it, with a gradient
 * of its own, so that forward there is nothing to do.
 */
export class Fork implements Layer {
  readonly weights = [];
  readonly imageByImage: boolean;
  readonly output: Tensor;
  readonly #others: readonly Tensor[];
  readonly #thread: Thread;

  /**
   * @param output has the gradient that one of the readers writes, and the sum in the end
   * @param others as the other readers see it
   */
  constructor(thread: Thread, output: Tensor, others: readonly Tensor[], imageByImage: boolean) {
    this.#thread = thread;
    this.output = output;
    this.#others = others;
    this.imageByImage = imageByImage;
  }

  forward(): void {}

  backward({ from, used }: Rows): void {
    for (const other of this.#others) this.#add(other.gradient as Gradient, from, used);
  }

  #add(other: Gradient, r0: number, r1: number): void {
    const { kernels, index } = this.#thread;
    const { height: lines, groups, gradient } = this.output;
    const sum = gradient as Gradient;
    const address = sum.address + index * sum.threadPitch;
    kernels.merge({
      kind: kinds.add,
      A: address,
      aRowPitch: sum.rowPitch,
      aLinePitch: sum.linePitch,
      aGroupPitch: sum.groupPitch,
      B: other.address + index * other.threadPitch,
      bRowPitch: other.rowPitch,
      bLinePitch: other.linePitch,
      bGroupPitch: other.groupPitch,
      Y: address,
      yRowPitch: sum.rowPitch,
      yLinePitch: sum.linePitch,
      yGroupPitch: sum.groupPitch,
      r0,
      r1,
      lines,
      groups,
      scale: 1,
    });
  }
}
