import { errorsText } from "./errorsText.js";
import { show } from "./show.js";
import { SixStepsError } from "./sixStepsError.js";

/** The value that decides whether to save is not among those that `fit` reports. */
export class MonitorError extends SixStepsError {
  override readonly name = "MonitorError";

  constructor(monitor: string, known: readonly string[], hint = "") {
    super(`${errorsText.monitor(show(monitor), known)}${hint && ` ${hint}`}`);
  }
}
