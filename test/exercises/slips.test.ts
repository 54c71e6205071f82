import assert from "node:assert/strict";
import { test } from "node:test";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { holdsElsewhere } from "../../bench/feedback/holdsElsewhere.js";
import { judgeWithin } from "../../bench/feedback/judgeWithin.js";
import { mutantsOf } from "../../bench/feedback/mutants.js";
import {
  classExercises,
  functionExercises,
  functionIn,
  taskExercises,
} from "../../bench/feedback/solutions.js";
import { toldBy } from "../../bench/feedback/told.js";
import { reviewedLessons } from "./slips/index.js";
import type { Reviewed } from "./slips/reviewed.js";

/** What became of the slips in one exercise's solution. */
class Fates {
  readonly #reviewed: Reviewed | undefined;
  /** Those that end, as a person has seen: on a busy machine they are waited for. */
  readonly #ending: ReadonlySet<string>;
  readonly told: Record<string, string[]> = {};
  readonly passed: string[] = [];

  constructor(lesson: string, exercise: string) {
    this.#reviewed = lesson in reviewedLessons ? (reviewedLessons[lesson][exercise] ?? {}) : undefined;
    const { told = {}, equal = {} } = this.#reviewed ?? {};
    this.#ending = new Set([...Object.keys(equal), ...Object.values(told).flat()]);
  }

  /** What comes of a slip; nothing where that never ends. */
  of<Result>(what: string, judge: () => Result): Result | undefined {
    return judgeWithin(judge, this.#ending.has(what) ? 60_000 : undefined);
  }

  add(what: string, outcome: Outcome, isKnown: boolean): void {
    if (outcome.kind === "correct") this.passed.push(what);
    const name = isKnown && outcome.kind === "incorrect" && outcome.misconception;
    if (name) this.told[name] = [...(this.told[name] ?? []), what];
  }

  /** Asserts that they are as a person has judged them, where one has. */
  assertReviewed(): void {
    if (this.#reviewed === undefined) return;
    const { told = {}, equal = {} } = this.#reviewed;
    assert.deepEqual(this.passed.sort(), Object.keys(equal).sort(), "slips that pass");
    assert.deepEqual(this.told, told, "slips that a sentence of the exercise's own tells");
  }
}

for (const { lesson, exercise } of functionExercises) {
  test(`${lesson}.${exercise.name}: what is said of each slip is so, and those that pass are known`, () => {
    const fates = new Fates(lesson, exercise.name);
    for (const { what, code } of mutantsOf(exercise.solutionCode)) {
      const answer = functionIn(code);
      const outcome = answer && fates.of(what, () => exercise.judge(answer));
      if (answer === undefined || outcome === undefined) continue;
      fates.add(what, outcome, toldBy(exercise, outcome) === "known");
      if (outcome.kind !== "incorrect") continue;
      const { misconception, message } = outcome;
      assert.ok(holdsElsewhere(exercise, answer, outcome), `${what}: ${misconception} is not so: ${message}`);
    }
    fates.assertReviewed();
  });
}

for (const { lesson, exercise } of [...taskExercises, ...classExercises]) {
  if (!(lesson in reviewedLessons)) continue;
  test(`${lesson}.${exercise.name}: what is said of each slip was judged, and those that pass are known`, async () => {
    const fates = new Fates(lesson, exercise.name);
    for (const { what, code } of mutantsOf(exercise.solutionCode)) {
      const answer = functionIn(code);
      const outcome = await (answer && fates.of(what, () => exercise.judge(answer)));
      if (outcome !== undefined) fates.add(what, outcome, true);
    }
    fates.assertReviewed();
  });
}
