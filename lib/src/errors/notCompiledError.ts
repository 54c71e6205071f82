import { SixStepsError } from "./sixStepsError.js";

/** `fit` was called before `compile`. */
export class NotCompiledError extends SixStepsError {
  override readonly name = "NotCompiledError";

  constructor() {
    super("The model is not compiled: call model.compile({ optimizer, loss }) before fit.");
  }
}
