import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** A tensor, array or image has another shape than the function needs. */
export class ShapeError extends SixStepsError {
  override readonly name = "ShapeError";

  constructor(what: string, wanted: string, got: string) {
    super(errorsText.shape(what, wanted, got));
  }
}
