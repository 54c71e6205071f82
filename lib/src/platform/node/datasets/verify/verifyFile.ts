import type { Dataset, DatasetFile, IdxFile } from "../../../../data/dataset.js";
import { checkBatch } from "../../../../data/load/checkBatch.js";
import { verifyArchive } from "./archiveFile.js";
import { readVerified } from "./idxFile.js";
import { readRecords } from "./recordFile.js";

/**
 * Makes sure that the file at `path` is what `file` describes.
 *
 * @returns what was read and found right: an idx file's payload, a file of records; of an archive, which need not be in
 * memory at once, nothing.
 * @throws MissingDataFileError if there is no such file; DataFileError if it holds anything else; DataFolderError if it
 * cannot be read.
 */
export async function verifyFile(path: string, file: DatasetFile, dataset: Dataset): Promise<Uint8Array> {
  if ("md5" in file) {
    await verifyArchive(path, file);
    return new Uint8Array();
  }
  if ("payloadSha256" in file) return readVerified(path, file, dataset as Dataset<IdxFile>);
  const bytes = await readRecords(path, file);
  if ("headSha256" in file) checkBatch(path, bytes, file);
  return bytes;
}
