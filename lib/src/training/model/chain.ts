import type { LayerInside, LayersModelInside } from "./layersModel.js";
import { NotCovered } from "./notCovered.js";

/**
 * The layers from the input to the output, where each takes one tensor from the one before; a model used as a layer is
 * replaced by its own layers.
 *
 * @throws NotCovered if the model branches, has several inputs or outputs, or uses a layer twice
 */
export function chainOf(model: Pick<LayersModelInside, "inputs" | "outputs">): LayerInside[] {
  if (model.inputs.length !== 1) throw new NotCovered("model with several inputs");
  if (model.outputs.length !== 1) throw new NotCovered("model with several outputs");
  const [input] = model.inputs;
  const layers: LayerInside[] = [];
  let tensor = model.outputs[0];
  while (tensor !== input) {
    const layer = tensor.sourceLayer;
    const { inputTensors } = layer.inboundNodes[tensor.nodeIndex];
    if (inputTensors.length !== 1) throw new NotCovered(`layer with several inputs (${layer.name})`);
    layers.unshift(...layersIn(layer));
    tensor = inputTensors[0];
  }
  if (new Set(layers).size !== layers.length) throw new NotCovered("layer that is used twice");
  return layers;
}

function layersIn(layer: LayerInside): LayerInside[] {
  const inner = layer as unknown as Partial<LayersModelInside>;
  if (inner.inputs && inner.outputs) return chainOf({ inputs: inner.inputs, outputs: inner.outputs });
  return layer.getClassName() === "InputLayer" ? [] : [layer];
}
