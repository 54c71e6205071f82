import { SixStepsError } from "./sixStepsError.js";

/** A tensor does not hold what can be computed with. */
export class NotNumbersError extends SixStepsError {
  override readonly name = "NotNumbersError";

  constructor(what: string, dtype: string) {
    const held = dtype === "string" ? "strings" : "complex numbers";
    super(`${what} must be numbers (float32 or int32), but the tensor holds ${held}.`);
  }
}
