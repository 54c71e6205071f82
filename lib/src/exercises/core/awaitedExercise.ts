import { isPromise } from "./answer.js";
import { Exercise } from "./exercise.js";
import { showStopped } from "./feedback.js";
import { feedbackText } from "./feedbackText.js";
import type { Outcome } from "./outcome.js";

/** An exercise whose check is awaited in its cell. */
export abstract class AwaitedExercise<Submission> extends Exercise {
  protected override get checkCall(): string {
    return `await ${super.checkCall}`;
  }

  /** Checks `answer` and shows the outcome under the cell. */
  async check(answer: Submission | undefined): Promise<void> {
    const stopped = showStopped(() => this.stopped(answer));
    const judged = this.judge(answer, stopped.calling);
    stopped.finished(); // from the first await on, the kernel itself says that it was interrupted
    this.report(await judged, answer);
  }

  /** Finds the outcome without showing it. */
  async judge(answer: unknown, calling: (args: readonly unknown[]) => void = () => {}): Promise<Outcome> {
    if (answer === undefined) return { kind: "notAttempted" };
    if (isPromise(answer))
      return { kind: "incorrect", misconception: "promise", message: feedbackText.promiseForAnswer };
    return await this.find(answer as Submission, calling);
  }

  /** Finds the outcome of an answer that is there. */
  protected abstract find(
    answer: Submission,
    calling: (args: readonly unknown[]) => void,
  ): Outcome | Promise<Outcome>;
}
