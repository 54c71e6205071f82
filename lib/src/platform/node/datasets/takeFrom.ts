import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset, DatasetFile } from "../../../data/dataset.js";
import { fetchText } from "../../../data/fetchText.js";
import { DataFileError } from "../../../errors/dataFileError.js";
import { DataFolderError } from "../../../errors/dataFolderError.js";
import { SixStepsError } from "../../../errors/errors.js";
import type { FailedAttempt } from "../../../errors/noSourceError.js";
import { SourceUnavailableError } from "../../../errors/sourceUnavailableError.js";
import { syncFolder } from "../files.js";
import { sha256 } from "../sha256.js";
import { folderError } from "./folderError.js";
import type { Source } from "./sources/source.js";
import { verifyFile } from "./verify/verifyFile.js";

/**
 * Takes from one source what it has. A file gets its name only when it is whole and what it should be.
 *
 * @param attempts is told why files are still missing.
 * @returns what `verifyFile` has read of each file that is there now.
 * @throws DataFolderError if they cannot be written.
 */
export async function takeFrom<File extends DatasetFile>(
  source: Source,
  dataset: Dataset,
  folder: string,
  files: readonly File[],
  attempts: FailedAttempt[],
): Promise<Map<File, Uint8Array>> {
  const taken = new Map<File, Uint8Array>();
  for (const file of files) {
    try {
      taken.set(file, await takeFile(source, dataset, folder, file));
    } catch (error) {
      if (!(error instanceof SixStepsError) || error instanceof DataFolderError) throw error;
      if (error instanceof SourceUnavailableError) {
        attempts.push({ source: source.name, reason: error.message });
        return taken;
      }
      const reason = error instanceof DataFileError ? fetchText.why.itIs(error.found) : error.message;
      attempts.push({ source: source.name, file: file.name, reason });
    }
  }
  return taken;
}

/** Brings one file under its final name, whole and verified, or not at all. */
async function takeFile(
  source: Source,
  dataset: Dataset,
  folder: string,
  file: DatasetFile,
): Promise<Uint8Array> {
  const part = partPath(folder, file, source);
  const resumed = await source.obtain(file, part);
  let bytes: Uint8Array;
  try {
    bytes = await verifyFile(part, file, dataset);
  } catch (error) {
    await discardParts(folder, file, part);
    if (!resumed) throw error;
    return takeFile(source, dataset, folder, file); // an old part may be of another version: once more, from the start
  }
  const path = join(folder, file.name);
  await rename(part, path).catch((error) => {
    throw folderError(path, error);
  });
  await discardParts(folder, file);
  await syncFolder(folder);
  return bytes;
}

/** A part file for each source: what one server has sent is never continued with what another sends. */
function partPath(folder: string, file: DatasetFile, source: Source): string {
  return join(folder, `${file.name}.${sourceKey(source)}.part`);
}

/** A source's mark in the names of what it has left unfinished. */
export function sourceKey({ name }: Source): string {
  return sha256(Buffer.from(name)).slice(0, 8);
}

/** Removes the part files of one source, or of all, and what the download notes beside them. */
async function discardParts(folder: string, file: DatasetFile, start = join(folder, `${file.name}.`)) {
  const parts = (await readdir(folder)).map((name) => join(folder, name));
  for (const part of parts) {
    if (part.startsWith(start) && /\.part(\.json)?$/.test(part)) await rm(part, { force: true });
  }
}
