import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** The backend that `SIX_STEPS_BACKEND` names does not load here. */
export class BackendError extends SixStepsError {
  override readonly name = "BackendError";

  constructor(backend: string, why: string, others: readonly string[]) {
    super(errorsText.backend(backend, why, others));
  }
}
