import { isActivationName } from "../engine/activationFunction.js";
import type { ActivationName, LayerSpec, Penalty, WeightedSpec } from "../engine/spec.js";
import { trainingText } from "../trainingText.js";
import type { LayerCall } from "./layerCalls.js";
import type { LayerInside, LayerVariable } from "./layersModel.js";
import { NotCovered } from "./notCovered.js";

const { lacks } = trainingText;

export type Config = Record<string, unknown>;

/** Reads one kind of layer. `learning`: the weights that training is to change. */
export type LayerReader = (
  config: Config,
  layer: LayerInside,
  learning: Set<LayerVariable>,
  call: LayerCall,
) => LayerSpec;

/** What layers with a kernel and a bias have in common. @param kernel the kernel's name, where a layer has several */
export function weighted(
  config: Config,
  layer: LayerInside,
  learning: Set<LayerVariable>,
  kernel: "kernel" | "depthwise" | "pointwise" = "kernel",
): WeightedSpec {
  return {
    activation: activation(config.activation, layer),
    useBias: config.useBias as boolean,
    trainable: layer.weights.every((weight) => learning.has(weight)),
    kernelPenalty: penalty(config[`${kernel}Regularizer`], layer),
    biasPenalty: penalty(config.biasRegularizer, layer),
  };
}

export function activation(name: unknown, layer: LayerInside): ActivationName {
  if (!isActivationName(String(name))) throw new NotCovered(lacks.activation(String(name), layer.name));
  return name as ActivationName;
}

export function penalty(regularizer: unknown, layer: LayerInside): Penalty | undefined {
  if (regularizer == null) return undefined;
  const { className, config } = regularizer as { className: string; config: Penalty };
  if (className !== "L1L2") throw new NotCovered(lacks.regularizer(className, layer.name));
  return { l1: config.l1 ?? 0, l2: config.l2 ?? 0 };
}
