import type { RecordFile } from "../../../../data/dataset.js";
import { checkRecords, describeRecords } from "../../../../data/load/records.js";
import { readDataFile } from "./readDataFile.js";

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
