import type { LayerNormalizationSpec } from "../spec.js";
import type { Gradient, Tensor } from "../tensor.js";
import type { Rows, Thread } from "../thread.js";
import { Weight } from "../weight.js";
import { vectorLayout } from "../weightLayout.js";
import { Activating } from "./activation.js";
import { GradientSums } from "./gradientSums.js";
import type { Layer } from "./layer.js";
import { gradientPitchesOf, pitchesOf } from "./pitches.js";

/**
 * Layer normalization of each pixel over its channels: n = (x - mean) / √(variance + epsilon).
 *
 *     forward    y = f(n gamma + beta)
 *     backward   dz = dy f'(z),  h = dz gamma,  dx = (h - mean(h) - n mean(h n)) / √(variance + epsilon)
 *     update     dgamma = Σ dz n,  dbeta = Σ dz
 */
export class LayerNormalization implements Layer {
  readonly weights: readonly Weight[];
  readonly imageByImage: boolean;
  readonly output: Tensor;
  readonly #spec: LayerNormalizationSpec;
  readonly #activating: Activating;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #gamma: Weight;
  readonly #beta: Weight;
  readonly #gammaSums: GradientSums;
  readonly #betaSums: GradientSums;

  constructor(thread: Thread, spec: LayerNormalizationSpec, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#spec = spec;
    this.#input = input;
    this.output = output;
    this.#activating = Activating.inPlace(spec.activation, output, thread);
    this.imageByImage = input.shape.length === 3;
    const { center, scale, trainable } = spec;
    const layout = vectorLayout(input.channels);
    this.#gamma = new Weight(thread, layout, trainable && scale, spec.gammaPenalty);
    this.#beta = new Weight(thread, layout, trainable && center, spec.betaPenalty);
    this.weights = [...(scale ? [this.#gamma] : []), ...(center ? [this.#beta] : [])];
    this.#gammaSums = new GradientSums(thread, this.#gamma, true);
    this.#betaSums = new GradientSums(thread, this.#beta, true);
  }

  /** Without `scale`, gamma is 1 for good. */
  prepare(): void {
    if (!this.#spec.scale) this.#gamma.floats.fill(1, 0, this.#input.channels);
  }

  forward({ from, used }: Rows): void {
    const [x, y] = [this.#input, this.output];
    this.#thread.kernels.layerNormalize({
      ...pitchesOf(x, y),
      ...x.pixelsOf(from, used),
      channels: x.channels,
      gamma: this.#gamma.address,
      beta: this.#beta.address,
      epsilon: this.#spec.epsilon,
    });
    this.#activating.forward(from, used);
  }

  beginBackward(): void {
    this.#gammaSums.clear();
    this.#betaSums.clear();
  }

  backward({ from, used }: Rows): void {
    const { kernels, index } = this.#thread;
    this.#activating.backward(from, used);
    const [x, dX, dY] = [this.#input, this.#input.gradient, this.output.gradient as Gradient];
    kernels.layerNormalizeBackward({
      X: x.address,
      rowPitch: x.rowPitch,
      linePitch: x.linePitch,
      ...gradientPitchesOf(dY, dX, index),
      ...x.pixelsOf(from, used),
      channels: x.channels,
      gamma: this.#gamma.address,
      dGamma: this.#gammaSums.own,
      dBeta: this.#betaSums.own,
      epsilon: this.#spec.epsilon,
    });
  }

  update(): void {
    this.#gammaSums.update();
    this.#betaSums.update();
  }
}
