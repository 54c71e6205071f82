import type * as tf from "@tensorflow/tfjs";
import type { LayersModelInside } from "../model/layersModel.js";
import { ModelChangedError, type Place } from "./interruption.js";

/**
 * Makes a check whether callbacks have done to the model what `fit` cannot go on with.
 *
 * @returns a function that throws ModelChangedError if the model was disposed of, or compiled anew
 */
export function modelCheck(model: LayersModelInside, place: Place): () => void {
  const { optimizer_: optimizer, loss } = model;
  const variables = (model as unknown as { weights: { val: tf.Variable }[] }).weights;
  return () => {
    if (variables.some(({ val }) => val.isDisposed))
      throw new ModelChangedError("The model was disposed of", place);
    if (model.optimizer_ !== optimizer || model.loss !== loss)
      throw new ModelChangedError("The model was compiled anew", place);
  };
}
