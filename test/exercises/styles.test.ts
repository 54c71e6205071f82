import assert from "node:assert/strict";
import { test } from "node:test";
import { functionExercises, taskExercises } from "../../bench/feedback/solutions.js";
import { styles } from "./styles/index.js";

const all = [...functionExercises, ...taskExercises];

for (const [lesson, ofLesson] of Object.entries(styles)) {
  const own = all.filter((one) => one.lesson === lesson && /^function/.test(one.exercise.solutionCode));

  test(`${lesson}: each function has three styles or more that must pass`, () => {
    assert.deepEqual(Object.keys(ofLesson).sort(), own.map(({ exercise }) => exercise.name).sort());
    for (const [name, answers] of Object.entries(ofLesson)) assert.ok(answers.length >= 3, name);
  });

  for (const { exercise } of own) {
    test(`${lesson}.${exercise.name}: right answers in other styles pass`, async () => {
      for (const answer of ofLesson[exercise.name] ?? []) {
        const outcome = await exercise.judge(answer);
        assert.equal(outcome.kind, "correct", `${answer}: ${JSON.stringify(outcome)}`);
      }
    });
  }
}
