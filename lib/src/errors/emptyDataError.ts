import { SixStepsError } from "./sixStepsError.js";

/** There is nothing to train on. */
export class EmptyDataError extends SixStepsError {
  override readonly name = "EmptyDataError";

  constructor(what: string) {
    super(`${what}: there is no example in it. fit needs at least one.`);
  }
}
