import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { SixStepsError } from "../errors/errors.js";
import {
  DataFileError,
  DataFolderError,
  type FailedAttempt,
  folderError,
  MissingDataFileError,
  NoSourceError,
  SourceUnavailableError,
} from "./dataErrors.js";
import { dataFolder } from "./dataFolder.js";
import type { Dataset, DatasetFile } from "./dataset.js";
import type { DownloadTimings } from "./download.js";
import { withFolderLock } from "./folderLock.js";
import type { Source } from "./source.js";
import { sourceOrder } from "./sourceOrder.js";
import type { ProgressOutput } from "./transferProgress.js";
import { readVerified } from "./verify.js";

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
  await mkdir(folder, { recursive: true }).catch((error) => {
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
      await readVerified(join(folder, file.name), file, dataset);
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

/** Takes from one source what it has. Returns the files that are still missing, and notes why. */
async function fetchFrom(
  source: Source,
  dataset: Dataset,
  folder: string,
  files: DatasetFile[],
  attempts: FailedAttempt[],
): Promise<DatasetFile[]> {
  const missing: DatasetFile[] = [];
  for (const [i, file] of files.entries()) {
    try {
      await fetchFile(source, dataset, folder, file);
    } catch (error) {
      if (!(error instanceof SixStepsError) || error instanceof DataFolderError) throw error;
      missing.push(file);
      if (error instanceof SourceUnavailableError) {
        attempts.push({ source: source.name, reason: error.message });
        return [...missing, ...files.slice(i + 1)];
      }
      const reason = error instanceof DataFileError ? `it is ${error.found}` : error.message;
      attempts.push({ source: source.name, file: file.name, reason });
    }
  }
  return missing;
}

/** Brings one file under its final name, whole and verified, or not at all. */
async function fetchFile(source: Source, dataset: Dataset, folder: string, file: DatasetFile): Promise<void> {
  const part = partPath(folder, file, source);
  const resumed = await source.obtain(file, part);
  try {
    await readVerified(part, file, dataset);
  } catch (error) {
    await discardParts(folder, file, part);
    if (!resumed) throw error;
    return fetchFile(source, dataset, folder, file); // an old part may be of another version: once more, from the start
  }
  const path = join(folder, file.name);
  await rename(part, path).catch((error) => {
    throw folderError(path, error);
  });
  await discardParts(folder, file);
  await syncFolder(folder);
}

/** A part file for each source: what one server has sent is never continued with what another sends. */
function partPath(folder: string, file: DatasetFile, source: Source): string {
  const key = createHash("sha256").update(source.name).digest("hex").slice(0, 8);
  return join(folder, `${file.name}.${key}.part`);
}

/** Removes the part files of one source, or of all, and what the download notes beside them. */
async function discardParts(folder: string, file: DatasetFile, start = join(folder, `${file.name}.`)) {
  const parts = (await readdir(folder)).map((name) => join(folder, name));
  for (const part of parts) {
    if (part.startsWith(start) && /\.part(\.json)?$/.test(part)) await rm(part, { force: true });
  }
}

/** Makes the new name itself survive a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
