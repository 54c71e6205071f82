import { slopeBelowZero } from "../activationFunction.js";
import type { Kernels } from "../kernelCalls.js";
import { MovingAverage } from "../movingAverage.js";
import type { BatchNormalizationSpec } from "../spec.js";
import type { Tensor } from "../tensor.js";
import { type Rows, shareOf, type Thread } from "../thread.js";
import { Weight } from "../weight.js";
import { vectorLayout } from "../weightLayout.js";
import { Activating } from "./activation.js";
import { BatchStatistics } from "./batchStatistics.js";
import type { Layer, Pass } from "./layer.js";
import { gradientPitchesOf, pitchesOf } from "./pitches.js";

/**
 * Batch normalization of each channel over the examples and places, r = 1 / √(variance + epsilon):
 *
 *     forward    y = f((x - mean) r gamma + beta)
 *     backward   dz = dy f'(z)
 *                dx = r gamma (dz - Σ dz / n - (x - mean) r² Σ dz (x - mean) / n)
 *     update     dgamma = r Σ dz (x - mean),  dbeta = Σ dz,  and the moving averages
 *
 * In training, mean and variance are those of the batch, whose rows lie with all threads. So the layer has two halves with a
 * barrier between them. The first, `BatchSums`, adds up its rows forward and makes dx backward; the second, this one,
 * makes y forward and adds up dz backward. Each half goes image by image with the layers on its side.
 *
 * Elsewhere, and where the layer is frozen, they are the moving averages; then this half is all there is, and
 * dx = r gamma dz. In that a frozen layer does as Keras; TensorFlow.js would go on with the batch's statistics.
 */
export class BatchNormalization implements Layer {
  readonly weights: readonly Weight[];
  readonly imageByImage: boolean;
  readonly needsAllRows: boolean;
  readonly output: Tensor;
  /** The half before this one; absent where the batch's statistics are not wanted. */
  readonly sums: BatchSums | undefined;
  readonly #activating: Activating;
  readonly #input: Tensor;
  readonly #thread: Thread;
  readonly #statistics: BatchStatistics;
  /** The activation, where it is so simple that the same kernels do it. */
  readonly #slope: number | undefined;
  readonly #gamma: Weight | undefined;
  readonly #beta: Weight;
  readonly #movingMean: MovingAverage;
  readonly #movingVariance: MovingAverage;
  /** What the kernels' calls for each image have in common. */
  readonly #forward: Parameters<Kernels["normalizeChannels"]>[0];
  readonly #sumGradients: Parameters<Kernels["channelGradientSums"]>[0] | undefined;
  readonly #inputGradient: GradientBack | undefined;
  /** The gradients of gamma and beta. */
  readonly #gradients: readonly [number, number];

