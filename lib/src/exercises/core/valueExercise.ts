import { type Answer, plain, same } from "./answer.js";
import { Exercise, type ExerciseParts } from "./exercise.js";
import type { ExerciseText } from "./exerciseText.js";
import { feedbackText } from "./feedbackText.js";
import type { Outcome, Try } from "./outcome.js";
import { type Say, withSentences } from "./sentences.js";
import { written } from "./written.js";

/** A wrong value that is known, and what to say about it. The first one that fits is told. */
export interface WrongValue<Value, Tell = (got: string) => string> {
  /** Short and stable: `biases-forgotten`. A teacher's statistics count by it. */
  name: string;
  /** The wrong value itself, or what is true of it. */
  wrong: Value | ((got: unknown) => boolean);
  /** What to think about. */
  say: Tell;
}

export interface ValueExerciseParts<Value, Text extends ExerciseText> extends ExerciseParts<Text> {
  /** The right answer. */
  want: Value;
  /** How far a number may be off: absolute near 0, relative above 1. Default 1e-6. */
  tolerance?: number;
  misconceptions: readonly WrongValue<Value, Say<Text, string>>[];
}

/** An exercise whose answer is a value: a number, a list, or one of a few choices. */
export class ValueExercise<Value, Text extends ExerciseText = ExerciseText> extends Exercise {
  readonly #parts: ValueExerciseParts<Value, Text>;
  /** The bank of wrong values; tests try each of them. */
  readonly misconceptions: readonly WrongValue<Value>[];

  constructor(parts: ValueExerciseParts<Value, Text>) {
    super(parts);
    this.#parts = parts;
    this.misconceptions = withSentences(parts.misconceptions, parts.text) as WrongValue<Value>[];
  }

  /** Checks `answer` and shows the outcome under the cell. */
  check(answer: Answer<Value> | undefined): void {
    this.report(this.judge(answer), answer);
  }

  /** Finds the outcome without showing it. */
  judge(answer: unknown): Outcome {
    if (answer === undefined) return { kind: "notAttempted" };
    const { want, tolerance = 1e-6 } = this.#parts;
    const got = plain(answer);
    if (same(got, plain(want), tolerance)) return { kind: "correct", message: this.text.correct };
    // The example has no `want` to show: the right value would end the exercise.
    const example: Try = { args: [], got, want: undefined };
    for (const { name, wrong, say } of this.misconceptions) {
      const fits =
        typeof wrong === "function"
          ? (wrong as (got: unknown) => boolean)(got)
          : same(got, plain(wrong), tolerance);
      if (fits) return { kind: "incorrect", misconception: name, message: say(written(got)), example };
    }
    return { kind: "incorrect", message: feedbackText.anotherValue(written(got)), example };
  }
}
