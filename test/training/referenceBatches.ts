import type { ReferenceLayer } from "./referenceLayers.js";

/** A layer in double precision that is given all examples of a batch together. */
export interface ReferenceBatchLayer {
  readonly weights: Float64Array[];
  /** Of the last batch. */
  readonly gradients: Float64Array[];
  /** Weights that follow no gradient: they are the batches' moving averages, or frozen. */
  readonly statistics: Float64Array[];
  forward(batch: readonly Float64Array[]): Float64Array[];
  backward(dY: readonly Float64Array[]): Float64Array[];
}

/** A layer that takes one example after the other. */
export function exampleByExample(layer: ReferenceLayer): ReferenceBatchLayer {
  let inputs: readonly Float64Array[] = [];
  return {
    weights: layer.weights,
    gradients: layer.gradients,
    statistics: [],
    forward(batch) {
      inputs = batch;
      return batch.map((x) => layer.forward(x));
    },
    backward(dY) {
      for (const gradient of layer.gradients) gradient.fill(0);
      return dY.map((d, i) => {
        layer.forward(inputs[i]);
        return layer.backward(d);
      });
    },
  };
}

export interface ReferenceNormalization {
  channels: number;
  epsilon: number;
  momentum: number;
  /** Without them: 1 and 0. */
  gamma?: Float64Array;
  beta?: Float64Array;
  mean: Float64Array;
  variance: Float64Array;
  /** Keras's: the moving statistics are taken, and stay. */
  isFrozen: boolean;
}

/** Batch normalization by its definition; the gradient goes through mean and variance as through any other terms. */
export function batchNormalization(of: ReferenceNormalization): ReferenceBatchLayer {
  const { channels, epsilon, momentum, gamma, beta, mean, variance, isFrozen } = of;
  const dGamma = new Float64Array(channels);
  const dBeta = new Float64Array(channels);
  let inputs: readonly Float64Array[] = [];
  let [means, variances] = [mean, variance];
  const g = (c: number) => gamma?.[c] ?? 1;
  const deviation = (c: number) => Math.sqrt(variances[c] + epsilon);
  /** The mean over the batch of what `value` says of each value of a channel. */
  const average = (value: (example: number, i: number) => number) => {
    const sums = new Float64Array(channels);
    inputs.forEach((x, n) => {
      for (let i = 0; i < x.length; i++) sums[i % channels] += value(n, i);
    });
    return sums.map((sum) => (sum * channels) / (inputs.length * inputs[0].length));
  };
  const learnt = (from: Float64Array, of: Float64Array | undefined) => (of && !isFrozen ? [from] : []);
  return {
    weights: [...learnt(gamma as Float64Array, gamma), ...learnt(beta as Float64Array, beta)],
    gradients: [...learnt(dGamma, gamma), ...learnt(dBeta, beta)],
    statistics: [...(isFrozen ? [gamma, beta].flatMap((one) => one ?? []) : []), mean, variance],
    forward(batch) {
      inputs = batch;
      if (!isFrozen) {
        means = average((n, i) => batch[n][i]);
        variances = average((n, i) => (batch[n][i] - means[i % channels]) ** 2);
        for (let c = 0; c < channels; c++) {
          mean[c] = momentum * mean[c] + (1 - momentum) * means[c];
          variance[c] = momentum * variance[c] + (1 - momentum) * variances[c];
        }
      }
      return batch.map((x) =>
        x.map((value, i) => {
          const c = i % channels;
          return ((value - means[c]) / deviation(c)) * g(c) + (beta?.[c] ?? 0);
        }),
      );
    },
    backward(dY) {
      const normal = (n: number, i: number) => (inputs[n][i] - means[i % channels]) / deviation(i % channels);
      const count = (inputs.length * inputs[0].length) / channels;
      const sumsOf = (value: (n: number, i: number) => number) => average(value).map((one) => one * count);
      dGamma.set(sumsOf((n, i) => dY[n][i] * normal(n, i)));
      dBeta.set(sumsOf((n, i) => dY[n][i]));
      return dY.map((d, n) =>
        d.map((value, i) => {
          const c = i % channels;
          const throughStatistics = isFrozen ? 0 : (dBeta[c] + normal(n, i) * dGamma[c]) / count;
          return (g(c) / deviation(c)) * (value - throughStatistics);
        }),
      );
    },
  };
}
