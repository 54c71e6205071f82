import { type Answer, isRecord, plain, same } from "./answer.js";
import { Exercise, type ExerciseParts } from "./exercise.js";
import type { ExerciseText } from "./exerciseText.js";
import { showStopped } from "./feedback.js";
import { feedbackText } from "./feedbackText.js";
import { explainTries } from "./general/explainTries.js";
import { slipInCode } from "./general/slipInCode.js";
import type { Outcome, Try } from "./outcome.js";
import { parametersIn } from "./parameters.js";
import { Random } from "./random.js";
import { type Known, knownOf, type Sentence, sayOf } from "./sentences.js";
import { answerOf } from "./studentCall.js";
import { Unreadable } from "./unreadable.js";
import { withoutTensorsLeft } from "./withoutTensorsLeft.js";
import { written } from "./written.js";

/** How a wrong answer is recognised. */
export type Rule<Args extends readonly unknown[], Result> =
  /** The wrong answer itself: recognised where the student's function does the same for every input tried. */
  | ((...args: Args) => unknown)
  /**
   * Recognised where this is true of every call that went wrong. It may read `got` as a result of the right type: where that
   * throws, `got` is of another type, and not recognised.
   */
  | { recognise: (example: Try<Args, Result>) => boolean };

export interface FunctionExerciseParts<Args extends readonly unknown[], Result, Text extends ExerciseText>
  extends ExerciseParts<Text> {
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
  /**
   * Whether one result is as good as another that is written differently, such as equal ones in another order. Where it
   * throws, `got` is of another type, and not as good.
   */
  isAsGood?: (got: Result, other: Result, args: Args) => boolean;
  /**
   * The wrong answers that are known, each under the sentence of `text` that is said of it. The first one that fits is
   * told.
   */
  misconceptions: Partial<Record<Sentence<Text, Try>, Rule<Args, Result> | readonly Rule<Args, Result>[]>>;
}

/** An exercise whose answer is a function: tried on examples, then on random inputs, and compared with a reference. */
export class FunctionExercise<
  Args extends readonly unknown[],
  Result,
  Text extends ExerciseText,
