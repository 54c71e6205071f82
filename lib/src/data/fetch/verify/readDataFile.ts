import { DataFolderError } from "../../../errors/dataFolderError.js";
import { MissingDataFileError } from "../../../errors/missingDataFileError.js";
import { readAtOnce } from "../../../platform/node/files.js";

/**
 * Reads all of a data file.
 *
 * @param expected what it should hold, for the error.
 * @throws MissingDataFileError if there is no such file; DataFolderError if it cannot be read.
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
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return new MissingDataFileError(path, expected);
  return new DataFolderError(`${path} cannot be read (${code ?? message}). Check who may read it.`);
}
