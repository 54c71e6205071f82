import { SixStepsError } from "./sixStepsError.js";

/** A source of data was reached and did not give this file. */
export class DownloadError extends SixStepsError {
  override readonly name = "DownloadError";
}
