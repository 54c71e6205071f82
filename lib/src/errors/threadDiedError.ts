import { SixStepsError } from "./sixStepsError.js";

/** A thread of the engine ended in the middle of its work. */
export class ThreadDiedError extends SixStepsError {
  override readonly name = "ThreadDiedError";

  constructor(why: string) {
    super(
      `A thread of the training engine ended unexpectedly: ${why}. The model keeps the weights that it had. Call the same again; with SIX_STEPS_THREADS=1 there is no other thread that could end.`,
    );
  }
}
