import { DataFolderError } from "../../errors/dataFolderError.js";
import { makeFolder } from "../../platform/node/files.js";
import { whyNotWritten } from "../../platform/node/whyNotWritten.js";

/** Says what stands in the way of writing `path`. */
export function folderError(path: string, error: unknown): DataFolderError {
  return new DataFolderError(
    `${path} cannot be written: ${whyNotWritten(error)}, or name another folder with SIX_STEPS_DATA.`,
    { cause: error },
  );
}

/**
 * Makes a folder in the cache.
 *
 * @throws DataFolderError if it cannot be made.
 */
export async function makeDataFolder(path: string): Promise<void> {
  await makeFolder(path).catch((error) => {
    throw folderError(path, error);
  });
}
