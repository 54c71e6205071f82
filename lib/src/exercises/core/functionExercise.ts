import { shapeOf } from "../../input/readArray.js";
import { type Answer, hasNaN, plain, same } from "./answer.js";
import { attempt, Exercise, type ExerciseParts } from "./exercise.js";
import type { ExerciseText } from "./exerciseText.js";
import { showStopped } from "./feedback.js";
import { feedbackText } from "./feedbackText.js";
import type { Outcome, Try } from "./outcome.js";
import { Random } from "./random.js";
import { type Say, withSentences } from "./sentences.js";
import { written } from "./written.js";

/** A wrong answer that is known, and what to say about it. The first one that fits is told. */
export type Misconception<Args extends readonly unknown[], Tell = (example: Try) => string> = {
  /** Short and stable: `natural-log`. A teacher's statistics count by it. */
  name: string;
  /** What to think about. It may quote the call that shows the error. */
  say: Tell;
} & (
  | {
      /** The wrong answer itself: recognised where the student's function does the same for every input tried. */
      wrong: (...args: Args) => unknown;
    }
  | {
      /** Recognised where this is true of a call that went wrong. */
      recognise: (example: Try) => boolean;
    }
);

export interface FunctionExerciseParts<
  Args extends readonly unknown[],
  Result,
  Text extends ExerciseText = ExerciseText,
> extends ExerciseParts<Text> {
  /** A right answer, to compare with. Never shown. */
  reference: (...args: Args) => Result;
  /** Inputs tried first, simplest first: the feedback shows the first that fails. */
  examples: readonly Args[];
  /** Makes one more input; a hard-coded answer fails on these. */
  random: (random: Random) => Args;
  /** How many random inputs are tried. Default 20. */
  randomCount?: number;
  /** How far a number may be off: absolute near 0, relative above 1. Default 1e-4, so that float32 answers pass. */
  tolerance?: number;
  misconceptions: readonly Misconception<Args, Say<Text, Try>>[];
}

/** An exercise whose answer is a function: tried on examples, then on random inputs, and compared with a reference. */
export class FunctionExercise<
  Args extends readonly unknown[],
  Result,
  Text extends ExerciseText = ExerciseText,
> extends Exercise {
  readonly #parts: FunctionExerciseParts<Args, Result, Text>;
  /** The bank of wrong answers; tests try each of them. */
  readonly misconceptions: readonly Misconception<Args>[];

  constructor(parts: FunctionExerciseParts<Args, Result, Text>) {
    super(parts);
    this.#parts = parts;
    this.misconceptions = withSentences(parts.misconceptions, parts.text) as Misconception<Args>[];
  }

  /** Checks `answer` and shows the outcome under the cell. */
  check(answer: (...args: Args) => Answer<Result>): void {
    const stopped = showStopped(() => this.stopped(answer));
    const outcome = this.judge(answer, stopped.calling);
    stopped.finished();
    this.report(outcome, answer);
  }

  /** Finds the outcome without showing it. `calling` is told the arguments before each call. */
  judge(answer: unknown, calling: (args: readonly unknown[]) => void = () => {}): Outcome {
    if (answer === undefined) return { kind: "notAttempted" };
    if (typeof answer !== "function") {
      return { kind: "incorrect", message: feedbackText.notAFunction(written(answer)) };
    }
    const tries: Try[] = [];
    for (const args of this.inputs()) {
      calling(args);
      const want = plain(this.#parts.reference(...copy(args)));
      const result = attempt(() => answer(...copy(args)) as unknown, args);
      if ("outcome" in result) return result.outcome;
      if (result.value instanceof Promise) {
        result.value.catch(() => {});
        return {
          kind: "incorrect",
          message: feedbackText.promise,
          example: { args, got: result.value, want },
        };
      }
      tries.push({ args, got: plain(result.value), want });
    }
    const wrong = tries.find((example) => !this.#same(example.got, example.want));
    if (wrong === undefined) return { kind: "correct", message: this.text.correct };
    return { kind: "incorrect", ...this.#explain(tries, wrong), example: wrong };
  }

  /**
   * The share of inputs for which `answer` gives the right result, from 0 to 1. A function that always answers the same,
   * where the right results differ, has understood nothing and gets 0.
   */
  share(answer: unknown): number {
    if (typeof answer !== "function") return 0;
    const tries = this.inputs().map((args): Try => {
      const result = attempt(() => plain(answer(...copy(args))));
      return {
        args,
        got: "value" in result ? result.value : failed,
        want: plain(this.#parts.reference(...copy(args))),
      };
    });
    const right = tries.filter(({ got, want }) => this.#same(got, want)).length;
    const isConstant = tries.every(({ got }) => this.#same(got, tries[0].got));
    return right < tries.length && isConstant ? 0 : right / tries.length;
  }

  protected override shareOf(answer: unknown, isCorrect: boolean): number {
    if (isCorrect) return 1;
    // A check may try more than the inputs: what it finds there costs as much as one of them.
    const count = this.inputs().length;
    return Math.min(this.share(answer), count / (count + 1));
  }

  /** Every input that a check tries, in order. */
  inputs(): Args[] {
    const random = new Random(this.name);
    const { examples, randomCount = 20 } = this.#parts;
    return [...examples, ...Array.from({ length: randomCount }, () => this.#parts.random(random))];
  }

  #explain(tries: Try[], wrong: Try): { message: string; misconception?: string } {
    for (const misconception of this.misconceptions) {
      if (this.#recognises(misconception, tries, wrong)) {
        return { message: misconception.say(wrong), misconception: misconception.name };
      }
    }
    return { message: whatDiffers(wrong) };
  }

  #recognises(misconception: Misconception<Args>, tries: Try[], wrong: Try): boolean {
    try {
      if ("recognise" in misconception) return misconception.recognise(wrong);
      return tries.every(({ args, got }) =>
        this.#same(got, plain(misconception.wrong(...copy(args as unknown as Args)))),
      );
    } catch {
      return false; // a look at an answer of an unforeseen type
    }
  }

  #same(a: unknown, b: unknown): boolean {
    return same(a, b, this.#parts.tolerance ?? 1e-4);
  }
}

/** Stands for the result of a call that threw: no right result is like it. */
const failed = Symbol("failed");

/** What can be said of any wrong result, whatever the exercise. */
function whatDiffers({ got, want }: Try): string {
  if (got === undefined) return feedbackText.noReturn;
  if (typeof want === "number" && typeof got !== "number") return feedbackText.notANumber(written(got));
  if (Array.isArray(want)) {
    if (!Array.isArray(got)) return feedbackText.notAnArray(written(got));
    const [gotShape, wantShape] = [shapeOf(got), shapeOf(want)].map((shape) => `[${shape.join(", ")}]`);
    if (gotShape !== wantShape) return feedbackText.shape(gotShape, wantShape);
  }
  if (hasNaN(got) && !hasNaN(want)) return feedbackText.nan;
  return feedbackText.differs;
}

/** Arguments copied for each call, so that an answer that changes its input does not spoil the next look at it. */
function copy<Args extends readonly unknown[]>(args: Args): Args {
  return args.map((arg) => (Array.isArray(arg) ? copy(arg) : arg)) as unknown as Args;
}
