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
    kernels.activate({
      kind: kinds[name],
      Y: address,
      rowPitch,
      linePitch,
      r0: from,
      r1: to,
      lines: height,
      groups: y.groups,
      channels: y.groups * 8,
    });
    return;
  }
  for (let column = 0; column < width; column++) {
    const pixels = address + column * pixelPitch;
    kernels.activate({
      kind: kinds[name],
      Y: pixels,
      rowPitch,
      linePitch,
      r0: from,
      r1: to,
      lines: height,
      groups: pixelPitch / 32,
      channels,
    });
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
    kernels.activateBackward({
      kind: kinds[name],
      Y: address + column * pixelPitch,
      rowPitch,
      linePitch,
      G: g.address + index * g.threadPitch + column * (pixelPitch / 32) * g.groupPitch,
      gRowPitch: g.rowPitch,
      gLinePitch: g.linePitch,
      gGroupPitch: g.groupPitch,
      r0: from,
      r1: to,
      lines: height,
      groups,
    });
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
    kernels.copyLines({
      X: a,
      xLinePitch: x.linePitch,
      Y: b,
      yLinePitch: y.linePitch,
      lines: x.height,
      bytes: x.width * x.pixelPitch,
    });
  }
}

/** The gradients of one tensor, in rows, into those of another of the same shape, in rows or panels: a dropout that drops nothing. */
export function copyGradients(y: Tensor, x: Tensor, from: number, to: number, { kernels }: Thread): void {
  const [d, g] = [y.gradient as Gradient, x.gradient as Gradient];
  kernels.dropoutBackward({
    dY: d.address,
    yRowPitch: d.rowPitch,
    yLinePitch: d.linePitch,
    dX: g.address,
    xRowPitch: g.rowPitch,
    xLinePitch: g.linePitch,
    xGroupPitch: g.groupPitch,
    r0: from,
    r1: to,
    lines: x.height,
    groups: x.groups,
    rate: 0,
    key: 0,
  });
}
