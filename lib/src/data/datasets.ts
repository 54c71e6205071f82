import { DataFileError } from "../errors/dataFileError.js";
import type { ArchiveFile, Dataset, IdxFile } from "./dataset.js";
import { dataFolder, datasetFolder, described } from "./fetch/dataFolder.js";
import type { FetchOptions } from "./fetch/fetchOptions.js";
import { fetchRecordSet } from "./fetch/records/fetchRecordSet.js";
import { findSample, findWhole, readSetFile } from "./fetch/records/recordSet.js";
import { verifiedFiles } from "./fetch/verifiedFiles.js";
import { type ImageDataset, type LoadOptions, loadIdx } from "./load/loadIdx.js";
import {
  type Cifar10,
  type Cifar10Options,
  checkCifar10Options,
  loadRecords,
  type RecordSet,
} from "./load/loadRecords.js";
import { releaseBytes } from "./load/releaseBytes.js";

/**
 * Loads Fashion-MNIST as tensors, from the cache in `data/`, and checks the SHA-256 of each file; what is missing
 * or damaged is fetched first. `classNames[label]` says what each label means. Called again, it returns the same
 * tensors, unless you have disposed of them.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if a file is missing
 * and no source has it.
 */
export async function loadFashionMnist(options: LoadOptions = {}): Promise<ImageDataset> {
  return loadImages("fashion-mnist", options);
}

/**
 * Loads MNIST as tensors: handwritten digits, white on black, the label being the digit. From the cache in `data/`,
 * with the SHA-256 of each file checked; what is missing or damaged is fetched first. Called again, it returns the
 * same tensors, unless you have disposed of them.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if a file is missing
 * and no source has it.
 */
export async function loadMnist(options: LoadOptions = {}): Promise<ImageDataset> {
  return loadImages("mnist", options);
}

/**
 * Loads CIFAR-10 as tensors, from the cache in `data/`, and checks the files; what is missing or damaged is fetched
 * first, 170 MB. Called again, it returns the same tensors, unless you have disposed of them.
 *
 * A picture takes 12 KB in memory, so 50,000 of them 614 MB. `trainCount` loads fewer, and reads no more files than these
 * need.
 *
 * Where the cache has only a sample, `data_batch_1.bin` and `test_batch.bin` in `data/cifar-10-sample/`, that is loaded, and
 * a sentence says so.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if no source has the data.
 */
export async function loadCifar10(options: Cifar10Options = {}): Promise<Cifar10> {
  checkCifar10Options(options); // before anything is fetched
  const dataset = described<ArchiveFile>("cifar-10");
  const cache = dataFolder();
  const load = (set: RecordSet) => {
    if (set.isSample) saySample(set);
    return loadRecords(set, options, (file) => readSetFile(set.folder, file));
  };
  const there = (await findWhole(cache, dataset)) ?? (await findSample(cache, dataset));
  if (!there) return load(await fetchRecordSet(dataset));
  return load(there).catch(async (error) => {
    if (!(error instanceof DataFileError)) throw error;
    return load(await fetchRecordSet(dataset));
  });
}

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

async function loadImages(id: string, options: LoadOptions): Promise<ImageDataset> {
  const dataset = described<IdxFile>(id);
  return loadIdx(dataset, options, datasetFolder(id), (files) => verifiedFiles(dataset, files));
}

const said = new Set<string>();

/** On stdout: it belongs to what the student reads, and is no fault. */
function saySample({ folder, trainFiles, testFiles }: RecordSet): void {
  if (said.has(folder)) return;
  said.add(folder);
  const [train, test] = [trainFiles, testFiles].map((files) =>
    files.reduce((sum, { records }) => sum + records, 0),
  );
  console.log(
    `This is a sample of CIFAR-10: ${train} training and ${test} test pictures, from ${folder}. Figures differ from those of the whole, which npm run data -- cifar-10 fetches.`,
  );
}
