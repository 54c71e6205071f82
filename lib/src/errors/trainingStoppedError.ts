import { SixStepsError } from "./sixStepsError.js";

/** The student pressed Stop. */
export class TrainingStoppedError extends SixStepsError {
  override readonly name = "TrainingStoppedError";

  constructor(where: string) {
    super(
      `Training was stopped ${where}. The model keeps the weights that it has reached; fit goes on from there.`,
    );
  }
}
