import { verifyArchive } from "./archive.js";
import type { Dataset, DatasetFile, IdxFile } from "./dataset.js";
import { readRecords } from "./recordFile.js";
import { releaseBytes } from "./releaseBytes.js";
import { readVerified } from "./verify.js";

/**
 * Makes sure that the file at `path` is what `file` describes.
 *
 * @throws MissingDataFileError if there is no such file; DataFileError if it holds anything else; DataFolderError if it
 * cannot be read.
 */
export async function verifyFile(path: string, file: DatasetFile, dataset: Dataset): Promise<void> {
  if ("md5" in file) await verifyArchive(path, file);
  else if ("payloadSha256" in file) releaseBytes(await readVerified(path, file, dataset as Dataset<IdxFile>));
  else releaseBytes(await readRecords(path, file));
}
