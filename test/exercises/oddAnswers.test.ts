import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises } from "six-steps";
import { ClassExercise } from "six-steps/internal/exercises/core/classExercise.js";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { outcomeBundle } from "six-steps/internal/exercises/core/feedback.js";
import { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";
import { ValueExercise } from "six-steps/internal/exercises/core/valueExercise.js";
import { isLong } from "../long.js";
import { type OddAnswer, oddAnswers } from "./oddAnswers.js";

const all = Object.entries(exercises).flatMap(([lesson, ofLesson]) =>
  Object.values(ofLesson as unknown as Record<string, Exercise>).map((exercise) => ({ lesson, exercise })),
);

/** To look for the line of an error takes its time, so only a few are thrown. */
const thrown: readonly OddAnswer[] = oddAnswers.filter(([what]) =>
  [
    "null",
    "a symbol",
    "a list that contains itself",
    "an error that throws",
    "a promise that fails",
  ].includes(what),
);

const returned = oddAnswers.map(([what, make]): OddAnswer => [`() => ${what}`, () => () => make()]);

/** So many exercises share the values that an answer returns: each has to judge all of them in the long run alone. */
const shares = isLong ? 1 : 4;

/** Every value as the answer itself, a share of them as what the answer returns, and some as what it throws. */
const answersFor = (place: number): readonly OddAnswer[] => [
  ...oddAnswers,
  ...returned.filter((_, i) => (i + place) % shares === 0),
  ...thrown.map(
    ([what, make]): OddAnswer => [
      `throws ${what}`,
      () => () => {
        throw make();
      },
    ],
  ),
];

/** Asserts that a value ends in an outcome that can be shown and says something. */
async function assertToldOf(exercise: Exercise, [what, make]: OddAnswer): Promise<void> {
  const outcome = await exercise.judge(make());
  const { "text/html": page, "text/plain": plain } = outcomeBundle(outcome, {
    ask: "ask.one",
    text: exercise.text,
  });
  assert.ok(page.length < 60_000, `${what}: ${page.length} letters`);
  if (outcome.kind === "notAttempted") return;
  assert.ok(outcome.message.length > 3, `${what}: ${outcome.message}`);
  assert.doesNotMatch(plain, /\[object/, what);
}

for (const [place, { lesson, exercise }] of all.entries()) {
  test(`${lesson}.${exercise.name}: any value whatsoever ends in an outcome`, async () => {
    const isValue = exercise instanceof ValueExercise;
    for (const answer of isValue ? oddAnswers : answersFor(place)) await assertToldOf(exercise, answer);
  });
}

/** To train and to build takes its time, so only a few stand in a class's places. */
const telling = oddAnswers.filter(([what]) =>
  /^(null|0|a symbol|an empty list|a list that contains itself|a promise|a function|a model|a tensor that|a proxy)/.test(
    what,
  ),
);

const parts = ["buildModel", "fit", "predict", "toOneHotLabels"] as const;

for (const { lesson, exercise } of all.filter(({ exercise }) => exercise instanceof ClassExercise)) {
  test(`${lesson}.${exercise.name}: a class with any value in any place ends in an outcome`, async () => {
    for (const [what, make] of telling) {
      const part = () => make();
      class Odd {
        imageHeight = make();
        imageWidth = make();
        numLabels = make();
        model = make();
      }
      for (const name of parts) {
        Object.defineProperty(Odd.prototype, name, { value: part });
        Object.defineProperty(Odd, name, { value: part });
      }
      await assertToldOf(exercise, [what, () => Odd]);
    }
  });
}

test("a promise is told as one, by every exercise, as the answer and as what the answer returns", async () => {
  for (const { lesson, exercise } of all) {
    const told = [Promise.resolve([1, 2])] as unknown[];
    if (exercise instanceof FunctionExercise || ["kFold", "splitByClass"].includes(exercise.name))
      told.push(
        async () => [1, 2],
        async () => Promise.reject(new Error("late")), // would end the test if nobody took care of it
      );
    for (const answer of told) {
      const outcome = await exercise.judge(answer);
      assert.ok(
        outcome.kind === "incorrect" && /Promise/.test(outcome.message),
        `${lesson}.${exercise.name}`,
      );
    }
  }
});
