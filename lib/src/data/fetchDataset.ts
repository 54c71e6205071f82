import { join } from "node:path";
import { makeFolder } from "../platform/node/files.js";
import {
  DataFileError,
  type FailedAttempt,
  folderError,
  MissingDataFileError,
  NoSourceError,
} from "./dataErrors.js";
import { dataFolder } from "./dataFolder.js";
import type { Dataset, DatasetFile } from "./dataset.js";
import type { DownloadTimings } from "./download.js";
import { fetchFrom } from "./fetchFrom.js";
import { withFolderLock } from "./folderLock.js";
import type { Source } from "./source.js";
import { sourceOrder } from "./sourceOrder.js";
import type { ProgressOutput } from "./transferProgress.js";
import { verifyFile } from "./verifyFile.js";

export interface FetchOptions extends DownloadTimings {
  /** The cache; each dataset has a folder of its own in it. Default: `SIX_STEPS_DATA`, else `data/` in the project. */
  folder?: string;
  /** A folder or URL to try first. Default: `SIX_STEPS_DATA_MIRROR`, else none. */
  mirror?: string;
  /** Where progress and notices go. Default `process.stderr`. */
  output?: ProgressOutput;
}

/**
 * Makes sure that the files of a dataset are in the cache, each with the right SHA-256, and fetches those that are
 * not from the first source that has them. A file gets its name only when it is whole; until then a damaged one
 * stays where it is.
 *
 * @returns the folder that holds the files.
 * @throws NoSourceError if no source has them all; DataFolderError if they cannot be read or written; ValueError if
 * the mirror is no folder and no URL.
 */
export async function fetchDataset(dataset: Dataset, options: FetchOptions = {}): Promise<string> {
  const {
    folder: cache = dataFolder(),
    mirror = process.env.SIX_STEPS_DATA_MIRROR ?? "",
    output = process.stderr,
    ...timings
  } = options;
  const folder = join(cache, dataset.id);
  if ((await failedInCache(folder, dataset)).length === 0) return folder;
  const sources = sourceOrder(dataset, folder, mirror, output, timings);
  await makeFolder(folder).catch((error) => {
    throw folderError(folder, error);
  });
  const onWait = () => output.write(`${dataset.title} is being fetched by another process: waiting for it\n`);
  await withFolderLock(folder, onWait, () => fetchMissing(dataset, folder, sources, output));
  return folder;
}

/** The files that the cache does not have, each with the error that says so. */
async function failedInCache(folder: string, dataset: Dataset) {
  const failed: { file: DatasetFile; error: DataFileError }[] = [];
  for (const file of dataset.files) {
    try {
      await verifyFile(join(folder, file.name), file, dataset);
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      failed.push({ file, error });
    }
  }
  return failed;
}

async function fetchMissing(
  dataset: Dataset,
  folder: string,
  sources: Source[],
  output: ProgressOutput,
): Promise<void> {
  const failed = await failedInCache(folder, dataset); // again: another process may have held the lock until now
  const attempts: FailedAttempt[] = [];
  for (const { file, error } of failed) {
    attempts.push({ source: `the cache, ${folder}`, file: file.name, reason: error.found });
    if (error instanceof MissingDataFileError) continue;
    output.write(`${error.file} is ${error.found}: it is fetched again\n`);
  }
  let missing = failed.map(({ file }) => file);
  for (const source of sources) {
    if (missing.length === 0) break;
    if (source.slow) output.write(`Fetching ${dataset.title} from ${source.name}\n`);
    try {
      missing = await fetchFrom(source, dataset, folder, missing, attempts);
    } finally {
      await source.close?.();
    }
  }
  if (missing.length === 0) {
    if (failed.length > 0) output.write(`${dataset.title} is complete in ${folder}\n`);
    return;
  }
  throw new NoSourceError(dataset.title, folder, attempts, missing);
}
