import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** Data were given as something else than a tensor. */
export class NotATensorError extends SixStepsError {
  override readonly name = "NotATensorError";

  constructor(what: string, got: string) {
    super(errorsText.notATensor(what, got));
  }
}
