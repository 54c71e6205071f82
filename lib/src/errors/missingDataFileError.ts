import { DataFileError } from "./dataFileError.js";

/** A data file is not there at all. */
export class MissingDataFileError extends DataFileError {
  override readonly name = "MissingDataFileError";

  constructor(file: string, expected: string) {
    super(file, expected, "no such file", "Fetch it with npm run data.");
  }
}
