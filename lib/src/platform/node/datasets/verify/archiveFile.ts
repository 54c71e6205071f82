import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { ArchiveFile } from "../../../../data/dataset.js";
import { fetchText } from "../../../../data/fetchText.js";
import { DataFileError } from "../../../../errors/dataFileError.js";
import { readingError } from "./readDataFile.js";

const text = fetchText.file;

/**
 * Makes sure that an archive has the size and the MD5 that its authors publish.
 *
 * @throws MissingDataFileError if there is no such file; DataFileError if it is another; DataFolderError if it cannot be
 * read.
 */
export async function verifyArchive(path: string, { bytes, md5 }: ArchiveFile): Promise<void> {
  const expected = text.archive(bytes, md5);
  const hash = createHash("md5");
  let size = 0;
  try {
    size = (await stat(path)).size;
    if (size === bytes) await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    throw readingError(path, expected, error);
  }
  const found = size < bytes ? text.tooShort(size) : size > bytes ? text.tooLong(size) : hash.digest("hex");
  if (found === md5) return;
  const shown = size === bytes ? text.otherMd5(found) : found;
  throw new DataFileError(path, expected, shown);
}
