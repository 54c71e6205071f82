import { sha256 } from "#platform/sha256";
import { DataFileError } from "../../errors/dataFileError.js";
import type { BatchFile } from "../dataset.js";
import { fetchText } from "../fetchText.js";
import { short } from "./checkPayload.js";
import { countLabels, recordBytes } from "./records.js";

const text = fetchText.file;
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
    throw new DataFileError(path, text.labelCounts(labelCounts.join(", ")), counts.join(", "));
  }
  const head = sha256(bytes.subarray(0, headRecords * recordBytes));
  if (head === headSha256) return;
  throw new DataFileError(path, text.head(headRecords, short(headSha256)), text.otherHead(short(head)));
}
