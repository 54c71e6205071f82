import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, same } from "six-steps/internal/exercises/core/answer.js";
import { distortions } from "../../bench/feedback/distortions.js";
import { judgeWithin } from "../../bench/feedback/judgeWithin.js";
import { mutantsOf } from "../../bench/feedback/mutants.js";
import { type AnyFunctionExercise, functionExercises, functionIn } from "../../bench/feedback/solutions.js";
import { claims, toldBy } from "../../bench/feedback/told.js";

type Answer = (...args: unknown[]) => unknown;

/** Loose enough for every exercise: what is claimed has to be so, not nearly so. */
const isSame = (got: unknown, want: unknown) => same(got, want, 2e-3);

/** Asserts that what the outcome's name claims is so, by running the answer and the solution side by side. */
function assertTrue(exercise: AnyFunctionExercise, answer: Answer, name: string, what: string) {
  const claim = claims[name];
  if (claim === undefined) return;
  const solution = functionIn(exercise.solutionCode) as Answer;
  const tries = exercise.inputs().map((args) => ({
    args,
    got: plain(answer(...structured(args))),
    want: plain(solution(...structured(args))),
  }));
  const wrong = tries.filter(({ got, want }) => !same(got, want, 1e-9));
  assert.ok(
    claim(
      wrong.filter(({ got, want }) => !isSame(got, want)),
      tries,
      isSame,
    ),
    `${what}: ${name} is not so`,
  );
}

/** A copy of the arguments; a function among them stays itself. */
function structured(args: readonly unknown[]): unknown[] {
  const copied = (value: unknown): unknown => (Array.isArray(value) ? value.map(copied) : value);
  return args.map(copied);
}

for (const { lesson, exercise } of functionExercises) {
  const place = `${lesson}.${exercise.name}`;

  test(`${place}: each way to spoil all right results is told as what it is`, () => {
    const solution = functionIn(exercise.solutionCode) as Answer;
    for (const { what, told, spoil } of distortions) {
      const make = () => {
        const spoiler = spoil();
        return (...args: unknown[]) => spoiler(solution(...structured(args)), args);
      };
      const outcome = exercise.judge(make());
      if (outcome.kind === "correct") {
        // Then it has spoilt nothing that anyone could tell.
        const [answer, inputs] = [make(), exercise.inputs()];
        assert.ok(
          inputs.every((args) =>
            same(plain(answer(...structured(args))), plain(solution(...structured(args))), 6e-3),
          ),
          what,
        );
        continue;
      }
      assert.equal(outcome.kind, "incorrect", `${what}: ${JSON.stringify(outcome)}`);
      if (outcome.kind !== "incorrect") continue;
      const { misconception = "", message } = outcome;
      const isTold =
        toldBy(exercise, outcome) === "known" || [...told, "in-place-of"].includes(misconception);
      assert.ok(isTold, `${what} is told as ${misconception}: ${message}`);
      if (toldBy(exercise, outcome) !== "known") assertTrue(exercise, make(), misconception, what);
    }
  });

  test(`${place}: of each slip in its solution, no sentence of every exercise says what is not so`, () => {
    for (const { what, code } of mutantsOf(exercise.solutionCode)) {
      const answer = functionIn(code);
      if (answer === undefined) continue;
      const outcome = judgeWithin(2_000, () => exercise.judge(answer));
      if (outcome?.kind !== "incorrect" || toldBy(exercise, outcome) === "known") continue;
      if (outcome.misconception) assertTrue(exercise, answer, outcome.misconception, what);
    }
  });
}
