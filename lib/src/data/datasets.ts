import { datasets } from "#platform/datasets";
import { DataFileError } from "../errors/dataFileError.js";
import type { ArchiveFile, IdxFile } from "./dataset.js";
import { dataText } from "./dataText.js";
import { type ImageDataset, type LoadOptions, loadIdx } from "./load/loadIdx.js";
import {
  type Cifar10,
  type Cifar10Options,
  checkCifar10Options,
  loadRecords,
  type RecordSet,
} from "./load/loadRecords.js";

/**
 * Loads Fashion-MNIST as tensors, from the cache in `data/`, and checks the SHA-256 of each file; what is missing
 * or damaged is fetched first. `classNames[label]` says what each label means. Called again, it returns the same
 * tensors, unless you have disposed of them.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if a file is missing
 * and no source has it. In a page, pictures of which no count is given are fetched when a cell first uses them, so that
 * what fails then fails there.
 */
export async function loadFashionMnist(options: LoadOptions = {}): Promise<ImageDataset> {
  return await loadImages("fashion-mnist", options); // so that an error knows the cell's line
}

/**
 * Loads MNIST as tensors: handwritten digits, white on black, the label being the digit. From the cache in `data/`,
 * with the SHA-256 of each file checked; what is missing or damaged is fetched first. Called again, it returns the
 * same tensors, unless you have disposed of them.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if a file is missing
 * and no source has it. In a page, pictures of which no count is given are fetched when a cell first uses them, so that
 * what fails then fails there.
 */
export async function loadMnist(options: LoadOptions = {}): Promise<ImageDataset> {
  return await loadImages("mnist", options);
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
  const dataset = await datasets.described<ArchiveFile>("cifar-10");
  const load = (set: RecordSet) => {
    if (set.isSample) saySample(set);
    return loadRecords(set, options, (files) => datasets.openRecords(dataset, set, files));
  };
  const there = await datasets.findRecords(dataset);
  if (!there) return load(await datasets.fetchRecords(dataset));
  return load(there).catch(async (error) => {
    if (!(error instanceof DataFileError)) throw error;
    return load(await datasets.fetchRecords(dataset));
  });
}

async function loadImages(id: string, options: LoadOptions): Promise<ImageDataset> {
  const dataset = await datasets.described<IdxFile>(id);
  const read = (files: readonly IdxFile[]) => datasets.payloads(dataset, files);
  const readNow = datasets.payloadNow?.bind(datasets, dataset);
  return await loadIdx(dataset, options, datasets.placeOf(id), read, readNow);
}

const said = new Set<string>();

/** On stdout: it belongs to what the student reads, and is no fault. */
function saySample({ folder, trainFiles, testFiles }: RecordSet): void {
  if (said.has(folder)) return;
  said.add(folder);
  const [train, test] = [trainFiles, testFiles].map((files) =>
    files.reduce((sum, { records }) => sum + records, 0),
  );
  console.log(datasets.canFetch ? dataText.sample(train, test, folder) : dataText.sampleOfSite(train, test));
}
