import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type {
  ArchiveFile,
  BatchFile,
  CountedRecords,
  Dataset,
  RecordFile,
} from "../../../../data/dataset.js";
import { checkBatch } from "../../../../data/load/checkBatch.js";
import { checkSha256 } from "../../../../data/load/checkSha256.js";
import type { RecordSet } from "../../../../data/load/loadRecords.js";
import { recordBytes } from "../../../../data/load/records.js";
import { readRecords } from "../verify/recordFile.js";

/** A part of the data, of any number of records, that somebody has put into a folder of its own in the cache. */
const sampleFiles: readonly RecordFile[] = [{ name: "test_batch.bin" }, { name: "data_batch_1.bin" }];

/** Beside the files of a set that came out of the archive: each one's SHA-256, by its name. */
export const hashesName = "sha256.json";

/** Where this library unpacks the archive. */
export function unpackedFolder(cache: string, { id, files: [archive] }: Dataset<ArchiveFile>): string {
  return join(cache, id, archive.folder);
}

/** The whole data in the cache, where this library unpacks it or where somebody has put it, by the sizes alone. */
export async function findWhole(
  cache: string,
  dataset: Dataset<ArchiveFile>,
): Promise<RecordSet | undefined> {
  const { batches } = dataset.files[0];
  return (
    (await findSet(unpackedFolder(cache, dataset), batches, false)) ??
    (await findSet(join(cache, dataset.id), batches, false))
  );
}

/** A sample in the cache, by the sizes alone. */
export function findSample(cache: string, { id }: Dataset): Promise<RecordSet | undefined> {
  return findSet(join(cache, `${id}-sample`), sampleFiles, true);
}

/** The set of `files` in a folder, the test pictures first, if each is there and has the size that it should. */
async function findSet(
  folder: string,
  files: readonly RecordFile[],
  isSample: boolean,
): Promise<RecordSet | undefined> {
  const found: CountedRecords[] = [];
  for (const file of files) {
    const size = (await stat(join(folder, file.name)).catch(() => undefined))?.size ?? 0;
    const records = size / recordBytes;
    if (size === 0 || records !== (file.records ?? Math.floor(records))) return undefined;
    found.push({ ...file, records });
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
  if (noted !== undefined) checkSha256(path, bytes, noted);
  else if ("headSha256" in file) checkBatch(path, bytes, file as BatchFile);
  return bytes;
}

async function hashesIn(folder: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(join(folder, hashesName), "utf8"));
  } catch {
    return {}; // files that somebody has put there
  }
}
