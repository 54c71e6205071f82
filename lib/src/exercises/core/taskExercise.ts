import { AwaitedExercise } from "./awaitedExercise.js";
import type { ExerciseParts } from "./exercise.js";
import type { Outcome } from "./outcome.js";
import { withoutTensorsLeft } from "./withoutTensorsLeft.js";

export interface TaskExerciseParts<Submission> extends ExerciseParts {
  /**
   * Tries the student's answer and says what it found. The student's code is called by `answerOf` or `attempt`, and by
   * nothing else: errors of the check's own are not the student's. `calling` is told what the student's code is about to
   * be given, for the message after a Stop.
   */
  judge: (answer: Submission, calling: (args: readonly unknown[]) => void) => Outcome;
}

/** An exercise with a check of its own, such as a table that has no single answer. */
export class TaskExercise<Submission> extends AwaitedExercise<Submission> {
  readonly #judge: TaskExerciseParts<Submission>["judge"];

  constructor(parts: TaskExerciseParts<Submission>) {
    super(parts);
    this.#judge = parts.judge;
  }

  protected override find(answer: Submission, calling: (args: readonly unknown[]) => void): Outcome {
    return withoutTensorsLeft(() => this.#judge(answer, calling));
  }
}
