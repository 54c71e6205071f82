import { files } from "#platform/files";
import { CheckpointFolderError, show } from "../../errors/errors.js";
import { checkpointText } from "./checkpointText.js";

/** Says in one sentence what stands in the way of writing a checkpoint into `folder`. */
export function writeError(folder: string, error: unknown): CheckpointFolderError {
  return new CheckpointFolderError(checkpointText.notSaved(show(folder), files.whyNotWritten(error)), {
    cause: error,
  });
}
