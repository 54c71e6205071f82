import { createHash } from "node:crypto";
import { DataFileError } from "../../../errors/dataFileError.js";
import type { BatchFile, RecordFile } from "../../dataset.js";
import { checkRecords, countLabels, describeRecords, recordBytes } from "../../load/records.js";
import { short } from "./idxFile.js";
import { readDataFile } from "./readDataFile.js";

const headRecords = 170;

/**
 * Reads a file of CIFAR-10's binary version, once each of its records has one of the ten labels.
 *
 * @throws MissingDataFileError if there is no such file; DataFileError if it is cut short, of another number of records,
 * or has a wrong label; DataFolderError if it cannot be read.
 */
export async function readRecords(path: string, file: RecordFile): Promise<Buffer> {
  const bytes = await readDataFile(path, describeRecords(file));
  checkRecords(bytes, file, path);
  return bytes;
}

/**
 * Makes sure that records are those of a file of CIFAR-10, as far as that is known: how many have each label, and the
 * first 170 of them to the byte.
 *
 * @throws DataFileError if they are others.
 */
export function checkBatch(path: string, bytes: Uint8Array, { labelCounts, headSha256 }: BatchFile): void {
  const counts = countLabels(bytes);
  if (counts.some((count, label) => count !== labelCounts[label])) {
    throw new DataFileError(path, `${labelCounts.join(", ")} pictures of the ten classes`, counts.join(", "));
  }
  const head = sha256(bytes.subarray(0, headRecords * recordBytes));
  if (head === headSha256) return;
  throw new DataFileError(
    path,
    `CIFAR-10, whose first ${headRecords} pictures have SHA-256 ${short(headSha256)} here`,
    `others, with ${short(head)}`,
  );
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
