import { sha256 } from "#platform/sha256";
import { DataFileError } from "../../errors/dataFileError.js";
import { showShape } from "../../input/readArray.js";
import type { Dataset, IdxFile } from "../dataset.js";
import { fetchText } from "../fetchText.js";

const text = fetchText.file;

/**
 * Makes sure that a payload is the one that a file of a dataset should have.
 *
 * @param path names the file in an error.
 * @throws DataFileError if it is another, by its SHA-256.
 */
export function checkPayload(
  path: string,
  payload: Uint8Array,
  file: IdxFile,
  { files }: Pick<Dataset<IdxFile>, "files">,
): void {
  const found = sha256(payload);
  if (found === file.payloadSha256) return;
  const other = files.find(({ payloadSha256 }) => payloadSha256 === found);
  throw notIt(path, file, other ? text.contentOf(other.name) : otherPayload(payload, file, short(found)));
}

/** What else it is: with the right header and size, its values are others, or the same in another order. */
function otherPayload(payload: Uint8Array, { shape, payloadBytes }: IdxFile, sha256: string): string {
  const header = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const isAlike =
    payload.length === payloadBytes &&
    header.getUint32(0) === 0x800 + shape.length &&
    shape.every((size, axis) => header.getUint32(4 + 4 * axis) === size);
  if (!isAlike) return text.otherBytes(payload.length, sha256);
  return shape.length === 1
    ? text.otherLabels(shape[0], sha256)
    : text.otherPictures(showShape(shape), sha256);
}

/** @param found what the file is instead. */
export function notIt(path: string, file: IdxFile, found: string): DataFileError {
  return new DataFileError(path, describePayload(file), found);
}

export function describePayload(file: IdxFile): string {
  return text.gzip(file.payloadBytes, short(file.payloadSha256));
}

/** Enough of it to compare by eye. */
export function short(sha256: string): string {
  return `${sha256.slice(0, 12)}…`;
}
