import type * as tf from "@tensorflow/tfjs";
import type { LayersModelInside } from "../model/layersModel.js";
import { ModelChangedError, type Place } from "./interruption.js";

/** Notices what callbacks do to a model that `fit` cannot go on with. */
export function watchModel(model: LayersModelInside, place: Place): { isDisposed(): boolean; check(): void } {
  const { optimizer_: optimizer, loss } = model;
  const variables = (model as unknown as { weights: { val: tf.Variable }[] }).weights;
  const isDisposed = () => variables.some(({ val }) => val.isDisposed);
  return {
    isDisposed,
    /** @throws ModelChangedError */
    check() {
      if (isDisposed()) throw new ModelChangedError("The model was disposed of", place);
      if (model.optimizer_ !== optimizer || model.loss !== loss)
        throw new ModelChangedError("The model was compiled anew", place);
    },
  };
}
