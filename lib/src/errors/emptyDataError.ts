import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** There is nothing to train on, or to measure. */
export class EmptyDataError extends SixStepsError {
  override readonly name = "EmptyDataError";

  /** @param method of the model, which needs some */
  constructor(what: string, method = "fit") {
    super(errorsText.emptyData(what, method));
  }
}
