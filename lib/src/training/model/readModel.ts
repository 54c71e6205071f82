import type { InputSpec, LayerSpec, ModelSpec, NodeSpec, OutputSpec, Penalty } from "../engine/spec.js";
import { trainingText } from "../trainingText.js";
import { type LayerCall, layerCallsOf } from "./layerCalls.js";
import type { LayerInside, LayersModelInside, LayerVariable } from "./layersModel.js";
import { NotCovered } from "./notCovered.js";
import { readConstraint } from "./readConstraint.js";
import { isKnown, readLayer, rescalingOf, shown } from "./readLayer.js";
import { lossOf, metricsOf, readLoss, readMetrics } from "./readLoss.js";
import { readOptimizer } from "./readOptimizer.js";

const { lacks } = trainingText;

/** A model as the engine takes it, with the weights of its layers in the engine's order. */
export interface ReadModel {
  spec: ModelSpec;
  variables: readonly LayerVariable[];
}

/** What the engine is to do with the model: to train it, to measure its loss, or only to compute its output. */
export type Purpose = "train" | "evaluate" | "predict";

/** @throws NotCovered if the model has something that the engine does not do. */
export function readModel(model: LayersModelInside, purpose: Purpose): ReadModel {
  const { calls, outputs } = layerCallsOf(model);
  const learning = new Set(model.collectedTrainableWeights ?? model.trainableWeights);
  const variables = variablesOf(calls);
  const inputs: InputSpec[] = model.inputs.map(({ shape }) => {
    if (!isKnown(shape)) throw new NotCovered(lacks.input(shown(shape)));
    return { shape: shape.slice(1) as number[] };
  });
  const nodes: NodeSpec[] = [];
  const first = new Map<LayerInside, number>();
  const tensors = inputs.map((_, i) => i);
  for (const call of calls) {
    const [input] = call.inputs;
    const rescaling = rescalingOf(call.layer);
    if (
      rescaling &&
      isOnlyReader(call, calls, outputs) &&
      input < inputs.length &&
      !inputs[input].rescaling
    ) {
      inputs[input].rescaling = rescaling;
      tensors.push(input);
    } else {
      const times = calls.filter(({ layer }) => layer === call.layer).length;
      const layer = penalizedFor(times, readLayer(call, learning));
      const sharesWith = call.layer.weights.length > 0 ? first.get(call.layer) : undefined;
      if (sharesWith !== undefined && layer.kind !== "dense" && layer.kind !== "conv2d")
        throw new NotCovered(lacks.layerUsedTwice(call.layer.getClassName(), call.layer.name));
      first.set(call.layer, sharesWith ?? nodes.length);
      const read = call.inputs.map((tensor) => tensors[tensor]);
      nodes.push({ layer, inputs: read, ...(sharesWith !== undefined && { sharesWith }) });
      tensors.push(inputs.length + nodes.length - 1);
    }
  }
  if (nodes.length === 0) throw new NotCovered(lacks.noLayers);
  const spec: ModelSpec = {
    inputs,
    nodes,
    outputs: outputs.map((output, i) => ({ tensor: tensors[output], ...measured(model, i, purpose) })),
  };
  if (purpose === "train") {
    spec.optimizer = readOptimizer(model.optimizer_);
    const constraints = variables.map(readConstraint);
    if (constraints.some((one) => one)) spec.constraints = constraints;
  }
  return { spec, variables };
}

/** What is measured at an output. */
function measured(model: LayersModelInside, output: number, purpose: Purpose): Omit<OutputSpec, "tensor"> {
  if (purpose === "predict") return { metrics: [] };
  const { shape } = model.outputs[output];
  const loss = readLoss(lossOf(model, output));
  return { loss, metrics: readMetrics(metricsOf(model, output), loss, shape.at(-1) as number) };
}

/** The weights of the layers, those of a layer that is applied several times once. */
function variablesOf(calls: readonly LayerCall[]): LayerVariable[] {
  return [...new Set(calls.map(({ layer }) => layer))].flatMap(({ weights }) => weights);
}

/** TensorFlow.js adds a layer's penalties as often as it is applied. */
function penalizedFor(times: number, layer: LayerSpec): LayerSpec {
  if (times === 1 || !("useBias" in layer)) return layer;
  const often = (penalty?: Penalty) => penalty && { l1: penalty.l1 * times, l2: penalty.l2 * times };
  return { ...layer, kernelPenalty: often(layer.kernelPenalty), biasPenalty: often(layer.biasPenalty) };
}

/** Whether nobody else reads the tensor that this layer reads. */
function isOnlyReader(
  { inputs: [input] }: LayerCall,
  calls: readonly LayerCall[],
  outputs: readonly number[],
) {
  const read = [...calls.flatMap(({ inputs }) => inputs), ...outputs];
  return read.filter((tensor) => tensor === input).length === 1;
}
