import { SixStepsError, show } from "../../errors/errors.js";

/** A checkpoint cannot be written or read where it was asked for: no space, no permission, or a file in the way. */
export class CheckpointFolderError extends SixStepsError {}

/** There is no checkpoint in the folder. */
export class MissingCheckpointError extends SixStepsError {
  constructor(folder: string) {
    super(
      `There is no checkpoint in ${show(folder)}: it holds no model.json. Train with modelCheckpoint first, or correct the path.`,
    );
  }
}

/** A file of a checkpoint is cut off, changed, gone, or was never one. */
export class DamagedCheckpointError extends SixStepsError {
  constructor(
    /** The file's path. */
    readonly file: string,
    what: string,
  ) {
    super(`${file} ${what}. Nothing was loaded: take another checkpoint, or train again.`);
  }
}

/** A checkpoint's weights belong to a model of another architecture. */
export class ArchitectureError extends SixStepsError {}

/** The value that decides whether to save is not among those that `fit` reports. */
export class MonitorError extends SixStepsError {
  constructor(monitor: string, known: readonly string[], hint = "") {
    super(
      `modelCheckpoint cannot monitor ${show(monitor)}: training reports ${known.join(", ") || "nothing"}.${hint && ` ${hint}`}`,
    );
  }
}

/** Says in one sentence what stands in the way of writing a checkpoint into `folder`. */
export function writeError(folder: string, error: unknown): CheckpointFolderError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOSPC: "the disk is full. Free some space and train on",
    EDQUOT: "your disk quota is used up. Free some space and train on",
    EFBIG: "the system allows no file of this size (ulimit -f). Raise the limit, or make the model smaller",
    EACCES: "this user may not. Change its permissions, or save elsewhere",
    EPERM: "this user may not. Change its permissions, or save elsewhere",
    EROFS: "the disk is read-only. Save elsewhere",
    EEXIST: "a file stands where a folder is expected. Give another path",
    ENOTDIR: "a file stands where a folder is expected. Give another path",
    EISDIR: "a folder stands where the file model.json belongs. Give another path",
    EMFILE: "too many files are open. Close some",
    ENAMETOOLONG: "the name is too long. Give a shorter one",
  };
  return new CheckpointFolderError(
    `The checkpoint cannot be saved in ${show(folder)}: ${reasons[code ?? ""] ?? message}. A checkpoint saved there earlier is as it was.`,
    { cause: error },
  );
}
