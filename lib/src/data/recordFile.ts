import { createHash } from "node:crypto";
import { DataFileError } from "./dataErrors.js";
import type { BatchFile, RecordFile } from "./dataset.js";
import { readWhole } from "./readWhole.js";
import { fetchedAgain, short } from "./verify.js";

/** Classes, and so the labels 0 to 9. */
export const classCount = 10;

/** A picture's pixels: 32 rows of 32, three times, for red, green and blue. */
export const planeBytes = 32 * 32;

/** One record of CIFAR-10's binary version: the label, then the three planes. */
export const recordBytes = 1 + 3 * planeBytes;

/**
 * Reads a file of CIFAR-10's binary version, once each of its records has a label that there is.
 *
 * @throws MissingDataFileError if there is no such file; DataFileError if it is cut short, of another number of records,
 * or has a wrong label; DataFolderError if it cannot be read.
 */
export async function readRecords(path: string, { records }: RecordFile): Promise<Buffer> {
  const expected = `${records ?? "some"} records of ${recordBytes} bytes each`;
  const fail = (found: string): never => {
    throw new DataFileError(path, expected, found, fetchedAgain);
  };
  const bytes = await readWhole(path, expected);
  if (bytes.length === 0) fail("an empty file");
  const whole = Math.floor(bytes.length / recordBytes);
  const rest = bytes.length % recordBytes;
  if (rest > 0) fail(`${whole} and one of ${rest} bytes: it is truncated or another file`);
  if (whole !== (records ?? whole)) fail(`${whole}`);
  for (let i = 0; i < whole; i++) {
    const label = bytes[i * recordBytes];
    if (label >= classCount) fail(`label ${label} in record ${i}, which must be 0 to ${classCount - 1}`);
  }
  return bytes;
}

const headRecords = 170;

/**
 * Makes sure that records are those of a file of CIFAR-10, as far as that is known: how many have each label, and the
 * first 170 of them to the byte.
 *
 * @throws DataFileError if they are others.
 */
export function checkBatch(path: string, bytes: Uint8Array, { labelCounts, headSha256 }: BatchFile): void {
  const counts = countLabels(bytes);
  if (counts.some((count, label) => count !== labelCounts[label])) {
    throw new DataFileError(
      path,
      `${labelCounts.join(", ")} pictures of the ten classes`,
      counts.join(", "),
      fetchedAgain,
    );
  }
  const head = createHash("sha256")
    .update(bytes.subarray(0, headRecords * recordBytes))
    .digest("hex");
  if (head === headSha256) return;
  throw new DataFileError(
    path,
    `CIFAR-10, whose first ${headRecords} pictures have SHA-256 ${short(headSha256)} here`,
    `others, with ${short(head)}`,
    fetchedAgain,
  );
}

/** How many records have each label. */
export function countLabels(bytes: Uint8Array): number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (let at = 0; at < bytes.length; at += recordBytes) counts[bytes[at]]++;
  return counts;
}
