import { fetchText } from "../../../../data/fetchText.js";
import { DataFileError } from "../../../../errors/dataFileError.js";
import { DataFolderError } from "../../../../errors/dataFolderError.js";
import { MissingDataFileError } from "../../../../errors/missingDataFileError.js";
import { readAtOnce } from "../../files.js";
import { isMissing, whyNotRead } from "../../whyNot.js";

/**
 * Reads all of a data file.
 *
 * @param expected what it should hold, for the error.
 * @throws MissingDataFileError if there is no such file; DataFileError if it is a folder; DataFolderError if it cannot be
 * read.
 */
export async function readDataFile(path: string, expected: string): Promise<Buffer> {
  try {
    return await readAtOnce(path);
  } catch (error) {
    throw readingError(path, expected, error);
  }
}

/** What to throw where a data file cannot be opened. */
export function readingError(path: string, expected: string, error: unknown): Error {
  if (isMissing(error)) return new MissingDataFileError(path, expected);
  if ((error as NodeJS.ErrnoException).code === "EISDIR") {
    return new DataFileError(path, expected, fetchText.file.folder, fetchText.file.moveAway);
  }
  return new DataFolderError(fetchText.file.notRead(path, whyNotRead(error)));
}
