import { open } from "node:fs/promises";
import { DataFolderError, MissingDataFileError } from "./dataErrors.js";

/**
 * Reads all of a data file.
 *
 * @param expected what it should hold, for the error.
 * @throws MissingDataFileError if there is no such file; DataFolderError if it cannot be read.
 */
export async function readWhole(path: string, expected: string): Promise<Buffer> {
  try {
    return await readAtOnce(path);
  } catch (error) {
    throw readingError(path, expected, error);
  }
}

/** What to throw where a data file cannot be opened. */
export function readingError(path: string, expected: string, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new MissingDataFileError(path, expected, "no such file", "Fetch it with npm run data.");
  }
  return new DataFolderError(`${path} cannot be read (${code ?? message}). Check who may read it.`);
}

/** `readFile` takes half a megabyte at a time, and twice as long. */
async function readAtOnce(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = Buffer.allocUnsafeSlow((await file.stat()).size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break; // it has become shorter: what is there is judged
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}
