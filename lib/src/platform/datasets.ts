import type { ArchiveFile, Dataset, DatasetFile, IdxFile, RecordFile } from "../data/dataset.js";
import type { RecordSet } from "../data/load/loadRecords.js";

/**
 * Where data sets come from. Whatever is given was verified: by its SHA-256, or by what else is known of it.
 *
 * What cannot be had is a NoSourceError, and a folder that cannot be read or written a DataFolderError.
 */
export interface Datasets {
  /** A data set as data/sources.json describes it: what it is, where it comes from, its licence, its hashes. */
  described<File extends DatasetFile>(id: string): Promise<Dataset<File>>;

  /** Where its files are kept; tensors of another place are others. */
  placeOf(id: string): string;

  /** What the files of a data set hold, unpacked, in their order. What is missing or damaged is fetched first. */
  payloads(dataset: Dataset<IdxFile>, files: readonly IdxFile[]): Promise<Uint8Array[]>;

  /** The files of records that are there, by their sizes alone; a sample where the whole is not. */
  findRecords(dataset: Dataset<ArchiveFile>): Promise<RecordSet | undefined>;

  /** All files of records, fetched where they are missing or damaged. */
  fetchRecords(dataset: Dataset<ArchiveFile>): Promise<RecordSet>;

  /** The bytes of a file of a set. @throws DataFileError if it is damaged */
  readRecords(set: RecordSet, file: RecordFile): Promise<Uint8Array>;
}
