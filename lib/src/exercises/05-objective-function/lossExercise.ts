import { plain } from "../core/answer.js";
import { attempt } from "../core/exercise.js";
import { FunctionExercise, type FunctionExerciseParts } from "../core/functionExercise.js";
import type { Outcome, Try } from "../core/outcome.js";

interface LossExerciseParts<Args extends readonly unknown[]> extends FunctionExerciseParts<Args, number> {
  /** A prediction that held the truth impossible, and what to say if it costs little. */
  certainAndWrong: { args: Args; say: (example: Try) => string };
}

/**
 * A function that returns a loss in bits, infinite where the prediction held the truth impossible. Those who keep
 * q above 0 by a tiny number get some 20 bits there, which is accepted; who leaves out q = 0 gets nothing.
 */
export class LossExercise<Args extends readonly unknown[]> extends FunctionExercise<Args, number> {
  readonly #certainAndWrong: LossExerciseParts<Args>["certainAndWrong"];

  constructor(parts: LossExerciseParts<Args>) {
    super(parts);
    this.#certainAndWrong = parts.certainAndWrong;
  }

  override judge(answer: unknown, calling: (args: readonly unknown[]) => void = () => {}): Outcome {
    const outcome = super.judge(answer, calling);
    if (outcome.kind !== "correct") return outcome;
    const { args, say } = this.#certainAndWrong;
    calling(args);
    const result = attempt(
      () => plain((answer as (...args: Args) => unknown)(...structuredClone(args))),
      args,
    );
    if ("outcome" in result) return result.outcome;
    if ((result.value as number) > 10) return outcome;
    const example: Try = { args, got: result.value, want: Number.POSITIVE_INFINITY };
    return { kind: "incorrect", misconception: "certain-and-wrong-is-free", message: say(example), example };
  }
}
