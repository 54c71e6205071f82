import { functionOf } from "../activationFunction.js";
import type { Kernels } from "../kernelCalls.js";
import type { ActivationSpec } from "../spec.js";
import type { Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import type { Layer } from "./layer.js";
import { gradientPitchesOf, pitchesOf } from "./pitches.js";

/**
 * y = f(x), and dX = dY f'(x): from the output y = f(x) alone in most, relu' = (y > 0), sigmoid' = y (1 - y), tanh' = 1 - y²,
 * softmax: y (dY - Σ dY y); from x in those that need their input. What fills the channels up stays 0, although f(0) may be
 * something else.
 *
 * As `x` may be `y` itself, and dX dY, a layer with an activation does it in place: as the last thing forward, and the first
 * thing backward. `normalize` leaves it none that needs its input. What the calls for each image have in common is put together once.
 */
export class Activating {
  readonly #thread: Thread;
  readonly #forward: Parameters<Kernels["activate"]>[0] | undefined;
  readonly #backward: Parameters<Kernels["activateBackward"]>[0] | undefined;

  static inPlace(activation: ActivationSpec, y: Tensor, thread: Thread): Activating {
    return new Activating(activation, y, y, thread);
  }

  constructor(activation: ActivationSpec, x: Tensor, y: Tensor, thread: Thread) {
    this.#thread = thread;
    if (activation === "linear" && x === y) return;
    const { constants, movesZero, needsInput } = functionOf(activation);
    const rows = { r0: 0, r1: 0 };
    this.#forward = { ...constants, ...pitchesOf(x, y), ...rows, ...pixelsOf(y, movesZero) };
    const [dX, dY] = [x.gradient, y.gradient];
    if (!dX || !dY) return;
    const source = needsInput ? x : y;
    const { lines, width, groups } = pixelsOf(source, activation === "softmax");
    this.#backward = {
      ...constants,
      S: source.address,
      sRowPitch: source.rowPitch,
      sLinePitch: source.linePitch,
      ...gradientPitchesOf(dY, dX, thread.index),
      yGroupPitch: dY.groupPitch,
      ...rows,
      lines,
      width,
      groups,
    };
  }

  forward(from: number, to: number): void {
    const call = this.#forward;
    if (!call) return;
    call.r0 = from;
    call.r1 = to;
    this.#thread.kernels.activate(call);
  }

  backward(from: number, to: number): void {
    const call = this.#backward;
    if (!call) return;
    call.r0 = from;
    call.r1 = to;
    this.#thread.kernels.activateBackward(call);
  }
}

/** Of which a line is made: its pixels one by one, or, where it does not matter where one ends, all as one. */
function pixelsOf({ height, width, groups, channels }: Tensor, apart: boolean) {
  if (!apart) return { lines: height, width: 1, groups, channels: groups * 8 };
  return { lines: height, width, groups: groups / width, channels };
}

/** An activation of its own, where it does not follow a layer that applies it itself. */
export class Activation implements Layer {
  readonly weights = [];
  readonly imageByImage: boolean;
  readonly output: Tensor;
  readonly #activating: Activating;

  constructor(thread: Thread, activation: ActivationSpec, input: Tensor, output: Tensor) {
    this.output = output;
    this.imageByImage = output.shape.length === 3;
    this.#activating = new Activating(activation, input, output, thread);
  }

  forward({ from, used }: Rows): void {
    this.#activating.forward(from, used);
  }

  backward({ from, to }: Rows): void {
    this.#activating.backward(from, to);
  }
}
