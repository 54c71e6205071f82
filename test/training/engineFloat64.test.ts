import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { byEngine, difference, type Numbers, weightsOf } from "./engineRuns.js";
import { buildModel } from "./modelConfig.js";
import { randomModel } from "./randomModel.js";
import { RandomNumbers } from "./randomNumbers.js";
import { optimizers, referenceOf, trainReference } from "./referenceTraining.js";

/** Twelve steps in float32, whose roundings amount to 1e-6; a wrong gradient shows from 1e-3 on. */
const tolerance = 1e-4;

/** Trains the model that follows from `seed` in float64 and on the engine; says what differs, if anything does. */
async function disagreement(seed: number, threads: number): Promise<string | undefined> {
  const random = new RandomNumbers(seed);
  const config = randomModel(random, [{ units: 4, activation: "sigmoid" }], false, "float64");
  const model = buildModel(config);
  const [examples, plan] = [11, { epochs: 4, batchSize: 4 }];
  const size = config.inputShapes[0].reduce((a, b) => a * b, 1);
  const values = Array.from({ length: examples }, () => random.floats(size));
  const targets = values.map(() => [0, 1, 2, 3].map(() => random.next()));
  model.setWeights(
    model.getWeights().map(({ shape, size: count }) => {
      const scale = shape.length === 1 ? 0.3 : 1.5 / Math.sqrt(count / (shape.at(-1) as number) + 1);
      return tf.tensor(random.floats(count, scale), shape);
    }),
  );
  const reference = referenceOf(model, "meanSquaredError");
  const data = { inputs: values.map((example) => Float64Array.from(example)), targets };
  const exact: Numbers = { loss: trainReference(reference, data, optimizers.momentum.reference, plan) };
  // TensorFlow.js names what no gradient reaches last.
  [...reference.weights, ...reference.statistics].forEach((weight, i) => {
    exact[`weight ${i}`] = weight;
  });
  const x = tf.tensor(Float32Array.from(values.flatMap((one) => [...one])), [
    examples,
    ...config.inputShapes[0],
  ]);
  model.compile({ optimizer: optimizers.momentum.stock(), loss: "meanSquaredError" });
  const actual = await byEngine(async () => {
    const { history } = await model.fit(x, tf.tensor2d(targets), { ...plan, shuffle: false, verbose: 0 });
    return { loss: history.loss as number[], ...weightsOf(model) };
  }, threads);
  const { size: error, where } = difference(exact, actual);
  return error > tolerance ? `seed ${seed}: ${where}\n${JSON.stringify(config)}` : undefined;
}

for (const threads of [1, 2]) {
  test(`random models train on ${threads} threads as in float64, where stock TensorFlow.js cannot or errs too`, async () => {
    for (let seed = threads * 1000; seed < threads * 1000 + 60; seed++)
      assert.equal(await disagreement(seed, threads), undefined);
  });
}
