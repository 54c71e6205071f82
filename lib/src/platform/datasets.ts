import type { ArchiveFile, Dataset, DatasetFile, IdxFile, RecordFile } from "../data/dataset.js";
import type { RecordReader, RecordSet } from "../data/load/loadRecords.js";

/**
 * Where data sets come from. Whatever is given was verified: by its SHA-256, or by what else is known of it.
 *
 * What cannot be had is a NoSourceError, in a page a SiteDataError, and a folder that cannot be read or written a DataFolderError.
 */
export interface Datasets {
  /** Whether more can be had than there is: a page has what its site has. */
  readonly canFetch: boolean;

  /** A data set as data/sources.json describes it: what it is, where it comes from, its licence, its hashes. */
  described<File extends DatasetFile>(id: string): Promise<Dataset<File>>;

  /** Where its files are kept; tensors of another place are others. */
  placeOf(id: string): string;

  /** What the files of a data set hold, unpacked, in their order. What is missing or damaged is fetched first. */
  payloads(dataset: Dataset<IdxFile>, files: readonly IdxFile[]): Promise<Uint8Array[]>;

  /** What one file holds, at once. Not there where a thread cannot wait, or need not. */
  payloadNow?(dataset: Dataset<IdxFile>, file: IdxFile): Uint8Array;

  /** The files of records that are there, by their sizes alone; a sample where the whole is not. */
  findRecords(dataset: Dataset<ArchiveFile>): Promise<RecordSet | undefined>;

  /** All files of records, fetched where they are missing or damaged. */
  fetchRecords(dataset: Dataset<ArchiveFile>): Promise<RecordSet>;

  /** Makes a reader of some files of a set, all of which will be read. It throws DataFileError for one that is damaged. */
  openRecords(dataset: Dataset, set: RecordSet, files: readonly RecordFile[]): RecordReader;
}
