import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { DataFileError } from "../../../errors/dataFileError.js";
import type { ArchiveFile } from "../../dataset.js";
import { readingError } from "./readDataFile.js";

/**
 * Makes sure that an archive has the size and the MD5 that its authors publish.
 *
 * @throws MissingDataFileError if there is no such file; DataFileError if it is another; DataFolderError if it cannot be
 * read.
 */
export async function verifyArchive(path: string, { bytes, md5 }: ArchiveFile): Promise<void> {
  const expected = `an archive of ${bytes} bytes with MD5 ${md5}`;
  const hash = createHash("md5");
  let size = 0;
  try {
    size = (await stat(path)).size;
    if (size === bytes) await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    throw readingError(path, expected, error);
  }
  const found =
    size < bytes
      ? `${size} bytes: it is truncated or another file`
      : size > bytes
        ? `${size} bytes: it is another file`
        : hash.digest("hex");
  if (found === md5) return;
  const shown = size === bytes ? `one with MD5 ${found}: it is damaged` : found;
  throw new DataFileError(path, expected, shown);
}
