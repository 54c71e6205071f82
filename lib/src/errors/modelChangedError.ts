import { SixStepsError } from "./sixStepsError.js";

/** A callback did to the model what no training survives. */
export class ModelChangedError extends SixStepsError {
  override readonly name = "ModelChangedError";

  constructor(what: string, where: string) {
    super(`${what} while fit was training it, ${where}. Do that before or after fit.`);
  }
}
