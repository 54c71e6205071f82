import { join } from "node:path";
import { checkCount } from "../input/checkCount.js";
import type { tf } from "../training/tf.js";
import { byteTensor } from "./byteTensor.js";
import { DataFileError } from "./dataErrors.js";
import { dataFolder } from "./dataFolder.js";
import type { Dataset, IdxFile } from "./dataset.js";
import { fetchDataset } from "./fetchDataset.js";
import { parseIdx } from "./idx.js";
import { loadOnce } from "./loadOnce.js";
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

/**
 * Loads a dataset of four idx files as tensors, from the cache in `data/`, and checks the SHA-256 of each file; what
 * is missing or damaged is fetched first. Called again, it returns the same tensors, unless they were disposed of.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if a file is missing
 * and no source has it.
 */
export async function loadIdxDataset(dataset: Dataset<IdxFile>, options: LoadOptions): Promise<ImageDataset> {
  const [trainImages, trainLabels, testImages, testLabels] = dataset.files;
  const trainCount = countOf("trainCount", options, trainImages);
  const testCount = countOf("testCount", options, testImages);
  let fetched: Promise<string> | undefined;
  const fetchOnce = () => {
    fetched ??= fetchDataset(dataset);
    return fetched;
  };
  const load = (file: IdxFile, count: number) => {
    const path = join(dataFolder(), dataset.id, file.name);
    return loadOnce(`${path} ${count}`, () => loadFile(path, dataset, file, count, fetchOnce));
  };
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

function countOf(name: keyof LoadOptions, options: LoadOptions, { shape: [most] }: IdxFile): number {
  checkCount(name, options[name], most);
  return options[name] ?? most;
}

async function loadFile(
  path: string,
  dataset: Dataset<IdxFile>,
  file: IdxFile,
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
