import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** A file of a checkpoint is cut off, changed, gone, or was never one. */
export class DamagedCheckpointError extends SixStepsError {
  override readonly name = "DamagedCheckpointError";

  constructor(
    /** The file's path. */
    readonly file: string,
    what: string,
  ) {
    super(errorsText.damagedCheckpoint(file, what));
  }
}
