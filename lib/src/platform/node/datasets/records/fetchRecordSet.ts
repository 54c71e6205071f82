import type { ArchiveFile, Dataset } from "../../../../data/dataset.js";
import type { RecordSet } from "../../../../data/load/loadRecords.js";
import { releaseBytes } from "../../../../data/load/releaseBytes.js";
import { DataFileError } from "../../../../errors/dataFileError.js";
import { NoSourceError } from "../../../../errors/noSourceError.js";
import { withDatasetLock } from "../datasetLock.js";
import { type FetchOptions, fetchSettings } from "../fetchOptions.js";
import { mirrorSources, webSources } from "../sources/sourceOrder.js";
import { archiveInCache, fromArchive } from "./fromArchive.js";
import { fromFiles } from "./fromFiles.js";
import { findWhole, readSetFile } from "./recordSet.js";
import { noteFault, type Search } from "./search.js";

/**
 * Makes sure that a dataset which comes as one archive is in the cache, unpacked, and what it should be; what is missing or
 * damaged is fetched, and an archive's MD5 is checked before it is unpacked.
 *
 * Looks, in this order, at the archive in the cache; at the archive, or the unpacked files, in the mirror that the user
 * names; at the mirrors on the web.
 *
 * @returns the files.
 * @throws NoSourceError if no source has them; DataFolderError if they cannot be read or written; ValueError if the
 * mirror is neither a folder nor a URL.
 */
export async function fetchRecordSet(
  dataset: Dataset<ArchiveFile>,
  options: FetchOptions = {},
): Promise<RecordSet> {
  const settings = fetchSettings(options);
  const { cache, output } = settings;
  const there = await verifiedInCache(cache, dataset).catch(ignoreFault);
  if (there) return there;
  const { id, files, title } = dataset;
  const [{ folder: inside }] = files;
  const archives = mirrorSources([id, ""], settings);
  const folders = mirrorSources([id, "", `${id}/${inside}`, inside], settings);
  return withDatasetLock(dataset, settings, async (folder) => {
    const search: Search = { dataset, cache, folder, output, attempts: [] };
    const found =
      (await verifiedInCache(cache, dataset).catch((error) => noteFault(search, error))) ?? // fetched by another by now
      (await archiveInCache(search)) ??
      (await fromArchive(search, archives)) ??
      (await fromFiles(search, folders)) ??
      (await fromArchive(search, webSources(dataset, settings)));
    if (found) return found;
    const missing = files.map(({ name, batches }) => ({
      name,
      unpacked: batches.map((batch) => batch.name).join(", "),
    }));
    throw new NoSourceError(title, folder, search.attempts, missing);
  });
}

/**
 * The data in the cache, with each of its files read.
 *
 * @throws DataFileError if it is damaged.
 */
async function verifiedInCache(cache: string, dataset: Dataset<ArchiveFile>): Promise<RecordSet | undefined> {
  const set = await findWhole(cache, dataset);
  for (const file of set ? [...set.testFiles, ...set.trainFiles] : []) {
    releaseBytes(await readSetFile(set?.folder ?? "", file));
  }
  return set;
}

function ignoreFault(error: unknown): undefined {
  if (!(error instanceof DataFileError)) throw error;
}
