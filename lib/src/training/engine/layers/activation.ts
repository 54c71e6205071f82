import { functionOf } from "../activationFunction.js";
import type { ActivationSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Layer } from "./layer.js";
import { gradientPitchesOf, pitchesOf } from "./pitches.js";

/** y = f(x); x may be y itself. What fills the channels up stays 0, although f(0) may be something else. */
export function activate(
  activation: ActivationSpec,
  x: Tensor,
  y: Tensor,
  from: number,
  to: number,
  { kernels }: Thread,
): void {
  const { constants, movesZero } = functionOf(activation);
  kernels.activate({
    ...constants,
    ...pitchesOf(x, y),
    r0: from,
    r1: to,
    ...pixelsOf(y, movesZero),
  });
}

/** Of which a line is made: its pixels one by one, or, where it does not matter where one ends, all as one. */
function pixelsOf({ height, width, groups, channels }: Tensor, apart: boolean) {
  if (!apart) return { lines: height, width: 1, groups, channels: groups * 8 };
  return { lines: height, width, groups: groups / width, channels };
}

/**
 * dX = dY f'(x). From the output y = f(x) alone in most: relu' = (y > 0), sigmoid' = y (1 - y), tanh' = 1 - y²,
 * softmax: y (dY - Σ dY y); from x in those that need their input. `source` is that one; dX may be dY itself.
 */
export function activateBackward(
  activation: ActivationSpec,
  source: Tensor,
  dY: Gradient,
  dX: Gradient,
  from: number,
  to: number,
  { kernels, index }: Thread,
): void {
  const { lines, width, groups } = pixelsOf(source, activation === "softmax");
  kernels.activateBackward({
    ...functionOf(activation).constants,
    S: source.address,
    sRowPitch: source.rowPitch,
    sLinePitch: source.linePitch,
    ...gradientPitchesOf(dY, dX, index),
    yGroupPitch: dY.groupPitch,
    r0: from,
    r1: to,
    lines,
    width,
    groups,
  });
}

/**
 * y = f(y) in place, as the last thing that a layer with an activation does, and dZ = dY f'(z) in place, the first thing of
 * its backward pass. `normalize` leaves it no activation that needs its input.
 */
export function activateInPlace(
  activation: ActivationSpec,
  y: Tensor,
  from: number,
  to: number,
  thread: Thread,
): void {
  if (activation !== "linear") activate(activation, y, y, from, to, thread);
}

export function activateBackwardInPlace(
  activation: ActivationSpec,
  y: Tensor,
  from: number,
  to: number,
  thread: Thread,
): void {
  const g = y.gradient as Gradient;
  if (activation !== "linear") activateBackward(activation, y, g, g, from, to, thread);
}

/** An activation of its own, where it does not follow a layer that applies it itself: y = f(x), dX = dY f'(x). */
export class Activation implements Layer {
  readonly weights = [];
  readonly imageByImage: boolean;
  readonly output: Tensor;
  readonly #input: Tensor;
  readonly #activation: ActivationSpec;
  readonly #thread: Thread;

  constructor(thread: Thread, activation: ActivationSpec, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#activation = activation;
    this.#input = input;
    this.output = output;
    this.imageByImage = output.shape.length === 3;
  }

  forward({ from, used }: Rows): void {
    activate(this.#activation, this.#input, this.output, from, used, this.#thread);
  }

  backward({ from, to }: Rows): void {
    const [dX, dY] = [this.#input.gradient, this.output.gradient as Gradient];
    if (!dX) return;
    const source = functionOf(this.#activation).needsInput ? this.#input : this.output;
    activateBackward(this.#activation, source, dY, dX, from, to, this.#thread);
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
