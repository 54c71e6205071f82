import { checkCount } from "../../input/checkCount.js";
import { LateCodes } from "../../training/backend/coded/lateCodes.js";
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
 * @param readNow gives one at once. Where it is there, pictures of which no count is given come when they are needed.
 * @throws ValueError if a count is not a whole number from 1 to what there is; DataFileError if a payload is no such file.
 */
export async function loadIdx(
  dataset: Dataset<IdxFile>,
  options: LoadOptions,
  place: string,
  read: (files: readonly IdxFile[]) => Promise<Uint8Array[]>,
  readNow?: (file: IdxFile) => Uint8Array,
): Promise<ImageDataset> {
  const names = ["trainCount", "trainCount", "testCount", "testCount"] as const; // pictures and labels of each, in this order
  const counts = dataset.files.map(({ shape: [most] }, i) => checkCount(names[i], options[names[i]], most));
  const files = dataset.files.map((file, i) => fileFor(file, counts[i]));
  const keys = files.map(({ name }, i) => `${place} ${name} ${counts[i]}`);
  const [trainImages, trainLabels, testImages, testLabels] = await loadOnce(keys, async (missing) => {
    const isLate = (i: number) => readNow && options[names[i]] === undefined && files[i].shape.length > 1;
    const now = missing.filter((i) => !isLate(i));
    const payloads = await read(now.map((i) => files[i]));
    return missing.map((i) =>
      readNow && isLate(i)
        ? lateTensor(files[i], place, readNow)
        : firstOf(payloads[now.indexOf(i)], files[i], counts[i], place),
    );
  });
  return {
    trainImages: trainImages as tf.Tensor3D,
    trainLabels: trainLabels as tf.Tensor1D,
    testImages: testImages as tf.Tensor3D,
    testLabels: testLabels as tf.Tensor1D,
  };
}

/** All examples of a file, read when they are needed: of its beginning, where that is enough. */
function lateTensor(file: IdxFile, place: string, readNow: (file: IdxFile) => Uint8Array): tf.Tensor {
  const { shape } = file;
  const length = shape.reduce((product, size) => product * size, 1);
  const codes = new LateCodes(length, (end) => {
    const found = fileFor(file, Math.ceil((end / length) * shape[0]));
    return parseIdx(readNow(found), found.shape, `${place}/${found.name}`);
  });
  return byteTensor(codes, [...shape]);
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
