import { SixStepsError } from "./sixStepsError.js";

/** The backend that `SIX_STEPS_BACKEND` names does not load here. */
export class BackendError extends SixStepsError {
  override readonly name = "BackendError";

  constructor(backend: string, why: string, others: readonly string[]) {
    super(
      `SIX_STEPS_BACKEND asks for ${backend}, but it ${why}. Unset it, or set it to ${others.join(" or ")}.`,
    );
  }
}
