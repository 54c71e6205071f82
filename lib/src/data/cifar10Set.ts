import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DataFileError } from "./dataErrors.js";
import { type ArchiveFile, type BatchFile, cifar10, type Dataset, type RecordFile } from "./dataset.js";
import { checkBatch, readRecords, recordBytes } from "./recordFile.js";
import { releaseBytes } from "./releaseBytes.js";
import { fetchedAgain, short } from "./verify.js";

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
export async function findOfficial(
  cache: string,
  dataset: Dataset<ArchiveFile> = cifar10(),
): Promise<Cifar10Set | undefined> {
  for (const folder of [officialFolder(cache), join(cache, "cifar-10")]) {
    const set = await findSet(folder, dataset.files[0].batches, false);
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
  for (const file of files) {
    const { name, records } = file;
    const size = (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0;
    if (size === 0 || size % recordBytes > 0 || size / recordBytes !== (records ?? size / recordBytes))
      return undefined;
    found.push({ ...file, records: size / recordBytes });
  }
  const [testFile, ...trainFiles] = found;
  return { folder, isSample, trainFiles, testFiles: [testFile] };
}

/**
 * Reads one file of a set, with its labels checked, and its SHA-256 where this library has noted it; where it has not,
 * what else is known of the file.
 *
 * @throws DataFileError if it is not what it was; DataFolderError if it cannot be read.
 */
export async function readSetFile(folder: string, file: RecordFile): Promise<Buffer> {
  const path = join(folder, file.name);
  const bytes = await readRecords(path, file);
  const noted = (await hashesIn(folder))[file.name];
  if (noted === undefined) {
    if ("headSha256" in file) checkBatch(path, bytes, file as BatchFile);
    return bytes;
  }
  const found = sha256(bytes);
  if (found !== noted) {
    throw new DataFileError(
      path,
      `SHA-256 ${short(noted)}, as when it was stored`,
      short(found),
      fetchedAgain,
    );
  }
  return bytes;
}

/**
 * Reads all files of a set.
 *
 * @returns the SHA-256 of each file.
 * @throws DataFileError if a file is damaged or another; DataFolderError if one cannot be read.
 */
export async function verifySet(set: Cifar10Set): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const file of [...set.testFiles, ...set.trainFiles]) {
    const bytes = await readSetFile(set.folder, file);
    hashes[file.name] = sha256(bytes);
    releaseBytes(bytes);
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
