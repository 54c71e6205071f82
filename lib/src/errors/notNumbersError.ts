import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** A tensor does not hold what can be computed with. */
export class NotNumbersError extends SixStepsError {
  override readonly name = "NotNumbersError";

  constructor(what: string, dtype: string) {
    super(dtype === "string" ? errorsText.strings(what) : errorsText.complexNumbers(what));
  }
}
