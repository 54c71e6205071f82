import type { MergeSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Layer } from "./layer.js";

/** Numbers of the kernels. */
export const kinds = { add: 0, multiply: 1, maximum: 2, minimum: 3 };

/**
 * Two tensors of the same shape to one, value by value. More than two are merged one after the other, as in TensorFlow.js.
 *
 *     add         y = s (a + b)      dA = s dY                     dB = s dY            s is 1, for a mean 1 / inputs
 *     multiply    y = a b            dA = dY b                     dB = dY a
 *     maximum     y = max(a, b)      dA = dY where a ≥ b           dB = dY where b > a
 *     minimum     y = min(a, b)      dA = dY where a ≤ b           dB = dY where b < a
 */
export class Merge implements Layer {
  readonly weights = [];
  readonly imageByImage: boolean;
  readonly output: Tensor;
  readonly #inputs: readonly Tensor[];
  readonly #kind: number;
  readonly #scale: number;
  readonly #thread: Thread;

  constructor(
    thread: Thread,
    { kind, scale = 1 }: MergeSpec,
    inputs: readonly Tensor[],
    output: Tensor,
    imageByImage: boolean,
  ) {
    this.#thread = thread;
    this.#kind = kinds[kind];
    this.#scale = scale;
    this.#inputs = inputs;
    this.output = output;
    this.imageByImage = imageByImage;
  }

  forward({ from, used }: Rows): void {
    const [a, b] = this.#inputs;
    const y = this.output;
    this.#thread.kernels.merge({
      kind: this.#kind,
      A: a.address,
      aRowPitch: a.rowPitch,
      aLinePitch: a.linePitch,
      aGroupPitch: 32,
      B: b.address,
      bRowPitch: b.rowPitch,
      bLinePitch: b.linePitch,
      bGroupPitch: 32,
      Y: y.address,
      yRowPitch: y.rowPitch,
      yLinePitch: y.linePitch,
      yGroupPitch: 32,
      r0: from,
      r1: used,
      lines: y.height,
      groups: y.groups,
      scale: this.#scale,
    });
  }

  backward({ from, used }: Rows): void {
    const [a, b] = this.#inputs;
    this.#toInput(a, b, false, from, used);
    this.#toInput(b, a, true, from, used);
  }

  /** @param isStrict whether of two equal values this one, the second, has no gradient */
  #toInput(x: Tensor, other: Tensor, isStrict: boolean, r0: number, r1: number): void {
    if (!x.gradient) return;
    const { kernels, index } = this.#thread;
    const y = this.output;
    const [dX, dY] = [x.gradient, y.gradient as Gradient];
    kernels.mergeBackward({
      kind: this.#kind,
      dY: dY.address + index * dY.threadPitch,
      yRowPitch: dY.rowPitch,
      yLinePitch: dY.linePitch,
      X: x.address,
      xRowPitch: x.rowPitch,
      xLinePitch: x.linePitch,
      O: other.address,
      oRowPitch: other.rowPitch,
      oLinePitch: other.linePitch,
      dX: dX.address + index * dX.threadPitch,
      gRowPitch: dX.rowPitch,
      gLinePitch: dX.linePitch,
      gGroupPitch: dX.groupPitch,
      r0,
      r1,
      lines: y.height,
      groups: y.groups,
      scale: this.#scale,
      strict: isStrict,
    });
  }
}
