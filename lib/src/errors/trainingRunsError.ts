import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** A training run is started while another one of the same model still goes on. */
export class TrainingRunsError extends SixStepsError {
  override readonly name = "TrainingRunsError";

  constructor() {
    super(errorsText.trainingRuns);
  }
}
