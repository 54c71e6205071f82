import { Exercise, type ExerciseParts, thrown } from "./exercise.js";
import { showStopped } from "./feedback.js";
import type { Outcome } from "./outcome.js";

export interface TaskExerciseParts<Submission> extends ExerciseParts {
  /**
   * Tries the student's answer and says what it found. Errors in the student's code need not be caught: they become
   * the outcome. `calling` is told what the student's code is about to be given, for the message after a Stop.
   */
  judge: (answer: Submission, calling: (args: readonly unknown[]) => void) => Outcome | Promise<Outcome>;
}

/** An exercise with a check of its own, such as a table that has no single answer. */
export class TaskExercise<Submission> extends Exercise {
  readonly #parts: TaskExerciseParts<Submission>;

  constructor(parts: TaskExerciseParts<Submission>) {
    super(parts);
    this.#parts = parts;
  }

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
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 100;
    try {
      return await this.#parts.judge(answer as Submission, calling);
    } catch (error) {
      return thrown(error);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }
}
