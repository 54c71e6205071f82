import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** Nested lists have rows of different lengths, so they are not a tensor. */
export class RaggedRowsError extends SixStepsError {
  override readonly name = "RaggedRowsError";

  /** @param shape what the first list on each level makes, as it is shown @param wanted values in it @param got values in all */
  constructor(shape: string, wanted: number, got: number) {
    super(errorsText.raggedRows(shape, wanted, got));
  }
}
