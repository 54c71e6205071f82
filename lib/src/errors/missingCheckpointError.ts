import { errorsText } from "./errorsText.js";
import { show } from "./show.js";
import { SixStepsError } from "./sixStepsError.js";

/** There is no checkpoint in the folder. */
export class MissingCheckpointError extends SixStepsError {
  override readonly name = "MissingCheckpointError";

  constructor(folder: string) {
    super(errorsText.missingCheckpoint(show(folder)));
  }
}