> extends Exercise {
  readonly #parts: FunctionExerciseParts<Args, Result, Text>;
  /** The bank of wrong answers; tests try each of them. */
  readonly misconceptions: readonly Known<Rule<Args, Result>, Try>[];

  constructor(parts: FunctionExerciseParts<Args, Result, Text>) {
    super(parts);
    this.#parts = parts;
    this.misconceptions = knownOf(
      parts.misconceptions,
      parts.text,
      (rules) => [rules].flat() as Rule<Args, Result>[],
    );
  }

  override knows(misconception: string): boolean {
    return this.misconceptions.some(({ name }) => name === misconception);
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
    return withoutTensorsLeft(() => this.#judgeFunction(answer as AnyFunction, calling));
  }

  #judgeFunction(answer: AnyFunction, calling: (args: readonly unknown[]) => void): Outcome {
    const began = performance.now();
    const tries: Try[] = [];
    let error: (Outcome & { kind: "error" }) | undefined;
    let changed: string | undefined;
    for (const args of this.inputs()) {
      calling(args);
      const want = plain(this.#parts.reference(...copy(args)));
      const given = copy(args);
      const call = () => answer(...given);
      // Whoever fills the memory in seconds would wait minutes for the same again.
      if (error && performance.now() - began > longestFailure) return error;
      if (error) {
        tries.push({ args, got: resultOf(call), want });
        continue;
      }
      const result = answerOf(call, { args, want });
      if ("got" in result) tries.push({ args, got: result.got, want });
      else if (result.outcome.kind !== "error") return result.outcome;
      else {
        error = result.outcome;
        tries.push({ args, got: failed, want });
      }
      changed ??= parametersIn(this.stub)[args.findIndex((arg, i) => !same(plain(given[i]), arg, 0))];
    }
    if (error) return this.#foreseen(tries) ?? error;
    const also = changed === undefined ? "" : ` ${feedbackText.changedInput(changed)}`;
    const wrong = tries.filter((example) => !this.#isRight(example));
    if (wrong.length === 0) return { kind: "correct", message: this.text.correct + also };
    const { message, misconception } = this.#explain(tries, wrong);
    const slip = slipInCode(String(answer));
    return {
      kind: "incorrect",
      message: message + also + (slip === undefined ? "" : ` ${slip}`),
      ...(misconception && { misconception }),
      example: wrong[0],
    };
  }

  /**
   * The share of inputs for which `answer` gives the right result, from 0 to 1. A function that always answers the same,
   * where the right results differ, has understood nothing and gets 0.
   */
  share(answer: unknown): number {
    if (typeof answer !== "function") return 0;
    const tries = withoutTensorsLeft(() =>
      this.inputs().map((args): Try => {
        const want = plain(this.#parts.reference(...copy(args)));
        return { args, got: resultOf(() => answer(...copy(args))), want };
      }),
    );
    const right = tries.filter((example) => this.#isRight(example)).length;
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

  #explain(tries: readonly Try[], wrong: readonly Try[]): { message: string; misconception?: string } {
    for (const { name, rule, say } of this.misconceptions) {
      const message = this.#fits(rule, tries, wrong) ? sayOf(() => say(wrong[0])) : undefined;
      if (message !== undefined) return { message, misconception: name };
    }
    const parameters = parametersIn(this.stub);
    const seen = { tries, wrong, parameters, isRight: this.#same, isSame: this.#alike };
    const { name, message } = explainTries(seen);
    return { message, ...(name && { misconception: name }) };
  }

  /** Of an answer that throws for some inputs: the known one that throws for the same, and is like it for the others. */
  #foreseen(tries: readonly Try[]): Outcome | undefined {
    const ended = tries.filter(({ got }) => got !== failed);
    if (ended.length === 0) return undefined;
    const example = ended.find((one) => !this.#isRight(one)) ?? (tries.find(isFailed) as Try);
    for (const { name, rule, say } of this.misconceptions) {
      if ("recognise" in rule || !this.#isLike(rule, tries)) continue;
      const message = sayOf(() => say(example));
      if (message !== undefined) return { kind: "incorrect", misconception: name, message, example };
    }
    return undefined;
  }

  #fits(rule: Rule<Args, Result>, tries: readonly Try[], wrong: readonly Try[]): boolean {
    if (!("recognise" in rule)) return this.#isLike(rule, tries);
    try {
      return wrong.every((example) => rule.recognise(example as Try<Args, Result>));
    } catch {
      return false; // a look at an answer of an unforeseen type
    }
  }

  /** Whether the answer did in all tries what a known one does. */
  #isLike(known: (...args: Args) => unknown, tries: readonly Try[]): boolean {
    return tries.every(({ args, got }) => {
      const value = resultOf(() => known(...copy(args as unknown as Args)));
      if (value === failed || got === failed) return value === got;
      return this.#alike(got, value) || this.#isAsGood({ args, got, want: value });
    });
  }

  #isRight(example: Try): boolean {
    return this.#same(example.got, example.want) || this.#isAsGood(example);
  }

  #isAsGood({ args, got, want }: Try): boolean {
    const { isAsGood } = this.#parts;
    try {
      return isAsGood?.(got as Result, want as Result, args as unknown as Args) ?? false;
    } catch {
      return false;
    }
  }

  readonly #same = (a: unknown, b: unknown): boolean => same(a, b, this.#tolerance);

  /**
   * Closer than `#same` for small numbers: what may pass as 0 is not yet what a slip would give in its place. But float32
   * leaves up to 1e-8 where numbers below 1 add up to 0.
   */
  readonly #alike = (a: unknown, b: unknown): boolean =>
    same(a, b, this.#tolerance, Math.min(1e-4, 1e-8 / this.#tolerance));

  get #tolerance(): number {
    return this.#parts.tolerance ?? 1e-4;
  }
}

/** Milliseconds for all inputs of an answer that throws. */
const longestFailure = 1000;

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** Stands for the result of a call that threw: no right result is like it. */
const failed = Unreadable.error();
const isFailed = ({ got }: Try) => got === failed;

/** What a call returns, as plain numbers and arrays; `failed` where it throws. */
function resultOf(call: () => unknown): unknown {
  let value: unknown;
  try {
    value = call();
  } catch {
    return failed;
  }
  return plain(value);
}

/** Arguments copied for each call, so that an answer that changes its input does not spoil the next look at it. */
function copy<Args extends readonly unknown[]>(args: Args): Args {
  return args.map(copied) as unknown as Args;
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one)]));
}
