import type { ConcatenateSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Layer } from "./layer.js";

/**
 * Tensors side by side along an axis, each in a place of its own in the output.
 *
 *     forward    y's part i = x of input i
 *     backward   dX of input i = dY's part i
 */
export class Concatenate implements Layer {
  readonly weights = [];
  readonly imageByImage: boolean;
  readonly output: Tensor;
  readonly #inputs: readonly Tensor[];
  readonly #thread: Thread;
  /** For each input, the number of the output's value that its first one becomes. */
  readonly #firsts: readonly number[];

  constructor(
    thread: Thread,
    { axis }: ConcatenateSpec,
    inputs: readonly Tensor[],
    output: Tensor,
    imageByImage: boolean,
  ) {
    this.#thread = thread;
    this.#inputs = inputs;
    this.output = output;
    this.imageByImage = imageByImage;
    const step = output.shape.slice(axis + 1).reduce((product, size) => product * size, 1);
    let first = 0;
    this.#firsts = inputs.map(({ shape }) => {
      first += shape[axis] * step;
      return first - shape[axis] * step;
    });
  }

  forward({ from, used }: Rows): void {
    const y = this.output;
    this.#inputs.forEach((x, i) => {
      this.#thread.kernels.concatenate({
        X: x.address,
        xRowPitch: x.rowPitch,
        xLinePitch: x.linePitch,
        xPixelPitch: x.pixelPitch,
        Y: y.address + y.offsetOf(this.#firsts[i]),
        yRowPitch: y.rowPitch,
        yLinePitch: y.linePitch,
        yPixelPitch: y.pixelPitch,
        r0: from,
        r1: used,
        lines: x.height,
        pixels: x.width,
        channels: x.channels,
      });
    });
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const y = this.output;
    const dY = y.gradient as Gradient;
    this.#inputs.forEach((x, i) => {
      const dX = x.gradient;
      if (!dX) return;
      kernels.concatenateBackward({
        dY: dY.address + y.gradientOffsetOf(this.#firsts[i]) + index * dY.threadPitch,
        yRowPitch: dY.rowPitch,
        yLinePitch: dY.linePitch,
        yPixelPitch: y.pixelPitch,
        dX: dX.address + index * dX.threadPitch,
        xRowPitch: dX.rowPitch,
        xLinePitch: dX.linePitch,
        xPixelPitch: x.pixelPitch,
        xGroupPitch: dX.groupPitch,
        r0: from,
        r1: used,
        lines: x.height,
        pixels: x.width,
        channels: x.channels,
      });
    });
  }
}
