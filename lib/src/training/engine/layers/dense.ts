import { roundUp } from "../arena.js";
import type { DenseSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import { type Rows, shareOf, type Thread } from "../thread.js";
import { Weight } from "../weight.js";
import { layoutOf, vectorLayout } from "../weightLayout.js";
import { Activating } from "./activation.js";
import type { Layer } from "./layer.js";

/** For a tile of 4 inputs by 8 units. */
const scratchBytes = 128;

/**
 * A dense layer, y = f(x W + b), on the last axis: each pixel of the input is a row of X [rows, K].
 *
 *     forward    Z = X W + b        Y = f(Z)
 *     backward   dZ = dY f'(Z)      dX = dZ Wᵀ
 *     update     dW = Xᵀ dZ         db = Σ dZ over the rows
 *
 * W lies in panels [units / 8][K][8] and dZ in panels [units / 8][rows][8], which all three products read in order. The
 * gradient dW is never stored: each tile of it goes into the optimiser as it is finished.
 */
export class Dense implements Layer {
  readonly imageByImage = false;
  readonly output: Tensor;
  readonly weights: readonly Weight[];
  readonly #spec: DenseSpec;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #activating: Activating;
  readonly #kernel: Weight;
  readonly #bias: Weight;
  /** Inputs and panels of units, filled up. */
  readonly #K: number;
  readonly #panels: number;
  /** This thread's room for the tile of a gradient that is there at a time. */
  readonly #scratch: number;

  /** @param shared the weights of the same layer where it is applied first */
  constructor(thread: Thread, spec: DenseSpec, input: Tensor, output: Tensor, shared?: readonly Weight[]) {
    this.#spec = spec;
    this.#thread = thread;
    this.#input = input;
    this.output = output;
    this.#activating = Activating.inPlace(spec.activation, output, thread);
    const { units, trainable, useBias } = spec;
    const K = roundUp(input.channels, 8);
    this.#K = K;
    this.#panels = Math.ceil(units / 8);
    const kernel = layoutOf(
      [input.channels, units],
      K * this.#panels * 8,
      units,
      (k) => k * 8,
      (unit) => (unit >> 3) * K * 8 + (unit & 7),
    );
    this.#kernel = new Weight(thread, kernel, trainable, spec.kernelPenalty, shared?.[0]);
    this.#bias = new Weight(thread, vectorLayout(units), trainable && useBias, spec.biasPenalty, shared?.[1]);
    this.weights = useBias ? [this.#kernel, this.#bias] : [this.#kernel];
    this.#scratch = thread.arena.bytes(thread.count * scratchBytes) + thread.index * scratchBytes;
  }

  forward({ from, to }: Rows): void {
    this.#multiply(from, to, 0, this.#panels);
    this.finish({ from, to });
  }

  /** Whether the threads have enough units to share. */
  get sharesUnits(): boolean {
    return this.#panels >= 2 * this.#thread.count;
  }

  /** Computes, for all rows of the batch, the units whose weights this thread updates; `finish` must follow. */
  forwardOwnUnits(rows: number): void {
    const [p0, p1] = shareOf(this.#panels, 1, this.#thread);
    this.#multiply(0, rows, p0, p1);
  }

  /** Applies the activation to rows whose products are all there. */
  finish({ from, to }: Pick<Rows, "from" | "to">): void {
    if (this.#spec.activation !== "relu") this.#activating.forward(from, to);
  }

  /** Rows of X W + b, for some panels of units; ReLU at once. */
  #multiply(from: number, to: number, p0: number, p1: number): void {
    const [x, y, positions] = [this.#input, this.output, this.#input.positions];
    this.#thread.kernels.denseForward({
      X: x.address,
      xPitch: x.positions > 1 ? x.pixelPitch : x.rowPitch,
      W: this.#kernel.address,
      bias: this.#bias.address,
      Y: y.address,
      yPitch: y.positions > 1 ? y.pixelPitch : y.rowPitch,
      r0: from * positions,
      r1: to * positions,
      K: this.#K,
      p0,
      p1,
      relu: this.#spec.activation === "relu",
    });
  }

  backward({ from, to, used }: Rows): void {
    this.#clearUnused(used, to);
    this.#activating.backward(from, to);
    const [dZ, dX] = [this.output.gradient as Gradient, this.#input.gradient];
    if (!dX) return;
    const positions = this.#input.positions;
    const rowPitch = positions > 1 ? (dX.groupPitch === 32 ? this.#input.pixelPitch : 32) : dX.rowPitch;
    this.#thread.kernels.denseInputGradient({
      dZ: dZ.address,
      zPanelPitch: dZ.groupPitch,
      W: this.#kernel.address,
      dX: dX.address,
      rowPitch,
      groupPitch: dX.groupPitch,
      r0: from * positions,
      r1: to * positions,
      K: this.#K,
      panels: this.#panels,
    });
  }

  /** The rows that fill the last four up must add nothing to dW, whatever the layer above left there. */
  #clearUnused(used: number, to: number): void {
    if (used === to) return;
    const { address, rowPitch, groupPitch } = this.output.gradient as Gradient;
    for (let panel = 0; panel < this.#panels; panel++) {
      this.#thread.kernels.fillZero({
        address: address + panel * groupPitch + used * rowPitch,
        bytes: (to - used) * rowPitch,
      });
    }
  }

  update(rows: number): void {
    if (!this.#kernel.trainable) return;
    const thread = this.#thread;
    const { kernels } = thread;
    const [x, dZ, W, b] = [this.#input, this.output.gradient as Gradient, this.#kernel, this.#bias];
    // Few units: the threads share the inputs instead.
    const byPanels = this.sharesUnits;
    const [p0, p1] = byPanels ? shareOf(this.#panels, 1, thread) : [0, this.#panels];
    const [k0, k1] = byPanels ? [0, this.#K] : shareOf(this.#K, 4, thread);
    const count = rows * x.positions;
    kernels.denseUpdateWeights({
      X: x.address,
      xPitch: x.positions > 1 ? x.pixelPitch : x.rowPitch,
      dZ: dZ.address,
      zPanelPitch: dZ.groupPitch,
      rows: count,
      W: W.address,
      m: W.first,
      v: W.second,
      K: this.#K,
      p0,
      p1,
      k0,
      k1,
      scratch: this.#scratch,
      rule: W.rule,
    });
    if (!b.trainable || (!byPanels && thread.index > 0)) return;
    kernels.denseUpdateBias({
      dZ: dZ.address,
      zPanelPitch: dZ.groupPitch,
      rows: count,
      bias: b.address,
      m: b.first,
      v: b.second,
      p0,
      p1,
      scratch: this.#scratch,
      rule: b.rule,
    });
  }
}
