import type { DatasetFile } from "../../../../data/dataset.js";

/** One place that may have the files of a dataset. */
export interface Source {
  /** Names it in messages: a folder, an address, a package. */
  name: string;
  /** Whether asking it can take more than a second, so that a line should say so first. */
  slow: boolean;
  /**
   * Puts its copy of `file` at the path `part`, unverified.
   *
   * @returns whether some of the bytes may be left over from an earlier process.
   * @throws SourceUnavailableError if asking for other files is useless too; DownloadError if only this one is
   * missing.
   */
  obtain(file: DatasetFile, part: string): Promise<boolean>;
  /** Removes what it has put elsewhere on the disk. */
  close?(): Promise<void>;
}
