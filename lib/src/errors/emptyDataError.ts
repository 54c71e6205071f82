import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** There is nothing to train on. */
export class EmptyDataError extends SixStepsError {
  override readonly name = "EmptyDataError";

  constructor(what: string) {
    super(errorsText.emptyData(what));
  }
}
