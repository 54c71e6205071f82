import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** `fit` was called before `compile`. */
export class NotCompiledError extends SixStepsError {
  override readonly name = "NotCompiledError";

  constructor() {
    super(errorsText.notCompiled);
  }
}
