import { SixStepsError } from "./sixStepsError.js";

/** A data file does not hold what it should. */
export class DataFileError extends SixStepsError {
  override readonly name: string = "DataFileError";

  constructor(
    /** The file's path. */
    readonly file: string,
    readonly expected: string,
    readonly found: string,
    /** What to do about it, a sentence. */
    remedy = "Delete it, and it is fetched again.",
  ) {
    super(`${file}: expected ${expected}, but found ${found}. ${remedy}`);
  }
}
