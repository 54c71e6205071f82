import { tf } from "six-steps";
import {
  activation,
  conv2d,
  dense,
  type ImageShape,
  type Pair,
  pooling,
  type ReferenceLayer,
} from "./referenceLayers.js";

/** The loss of one example and its gradient, from the model's output. */
type ReferenceLoss = (
  y: Float64Array,
  target: ArrayLike<number>,
) => { value: number; gradient: Float64Array };

export const referenceLosses = {
  categoricalCrossentropy: (p, t) => ({
    value: -p.reduce((sum, q, k) => sum + (t[k] === 0 ? 0 : t[k] * Math.log(q)), 0),
    gradient: p.map((q, k) => -t[k] / q),
  }),
  binaryCrossentropy: (p, t) => ({
    value: -p.reduce((sum, q, k) => sum + t[k] * Math.log(q) + (1 - t[k]) * Math.log(1 - q), 0) / p.length,
    gradient: p.map((q, k) => (q - t[k]) / (q * (1 - q)) / p.length),
  }),
  meanSquaredError: (y, t) => ({
    value: y.reduce((sum, value, k) => sum + (value - t[k]) ** 2, 0) / y.length,
    gradient: y.map((value, k) => (2 * (value - t[k])) / y.length),
  }),
} satisfies Record<string, ReferenceLoss>;

/** A model in double precision, trained step by step. */
export class ReferenceModel {
  readonly layers: ReferenceLayer[];
  readonly #loss: ReferenceLoss;

  constructor(layers: ReferenceLayer[], loss: keyof typeof referenceLosses) {
    this.layers = layers;
    this.#loss = referenceLosses[loss];
  }

  get weights(): Float64Array[] {
    return this.layers.flatMap(({ weights }) => weights);
  }

  get gradients(): Float64Array[] {
    return this.layers.flatMap(({ gradients }) => gradients);
  }

  /** The mean loss of a batch; leaves its gradient in `gradients`. */
  lossOf(inputs: readonly Float64Array[], targets: readonly ArrayLike<number>[]): number {
    for (const gradient of this.gradients) gradient.fill(0);
    let total = 0;
    inputs.forEach((input, i) => {
      const output = this.layers.reduce((x: Float64Array, layer) => layer.forward(x), input);
      const { value, gradient } = this.#loss(output, targets[i]);
      total += value / inputs.length;
      const shared = gradient.map((d) => d / inputs.length);
      this.layers.reduceRight((d: Float64Array, layer) => layer.backward(d), shared);
    });
    return total;
  }
}

/** The optimiser's step for one weight: `slots` is what it keeps for it, 0 at first; `t` counts the steps from 1. */
type Rule = (w: Float64Array, g: Float64Array, slots: [Float64Array, Float64Array], t: number) => void;

function rule(step: (i: number, g: number, m: Float64Array, v: Float64Array, t: number) => number): Rule {
  return (w, g, [m, v], t) => {
    for (let i = 0; i < w.length; i++) w[i] -= step(i, g[i], m, v, t);
  };
}

/** The optimisers by their definitions, in TensorFlow.js and here. */
export const optimizers: Record<string, { stock(): tf.Optimizer; reference: Rule }> = {
  sgd: { stock: () => tf.train.sgd(0.05), reference: rule((_, g) => 0.05 * g) },
  momentum: {
    stock: () => tf.train.momentum(0.02, 0.9),
    reference: rule((i, g, m) => {
      m[i] = 0.9 * m[i] + g;
      return 0.02 * m[i];
    }),
  },
  nesterov: {
    stock: () => tf.train.momentum(0.02, 0.9, true),
    reference: rule((i, g, m) => {
      m[i] = 0.9 * m[i] + g;
      return 0.02 * (g + 0.9 * m[i]);
    }),
  },
  rmsprop: {
    stock: () => tf.train.rmsprop(0.002, 0.9, 0.5, 1e-4),
    reference: rule((i, g, m, v) => {
      v[i] = 0.9 * v[i] + 0.1 * g * g;
      m[i] = 0.5 * m[i] + (0.002 * g) / Math.sqrt(v[i] + 1e-4);
      return m[i];
    }),
  },
  adam: {
    stock: () => tf.train.adam(0.005, 0.9, 0.999, 1e-4),
    reference: rule((i, g, m, v, t) => {
      m[i] = 0.9 * m[i] + 0.1 * g;
      v[i] = 0.999 * v[i] + 0.001 * g * g;
      return (0.005 * (m[i] / (1 - 0.9 ** t))) / (Math.sqrt(v[i] / (1 - 0.999 ** t)) + 1e-4);
    }),
  },
};

export interface ReferenceData {
  inputs: Float64Array[];
  targets: ArrayLike<number>[];
}

/** Trains in the order of the data; returns each epoch's mean loss over its examples. */
export function trainReference(
  model: ReferenceModel,
  { inputs, targets }: ReferenceData,
  optimizer: Rule,
  { epochs, batchSize }: { epochs: number; batchSize: number },
): number[] {
  const slots = model.weights.map(({ length }): [Float64Array, Float64Array] => [
    new Float64Array(length),
    new Float64Array(length),
  ]);
  let step = 0;
  return Array.from({ length: epochs }, () => {
    let total = 0;
    for (let from = 0; from < inputs.length; from += batchSize) {
      const batch = inputs.slice(from, from + batchSize);
      total += model.lossOf(batch, targets.slice(from, from + batchSize)) * batch.length;
      step++;
      model.weights.forEach((weight, i) => {
        optimizer(weight, model.gradients[i], slots[i], step);
      });
    }
    return total / inputs.length;
  });
}

/** The same model in double precision, with the weights that it has now. */
export function referenceOf(model: tf.LayersModel, loss: keyof typeof referenceLosses): ReferenceModel {
  return new ReferenceModel(model.layers.flatMap(referenceLayersOf), loss);
}

function referenceLayersOf(layer: tf.layers.Layer): ReferenceLayer[] {
  const config = layer.getConfig();
  const [kernel, bias] = layer.getWeights().map((weight) => Float64Array.from(weight.dataSync()));
  const image = (layer.input as tf.SymbolicTensor).shape.slice(1) as unknown as ImageShape;
  const { strides, padding } = config as unknown as { strides: Pair; padding: string };
  const name = layer.getClassName();
  const activated = activation(
    String(config.activation),
    (layer.output as tf.SymbolicTensor).shape.at(-1) as number,
  );
  switch (name) {
    case "Dense":
      return [dense(kernel, bias), activated];
    case "Conv2D":
      return [
        conv2d(image, { size: config.kernelSize as unknown as Pair, strides, padding }, kernel, bias),
        activated,
      ];
    case "MaxPooling2D":
    case "AveragePooling2D": {
      const size = config.poolSize as unknown as Pair;
      return [pooling(name === "MaxPooling2D" ? "max" : "average", image, { size, strides, padding })];
    }
    case "GlobalAveragePooling2D":
      return [pooling("average", image, { size: [image[0], image[1]], strides: [1, 1], padding: "valid" })];
    case "Activation":
      return [activated];
    case "Flatten":
      return [];
    default:
      throw new Error(`The reference has no ${name}.`);
  }
}
