import { SixStepsError } from "./sixStepsError.js";

/** A checkpoint cannot be written or read where it was asked for: no space, no permission, or a file in the way. */
export class CheckpointFolderError extends SixStepsError {
  override readonly name = "CheckpointFolderError";
}
