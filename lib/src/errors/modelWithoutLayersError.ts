import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** A model is to be looked at before its first layer stands in it. */
export class ModelWithoutLayersError extends SixStepsError {
  override readonly name = "ModelWithoutLayersError";

  constructor() {
    super(errorsText.modelWithoutLayers);
  }
}
