import { show } from "./show.js";
import { SixStepsError } from "./sixStepsError.js";

/** There is no checkpoint in the folder. */
export class MissingCheckpointError extends SixStepsError {
  override readonly name = "MissingCheckpointError";

  constructor(folder: string) {
    super(
      `There is no checkpoint in ${show(folder)}: it holds no model.json. Train with modelCheckpoint first, or correct the path.`,
    );
  }
}
