import { createHash } from "node:crypto";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { SixStepsError } from "../errors/errors.js";
import { syncFolder } from "../platform/node/files.js";
import {
  DataFileError,
  DataFolderError,
  type FailedAttempt,
  folderError,
  SourceUnavailableError,
} from "./dataErrors.js";
import type { Dataset, DatasetFile } from "./dataset.js";
import type { Source } from "./source.js";
import { verifyFile } from "./verifyFile.js";

/**
 * Takes from one source what it has. A file gets its name only when it is whole and what it should be.
 *
 * @param attempts is told why files are still missing.
 * @returns the files that are still missing.
 * @throws DataFolderError if they cannot be written.
 */
export async function fetchFrom(
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
    await verifyFile(part, file, dataset);
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
  return join(folder, `${file.name}.${sourceKey(source)}.part`);
}

/** A source's mark in the names of what it has left unfinished. */
export function sourceKey({ name }: Source): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 8);
}

/** Removes the part files of one source, or of all, and what the download notes beside them. */
async function discardParts(folder: string, file: DatasetFile, start = join(folder, `${file.name}.`)) {
  const parts = (await readdir(folder)).map((name) => join(folder, name));
  for (const part of parts) {
    if (part.startsWith(start) && /\.part(\.json)?$/.test(part)) await rm(part, { force: true });
  }
}
