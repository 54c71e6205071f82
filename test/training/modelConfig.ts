import { tf } from "six-steps";

/** A layer as plain data, so that a model can be printed and built again. Regularisers are their factors. */
export interface LayerConfig {
  layer: keyof typeof tf.layers;
  /** Numbers of the layers whose outputs it reads; -1 is the first input, -2 the second. Default: the layer before. */
  from?: readonly number[];
  [option: string]: unknown;
}

export interface ModelConfig {
  inputShapes: number[][];
  layers: LayerConfig[];
  /** Numbers of the layers whose outputs are the model's. */
  outputs: number[];
  /** How it is written in TensorFlow.js: a chain in three ways, a graph by itself or within another model. */
  form: "sequential" | "functional" | "nested" | "within";
}

export function buildModel(config: ModelConfig): tf.LayersModel {
  const made = config.layers.map(layerOf);
  if (config.form === "functional") return graphOf(config, made);
  if (config.form === "within") {
    const inner = graphOf(config, made);
    const inputs = config.inputShapes.map((shape) => tf.input({ shape }));
    return tf.model({ inputs, outputs: inner.apply(inputs) as tf.SymbolicTensor });
  }
  const [inputShape] = config.inputShapes;
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape }));
  if (config.form === "sequential") {
    for (const layer of made) model.add(layer);
    return model;
  }
  const inner = tf.sequential();
  inner.add(tf.layers.inputLayer({ inputShape }));
  const half = Math.ceil(made.length / 2);
  for (const layer of made.slice(0, half)) inner.add(layer);
  model.add(inner);
  for (const layer of made.slice(half)) model.add(layer);
  return model;
}

function graphOf({ inputShapes, layers, outputs }: ModelConfig, made: tf.layers.Layer[]): tf.LayersModel {
  const inputs = inputShapes.map((shape) => tf.input({ shape }));
  const tensors: tf.SymbolicTensor[] = [];
  made.forEach((layer, i) => {
    const read = (layers[i].from ?? [i - 1]).map((of) => (of < 0 ? inputs[-1 - of] : tensors[of]));
    tensors.push(layer.apply(read.length === 1 ? read[0] : read) as tf.SymbolicTensor);
  });
  return tf.model({ inputs, outputs: outputs.map((output) => tensors[output]) });
}

interface ConstraintConfig {
  name: "nonNeg" | "maxNorm" | "unitNorm" | "minMaxNorm";
}

export function layerOf({ layer, from, ...options }: LayerConfig): tf.layers.Layer {
  for (const name of Object.keys(options).filter((option) => option.endsWith("Regularizer"))) {
    const factors = options[name] as { l1: number; l2: number } | undefined;
    if (factors) options[name] = tf.regularizers.l1l2(factors);
  }
  for (const name of Object.keys(options).filter((option) => option.endsWith("Constraint"))) {
    const constraint = options[name] as ConstraintConfig | undefined;
    if (constraint) options[name] = tf.constraints[constraint.name]({ ...constraint } as never);
  }
  return (tf.layers[layer] as (config: object) => tf.layers.Layer)(options);
}
