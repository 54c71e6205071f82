import { checkCount } from "../../input/checkCount.js";
import { checkBoolean } from "../../input/checkNumber.js";
import type { tf } from "../../training/tf.js";
import type { CountedRecords, RecordFile, Records } from "../dataset.js";
import { dataText } from "../dataText.js";
import type { LoadOptions } from "./loadIdx.js";
import { loadOnce } from "./loadOnce.js";
import { copyPixels, planeBytes, recordBytes } from "./records.js";
import { releaseBytes } from "./releaseBytes.js";
import { byteTensor, type PixelType } from "./tensors.js";

/** CIFAR-10: colour pictures, 32 by 32 pixels, and which of ten classes each one shows. */
export interface Cifar10 {
  /** Pixels 0 to 255, int32, shape [50000, 32, 32, 3]: picture, row, column, and red, green, blue. */
  trainImages: tf.Tensor4D;
  /** Labels 0 to 9, int32, shape [50000]; `cifar10ClassNames[label]` says what each means. */
  trainLabels: tf.Tensor1D;
  /** Pixels 0 to 255, int32, shape [10000, 32, 32, 3]. */
  testImages: tf.Tensor4D;
  /** Labels 0 to 9, int32, shape [10000]. */
  testLabels: tf.Tensor1D;
  /** Whether this is a sample, of fewer pictures than CIFAR-10 has. */
  isSample: boolean;
}

export interface Cifar10Options extends LoadOptions {
  /**
   * Whether the pixels are float32 from 0 to 1 instead, as a network takes them. Dividing the tensor by 255 yourself
   * needs both at once: of 50,000 pictures another 614 MB. Default false.
   */
  normalize?: boolean;
}

/** A folder with the files of CIFAR-10, or of a sample of it. */
export interface RecordSet extends Records {
  folder: string;
}

/** Gives the bytes of a file, verified. */
export type RecordReader = (file: RecordFile) => Promise<Uint8Array>;

/** @throws ValueError if an option is none that CIFAR-10 itself could fulfil. */
export function checkCifar10Options({ trainCount, testCount, normalize = false }: Cifar10Options): void {
  checkBoolean("normalize", normalize);
  checkCount("trainCount", trainCount, 50_000);
  checkCount("testCount", testCount, 10_000);
}

/**
 * Makes tensors of a set of records, of no more files than these need. Called again, it returns the same tensors, unless
 * they were disposed of.
 *
 * @param open makes the reader of some files of the set, each of which is then read once.
 * @throws ValueError if a count is more than the set has.
 */
export async function loadRecords(
  set: RecordSet,
  { trainCount, testCount, normalize = false }: Cifar10Options,
  open: (files: readonly RecordFile[]) => RecordReader,
): Promise<Cifar10> {
  const part = async (what: "trainCount" | "testCount", files: RecordSet["trainFiles"], count?: number) => {
    const all = files.reduce((sum, { records }) => sum + records, 0);
    const note = set.isSample ? dataText.allOfSample : "";
    const wanted = checkCount(what, count, all, note);
    const [images, labels] = await loadPart(`${set.folder} ${what}`, files, wanted, normalize, open);
    return { images: images as tf.Tensor4D, labels: labels as tf.Tensor1D };
  };
  const train = await part("trainCount", set.trainFiles, trainCount);
  const test = await part("testCount", set.testFiles, testCount);
  return {
    trainImages: train.images,
    trainLabels: train.labels,
    testImages: test.images,
    testLabels: test.labels,
    isSample: set.isSample,
  };
}

/** The pictures and the labels of the first records of some files. */
function loadPart(
  key: string,
  files: readonly CountedRecords[],
  wanted: number,
  normalize: boolean,
  open: (files: readonly RecordFile[]) => RecordReader,
): Promise<tf.Tensor[]> {
  const dtype: PixelType = normalize ? "float32" : "int32";
  const pictures = `${key} ${wanted} ${dtype}`;
  return loadOnce([pictures, `${key} ${wanted} labels`], async (missing) => {
    const pixels = new Uint8Array(missing.includes(0) ? wanted * 3 * planeBytes : 0);
    const labels = new Uint8Array(wanted);
    const needed = filesFor(files, wanted);
    const read = open(needed);
    let done = 0;
    for (const file of needed) {
      const bytes = await read(file);
      const end = Math.min(done + file.records, wanted);
      copyPixels(bytes, pixels.subarray(done * 3 * planeBytes, end * 3 * planeBytes));
      for (let i = 0; done < end; i++, done++) labels[done] = bytes[i * recordBytes];
      releaseBytes(bytes);
    }
    return missing.map((place) =>
      place === 0 ? byteTensor(pixels, [wanted, 32, 32, 3], dtype) : byteTensor(labels, [wanted]),
    );
  });
}

/** The smallest files with so many records, from the first on. */
function filesFor(files: readonly CountedRecords[], wanted: number): CountedRecords[] {
  let left = wanted;
  return files.flatMap((file) => {
    if (left === 0) return [];
    const { beginning } = file;
    const found = beginning && left <= beginning.records ? beginning : file;
    left -= Math.min(left, found.records);
    return [found];
  });
}
