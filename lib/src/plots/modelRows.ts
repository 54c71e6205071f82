import type { LayersModel, Sequential } from "@tensorflow/tfjs";
import { ModelWithoutLayersError, ValueError } from "../errors/errors.js";
import { inputText } from "../input/inputText.js";
import type { LayersModelInside, LayerVariable } from "../training/model/layersModel.js";

/** One layer of a model, as a line of its summary. */
export interface LayerRow {
  /** TensorFlow.js's class, such as `Conv2D`. */
  kind: string;
  name: string;
  /** How many models this layer stands in, within the one that is shown. */
  depth: number;
  /** With the open number of examples in front, as in `[batch, 28, 28, 32]`; all of them if it is used several times. */
  outputShapes: string[];
  /** Sizes of each of its weights; of a model within the model none, its layers follow as rows of their own. */
  weightShapes: number[][];
  parameters: number;
  /** How many of its parameters training leaves alone. */
  frozen: number;
  isModel: boolean;
}

export interface ModelRows {
  rows: LayerRow[];
  total: number;
  trainable: number;
  /** Whether a layer has been frozen or freed since `compile`, whose choice is what `fit` goes by. */
  isChangedSinceCompile: boolean;
}

/** What of a model and its layers this file reads. */
interface Inside {
  name: string;
  layers?: Inside[];
  weights: LayerVariable[];
  inboundNodes: object[];
  /** Of a model. */
  outputs?: { shape: unknown[] }[];
  /** The model that a `tf.sequential` builds of its layers. */
  model?: Inside;
  nodesByDepth?: Record<string, object[]>;
  getClassName(): string;
}

/**
 * Reads a model's layers in their order, those of models within it too.
 *
 * @throws ValueError if it is not a model; ModelWithoutLayersError.
 */
export function modelRows(model: LayersModel): ModelRows {
  const isModel = Array.isArray((model as unknown as Inside | undefined)?.layers) && "outputs" in model;
  if (!isModel) throw new ValueError(inputText.what.model, inputText.value.model, model);
  if (model.layers.length === 0) throw new ModelWithoutLayersError();
  if (!model.built) (model as Sequential).build();
  // A sequential model leaves compile and fit to the model that it builds.
  const { collectedTrainableWeights, trainableWeights } = ((model as unknown as Inside).model ??
    model) as unknown as LayersModelInside;
  const learning = new Set(collectedTrainableWeights ?? trainableWeights);
  // A weight that two layers share is counted once.
  const weights = [...new Set(model.weights)];
  return {
    rows: rowsOf(model as unknown as Inside, learning, 0),
    total: parametersOf(weights),
    trainable: parametersOf(weights.filter((weight) => learning.has(weight))),
    isChangedSinceCompile:
      trainableWeights.length !== learning.size || !trainableWeights.every((weight) => learning.has(weight)),
  };
}

function rowsOf(model: Inside, learning: Set<LayerVariable>, depth: number): LayerRow[] {
  const nodes = new Set(Object.values((model.model ?? model).nodesByDepth ?? {}).flat());
  return (model.layers ?? []).flatMap((layer) => {
    const { weights, layers } = layer;
    const row: LayerRow = {
      kind: layer.getClassName(),
      name: layer.name,
      depth,
      outputShapes: outputShapesOf(layer, nodes),
      weightShapes: layers ? [] : weights.map(({ shape }) => shape as number[]),
      parameters: parametersOf(weights),
      frozen: parametersOf(weights.filter((weight) => !learning.has(weight))),
      isModel: layers !== undefined,
    };
    return layers ? [row, ...rowsOf(layer, learning, depth + 1)] : [row];
  });
}

/**
 * A layer may stand in several models, with other shapes in each: only this model's uses of it are meant. A model that a
 * sequential one begins with has none: TensorFlow.js takes its layers in its place.
 */
function outputShapesOf(layer: Inside, nodes: Set<object>): string[] {
  const uses = layer.inboundNodes.filter((node) => nodes.has(node)) as { outputShapes: unknown[] }[];
  const shapes =
    uses.length === 0
      ? (layer.outputs ?? []).map(({ shape }) => shape)
      : uses.flatMap(({ outputShapes }) =>
          Array.isArray(outputShapes[0]) ? (outputShapes as unknown[][]) : [outputShapes],
        );
  return [...new Set(shapes.map((shape) => `[${shape.map((size) => size ?? "batch").join(", ")}]`))];
}

function parametersOf(weights: readonly LayerVariable[]): number {
  return weights.reduce((sum, { shape }) => sum + shape.reduce<number>((a, b) => a * (b ?? 1), 1), 0);
}
