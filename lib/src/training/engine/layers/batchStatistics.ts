import { roundUp } from "../arena.js";
import { ChannelSums } from "../channelSums.js";
import type { Thread } from "../thread.js";

/**
 * What batch normalization knows of each channel of its input x, in one thread; every thread works it out anew from the same
 * sums. Addresses are those of one float for each channel, filled up with zeros.
 */
export class BatchStatistics {
  /** Σ x and Σ x². */
  readonly inputs: ChannelSums;
  /** Σ dy and Σ dy (x - mean). */
  readonly gradients: ChannelSums;
  readonly mean: number;
  /** gamma / √(variance + epsilon) */
  readonly scale: number;
  /** The mean of dy. */
  readonly gradientMean: number;
  /** What dy grows by with x: the mean of dy (x - mean), over variance + epsilon. */
  readonly gradientSlope: number;
  /** Of each channel, in double precision. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
  readonly #thread: Thread;
  readonly #epsilon: number;
  #views: Float32Array[] | undefined;

  constructor(thread: Thread, channels: number, epsilon: number) {
    this.#thread = thread;
    this.#epsilon = epsilon;
    const filled = roundUp(channels, 8);
    this.inputs = new ChannelSums(thread, filled);
    this.gradients = new ChannelSums(thread, filled);
    const pitch = roundUp(filled * 4, 128);
    const own = () => thread.arena.bytes(thread.count * pitch) + thread.index * pitch;
    [this.mean, this.scale, this.gradientMean, this.gradientSlope] = [own(), own(), own(), own()];
    this.means = new Float64Array(channels);
    this.variances = new Float64Array(channels);
  }

  /** From the batch, when all threads have added up their rows. @param count values in a channel */
  ofBatch(count: number, gamma: Float32Array | undefined): void {
    for (let c = 0; c < this.means.length; c++) {
      const [sum, squares] = this.inputs.of(c);
      const mean = sum / count;
      this.#set(c, mean, Math.max(0, squares / count - mean * mean), gamma);
    }
  }

  /** From the moving averages. */
  ofMoving(mean: Float32Array, variance: Float32Array, gamma: Float32Array | undefined): void {
    for (let c = 0; c < this.means.length; c++) this.#set(c, mean[c], variance[c], gamma);
  }

  #set(c: number, mean: number, variance: number, gamma: Float32Array | undefined): void {
    const [means, scales] = this.#floats;
    this.means[c] = mean;
    this.variances[c] = variance;
    means[c] = mean;
    scales[c] = (gamma ? gamma[c] : 1) * this.inverse(c);
  }

  /** 1 / √(variance + epsilon) */
  inverse(c: number): number {
    return 1 / Math.sqrt(this.variances[c] + this.#epsilon);
  }

  /** When all threads have added up their rows' gradients. */
  ofGradients(count: number): void {
    const [, , means, slopes] = this.#floats;
    for (let c = 0; c < this.means.length; c++) {
      const [sum, products] = this.gradients.of(c);
      means[c] = sum / count;
      slopes[c] = products / count / (this.variances[c] + this.#epsilon);
    }
  }

  get #floats(): Float32Array[] {
    const { buffer } = this.#thread.memory;
    this.#views ??= [this.mean, this.scale, this.gradientMean, this.gradientSlope].map(
      (address) => new Float32Array(buffer, address, this.means.length),
    );
    return this.#views;
  }
}
