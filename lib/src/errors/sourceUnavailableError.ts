import { SixStepsError } from "./sixStepsError.js";

/** A source of data cannot give any file: the host is out of reach, the folder or the package is not there. */
export class SourceUnavailableError extends SixStepsError {
  override readonly name = "SourceUnavailableError";
}
