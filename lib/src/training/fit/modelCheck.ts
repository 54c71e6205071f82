import { ModelChangedError } from "../../errors/errors.js";
import { areDisposed, type LayersModelInside } from "../model/layersModel.js";
import { trainingText } from "../trainingText.js";
import { inWords, type Place } from "./interruption.js";

/**
 * Makes a check whether callbacks have done to the model what `fit` cannot go on with.
 *
 * @returns a function that throws ModelChangedError if the model was disposed of, or compiled anew
 */
export function modelCheck(model: LayersModelInside, place: Place): () => void {
  const { optimizer_: optimizer, loss } = model;
  const { weights } = model;
  return () => {
    if (areDisposed(weights)) throw new ModelChangedError(trainingText.disposed, inWords(place));
    if (model.optimizer_ !== optimizer || model.loss !== loss)
      throw new ModelChangedError(trainingText.compiledAnew, inWords(place));
  };
}
