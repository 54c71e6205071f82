import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** An optimiser has gathered moments for weights of other shapes than the model's. */
export class ForeignOptimizerError extends SixStepsError {
  override readonly name = "ForeignOptimizerError";

  constructor(optimizer: string, theirs: readonly string[], mine: readonly string[]) {
    super(errorsText.foreignOptimizer(optimizer, theirs, mine));
  }
}
