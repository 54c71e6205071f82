import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** `fit` of this model runs already. */
export class FitRunsError extends SixStepsError {
  override readonly name = "FitRunsError";

  constructor() {
    super(errorsText.fitRuns);
  }
}
