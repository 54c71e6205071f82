import { SixStepsError } from "../errors/errors.js";

/** A data file does not hold what it should. */
export class DataFileError extends SixStepsError {
  constructor(
    /** The file's path. */
    readonly file: string,
    expected: string,
    readonly found: string,
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

/** Says what stands in the way of reading or writing `path`. */
export function folderError(path: string, error: unknown): DataFolderError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOSPC: "the disk is full. Free some space",
    EDQUOT: "your disk quota is used up. Free some space",
    EACCES: "this user may not. Change its permissions",
    EPERM: "this user may not. Change its permissions",
    EROFS: "the disk is read-only",
  };
  const reason = reasons[code ?? ""] ?? message;
  return new DataFolderError(
    `${path} cannot be written: ${reason}, or name another folder with SIX_STEPS_DATA.`,
    { cause: error },
  );
}

/** Every source was tried and none gave the whole dataset. */
export class NoSourceError extends SixStepsError {
  constructor(
    title: string,
    folder: string,
    /** What was tried, in order, and why it failed. */
    readonly tried: readonly { source: string; reason: string }[],
    files: readonly string[],
  ) {
    super(
      [
        `${title} could not be fetched. Tried, in this order:`,
        ...tried.map(({ source, reason }, i) => `  ${i + 1}. ${source}: ${reason}`),
        `What to do: set SIX_STEPS_DATA_MIRROR to a folder or URL that holds the files, or put these files into ${folder}, and start again:`,
        ...files.map((name) => `  ${name}`),
      ].join("\n"),
    );
  }
}
