import type { ArchiveFile, Dataset } from "../../../../data/dataset.js";
import { fetchText } from "../../../../data/fetchText.js";
import { DataFileError } from "../../../../errors/dataFileError.js";
import type { FailedAttempt } from "../../../../errors/noSourceError.js";
import type { ProgressOutput } from "../download/transferProgress.js";

/** One search for a dataset that comes as an archive, under the lock of its folder. */
export interface Search {
  dataset: Dataset<ArchiveFile>;
  cache: string;
  /** The dataset's folder in the cache. */
  folder: string;
  output: ProgressOutput;
  /** Why there is nothing yet. */
  attempts: FailedAttempt[];
}

/** Takes note of something in the cache that is not what it should be. */
export function noteFault({ folder, attempts, output }: Search, error: unknown): undefined {
  if (!(error instanceof DataFileError)) throw error;
  attempts.push({ source: fetchText.source.cache(folder), reason: error.message });
  output.write(`${error.message}\n`);
}
