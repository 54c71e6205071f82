import { join } from "node:path";
import { ValueError } from "../errors/errors.js";
import type { tf } from "../training/tf.js";
import { byteTensor } from "./byteTensor.js";
import { DataFileError } from "./dataErrors.js";
import { dataFolder } from "./dataFolder.js";
import type { Dataset, DatasetFile } from "./dataset.js";
import { fetchDataset } from "./fetchDataset.js";
import { parseIdx } from "./idx.js";
import { releaseBytes } from "./releaseBytes.js";
import { readVerified } from "./verify.js";

/** Grey pictures, 28 by 28 pixels, and which of ten classes each one shows. */
export interface ImageDataset {
  /** Pixels 0 (background) to 255, int32, shape [60000, 28, 28]: picture, row, column. */
  trainImages: tf.Tensor3D;
  /** Labels 0 to 9, int32, shape [60000]. */
  trainLabels: tf.Tensor1D;
  /** Pixels 0 to 255, int32, shape [10000, 28, 28]. */
  testImages: tf.Tensor3D;
  /** Labels 0 to 9, int32, shape [10000]. */
  testLabels: tf.Tensor1D;
}

export interface LoadOptions {
  /** How many training examples, from the first on. Default: all of them. */
  trainCount?: number;
  /** How many test examples, from the first on. Default: all of them. */
  testCount?: number;
}

/** A notebook's cell is run again and again; without this each run would take another 220 MB. */
const loaded = new Map<string, Promise<tf.Tensor>>();

/**
 * Loads a dataset of four idx files as tensors, from the cache in `data/`, and checks the SHA-256 of each file; what
 * is missing or damaged is fetched first. Called again, it returns the same tensors, unless they were disposed of.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if a file is missing
 * and no source has it.
 */
export async function loadIdxDataset(dataset: Dataset, options: LoadOptions): Promise<ImageDataset> {
  const [trainImages, trainLabels, testImages, testLabels] = dataset.files;
  const trainCount = checkCount("trainCount", options.trainCount, trainImages);
  const testCount = checkCount("testCount", options.testCount, testImages);
  let fetched: Promise<string> | undefined;
  const fetchOnce = () => {
    fetched ??= fetchDataset(dataset);
    return fetched;
  };
  const load = (file: DatasetFile, count: number) => loadOnce(dataset, file, count, fetchOnce);
  const [a, b, c, d] = await Promise.all([
    load(trainImages, trainCount),
    load(trainLabels, trainCount),
    load(testImages, testCount),
    load(testLabels, testCount),
  ]);
  return {
    trainImages: a as tf.Tensor3D,
    trainLabels: b as tf.Tensor1D,
    testImages: c as tf.Tensor3D,
    testLabels: d as tf.Tensor1D,
  };
}

function checkCount(name: string, count: number | undefined, { shape: [most] }: DatasetFile): number {
  if (count === undefined) return most;
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new ValueError(name, `a whole number from 1 to ${most}`, count);
  }
  return count;
}

async function loadOnce(
  dataset: Dataset,
  file: DatasetFile,
  count: number,
  fetchOnce: () => Promise<string>,
): Promise<tf.Tensor> {
  const path = join(dataFolder(), dataset.id, file.name);
  const key = `${path} ${count}`;
  for (let before = loaded.get(key); before; before = loaded.get(key)) {
    const tensor = await before;
    if (!tensor.isDisposed) return tensor;
    if (loaded.get(key) === before) loaded.delete(key);
  }
  const tensor = load(path, dataset, file, count, fetchOnce);
  loaded.set(key, tensor);
  tensor.catch(() => loaded.delete(key));
  return tensor;
}

async function load(
  path: string,
  dataset: Dataset,
  file: DatasetFile,
  count: number,
  fetchOnce: () => Promise<string>,
): Promise<tf.Tensor> {
  const payload = await readVerified(path, file, dataset).catch(async (error) => {
    if (!(error instanceof DataFileError)) throw error;
    await fetchOnce();
    return readVerified(path, file, dataset);
  });
  const values = parseIdx(payload, file.shape, path);
  const [most, ...rest] = file.shape;
  const tensor = byteTensor(values.subarray(0, (values.length / most) * count), [count, ...rest]);
  releaseBytes(payload);
  return tensor;
}
