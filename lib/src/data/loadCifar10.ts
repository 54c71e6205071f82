import { ValueError } from "../errors/errors.js";
import { checkCount } from "../input/checkCount.js";
import type { tf } from "../training/tf.js";
import { beginTensor, byteTensor, type PixelType, type PixelValues } from "./byteTensor.js";
import { type Cifar10Set, findOfficial, readSetFile } from "./cifar10Set.js";
import { DataFileError } from "./dataErrors.js";
import { dataFolder } from "./dataFolder.js";
import type { RecordFile } from "./dataset.js";
import { fetchCifar10 } from "./fetchCifar10.js";
import type { LoadOptions } from "./loadIdxDataset.js";
import { loadOnce } from "./loadOnce.js";
import { planeBytes, recordBytes } from "./recordFile.js";
import { releaseBytes } from "./releaseBytes.js";

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

/**
 * Loads CIFAR-10 as tensors, from the cache in `data/`, and checks the files; what is missing or damaged is fetched
 * first, 170 MB. Called again, it returns the same tensors, unless you have disposed of them.
 *
 * A picture takes 12 KB in memory, so 50,000 of them 614 MB. `trainCount` loads fewer, and reads no more files than these
 * need.
 *
 * Where `SIX_STEPS_DATA_MIRROR` holds a sample, `data_batch_1.bin` and `test_batch.bin` alone, and the official data is
 * not in the cache, the sample is loaded, and a sentence says so.
 *
 * @throws ValueError if a count is not a whole number from 1 to what there is; NoSourceError if no source has the data.
 */
export async function loadCifar10(options: Cifar10Options = {}): Promise<Cifar10> {
  const { trainCount, testCount, normalize = false } = options;
  if (typeof normalize !== "boolean") throw new ValueError("normalize", "true or false", normalize);
  checkCount("trainCount", trainCount, 50_000); // before anything is fetched
  checkCount("testCount", testCount, 10_000);
  let set = (await findOfficial(dataFolder())) ?? (await fetchCifar10());
  const dtype = normalize ? "float32" : "int32";
  for (let tries = 0; ; tries++) {
    sayIfSample(set);
    try {
      const { folder, isSample } = set;
      const train = await loadPart({
        folder,
        isSample,
        files: set.trainFiles,
        what: "trainCount",
        count: trainCount,
        dtype,
      });
      const test = await loadPart({
        folder,
        isSample,
        files: set.testFiles,
        what: "testCount",
        count: testCount,
        dtype,
      });
      return {
        trainImages: train.images,
        trainLabels: train.labels,
        testImages: test.images,
        testLabels: test.labels,
        isSample,
      };
    } catch (error) {
      if (!(error instanceof DataFileError) || tries > 0) throw error;
      set = await fetchCifar10();
    }
  }
}

/** Pictures of one part of the data, training or test, from the first on. */
interface Part {
  folder: string;
  isSample: boolean;
  files: readonly Required<RecordFile>[];
  what: "trainCount" | "testCount";
  count: number | undefined;
  dtype: PixelType;
}

/** The labels of what has been loaded, by part: reading them alone would mean to read the pictures too. */
const labelsRead = new Map<string, Uint8Array>();

async function loadPart({ folder, isSample, files, what, count, dtype }: Part) {
  const all = files.reduce((sum, { records }) => sum + records, 0);
  checkCount(what, count, all, isSample ? ", which is all that this sample of CIFAR-10 has" : "");
  const wanted = count ?? all;
  const key = `${folder} ${what} ${wanted}`;
  const images = await loadOnce(`${key} ${dtype}`, async () => {
    const tensor = beginTensor([wanted, 32, 32, 3], dtype);
    const labels = new Uint8Array(wanted);
    let done = 0;
    for (const file of files) {
      if (done === wanted) break;
      const bytes = await readSetFile(folder, file);
      const records = Math.min(file.records, wanted - done);
      const pixels = tensor.values().subarray(done * 3 * planeBytes, (done + records) * 3 * planeBytes);
      copyPixels(bytes, pixels, dtype);
      for (let i = 0; i < records; i++) labels[done + i] = bytes[i * recordBytes];
      releaseBytes(bytes);
      done += records;
    }
    labelsRead.set(key, labels);
    return tensor.finish();
  });
  const labels = await loadOnce(`${key} labels`, async () =>
    byteTensor(labelsRead.get(key) as Uint8Array, [wanted]),
  );
  return { images: images as tf.Tensor4D, labels: labels as tf.Tensor1D };
}

const codes = {
  int32: Int32Array.from({ length: 256 }, (_, i) => i),
  float32: Float32Array.from({ length: 256 }, (_, i) => i / 255),
};

/** From the planes of each record to three values a pixel. */
function copyPixels(records: Uint8Array, pixels: PixelValues, dtype: PixelType): void {
  const values = codes[dtype];
  for (let at = 0, record = 0; at < pixels.length; record += recordBytes) {
    const red = record + 1;
    for (let i = red; i < red + planeBytes; i++, at += 3) {
      pixels[at] = values[records[i]];
      pixels[at + 1] = values[records[i + planeBytes]];
      pixels[at + 2] = values[records[i + 2 * planeBytes]];
    }
  }
}

const said = new Set<string>();

/** On stdout: it belongs to what the student reads, and is no fault. */
function sayIfSample({ isSample, folder, trainFiles, testFiles }: Cifar10Set): void {
  if (!isSample || said.has(folder)) return;
  said.add(folder);
  const [train, test] = [trainFiles, testFiles].map((files) =>
    files.reduce((sum, one) => sum + one.records, 0),
  );
  console.log(
    `This is a sample of CIFAR-10: ${train} training and ${test} test pictures, from ${folder}. Figures differ from those of the whole, which npm run data -- cifar-10 fetches.`,
  );
}
