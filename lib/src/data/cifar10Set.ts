import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DataFileError } from "./dataErrors.js";
import type { RecordFile } from "./dataset.js";
import { countLabels, readRecords, recordBytes } from "./recordFile.js";
import { releaseBytes } from "./releaseBytes.js";
import { fetchedAgain, short } from "./verify.js";

const batch = (name: string) => ({ name, records: 10_000 });

/** The test pictures first: the sample has fewer of them, and so is known before anything else is read. */
export const officialFiles: readonly Required<RecordFile>[] = [
  batch("test_batch.bin"),
  ...[1, 2, 3, 4, 5].map((number) => batch(`data_batch_${number}.bin`)),
];

/** Two files of the same form, of any number of records. */
export const sampleFiles: readonly RecordFile[] = [{ name: "test_batch.bin" }, { name: "data_batch_1.bin" }];

/** Beside the files of a set that this library has put there: each one's SHA-256, by its name. */
export const hashesName = "sha256.json";

/** A folder with the files of CIFAR-10, or of a sample of it. */
export interface Cifar10Set {
  folder: string;
  isSample: boolean;
  trainFiles: readonly Required<RecordFile>[];
  testFiles: readonly Required<RecordFile>[];
}

/** The official data in the cache, where this library unpacks it or where somebody has put it, by the sizes alone. */
export async function findOfficial(cache: string): Promise<Cifar10Set | undefined> {
  for (const folder of [officialFolder(cache), join(cache, "cifar-10")]) {
    const set = await findSet(folder, officialFiles, false);
    if (set) return set;
  }
  return undefined;
}

/** A sample in the cache, by the sizes alone. */
export function findSample(cache: string): Promise<Cifar10Set | undefined> {
  return findSet(sampleFolder(cache), sampleFiles, true);
}

export const officialFolder = (cache: string) => join(cache, "cifar-10", "cifar-10-batches-bin");
export const sampleFolder = (cache: string) => join(cache, "cifar-10-sample");

/** The set of `files` in a folder, if each is there and has the size that it should. */
export async function findSet(
  folder: string,
  files: readonly RecordFile[],
  isSample: boolean,
): Promise<Cifar10Set | undefined> {
  const found: Required<RecordFile>[] = [];
  for (const { name, records } of files) {
    const size = (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0;
    if (size === 0 || size % recordBytes > 0 || size / recordBytes !== (records ?? size / recordBytes))
      return undefined;
    found.push({ name, records: size / recordBytes });
  }
  const [testFile, ...trainFiles] = found;
  return { folder, isSample, trainFiles, testFiles: [testFile] };
}

/**
 * Reads one file of a set, with its labels checked, and its SHA-256 where this library has noted it.
 *
 * @throws DataFileError if it is not what it was; DataFolderError if it cannot be read.
 */
export async function readSetFile(folder: string, file: RecordFile): Promise<Buffer> {
  const path = join(folder, file.name);
  const bytes = await readRecords(path, file);
  const noted = (await hashesIn(folder))[file.name];
  const found = noted && sha256(bytes);
  if (found !== noted) {
    throw new DataFileError(
      path,
      `SHA-256 ${short(noted)}, as when it was stored`,
      short(`${found}`),
      fetchedAgain,
    );
  }
  return bytes;
}

/**
 * Reads all files of a set. The official data has each class equally often, in the test pictures and in all training
 * files together.
 *
 * @returns the SHA-256 of each file.
 * @throws DataFileError if a file is damaged or another; DataFolderError if one cannot be read.
 */
export async function verifySet(set: Cifar10Set): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const files of [set.testFiles, set.trainFiles]) {
    const counts: number[][] = [];
    for (const file of files) {
      const bytes = await readSetFile(set.folder, file);
      counts.push(countLabels(bytes));
      hashes[file.name] = sha256(bytes);
      releaseBytes(bytes);
    }
    const classes = counts[0].map((_, label) => counts.reduce((sum, one) => sum + one[label], 0));
    if (set.isSample || classes.every((count) => count === files.length * 1000)) continue;
    const expected = `${files.length * 1000} pictures of each class in ${files.map(({ name }) => name).join(", ")}`;
    throw new DataFileError(set.folder, expected, classes.join(", "), fetchedAgain);
  }
  return hashes;
}

async function hashesIn(folder: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(join(folder, hashesName), "utf8"));
  } catch {
    return {}; // files that somebody has put there: only their form is known
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
