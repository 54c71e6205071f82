import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** A tensor's memory was given back before its use. */
export class DisposedTensorError extends SixStepsError {
  override readonly name = "DisposedTensorError";

  constructor(what: string) {
    super(errorsText.disposedTensor(what));
  }
}
