import { SixStepsError } from "../errors/errors.js";
import { type DatasetFile, unpackedNames } from "./dataset.js";

/** A data file does not hold what it should. */
export class DataFileError extends SixStepsError {
  constructor(
    /** The file's path. */
    readonly file: string,
    readonly expected: string,
    readonly found: string,
    /** What to do about it, a sentence. */
    remedy: string,
  ) {
    super(`${file}: expected ${expected}, but found ${found}. ${remedy}`);
  }
}

/** A data file is not there at all. */
export class MissingDataFileError extends DataFileError {}

/** A source cannot give any file: the host is out of reach, the folder or the package is not there. */
export class SourceUnavailableError extends SixStepsError {}

/** A source was reached and did not give this file. */
export class DownloadError extends SixStepsError {}

/** The cache folder cannot be read or written. */
export class DataFolderError extends SixStepsError {}

/** Says what stands in the way of writing `path`. */
export function folderError(path: string, error: unknown): DataFolderError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOSPC: "the disk is full. Free some space",
    EDQUOT: "your disk quota is used up. Free some space",
    EACCES: "this user may not. Change its permissions",
    EPERM: "this user may not. Change its permissions",
    EROFS: "the disk is read-only. Make it writable",
    EEXIST: "a file has the folder's name. Move it away",
    ENOTDIR: "a file has the folder's name. Move it away",
  };
  const reason = reasons[code ?? ""] ?? message;
  return new DataFolderError(
    `${path} cannot be written: ${reason}, or name another folder with SIX_STEPS_DATA.`,
    { cause: error },
  );
}

/** A source that was tried in vain: for one file, or for all that were missing. */
export interface FailedAttempt {
  source: string;
  file?: string;
  reason: string;
}

/** Every source was tried and none gave the whole dataset. */
export class NoSourceError extends SixStepsError {
  /** The names of the files that are still missing. */
  readonly missing: readonly string[];

  constructor(
    title: string,
    folder: string,
    /** In the order in which they were made. */
    readonly attempts: readonly FailedAttempt[],
    /** The files that are still missing. */
    missing: readonly DatasetFile[],
  ) {
    const sources = [...new Set(attempts.map(({ source }) => source))];
    super(
      [
        `${title} could not be fetched. Tried, in this order:`,
        ...sources.map((source, i) => `  ${i + 1}. ${source}: ${reasons(source, attempts)}`),
        `What to do: set SIX_STEPS_DATA_MIRROR to a folder or URL that holds the missing files, or put them into ${folder}:`,
        ...missing.map((file) => `  ${file.name}, or unpacked: ${unpacked(file)}`),
      ].join("\n"),
    );
    this.missing = missing.map(({ name }) => name);
  }
}

function unpacked(file: DatasetFile): string {
  if ("batches" in file) return file.batches.map(({ name }) => name).join(", ");
  return unpackedNames(file).join(" or ");
}

/** One reason where all files share it, else each file with its own. */
function reasons(source: string, attempts: readonly FailedAttempt[]): string {
  const mine = attempts.filter((attempt) => attempt.source === source);
  if (new Set(mine.map(({ reason }) => reason)).size === 1) return mine[0].reason;
  return mine.map(({ file, reason }) => (file ? `${file}: ${reason}` : reason)).join("; ");
}