  constructor(thread: Thread, spec: BatchNormalizationSpec, input: Tensor, output: Tensor) {
    this.#thread = thread;
    this.#input = input;
    this.output = output;
    this.#activating = Activating.inPlace(spec.activation, output, thread);
    this.imageByImage = input.shape.length === 3;
    this.#slope = slopeBelowZero(spec.activation);
    const { channels } = input;
    const { center, scale, trainable, momentum } = spec;
    const layout = vectorLayout(channels);
    const learns = trainable && thread.optimizer !== undefined;
    this.#gamma = scale ? new Weight(thread, layout, trainable, spec.gammaPenalty) : undefined;
    // without `center` it stays 0
    this.#beta = new Weight(thread, layout, trainable && center, spec.betaPenalty);
    this.#movingMean = new MovingAverage(thread, channels, momentum, learns);
    this.#movingVariance = new MovingAverage(thread, channels, momentum, learns);
    const learnt = [...(this.#gamma ? [this.#gamma] : []), ...(center ? [this.#beta] : [])];
    this.weights = [...learnt, this.#movingMean, this.#movingVariance];
    this.#gradients = [thread.arena.floats(layout.floats), thread.arena.floats(layout.floats)];
    this.#statistics = new BatchStatistics(thread, channels, spec.epsilon);
    this.needsAllRows = learns;
    const { mean, scale: scales, gradients } = this.#statistics;
    const channel = { mean, scale: scales, shift: this.#beta.address, negative: this.#slope ?? 1 };
    const pixels = input.pixelsOf(0, 0);
    this.#forward = { ...pitchesOf(input, output), ...pixels, ...channel };
    if (learns) this.sums = new BatchSums(thread, this.#statistics, input, output);
    else this.#inputGradient = new GradientBack(thread, this.#statistics, input, output);
    const dY = output.gradient;
    if (!learns || !dY) return;
    this.#sumGradients = {
      X: input.address,
      xRowPitch: input.rowPitch,
      xLinePitch: input.linePitch,
      dY: dY.address,
      yRowPitch: dY.rowPitch,
      yLinePitch: dY.linePitch,
      ...pixels,
      ...channel,
      sums: gradients.own,
    };
  }

  beginForward({ training, examples }: Pass): void {
    const gamma = this.#gamma?.floats;
    if (this.needsAllRows && training) this.#statistics.ofBatch(examples * this.#input.positions, gamma);
    else this.#statistics.ofMoving(this.#movingMean.floats, this.#movingVariance.floats, gamma);
  }

  forward({ from, used }: Rows): void {
    const call = this.#forward;
    call.r0 = from;
    call.r1 = used;
    this.#thread.kernels.normalizeChannels(call);
    if (this.#slope === undefined) this.#activating.forward(from, used);
  }

  beginBackward(): void {
    this.#statistics.gradients.clear();
  }

  backward({ from, used }: Rows): void {
    if (!this.#sumGradients || this.#slope === undefined) this.#activating.backward(from, used);
    // frozen: the means of the gradients, which this would take off, stay 0
    this.#inputGradient?.compute(from, used);
    const call = this.#sumGradients;
    if (!call) return;
    call.r0 = from;
    call.r1 = used;
    this.#thread.kernels.channelGradientSums(call);
  }

  update(): void {
    if (!this.needsAllRows) return;
    const [c0, c1] = shareOf(this.#input.channels, 8, this.#thread);
    if (c0 === c1) return;
    const { buffer } = this.#thread.memory;
    const { means, variances, gradients } = this.#statistics;
    const [dGamma, dBeta] = this.#gradients.map((at) => new Float32Array(buffer, at, c1));
    for (let c = c0; c < c1; c++) {
      const [sum, products] = gradients.of(c);
      dGamma[c] = products * this.#statistics.inverse(c);
      dBeta[c] = sum;
      this.#movingMean.move(c, means[c]);
      this.#movingVariance.move(c, variances[c]);
    }
    const count = Math.ceil((c1 - c0) / 8) * 8;
    [this.#gamma, this.#beta].forEach((weight, i) => {
      const whole = { G: this.#gradients[i], partPitch: 0, parts: 1 };
      if (weight?.trainable) weight.updateFromParts(whole, c0, count);
    });
  }
}

/** The half of a batch normalization before the barrier: it hands x on as it is, and knows its sums. */
export class BatchSums implements Layer {
  readonly weights = [];
  readonly imageByImage: boolean;
  /** The input itself. */
  readonly output: Tensor;
  readonly #thread: Thread;
  readonly #statistics: BatchStatistics;
  readonly #sum: Parameters<Kernels["channelSums"]>[0];
  readonly #inputGradient: GradientBack;
  #examples = 0;

  constructor(thread: Thread, statistics: BatchStatistics, input: Tensor, normalized: Tensor) {
    this.#thread = thread;
    this.#statistics = statistics;
    this.output = input;
    this.imageByImage = input.shape.length === 3;
    const { address: X, rowPitch, linePitch } = input;
    this.#sum = { X, rowPitch, linePitch, ...input.pixelsOf(0, 0), sums: statistics.inputs.own };
    this.#inputGradient = new GradientBack(thread, statistics, input, normalized);
  }

  beginForward({ examples }: Pass): void {
    this.#examples = examples;
    this.#statistics.inputs.clear();
  }

  forward({ from, used }: Rows, { training }: Pass): void {
    if (!training) return;
    const call = this.#sum;
    call.r0 = from;
    call.r1 = used;
    this.#thread.kernels.channelSums(call);
  }

  beginBackward(): void {
    this.#statistics.ofGradients(this.#examples * this.output.positions);
  }

  backward({ from, used }: Rows): void {
    this.#inputGradient.compute(from, used);
  }
}

/** dx from dz, where x has room for it. */
class GradientBack {
  readonly #kernels: Kernels;
  readonly #call: Parameters<Kernels["normalizeChannelsBackward"]>[0] | undefined;

  constructor({ kernels, index }: Thread, statistics: BatchStatistics, x: Tensor, normalized: Tensor) {
    this.#kernels = kernels;
    const { mean, scale, gradientMean: offset, gradientSlope: slope } = statistics;
    const [dX, dY] = [x.gradient, normalized.gradient];
    if (!dX || !dY) return;
    this.#call = {
      X: x.address,
      rowPitch: x.rowPitch,
      linePitch: x.linePitch,
      ...gradientPitchesOf(dY, dX, index),
      ...x.pixelsOf(0, 0),
      mean,
      scale,
      offset,
      slope,
    };
  }

  compute(from: number, used: number): void {
    const call = this.#call;
    if (!call) return;
    call.r0 = from;
    call.r1 = used;
    this.#kernels.normalizeChannelsBackward(call);
  }
}
