import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, same } from "six-steps/internal/exercises/core/answer.js";
import { distortions } from "../../bench/feedback/distortions.js";
import { type Answer, holdsElsewhere } from "../../bench/feedback/holdsElsewhere.js";
import { functionExercises, functionIn } from "../../bench/feedback/solutions.js";
import { toldBy } from "../../bench/feedback/told.js";

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
      assert.ok(holdsElsewhere(exercise, make(), outcome), `${what}: ${misconception} is not so: ${message}`);
    }
  });
}
