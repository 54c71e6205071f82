import { DataFileError } from "./dataFileError.js";
import { errorsText } from "./errorsText.js";

/** A data file is not there at all. */
export class MissingDataFileError extends DataFileError {
  override readonly name = "MissingDataFileError";

  constructor(file: string, expected: string) {
    super(file, expected, errorsText.noSuchFile, errorsText.fetchIt);
  }
}
