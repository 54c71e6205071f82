import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** The tensors do not fit into the memory that TensorFlow.js's backend has. */
export class TensorMemoryError extends SixStepsError {
  override readonly name = "TensorMemoryError";

  constructor() {
    super(errorsText.tensorMemory);
  }
}
