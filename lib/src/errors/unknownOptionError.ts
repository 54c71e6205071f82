import { errorsText } from "./errorsText.js";
import { show } from "./show.js";
import { SixStepsError } from "./sixStepsError.js";

/** A name that is none of the known ones. */
export class UnknownOptionError extends SixStepsError {
  override readonly name = "UnknownOptionError";

  constructor(what: string, got: unknown, known: readonly string[]) {
    super(errorsText.unknownOption(what, show(got), known.join(", ")));
  }
}
