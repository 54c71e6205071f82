import { SixStepsError } from "./sixStepsError.js";

/** The model with its data needs more memory than WebAssembly has. */
export class EngineMemoryError extends SixStepsError {
  override readonly name = "EngineMemoryError";

  constructor(bytes: number) {
    super(
      `The training engine would need ${(bytes / 2 ** 30).toFixed(1)} GiB; a WebAssembly memory holds 4.`,
    );
  }
}
