import type { Dataset, IdxFile } from "six-steps/internal/data/dataset.js";
import { datasetFolder } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import type { FetchOptions } from "six-steps/internal/platform/node/datasets/fetchOptions.js";
import { verifiedFiles } from "six-steps/internal/platform/node/datasets/verifiedFiles.js";

/** Makes sure that all files of a dataset are in the cache, and says where. */
export async function fetchFiles(dataset: Dataset<IdxFile>, options: FetchOptions = {}): Promise<string> {
  await verifiedFiles(dataset, dataset.files, options);
  return datasetFolder(dataset.id, options.folder);
}
