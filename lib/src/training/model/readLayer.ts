import type { Rescaling } from "../engine/rescaling.js";
import type { ActivationName, LayerSpec, Padding, Penalty, WeightedSpec } from "../engine/spec.js";
import type { LayerInside, LayerVariable } from "./layersModel.js";
import { NotCovered } from "./notCovered.js";

type Config = Record<string, unknown>;
type Pair = readonly [number, number];

/** How each of TensorFlow.js's layers is read; one that is not here falls back. */
const readers: Record<
  string,
  (config: Config, layer: LayerInside, learning: Set<LayerVariable>) => LayerSpec
> = {
  Dense: (config, layer, learning) => ({
    kind: "dense",
    units: config.units as number,
    ...weighted(config, layer, learning),
  }),
  Conv2D(config, layer, learning) {
    demand(isAll(config.dilationRate, 1), "dilationRate", layer);
    demand(config.dataFormat === "channelsLast", "dataFormat", layer);
    return {
      kind: "conv2d",
      filters: config.filters as number,
      kernelSize: config.kernelSize as Pair,
      strides: config.strides as Pair,
      padding: config.padding as Padding,
      ...weighted(config, layer, learning),
    };
  },
  MaxPooling2D: (config, layer) => pooling("maxPooling2d", config, layer),
  AveragePooling2D: (config, layer) => pooling("averagePooling2d", config, layer),
  GlobalAveragePooling2D(config, layer) {
    demand(config.dataFormat !== "channelsFirst", "dataFormat", layer);
    return { kind: "globalAveragePooling2d" };
  },
  Flatten(config, layer) {
    demand(config.dataFormat !== "channelsFirst", "dataFormat", layer);
    return reshape(layer);
  },
  Reshape: (_config, layer) => reshape(layer),
  Dropout(config, layer) {
    const { noiseShape, seed } = layer as unknown as { noiseShape?: unknown; seed?: unknown };
    demand(noiseShape == null, "noiseShape", layer);
    demand(seed == null, "seed", layer);
    // TensorFlow.js leaves rates of 0 and 1 alone
    const rate = config.rate as number;
    return { kind: "dropout", rate: rate < 1 ? rate : 0 };
  },
  Activation: (config, layer) => ({ kind: "activation", activation: activation(config.activation, layer) }),
  ReLU(config, layer) {
    demand(config.maxValue == null, "maxValue", layer);
    return { kind: "activation", activation: "relu" };
  },
  Softmax(config, layer) {
    // the default of TensorFlow.js is 1, which is the last axis of vectors
    demand(config.axis === -1 || config.axis === rankOf(layer) - 1, "axis", layer);
    return { kind: "activation", activation: "softmax" };
  },
};

/** What the model's first layer does to the examples if it is a Rescaling, which needs no work in the batches then. */
export function rescalingOf(layer: LayerInside | undefined): Rescaling | undefined {
  if (layer?.getClassName() !== "Rescaling") return undefined;
  const { scale, offset } = layer.getConfig() as unknown as Rescaling;
  return { scale, offset };
}

/** @throws NotCovered naming the layer, or the option of it, that the engine does not have */
export function readLayer(layer: LayerInside, learning: Set<LayerVariable>): LayerSpec {
  const className = layer.getClassName();
  const read = readers[className];
  if (!read) throw new NotCovered(`layer ${className} (${layer.name})`);
  if (layer.activityRegularizer) throw new NotCovered(`option activityRegularizer (layer ${layer.name})`);
  return read(layer.getConfig(), layer, learning);
}

function weighted(config: Config, layer: LayerInside, learning: Set<LayerVariable>): WeightedSpec {
  demand(!layer.kernelConstraint, "kernelConstraint", layer);
  demand(!layer.biasConstraint, "biasConstraint", layer);
  return {
    activation: activation(config.activation, layer),
    useBias: config.useBias as boolean,
    trainable: layer.weights.every((weight) => learning.has(weight)),
    kernelPenalty: penalty(config.kernelRegularizer, layer),
    biasPenalty: penalty(config.biasRegularizer, layer),
  };
}

const activations: readonly string[] = ["linear", "relu", "sigmoid", "tanh", "softmax"];

function activation(name: unknown, layer: LayerInside): ActivationName {
  if (!activations.includes(String(name))) throw new NotCovered(`activation ${name} (layer ${layer.name})`);
  return name as ActivationName;
}

function penalty(regularizer: unknown, layer: LayerInside): Penalty | undefined {
  if (regularizer == null) return undefined;
  const { className, config } = regularizer as { className: string; config: Penalty };
  if (className !== "L1L2") throw new NotCovered(`regularizer ${className} (layer ${layer.name})`);
  return { l1: config.l1 ?? 0, l2: config.l2 ?? 0 };
}

function pooling(kind: "maxPooling2d" | "averagePooling2d", config: Config, layer: LayerInside): LayerSpec {
  demand(config.dataFormat === "channelsLast", "dataFormat", layer);
  return {
    kind,
    poolSize: config.poolSize as Pair,
    strides: config.strides as Pair,
    padding: config.padding as Padding,
  };
}

function reshape(layer: LayerInside): LayerSpec {
  const output = (layer as unknown as { outputShape: (number | null)[] }).outputShape;
  const shape = output.slice(1);
  demand(shape.length > 0 && shape.length < 4 && shape.every((size) => size !== null), "targetShape", layer);
  return { kind: "reshape", shape: shape as number[] };
}

/** With the batch. */
function rankOf(layer: LayerInside): number {
  return (layer as unknown as { outputShape: unknown[] }).outputShape.length;
}

function isAll(value: unknown, wanted: number): boolean {
  return [value].flat().every((one) => one === wanted);
}

function demand(isSo: boolean, option: string, layer: LayerInside): void {
  if (!isSo) throw new NotCovered(`option ${option} (layer ${layer.name})`);
}
