import assert from "node:assert/strict";
import { plain, same } from "six-steps/internal/exercises/core/answer.js";
import type { Try } from "six-steps/internal/exercises/core/outcome.js";
import { drawInputsBy } from "six-steps/internal/exercises/core/random.js";
import { type AnyFunctionExercise, functionIn } from "../../bench/feedback/solutions.js";
import { claims } from "../../bench/feedback/told.js";

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

/** Asserts that what was said of an answer is so for inputs, too, from which it was not found out. */
export function assertHoldsElsewhere(
  exercise: AnyFunctionExercise,
  answer: Answer,
  name: string,
  what: string,
) {
  if (name === "right-for-some") return; // it counts the inputs that were tried, and says so
  const tries = triesOfOthers(exercise, answer);
  const wrong = tries.filter(({ got, want }) => !isSame(got, want));
  const rules = exercise.misconceptions.filter((known) => known.name === name).map(({ rule }) => rule);
  const isRule = rules.some((rule) =>
    typeof rule === "function"
      ? tries.every(({ args, got }) => isSame(got, resultOf(rule as Answer, args)))
      : wrong.every((example) => rule.recognise(example)),
  );
  const isSo = isRule || (claims[name]?.(wrong, tries, isSame) ?? rules.length === 0);
  assert.ok(isSo, `${what}: ${name} is not so for other inputs`);
}
