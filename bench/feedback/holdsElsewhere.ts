import { plain, same } from "six-steps/internal/exercises/core/answer.js";
import type { Outcome, Try } from "six-steps/internal/exercises/core/outcome.js";
import { drawInputsBy } from "six-steps/internal/exercises/core/random.js";
import { claims, claimsOfExample } from "./claims.js";
import { type AnyFunctionExercise, functionIn } from "./solutions.js";

export type Answer = (...args: unknown[]) => unknown;

/** Numbers that come out nearly alike, also very small ones. */
const isSame = (got: unknown, want: unknown) => same(got, want, 2e-3, 1e-6);

/** A copy of the arguments; a function among them stays itself. */
const copied = (value: unknown): unknown => (Array.isArray(value) ? value.map(copied) : value);

/** Stands for the result of a call that throws. */
const failed = Symbol("failed");

function resultOf(answer: Answer, args: readonly unknown[]): unknown {
  try {
    return plain(answer(...(copied(args) as unknown[])));
  } catch {
    return failed;
  }
}

/** What the answer does with inputs that its check has not tried. */
function triesOfOthers(exercise: AnyFunctionExercise, answer: Answer): Try[] {
  const solution = functionIn(exercise.solutionCode) as Answer;
  drawInputsBy("other inputs");
  try {
    return exercise.inputs().map((args) => ({
      args,
      got: resultOf(answer, args),
      want: plain(solution(...(copied(args) as unknown[]))),
    }));
  } finally {
    drawInputsBy("");
  }
}

/**
 * Whether what was said of a wrong answer is so: of the call that is shown, or else for inputs, too, from which it was not
 * found out. A name that claims nothing known is not so.
 *
 * @param answer does what the one that was judged did, from its first call on
 */
export function holdsElsewhere(exercise: AnyFunctionExercise, answer: Answer, outcome: Outcome): boolean {
  const { misconception: name, example } = outcome as Extract<Outcome, { kind: "incorrect" }>;
  if (name === undefined || name === "right-for-some") return true; // it counts the inputs that were tried, and says so
  const rules = exercise.misconceptions.filter((known) => known.name === name).map(({ rule }) => rule);
  if (rules.length === 0 && name in claimsOfExample)
    return example !== undefined && claimsOfExample[name](plainly(example), isSame);
  const tries = triesOfOthers(exercise, answer);
  const wrong = tries.filter(({ got, want }) => !isSame(got, want));
  const isRule = rules.some((rule) =>
    typeof rule === "function"
      ? tries.every(({ args, got }) => isSame(got, resultOf(rule as Answer, args)))
      : wrong.every((example) => rule.recognise(example)),
  );
  return isRule || (claims[name]?.(wrong, tries, isSame) ?? false);
}

const plainly = ({ args, got, want }: Try): Try => ({ args, got: plain(got), want: plain(want) });
