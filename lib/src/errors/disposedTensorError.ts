import { SixStepsError } from "./sixStepsError.js";

/** A tensor's memory was given back before its use. */
export class DisposedTensorError extends SixStepsError {
  override readonly name = "DisposedTensorError";

  constructor(what: string) {
    super(
      `${what} have been disposed of: dispose() or tf.tidy() has given their memory back. Make or load them again.`,
    );
  }
}
