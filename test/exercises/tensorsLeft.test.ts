import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { functionExercises, functionIn, taskExercises } from "../../bench/feedback/solutions.js";
import { run, withPart } from "./studentClass.js";

/** Asserts that as many tensors are there after a check as before. */
async function assertNoneLeft(exercise: { judge(answer: unknown): unknown }, answer: unknown, what: string) {
  const before = tf.memory().numTensors;
  await exercise.judge(answer);
  assert.equal(tf.memory().numTensors - before, 0, what);
}

type Answer = (...args: unknown[]) => unknown;

/** Answers that make tensors: a right one, a wrong one that returns them, and one that throws. */
function answersWithTensors(solution: Answer): Record<string, Answer> {
  return {
    right: (...args) => {
      tf.tensor1d([1, 2]);
      return solution(...args);
    },
    wrong: () => [tf.ones([2, 2]).mul(3), tf.scalar(1)],
    throwing: () => {
      throw new Error(`${tf.scalar(1).add(1).rank}`);
    },
  };
}

for (const { lesson, exercise } of [...functionExercises, ...taskExercises]) {
  test(`${lesson}.${exercise.name}: its check leaves no tensors behind`, async () => {
    const solution = functionIn(exercise.solutionCode);
    if (solution === undefined || /^class/.test(exercise.solutionCode)) return;
    for (const [what, answer] of Object.entries(answersWithTensors(solution as Answer)))
      await assertNoneLeft(exercise, answer, what);
  });
}

test("the checks of a class leave no tensors behind, whether it is right, wrong or throws", async () => {
  const { fields, buildModel, toOneHotLabels, fit, predict, wholeClass } = exercises.imageClassifier;
  for (const exercise of [fields, buildModel, toOneHotLabels, fit, predict, wholeClass])
    await assertNoneLeft(
      exercise,
      run(exercise.solutionCode, exercise.answerName),
      `${exercise.name}, right`,
    );
  const changed = (from: string, to: string) =>
    run(wholeClass.solutionCode.replace(from, to), "MyImageClassifier");
  const wrong = [
    changed("units: 128", "units: 64"),
    changed("tf.train.adam(0.001)", "tf.train.sgd(0.001)"),
    changed("return await this.model.fit(", "await this.model.fit("),
    changed("return this.model.predict(images)", "return this.model.predict(images.div(255))"),
    changed("epochs: numEpochs", "epochs: 2 * numEpochs"),
    changed(
      "return await this.model.fit(",
      "throw new Error(String(oneHotLabels.rank));\nawait this.model.fit(",
    ),
  ];
  for (const [i, answer] of wrong.entries()) await assertNoneLeft(wholeClass, answer, `wrong ${i}`);
  const local = withPart(
    "buildModel() { const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] }); }",
  );
  await assertNoneLeft(buildModel, local, "a model of its own");
  await assertNoneLeft(predict, withPart("predict(images) { return images.mean(); }"), "a mean");
});
