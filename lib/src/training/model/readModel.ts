import type { ModelSpec } from "../engine/spec.js";
import { chainOf } from "./chain.js";
import type { LayersModelInside, LayerVariable } from "./layersModel.js";
import { NotCovered } from "./notCovered.js";
import { readLayer, rescalingOf } from "./readLayer.js";
import { readLoss, readMetrics } from "./readLoss.js";
import { readOptimizer } from "./readOptimizer.js";

/** A model as the engine takes it, with the weights of its layers in the engine's order. */
export interface ReadModel {
  spec: ModelSpec;
  variables: readonly LayerVariable[];
}

/** What the engine is to do with the model: to train it, to measure its loss, or only to compute its output. */
export type Purpose = "train" | "evaluate" | "predict";

/** @throws NotCovered if the model has something that the engine does not do. */
export function readModel(model: LayersModelInside, purpose: Purpose): ReadModel {
  const layers = chainOf(model);
  const learning = new Set(model.collectedTrainableWeights ?? model.trainableWeights);
  const [, ...inputShape] = model.inputs[0].shape;
  if (inputShape.length === 0 || inputShape.length > 3 || inputShape.some((size) => size === null)) {
    throw new NotCovered(`input of shape [${inputShape.join(", ")}]`);
  }
  const rescaling = rescalingOf(layers[0]);
  const spec: ModelSpec = {
    inputShape: inputShape as number[],
    ...(rescaling && { rescaling }),
    layers: layers.slice(rescaling ? 1 : 0).map((layer) => readLayer(layer, learning)),
    metrics: [],
  };
  const variables = layers.flatMap(({ weights }) => weights);
  if (spec.layers.length === 0) throw new NotCovered("model without layers");
  if (purpose === "predict") return { spec, variables };
  const outputShape = model.outputs[0].shape;
  if (outputShape.length !== 2) throw new NotCovered(`output of shape [${outputShape.slice(1).join(", ")}]`);
  spec.loss = readLoss(model.loss);
  spec.metrics = readMetrics(model.metrics, spec.loss, outputShape[1] as number);
  if (purpose === "train") spec.optimizer = readOptimizer(model.optimizer_);
  return { spec, variables };
}
