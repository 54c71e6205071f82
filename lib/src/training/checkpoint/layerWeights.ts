import type * as tf from "@tensorflow/tfjs";
import type { LayerVariable } from "../model/layersModel.js";

/**
 * The weights of a model, layer by layer in the order in which data runs through them.
 *
 * `model.weights` will not do: there frozen weights come last, so freezing a layer would change the order.
 */
export function weightsInLayerOrder(model: tf.LayersModel): LayerVariable[] {
  return model.layers.flatMap((layer) => {
    const inside = layer as unknown as tf.LayersModel;
    return Array.isArray(inside.layers) ? weightsInLayerOrder(inside) : layer.weights;
  });
}
