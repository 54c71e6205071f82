import { SixStepsError } from "./sixStepsError.js";

/** Data were given as something else than a tensor. */
export class NotATensorError extends SixStepsError {
  override readonly name = "NotATensorError";

  constructor(what: string, got: string) {
    super(`${what} must be given as a tensor, not as ${got}.`);
  }
}
