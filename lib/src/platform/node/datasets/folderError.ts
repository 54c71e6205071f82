import { homedir } from "node:os";
import { join } from "node:path";
import { fetchText } from "../../../data/fetchText.js";
import { DataFolderError } from "../../../errors/dataFolderError.js";
import { makeFolder } from "../files.js";
import { whyNotWritten } from "../whyNot.js";

/** What only the owner of a folder can change. */
const notMine = ["EACCES", "EPERM", "EROFS"];

/** Says what stands in the way of writing `path`, and what can be done about it in a lesson. */
export function folderError(path: string, error: unknown): DataFolderError {
  const { notWritten, elsewhere, byOwner } = fetchText.file;
  const ways = [notWritten(path, whyNotWritten(error)), elsewhere(join(homedir(), "six-steps-data"))];
  if (notMine.includes((error as NodeJS.ErrnoException).code ?? "")) ways.push(byOwner);
  return new DataFolderError(ways.join(" "), { cause: error });
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
