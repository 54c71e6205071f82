import type { ExerciseText } from "../core/exerciseText.js";
import { FunctionExercise, type FunctionExerciseParts } from "../core/functionExercise.js";
import type { Outcome, Try } from "../core/outcome.js";
import { answerOf } from "../core/studentCall.js";
import { withoutTensorsLeft } from "../core/withoutTensorsLeft.js";

interface LossExerciseParts<Args extends readonly unknown[], Text extends ExerciseText>
  extends FunctionExerciseParts<Args, number, Text> {
  /** A prediction that held the truth impossible. */
  certainAndWrong: Args;
  /** What to say if it costs little. */
  free: (example: Try) => string;
}

/**
 * A function that returns a loss in bits, infinite where the prediction held the truth impossible. Whoever keeps q above 0
 * by a tiny number gets some 20 bits there, which is accepted; whoever leaves out q = 0 gets nothing.
 */
export class LossExercise<
  Args extends readonly unknown[],
  Text extends ExerciseText,
> extends FunctionExercise<Args, number, Text> {
  readonly #loss: LossExerciseParts<Args, Text>;

  constructor(parts: LossExerciseParts<Args, Text>) {
    super(parts);
    this.#loss = parts;
  }

  override judge(answer: unknown, calling: (args: readonly unknown[]) => void = () => {}): Outcome {
    const outcome = super.judge(answer, calling);
    if (outcome.kind !== "correct") return outcome;
    const { certainAndWrong: args, free } = this.#loss;
    calling(args);
    const want = Number.POSITIVE_INFINITY;
    const result = withoutTensorsLeft(() =>
      answerOf(() => (answer as (...args: Args) => unknown)(...structuredClone(args)), { args, want }),
    );
    if ("outcome" in result) return result.outcome;
    if (typeof result.got === "number" && result.got > 10) return outcome;
    const example: Try = { args, got: result.got, want };
    const message = free(example);
    return { kind: "incorrect", misconception: "certain-and-wrong-is-free", message, example };
  }
}
