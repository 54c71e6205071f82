import type { LayerInside, LayersModelInside, SymbolicTensorInside } from "./layersModel.js";
import { checkOwnMethods } from "./ownMethods.js";

/** A layer where it is applied in a model: once in most, several times where its weights are shared. */
export interface LayerCall {
  layer: LayerInside;
  /** Numbers of the tensors that it reads. */
  inputs: readonly number[];
  /** With the batch. */
  inputShapes: readonly (number | null)[][];
  outputShape: (number | null)[];
}

/** What a model does with its inputs, which are its tensors 0, 1, …; the calls' results follow in order. */
export interface LayerCalls {
  calls: readonly LayerCall[];
  /** Numbers of the tensors that are the model's outputs. */
  outputs: readonly number[];
}

type Graph = Pick<LayersModelInside, "inputs" | "outputs">;

/** The layers from the inputs to the outputs, each after those that it reads; a model used as a layer is replaced by its own. */
export function layerCallsOf(model: Graph): LayerCalls {
  const calls: LayerCall[] = [];
  const call = (
    layer: LayerInside,
    inputs: number[],
    inputTensors: SymbolicTensorInside[],
    output: SymbolicTensorInside,
  ) => {
    const inputShapes = inputTensors.map(({ shape }) => shape);
    calls.push({ layer, inputs, inputShapes, outputShape: output.shape });
    return model.inputs.length + calls.length - 1;
  };
  const outputs = trace(
    model,
    model.inputs.map((_, i) => i),
    call,
  );
  return { calls, outputs };
}

/** Follows a model from its outputs back to its inputs, whose numbers are given; returns those of the outputs. */
function trace(
  { inputs, outputs }: Graph,
  given: readonly number[],
  call: (
    layer: LayerInside,
    inputs: number[],
    inputTensors: SymbolicTensorInside[],
    output: SymbolicTensorInside,
  ) => number,
): number[] {
  const numbers = new Map<SymbolicTensorInside, number>(inputs.map((input, i) => [input, given[i]]));
  const numberOf = (tensor: SymbolicTensorInside): number => {
    const known = numbers.get(tensor);
    if (known !== undefined) return known;
    const layer = tensor.sourceLayer;
    checkOwnMethods(layer);
    const { inputTensors, outputTensors } = layer.inboundNodes[tensor.nodeIndex];
    const read = inputTensors.map(numberOf);
    const inner = layer as unknown as Partial<Graph>;
    if (inner.inputs && inner.outputs) {
      const results = trace({ inputs: inner.inputs, outputs: inner.outputs }, read, call);
      outputTensors.forEach((output, i) => {
        numbers.set(output, results[i]);
      });
    } else numbers.set(tensor, call(layer, read, inputTensors, tensor));
    return numbers.get(tensor) as number;
  };
  return outputs.map(numberOf);
}
