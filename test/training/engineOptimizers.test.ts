import assert from "node:assert/strict";
import { test } from "node:test";
import { clipGradients, tf } from "six-steps";
import { assertClose, byEngine, byStock, stateOf } from "./engineRuns.js";
import { assertSame, classifier, curvesOf, fit } from "./engineScenario.js";

const optimizers: Record<string, () => tf.Optimizer> = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.05, 0.9),
  nesterov: () => tf.train.momentum(0.05, 0.9, true),
  rmsprop: () => tf.train.rmsprop(0.01, 0.9, 0.5, 1e-4),
  adam: () => tf.train.adam(0.01),
  adagrad: () => tf.train.adagrad(0.05, 0.1),
  adamax: () => tf.train.adamax(0.01, 0.9, 0.999, 1e-4, 0.05),
  adadelta: () => tf.train.adadelta(1, 0.95, 1e-4),
  centeredRmsprop: () => tf.train.rmsprop(0.003, 0.9, 0.5, 1e-3, true),
  clipped: () => clipGradients(tf.train.adam(0.01, 0.9, 0.999, 1e-3), { globalClipNorm: 0.5 }),
};

for (const [name, make] of Object.entries(optimizers)) {
  test(`${name}: what the optimiser has learnt is carried over to a second fit`, () =>
    assertSame(async () => {
      const model = classifier(make());
      await fit(model);
      const history = await fit(model, { epochs: 3 });
      return { ...curvesOf(history), ...(await stateOf(model)) };
    }));

  test(`${name}: engine, stock and engine again give what stock alone gives`, async () => {
    const [mixed, stock] = [classifier(make()), classifier(make())];
    await byEngine(() => fit(mixed), 2);
    await byStock(() => fit(mixed));
    await byEngine(() => fit(mixed));
    for (let i = 0; i < 3; i++) await byStock(() => fit(stock));
    assertClose(await stateOf(mixed), await stateOf(stock));
  });

  test(`${name}: a learning rate that a callback changes counts from the next epoch, one of 0 stops all learning`, () =>
    assertSame(async () => {
      const optimizer = make() as tf.Optimizer & {
        learningRate: number;
        setLearningRate?(rate: number): void;
      };
      const model = classifier(optimizer);
      const setRate = (rate: number) => {
        if (optimizer.setLearningRate) optimizer.setLearningRate(rate);
        else optimizer.learningRate = rate;
      };
      const rates = [0.003, 0.2, 0, 0];
      const history = await fit(model, {
        epochs: 4,
        callbacks: { onEpochEnd: async (epoch) => setRate(rates[epoch]) },
      });
      return { ...curvesOf(history), ...(await stateOf(model)) };
    }));
}

test("Adam counts its steps and keeps its betas' powers as stock does", async () => {
  const inside = async (model: tf.LayersModel) => {
    const { iterations, accBeta1, accBeta2 } = model.optimizer as unknown as Record<string, tf.Variable> & {
      iterations: number;
    };
    return {
      iterations: [iterations as unknown as number],
      beta1: [...accBeta1.dataSync()],
      beta2: [...accBeta2.dataSync()],
    };
  };
  const [model, stock] = [classifier(tf.train.adam(0.01)), classifier(tf.train.adam(0.01))];
  await byEngine(() => fit(model, { epochs: 4 }));
  await byStock(() => fit(stock, { epochs: 4 }));
  const { iterations, beta1, beta2 } = await inside(model);
  assert.deepEqual(iterations, [12]);
  assert.ok(Math.abs(beta1[0] - 0.9 ** 13) < 1e-7);
  assert.ok(Math.abs(beta2[0] - 0.999 ** 13) < 1e-7);
  assertClose(await inside(model), await inside(stock));
});
