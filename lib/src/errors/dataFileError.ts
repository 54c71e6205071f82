import { errorsText } from "./errorsText.js";
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
    remedy = errorsText.fetchedAgain,
  ) {
    super(`${errorsText.dataFile(file, expected, found)} ${remedy}`);
  }
}
