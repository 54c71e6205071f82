import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** A model is trained or asked before `buildModel()` has made it. */
export class ModelNotBuiltError extends SixStepsError {
  override readonly name = "ModelNotBuiltError";

  constructor(method: string) {
    super(errorsText.modelNotBuilt(method));
  }
}
