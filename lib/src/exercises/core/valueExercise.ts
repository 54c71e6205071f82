import { type Answer, plain, same } from "./answer.js";
import { Exercise, type ExerciseParts } from "./exercise.js";
import { feedbackText } from "./feedbackText.js";
import type { Outcome, Try } from "./outcome.js";
import { written } from "./written.js";

/** A wrong value that is known, and what to say about it. The first one that fits is told. */
export interface WrongValue<Value> {
  /** Short and stable: `biases-forgotten`. A teacher's statistics count by it. */
  name: string;
  /** The wrong value itself, or what is true of it. */
  wrong: Value | ((got: unknown) => boolean);
  /** What to think about. */
  say: (got: string) => string;
}

export interface ValueExerciseParts<Value> extends ExerciseParts {
  /** The right answer. */
  want: Value;
  /** How far a number may be off: absolute near 0, relative above 1. Default 1e-6. */
  tolerance?: number;
  misconceptions: readonly WrongValue<Value>[];
}

/** An exercise whose answer is a value: a number, a list, or one of a few choices. */
export class ValueExercise<Value> extends Exercise {
  readonly #parts: ValueExerciseParts<Value>;

  constructor(parts: ValueExerciseParts<Value>) {
    super(parts);
    this.#parts = parts;
  }

  /** Checks `answer` and shows the outcome under the cell. */
  check(answer: Answer<Value> | undefined): void {
    this.report(this.judge(answer), answer);
  }

  /** Finds the outcome without showing it. */
  judge(answer: unknown): Outcome {
    if (answer === undefined) return { kind: "notAttempted" };
    const { want, misconceptions, tolerance = 1e-6 } = this.#parts;
    const got = plain(answer);
    if (same(got, plain(want), tolerance)) return { kind: "correct", message: this.text.correct };
    // The example has no `want` to show: the right value would end the exercise.
    const example: Try = { args: [], got, want: undefined };
    for (const { name, wrong, say } of misconceptions) {
      const fits =
        typeof wrong === "function"
          ? (wrong as (got: unknown) => boolean)(got)
          : same(got, plain(wrong), tolerance);
      if (fits) return { kind: "incorrect", misconception: name, message: say(written(got)), example };
    }
    return { kind: "incorrect", message: feedbackText.anotherValue(written(got)), example };
  }

  /** The bank of wrong values, for the tests that try each of them. */
  get misconceptions(): readonly WrongValue<Value>[] {
    return this.#parts.misconceptions;
  }
}
