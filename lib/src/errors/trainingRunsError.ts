import { SixStepsError } from "./sixStepsError.js";

/** A training run is started while another one of the same model still goes on. */
export class TrainingRunsError extends SixStepsError {
  override readonly name = "TrainingRunsError";

  constructor() {
    super("This classifier is being trained already: await that run, or call buildModel() to start anew.");
  }
}
