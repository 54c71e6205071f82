import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { byEngine, stateOf, weightsOf } from "./engineRuns.js";
import { assertSame, curvesOf, examples, fit, seeded } from "./engineScenario.js";
import { RandomNumbers } from "./randomNumbers.js";

const { batchNormalization, conv2d, dense, flatten } = tf.layers;

/** Weights from one seed, but for the normalization's own: variances are not below 0. */
function model(options = {}, optimizer: tf.Optimizer = tf.train.momentum(0.05, 0.9)): tf.Sequential {
  const normalization = batchNormalization({ momentum: 0.7, ...options });
  const layers = [
    conv2d({ inputShape: [6, 6, 2], filters: 5, kernelSize: 3, activation: "tanh" }),
    normalization,
    flatten(),
    dense({ units: 3, activation: "softmax" }),
  ];
  const made = tf.sequential({ layers });
  const initial = normalization.getWeights();
  seeded(made);
  normalization.setWeights(initial);
  made.compile({ optimizer, loss: "categoricalCrossentropy" });
  return made;
}

const images = (count = 22) => examples(count, [6, 6, 2]);

test("whoever reads the moving averages between two batches finds those of the last step", () =>
  assertSame(async () => {
    const made = model();
    const seen: number[] = [];
    const onBatchEnd = async () => {
      for (const weight of made.layers[1].getWeights()) seen.push(...weight.dataSync());
    };
    const history = await fit(made, { callbacks: { onBatchEnd } }, images());
    return { ...curvesOf(history), ...(await stateOf(made)), seen };
  }));

test("moving averages that a callback writes are taken up", () =>
  assertSame(async () => {
    const made = model();
    const onEpochEnd = async () => {
      const [gamma, beta, mean, variance] = made.layers[1].getWeights();
      made.layers[1].setWeights([gamma, beta, tf.add(mean, 1), tf.mul(variance, 2)]);
    };
    const { x, y } = images();
    const history = await fit(made, { callbacks: { onEpochEnd }, validationData: [x, y] }, { x, y });
    return { ...curvesOf(history), ...(await stateOf(made)) };
  }));

test("trainOnBatch moves the averages, and evaluate normalizes by them and leaves them", () =>
  assertSame(async () => {
    const made = model();
    const { x, y } = images(70);
    const losses: number[] = [];
    for (let i = 0; i < 4; i++) losses.push((await made.trainOnBatch(x, y)) as number);
    const trained = weightsOf(made);
    const evaluated = (made.evaluate(x, y) as tf.Scalar).dataSync();
    const predictions = (made.predict(x) as tf.Tensor).dataSync();
    assert.deepEqual(weightsOf(made), trained);
    return { losses, evaluated, predictions, ...(await stateOf(made)) };
  }));

for (const threads of [1, 2]) {
  test(`a frozen normalization keeps all its weights to the bit, and what is below it learns (${threads} threads)`, async () => {
    const made = model({ trainable: false });
    const [convolution, normalization] = made.layers;
    const before = normalization.getWeights().map((weight) => weight.dataSync().slice());
    const [kernel] = convolution.getWeights().map((weight) => weight.dataSync().slice());
    await byEngine(() => fit(made, {}, images()), threads);
    assert.deepEqual(
      normalization.getWeights().map((weight) => weight.dataSync()),
      before,
    );
    assert.notDeepEqual(convolution.getWeights()[0].dataSync(), kernel);
  });

  test(`values far from 0 keep their variance: ten thousand, give or take one (${threads} threads)`, async () => {
    const random = new RandomNumbers(4);
    const values = random.floats(40 * 3 * 5).map((value) => value + 10_000);
    const made = tf.sequential();
    made.add(batchNormalization({ inputShape: [3, 5], momentum: 0 }));
    made.add(flatten());
    made.add(dense({ units: 1 }));
    made.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    await byEngine(
      () => made.fit(tf.tensor(values, [40, 3, 5]), tf.zeros([40, 1]), { batchSize: 40, verbose: 0 }),
      threads,
    );
    const [, , mean, variance] = made.layers[0].getWeights().map((weight) => weight.dataSync());
    for (let c = 0; c < 5; c++) {
      const channel = [...values].filter((_, i) => i % 5 === c);
      const exact = channel.reduce((sum, value) => sum + value, 0) / channel.length;
      const spread = channel.reduce((sum, value) => sum + (value - exact) ** 2, 0) / channel.length;
      // the moving variance goes from 1 to the batch's in one step, the moving mean from 0
      assert.ok(Math.abs(mean[c] - exact) < 1e-3, `mean ${mean[c]}, not ${exact}`);
      assert.ok(Math.abs(variance[c] - spread) < 1e-6, `variance ${variance[c]}, not ${spread}`);
    }
  });
}
