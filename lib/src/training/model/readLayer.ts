import { showShape } from "../../input/readArray.js";
import type { Rescaling } from "../engine/rescaling.js";
import type { LayerSpec, MergeSpec } from "../engine/spec.js";
import { trainingText } from "../trainingText.js";
import type { LayerCall } from "./layerCalls.js";
import type { LayerInside, LayerVariable } from "./layersModel.js";
import { demand, NotCovered } from "./notCovered.js";
import { imageLayers } from "./readImageLayers.js";
import { activation, type Config, type LayerReader, penalty, weighted } from "./readWeighted.js";

const { lacks } = trainingText;

/** How each of TensorFlow.js's layers is read; one that is not here falls back. */
const readers: Record<string, LayerReader> = {
  ...imageLayers,
  Dense: (config, layer, learning) => ({
    kind: "dense",
    units: config.units as number,
    ...weighted(config, layer, learning),
  }),
  Flatten: (_config, _layer, _learning, call) => reshape(call),
  BatchNormalization(config, layer, learning, { outputShape }) {
    demand(isLastAxis(config.axis, outputShape.length), "axis", layer);
    return {
      kind: "batchNormalization",
      momentum: config.momentum as number,
      ...normalization(config, layer, learning),
    };
  },
  LayerNormalization(config, layer, learning, { outputShape }) {
    demand(isLastAxis(config.axis, outputShape.length), "axis", layer);
    return { kind: "layerNormalization", ...normalization(config, layer, learning) };
  },
  Reshape: (_config, _layer, _learning, call) => reshape(call),
  Dropout(config, layer) {
    demand(layer.noiseShape == null, "noiseShape", layer);
    demand(layer.seed == null, "seed", layer);
    // TensorFlow.js leaves rates of 0 and 1 alone
    const rate = config.rate as number;
    return { kind: "dropout", rate: rate < 1 ? rate : 0 };
  },
  Activation: (config, layer) => ({ kind: "activation", activation: activation(config.activation, layer) }),
  ReLU({ maxValue }) {
    const isCapped = maxValue != null;
    return {
      kind: "activation",
      activation: isCapped ? { name: "cappedRelu", maxValue: maxValue as number } : "relu",
    };
  },
  LeakyReLU: ({ alpha }) => ({
    kind: "activation",
    activation: { name: "leakyRelu", alpha: alpha as number },
  }),
  // TensorFlow.js has no other alpha than 1
  ELU: () => ({ kind: "activation", activation: "elu" }),
  PReLU(config, layer, learning) {
    demand(config.alphaConstraint == null, "alphaConstraint", layer);
    const [alpha] = layer.weights;
    return {
      kind: "prelu",
      shape: alpha.shape as number[],
      trainable: learning.has(alpha),
      penalty: penalty(config.alphaRegularizer, layer),
    };
  },
  ThresholdedReLU: ({ theta }) => ({
    kind: "activation",
    activation: { name: "thresholdedRelu", theta: theta as number },
  }),
  Softmax(config, layer, _learning, { outputShape }) {
    // the default of TensorFlow.js is 1, which is the last axis of vectors
    demand(config.axis === -1 || config.axis === outputShape.length - 1, "axis", layer);
    return { kind: "activation", activation: "softmax" };
  },
  Add: (_config, _layer, _learning, call) => merging({ kind: "add" }, call),
  Average: (_config, _layer, _learning, call) =>
    merging({ kind: "add", scale: 1 / call.inputs.length }, call),
  Multiply: (_config, _layer, _learning, call) => merging({ kind: "multiply" }, call),
  Maximum: (_config, _layer, _learning, call) => merging({ kind: "maximum" }, call),
  Minimum: (_config, _layer, _learning, call) => merging({ kind: "minimum" }, call),
  Concatenate(config, layer, _learning, { outputShape }) {
    const rank = outputShape.length;
    const axis = ((config.axis as number) + rank) % rank;
    demand(axis > 0, "axis", layer);
    return { kind: "concatenate", axis: axis - 1 };
  },
};

/** What the model's first layer does to the examples if it is a Rescaling, which needs no work in the batches then. */
export function rescalingOf(layer: LayerInside | undefined): Rescaling | undefined {
  if (layer?.getClassName() !== "Rescaling") return undefined;
  const { scale, offset } = layer.getConfig() as unknown as Rescaling;
  return { scale, offset };
}

/** @throws NotCovered naming the layer, or the option of it, that the engine does not have */
export function readLayer(call: LayerCall, learning: Set<LayerVariable>): LayerSpec {
  const { layer, outputShape } = call;
  const className = layer.getClassName();
  const read = readers[className];
  if (!read) throw new NotCovered(lacks.layer(className, layer.name));
  if (layer.activityRegularizer) throw new NotCovered(lacks.option("activityRegularizer", layer.name));
  if (!isKnown(outputShape)) throw new NotCovered(lacks.shape(shown(outputShape), layer.name));
  const config = layer.getConfig();
  demand(config.dataFormat !== "channelsFirst", "dataFormat", layer);
  return read(config, layer, learning, call);
}

/** Whether the engine has room for examples of this shape: vectors, lists of vectors, and images, of known size. */
export function isKnown([, ...shape]: readonly (number | null)[]): boolean {
  return shape.length > 0 && shape.length < 4 && shape.every((size) => size !== null);
}

/** The shape of one example. */
export function shown([, ...shape]: readonly (number | null)[]): string {
  return showShape(shape);
}

function normalization(config: Config, layer: LayerInside, learning: Set<LayerVariable>) {
  demand(config.gammaConstraint == null, "gammaConstraint", layer);
  demand(config.betaConstraint == null, "betaConstraint", layer);
  const { epsilon, center, scale } = config as { epsilon: number; center: boolean; scale: boolean };
  return {
    epsilon,
    center,
    scale,
    activation: "linear" as const,
    trainable: center || scale ? layer.weights.some((weight) => learning.has(weight)) : layer.trainable,
    gammaPenalty: penalty(config.gammaRegularizer, layer),
    betaPenalty: penalty(config.betaRegularizer, layer),
  };
}

/** @param rank with the batch */
function isLastAxis(axis: unknown, rank: number): boolean {
  const axes = [axis].flat();
  return axes.length === 1 && (axes[0] === -1 || axes[0] === rank - 1);
}

function reshape({ outputShape: [, ...shape] }: LayerCall): LayerSpec {
  return { kind: "reshape", shape: shape as number[] };
}

/** @throws NotCovered where TensorFlow.js would repeat the smaller of the inputs */
function merging(spec: MergeSpec, { layer, inputShapes }: LayerCall): LayerSpec {
  const [first, ...others] = inputShapes.map(shown);
  const other = others.find((shape) => shape !== first);
  if (other) throw new NotCovered(lacks.mergeOf(first, other, layer.name));
  return spec;
}
