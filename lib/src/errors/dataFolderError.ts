import { SixStepsError } from "./sixStepsError.js";

/** The folder in which data sets are kept cannot be read or written. */
export class DataFolderError extends SixStepsError {
  override readonly name = "DataFolderError";
}
