import { SixStepsError } from "./sixStepsError.js";

/** A model is to be looked at before its first layer stands in it. */
export class ModelWithoutLayersError extends SixStepsError {
  override readonly name = "ModelWithoutLayersError";

  constructor() {
    super("The model has no layers yet: model.add(layer) puts one on top.");
  }
}
