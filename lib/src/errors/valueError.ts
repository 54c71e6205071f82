import { errorsText } from "./errorsText.js";
import { show } from "./show.js";
import { SixStepsError } from "./sixStepsError.js";

/** A value lies outside the range that makes sense for it, or is not a number at all. */
export class ValueError extends SixStepsError {
  override readonly name = "ValueError";

  constructor(what: string, wanted: string, got: unknown) {
    super(errorsText.value(what, wanted, show(got)));
  }
}
