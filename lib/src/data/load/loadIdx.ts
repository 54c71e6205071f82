import { checkCount } from "../../input/checkCount.js";
import type { tf } from "../../training/tf.js";
import { type Dataset, fileFor, type IdxFile } from "../dataset.js";
import { parseIdx } from "./idx.js";
import { loadOnce } from "./loadOnce.js";
import { releaseBytes } from "./releaseBytes.js";
import { byteTensor } from "./tensors.js";

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
 * Makes tensors of a dataset of four idx files. Called again, it returns the same tensors, unless they were disposed of.
 *
 * @param place where the files are: tensors of another place are others.
 * @param read gives the payloads of files, verified, in their order.
 * @throws ValueError if a count is not a whole number from 1 to what there is; DataFileError if a payload is no such file.
 */
export async function loadIdx(
  dataset: Dataset<IdxFile>,
  options: LoadOptions,
  place: string,
  read: (files: readonly IdxFile[]) => Promise<Uint8Array[]>,
): Promise<ImageDataset> {
  const counts = dataset.files.map(({ shape: [most] }, i) => {
    const name = i < 2 ? "trainCount" : "testCount"; // pictures and labels of each, in this order
    return checkCount(name, options[name], most);
  });
  const files = dataset.files.map((file, i) => fileFor(file, counts[i]));
  const keys = files.map(({ name }, i) => `${place} ${name} ${counts[i]}`);
  const [trainImages, trainLabels, testImages, testLabels] = await loadOnce(keys, async (missing) => {
    const payloads = await read(missing.map((i) => files[i]));
    return missing.map((i, at) => firstOf(payloads[at], files[i], counts[i], place));
  });
  return {
    trainImages: trainImages as tf.Tensor3D,
    trainLabels: trainLabels as tf.Tensor1D,
    testImages: testImages as tf.Tensor3D,
    testLabels: testLabels as tf.Tensor1D,
  };
}

/** The first examples of a file. Its payload stays as the tensor's values where most of it is asked for, and is else given back. */
function firstOf(payload: Uint8Array, { name, shape }: IdxFile, count: number, place: string): tf.Tensor {
  const [most, ...rest] = shape;
  const values = parseIdx(payload, shape, `${place}/${name}`);
  const wanted = values.subarray(0, (values.length / most) * count);
  const isMost = wanted.length > values.length / 2;
  const kept = isMost ? wanted : Uint8Array.from(wanted); // a Buffer's slice would be no copy
  const tensor = byteTensor(kept, [count, ...rest]);
  if (!isMost) releaseBytes(payload);
  return tensor;
}
