import type { ActivationName } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Layer } from "./layer.js";

/** Numbers of the kernels; 0 does nothing. */
const kinds: Record<ActivationName, number> = { linear: 0, relu: 1, sigmoid: 2, tanh: 3, softmax: 4 };

/** y = f(y), in place. What fills the channels up stays 0, although sigmoid(0) is not. */
export function activate(
  name: ActivationName,
  y: Tensor,
  from: number,
  to: number,
  { kernels }: Thread,
): void {
  if (name === "linear") return;
  const { address, rowPitch, linePitch, pixelPitch, height, width, channels } = y;
  const isFilled = channels * 4 !== pixelPitch;
  if (name !== "softmax" && !(isFilled && name === "sigmoid")) {
    kernels.activate(kinds[name], address, rowPitch, linePitch, from, to, height, y.groups, y.groups * 8);
    return;
  }
  for (let column = 0; column < width; column++) {
    const pixels = address + column * pixelPitch;
    kernels.activate(kinds[name], pixels, rowPitch, linePitch, from, to, height, pixelPitch / 32, channels);
  }
}

/**
 * dY *= f'(x), in place, from the output y = f(x) alone: relu' = (y > 0), sigmoid' = y (1 - y), tanh' = 1 - y²,
 * softmax: y (dY - Σ dY y).
 */
export function activateBackward(
  name: ActivationName,
  y: Tensor,
  from: number,
  to: number,
  thread: Thread,
): void {
  if (name === "linear") return;
  const { kernels, index } = thread;
  const { address, rowPitch, linePitch, pixelPitch, height, width } = y;
  const g = y.gradient as Gradient;
  const columns = name === "softmax" ? width : 1;
  const groups = y.groups / columns;
  for (let column = 0; column < columns; column++) {
    kernels.activateBackward(
      kinds[name],
      address + column * pixelPitch,
      rowPitch,
      linePitch,
      g.address + index * g.threadPitch + column * (pixelPitch / 32) * g.groupPitch,
      g.rowPitch,
      g.linePitch,
      g.groupPitch,
      from,
      to,
      height,
      groups,
    );
  }
}

/** An activation of its own, where it does not follow a layer that applies it itself: y = f(x), dX = dY f'(x). */
export class Activation implements Layer {
  readonly weights = [];
  readonly imageByImage = false;
  readonly output: Tensor;
  readonly #input: Tensor;
  readonly #name: ActivationName;
  readonly #thread: Thread;

  constructor(thread: Thread, name: ActivationName, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#name = name;
    this.#input = input;
    this.output = output;
  }

  forward({ from, used }: Rows): void {
    copyImages(this.#input, this.output, from, used, this.#thread);
    activate(this.#name, this.output, from, used, this.#thread);
  }

  backward({ from, to }: Rows): void {
    activateBackward(this.#name, this.output, from, to, this.#thread);
    if (this.#input.gradient) copyGradients(this.output, this.#input, from, to, this.#thread);
  }
}

/** The examples of one tensor into another of the same shape, whose margins may differ. */
export function copyImages(x: Tensor, y: Tensor, from: number, to: number, { kernels }: Thread): void {
  for (let r = from; r < to; r++) {
    const [a, b] = [x.address + r * x.rowPitch, y.address + r * y.rowPitch];
    kernels.copyLines(a, x.linePitch, b, y.linePitch, x.height, x.width * x.pixelPitch);
  }
}

/** The gradients of one tensor, in rows, into those of another of the same shape, in rows or panels: a dropout that drops nothing. */
export function copyGradients(y: Tensor, x: Tensor, from: number, to: number, { kernels }: Thread): void {
  const [d, g] = [y.gradient as Gradient, x.gradient as Gradient];
  kernels.dropoutBackward(
    d.address,
    d.rowPitch,
    d.linePitch,
    g.address,
    g.rowPitch,
    g.linePitch,
    g.groupPitch,
    from,
    to,
    x.height,
    x.groups,
    0,
    0,
  );
}
