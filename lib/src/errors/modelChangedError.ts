import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** A callback did to the model what no training survives. */
export class ModelChangedError extends SixStepsError {
  override readonly name = "ModelChangedError";

  constructor(what: string, where: string) {
    super(errorsText.modelChanged(what, where));
  }
}
