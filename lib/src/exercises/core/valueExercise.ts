import { cellSource } from "../../errors/studentLine.js";
import { type Answer, isPromise, plain, same } from "./answer.js";
import { Exercise, type ExerciseParts } from "./exercise.js";
import type { ExerciseText } from "./exerciseText.js";
import { feedbackText } from "./feedbackText.js";
import { explainNoValue, explainValue } from "./general/explainValue.js";
import type { Finding } from "./general/finding.js";
import { slipInCode } from "./general/slipInCode.js";
import { isGivenValue } from "./givenValue.js";
import type { Outcome, Try } from "./outcome.js";
import { type Known, knownOf, type Sentence, sayOf } from "./sentences.js";
import { written } from "./written.js";

/** A wrong value, or what is true of it: where that throws, it is a value of another type. */
export type WrongValue<Value> = Value | ((got: Value) => boolean);

/** Several wrong values of which the same is to be said. */
class AnyOf<Value> {
  readonly values: readonly Value[];
  constructor(values: readonly Value[]) {
    this.values = values;
  }
}

/** Any of these wrong values. */
export const anyOf = <Value>(...values: Value[]) => new AnyOf(values);

export interface ValueExerciseParts<Value, Text extends ExerciseText>
  extends Omit<ExerciseParts<Text>, "solution"> {
  stub: string;
  /** The right answer. */
  want: Value;
  /** The value as the solution computes it, such as `28 * 28 + 1`. Default: `want`. */
  solution?: string;
  /** How far a number may be off: absolute near 0, relative above 1. Default 1e-6. */
  tolerance?: number;
  /** The wrong values that are known, each under the sentence of `text` that is said of it. The first one that fits is told. */
  misconceptions: Partial<Record<Sentence<Text, string>, WrongValue<Value> | AnyOf<WrongValue<Value>>>>;
}

/** An exercise whose answer is a value: a number, a list, a text. */
export class ValueExercise<Value, Text extends ExerciseText> extends Exercise {
  readonly #parts: ValueExerciseParts<Value, Text>;
  readonly #misconceptions: readonly Known<WrongValue<Value>, string>[];

  constructor(parts: ValueExerciseParts<Value, Text>) {
    const { stub, want, solution = written(want) } = parts;
    // A value on lines of its own leaves no space behind the equals sign.
    super({ ...parts, solution: `${stub.slice(0, -1)} = ${solution};`.replace(" = \n", " =\n") });
    this.#parts = parts;
    this.#misconceptions = knownOf(parts.misconceptions, parts.text, (known) =>
      known instanceof AnyOf ? known.values : [known as WrongValue<Value>],
    );
  }

  /** The bank of wrong values; tests try each of them. */
  get misconceptions(): readonly Known<WrongValue<Value>, string>[] {
    return this.#misconceptions;
  }

  override knows(misconception: string): boolean {
    return this.misconceptions.some(({ name }) => name === misconception);
  }

  /** Checks `answer` and shows the outcome under the cell. */
  check(answer: Answer<Value> | undefined): void {
    const isGiven = answer === undefined && isGivenValue(this.answerName);
    const outcome = isGiven ? incorrect(explainNoValue(this.answerName)) : this.judge(answer);
    this.report(outcome.kind === "incorrect" ? withSlip(outcome) : outcome, answer);
  }

  /** Finds the outcome without showing it. */
  judge(answer: unknown): Outcome {
    if (answer === undefined) return { kind: "notAttempted" };
    if (isPromise(answer))
      return { kind: "incorrect", misconception: "promise", message: feedbackText.promiseForValue };
    const want = plain(this.#parts.want);
    const got = plain(answer);
    if (this.#same(got, want)) return { kind: "correct", message: this.text.correct };
    // The example has no `want` to show: the right value would end the exercise.
    const example: Try = { args: [], got, want: undefined };
    for (const { name, rule, say } of this.misconceptions) {
      const message = this.#fits(rule, got) ? sayOf(() => say(written(got))) : undefined;
      if (message !== undefined) return { kind: "incorrect", misconception: name, message, example };
    }
    return incorrect(this.explain(got), example);
  }

  /** What is said of a wrong value that is not known. */
  protected explain(got: unknown): Finding {
    return explainValue({ got, want: plain(this.#parts.want), isSame: this.#same });
  }

  readonly #same = (got: unknown, want: unknown): boolean => same(got, want, this.#parts.tolerance ?? 1e-6);

  #fits(rule: WrongValue<Value>, got: unknown): boolean {
    if (typeof rule !== "function") return this.#same(got, plain(rule)) || isRounded(got, plain(rule));
    try {
      return (rule as (got: unknown) => boolean)(got);
    } catch {
      return false;
    }
  }
}

/** With what the code may mean elsewhere. */
function withSlip(outcome: Outcome & { kind: "incorrect" }): Outcome {
  const slip = slipInCode(cellSource());
  return slip === undefined ? outcome : { ...outcome, message: `${outcome.message} ${slip}` };
}

const incorrect = ({ name, message }: Finding, example?: Try): Outcome => ({
  kind: "incorrect",
  message,
  ...(name && { misconception: name }),
  ...(example && { example }),
});

/** Whether a number, or each of a list, is `value` rounded to two digits or more. Of 0.30, only 0.3 is left to see. */
function isRounded(got: unknown, value: unknown): boolean {
  if (Array.isArray(got) && Array.isArray(value))
    return (
      got.length === value.length && got.every((entry, i) => entry === value[i] || isRounded(entry, value[i]))
    );
  if (typeof got !== "number" || typeof value !== "number") return false;
  const digits = String(got).split(".")[1]?.length ?? 0;
  return digits >= 1 && digits <= 100 && got === Number(value.toFixed(Math.max(2, digits)));
}
