import type { ArchiveFile, Dataset, IdxFile } from "../../../data/dataset.js";
import { releaseBytes } from "../../../data/load/releaseBytes.js";
import { datasetFolder, described } from "./dataFolder.js";
import type { FetchOptions } from "./fetchOptions.js";
import { fetchRecordSet } from "./records/fetchRecordSet.js";
import { verifiedFiles } from "./verifiedFiles.js";

/**
 * Makes sure that a dataset is in the cache, whole and verified: what is missing or damaged is fetched. Reports its progress
 * on stderr, and nothing when there is nothing to do.
 *
 * @param id its key in data/sources.json.
 * @returns what it is called, and the folder that holds its files.
 * @throws NoSourceError if no source has it; DataFolderError if it cannot be read or written.
 */
export async function fetchDataset(
  id: string,
  options: FetchOptions = {},
): Promise<{ title: string; folder: string }> {
  const dataset = described<IdxFile | ArchiveFile>(id);
  const { title } = dataset;
  if (isArchived(dataset)) return { title, folder: (await fetchRecordSet(dataset, options)).folder };
  const idxFiles = dataset as Dataset<IdxFile>;
  for (const payload of await verifiedFiles(idxFiles, idxFiles.files, options)) releaseBytes(payload);
  return { title, folder: datasetFolder(id, options.folder) };
}

function isArchived(dataset: Dataset<IdxFile | ArchiveFile>): dataset is Dataset<ArchiveFile> {
  return "md5" in dataset.files[0];
}
