import { join } from "node:path";
import type { Dataset } from "../../../data/dataset.js";
import { fetchText } from "../../../data/fetchText.js";
import { withFolderLock } from "../folderLock.js";
import type { FetchSettings } from "./fetchOptions.js";
import { folderError, makeDataFolder } from "./folderError.js";

/**
 * Runs `action` on a dataset's folder in the cache while nobody else fetches into it; waits for its turn, and says so.
 *
 * @throws DataFolderError if the folder cannot be made or written.
 */
export async function withDatasetLock<T>(
  { id, title }: Dataset,
  { cache, output }: FetchSettings,
  action: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(cache, id);
  await makeDataFolder(folder);
  const onWait = () => output.write(`${fetchText.progress.waiting(title)}\n`);
  return withFolderLock(folder, onWait, () => action(folder), folderError);
}
