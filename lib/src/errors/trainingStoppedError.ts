import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** The student pressed Stop. */
export class TrainingStoppedError extends SixStepsError {
  override readonly name = "TrainingStoppedError";

  constructor(where: string) {
    super(errorsText.trainingStopped(where));
  }
}
