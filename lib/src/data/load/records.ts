import { DataFileError } from "../../errors/dataFileError.js";
import type { RecordFile } from "../dataset.js";
import { dataText } from "../dataText.js";

const text = dataText.records;

/** Classes, and so the labels 0 to 9. */
export const classCount = 10;

/** A picture's pixels: 32 rows of 32, three times, for red, green and blue. */
export const planeBytes = 32 * 32;

/** One record of CIFAR-10's binary version: the label, then the three planes. */
export const recordBytes = 1 + 3 * planeBytes;

/** What a file of CIFAR-10's binary version should be, in words. */
export function describeRecords({ records }: RecordFile): string {
  return text.wanted(records, recordBytes);
}

/**
 * Makes sure that `bytes` are whole records, as many as there should be, each with one of the ten labels.
 *
 * @param path names the file in an error.
 * @throws DataFileError if they are not.
 */
export function checkRecords(bytes: Uint8Array, file: RecordFile, path: string): void {
  const fail = (found: string): never => {
    throw new DataFileError(path, describeRecords(file), found);
  };
  if (bytes.length === 0) fail(text.empty);
  const whole = Math.floor(bytes.length / recordBytes);
  const rest = bytes.length % recordBytes;
  if (rest > 0) fail(text.rest(whole, rest));
  if (whole !== (file.records ?? whole)) fail(`${whole}`);
  for (let i = 0; i < whole; i++) {
    const label = bytes[i * recordBytes];
    if (label >= classCount) fail(text.label(label, i, classCount - 1));
  }
}

/** How many records have each label. */
export function countLabels(records: Uint8Array): number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (let at = 0; at < records.length; at += recordBytes) counts[records[at]]++;
  return counts;
}

/** From the planes of each record to three values per pixel: red, green and blue. */
export function copyPixels(records: Uint8Array, pixels: Uint8Array): void {
  for (let at = 0, record = 0; at < pixels.length; record += recordBytes) {
    const red = record + 1;
    for (let i = red; i < red + planeBytes; i++, at += 3) {
      pixels[at] = records[i];
      pixels[at + 1] = records[i + planeBytes];
      pixels[at + 2] = records[i + 2 * planeBytes];
    }
  }
}
