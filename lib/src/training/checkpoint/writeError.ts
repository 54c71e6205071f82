import { CheckpointFolderError, show } from "../../errors/errors.js";
import { whyNotWritten } from "../../platform/node/whyNotWritten.js";

/** Says in one sentence what stands in the way of writing a checkpoint into `folder`. */
export function writeError(folder: string, error: unknown): CheckpointFolderError {
  return new CheckpointFolderError(
    `The checkpoint cannot be saved in ${show(folder)}: ${whyNotWritten(error)}, or save elsewhere. A checkpoint saved there earlier is as it was.`,
    { cause: error },
  );
}
