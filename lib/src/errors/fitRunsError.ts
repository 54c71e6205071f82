import { SixStepsError } from "./sixStepsError.js";

/** `fit` of this model runs already. */
export class FitRunsError extends SixStepsError {
  override readonly name = "FitRunsError";

  constructor() {
    super(
      "This model is being trained already: another fit has not ended yet. Await it, or press Stop, before you call fit again.",
    );
  }
}
