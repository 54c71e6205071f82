import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** A thread of the engine ended in the middle of its work. */
export class ThreadDiedError extends SixStepsError {
  override readonly name = "ThreadDiedError";

  constructor(why: string) {
    super(errorsText.threadDied(why));
  }
}
