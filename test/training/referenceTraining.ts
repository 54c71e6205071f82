import { tf } from "six-steps";
import type { ReferenceBatchLayer } from "./referenceBatches.js";
import { type ReferenceMerge, sideBySide, sum } from "./referenceMerges.js";
import { referenceLayersOf } from "./referenceModel.js";

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

/** What stands at one place of a model. */
interface ReferenceNode {
  /** Numbers of the nodes that it reads; -1 is the model's input. */
  reads: number[];
  /** Where it reads several. */
  merge?: ReferenceMerge;
  layers: ReferenceBatchLayer[];
}

/** A model in double precision, trained step by step; the last node is its output. */
export class ReferenceModel {
  readonly #nodes: readonly ReferenceNode[];
  readonly #loss: ReferenceLoss;

  constructor(nodes: readonly ReferenceNode[], loss: keyof typeof referenceLosses) {
    this.#nodes = nodes;
    this.#loss = referenceLosses[loss];
  }

  get weights(): Float64Array[] {
    return this.#nodes.flatMap(({ layers }) => layers.flatMap(({ weights }) => weights));
  }

  /** What follows no gradient. */
  get statistics(): Float64Array[] {
    return this.#nodes.flatMap(({ layers }) => layers.flatMap(({ statistics }) => statistics));
  }

  get gradients(): Float64Array[] {
    return this.#nodes.flatMap(({ layers }) => layers.flatMap(({ gradients }) => gradients));
  }

  /** The mean loss of a batch; leaves its gradient in `gradients`. */
  lossOf(inputs: readonly Float64Array[], targets: readonly ArrayLike<number>[]): number {
    const losses = this.#forward(inputs).map((output, i) => this.#loss(output, targets[i]));
    this.#backward(losses.map(({ gradient }) => gradient.map((d) => d / inputs.length)));
    return losses.reduce((total, { value }) => total + value / inputs.length, 0);
  }

  #forward(batch: readonly Float64Array[]): readonly Float64Array[] {
    const outputs: (readonly Float64Array[])[] = [];
    for (const { reads, merge, layers } of this.#nodes) {
      const read = reads.map((node) => (node < 0 ? batch : outputs[node]));
      const x = merge ? batch.map((_, i) => merge.forward(read.map((one) => one[i]))) : read[0];
      outputs.push(layers.reduce((y, layer) => layer.forward(y), x));
    }
    return outputs[outputs.length - 1];
  }

  #backward(dY: readonly Float64Array[]): void {
    const gradients: (readonly Float64Array[] | undefined)[] = [];
    gradients[this.#nodes.length - 1] = dY;
    for (let n = this.#nodes.length - 1; n >= 0; n--) {
      const { reads, merge, layers } = this.#nodes[n];
      const last = gradients[n] as readonly Float64Array[];
      const d = layers.reduceRight((gradient, layer) => layer.backward(gradient), last);
      const byExample = d.map((one) => merge?.backward(one) ?? [one]);
      reads.forEach((node, i) => {
        if (node < 0) return;
        const before = gradients[node];
        gradients[node] = byExample.map((parts, e) =>
          before ? before[e].map((value, k) => value + parts[i][k]) : parts[i],
        );
      });
    }
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
  adagrad: {
    stock: () => tf.train.adagrad(0.02, 0.1),
    reference: rule((i, g, m, _, t) => {
      m[i] = (t === 1 ? 0.1 : m[i]) + g * g;
      return (0.02 * g) / Math.sqrt(m[i] + 1e-7);
    }),
  },
  adamax: {
    stock: () => tf.train.adamax(0.005, 0.9, 0.999, 1e-4, 0.01),
    reference: rule((i, g, m, v, t) => {
      m[i] = 0.9 * m[i] + 0.1 * g;
      v[i] = Math.max(0.999 * v[i], Math.abs(g));
      return ((0.005 / (1 + 0.01 * (t - 1)) / (1 - 0.9 ** t)) * m[i]) / (v[i] + 1e-4);
    }),
  },
  adadelta: {
    stock: () => tf.train.adadelta(0.5, 0.95, 1e-4),
    reference: rule((i, g, m, v) => {
      m[i] = 0.95 * m[i] + 0.05 * g * g;
      const d = (g * Math.sqrt(v[i] + 1e-4)) / Math.sqrt(m[i] + 1e-4);
      v[i] = 0.95 * v[i] + 0.05 * d * d;
      return 0.5 * d;
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

/** The layers whose outputs a layer reads, where it is applied first. */
function readBy(layer: tf.layers.Layer): tf.layers.Layer[] {
  return (layer.inboundNodes as unknown as { inboundLayers: tf.layers.Layer[] }[])[0].inboundLayers;
}

/** The same model in double precision, with the weights that it has now. */
export function referenceOf(model: tf.LayersModel, loss: keyof typeof referenceLosses): ReferenceModel {
  const layers = model.layers.filter((layer) => layer.getClassName() !== "InputLayer");
  const isChain = !layers.some((layer) => readBy(layer).length > 1);
  const nodes = layers.map((layer, i): ReferenceNode => {
    if (isChain) return { reads: [i - 1], layers: referenceLayersOf(layer) };
    const reads = readBy(layer).map((one) => layers.indexOf(one));
    if (reads.length === 1) return { reads, layers: referenceLayersOf(layer) };
    const channels = (layer.input as tf.SymbolicTensor[]).map(({ shape }) => shape.at(-1) as number);
    const merge = layer.getClassName() === "Add" ? sum(reads.length) : sideBySide(channels);
    return { reads, merge, layers: [] };
  });
  return new ReferenceModel(nodes, loss);
}
