import { roundUp } from "../arena.js";
import type { PreluSpec } from "../spec.js";
import { type Gradient, geometryOf, type Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import { Weight } from "../weight.js";
import { layoutOf } from "../weightLayout.js";
import { GradientSums } from "./gradientSums.js";
import type { Layer } from "./layer.js";
import { gradientPitchesOf, pitchesOf } from "./pitches.js";

/**
 * PReLU, y = x > 0: x, else a x, where the slopes a are learnt: one for each place and channel, or one along the axes that
 * share it.
 *
 *     backward   dx = x > 0: dy, else a dy        da = Σ dy x over the examples with x ≤ 0, and along shared axes
 */
export class Prelu implements Layer {
  readonly weights: readonly Weight[];
  readonly imageByImage: boolean;
  readonly output: Tensor;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #alpha: Weight;
  readonly #sums: GradientSums;
  /** Where the kernels read the slopes: one that all channels share stands there in whole eights. */
  readonly #slopes: number;
  readonly #pitches: { aLinePitch: number; aPixelPitch: number; aGroupPitch: number };

  constructor(thread: Thread, { shape, trainable, penalty }: PreluSpec, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#input = input;
    this.output = output;
    this.imageByImage = input.shape.length === 3;
    const [height, width, channels] = geometryOf(shape);
    const pixelFloats = roundUp(channels, 8);
    const layout = layoutOf(
      shape,
      height * width * pixelFloats,
      channels,
      (pixel) => pixel * pixelFloats,
      (channel) => channel,
    );
    this.#alpha = new Weight(thread, layout, trainable, penalty);
    this.weights = [this.#alpha];
    this.#sums = new GradientSums(thread, this.#alpha, true);
    const isShared = channels < input.channels;
    this.#slopes = isShared ? thread.arena.floats(layout.floats) : this.#alpha.address;
    this.#pitches = {
      aLinePitch: height === 1 ? 0 : width * pixelFloats * 4,
      aPixelPitch: width === 1 ? 0 : pixelFloats * 4,
      aGroupPitch: isShared ? 0 : 32,
    };
  }

  get #isSpread(): boolean {
    return this.#slopes !== this.#alpha.address;
  }

  forward({ from, used }: Rows): void {
    const [x, y] = [this.#input, this.output];
    this.#thread.kernels.preluForward({
      ...pitchesOf(x, y),
      ...x.pixelsOf(from, used),
      A: this.#slopes,
      ...this.#pitches,
    });
  }

  beginBackward(): void {
    this.#sums.clear();
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    const [x, dX, dY] = [this.#input, this.#input.gradient, this.output.gradient as Gradient];
    kernels.preluBackward({
      X: x.address,
      rowPitch: x.rowPitch,
      linePitch: x.linePitch,
      ...gradientPitchesOf(dY, dX, index),
      ...x.pixelsOf(from, used),
      A: this.#slopes,
      dA: this.#sums.own,
      ...this.#pitches,
    });
  }

  update(): void {
    if (this.#isSpread) this.#sums.fold();
    this.#sums.update();
    this.#spread(...this.#sums.share);
  }

  weightsChanged(): void {
    this.#spread(0, this.#alpha.layout.floats);
  }

  #spread(from: number, to: number): void {
    if (!this.#isSpread) return;
    this.#thread.kernels.spreadEights({
      from: this.#alpha.address + from * 4,
      to: this.#slopes + from * 4,
      count: (to - from) / 8,
    });
  }
}
