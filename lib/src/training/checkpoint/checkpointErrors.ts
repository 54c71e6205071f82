import { SixStepsError, show } from "../../errors/errors.js";
import { whyNotWritten } from "../../platform/node/whyNotWritten.js";

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
  return new CheckpointFolderError(
    `The checkpoint cannot be saved in ${show(folder)}: ${whyNotWritten(error)}, or save elsewhere. A checkpoint saved there earlier is as it was.`,
    { cause: error },
  );
}
