import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { byEngine, byStock, stateOf } from "./engineRuns.js";
import { assertSame, classifier, curvesOf, examples, fit } from "./engineScenario.js";

const adam = () => classifier(tf.train.adam(0.01));
const valuesOf = (scalars: unknown) => (scalars as tf.Scalar[]).map((scalar) => scalar.dataSync()[0]);

test("validation data is measured after each epoch as on stock", () =>
  assertSame(async () => {
    const other = examples(17, [6], 5);
    return curvesOf(await fit(adam(), { epochs: 3, validationData: [other.x, other.y] }));
  }));

for (const validationSplit of [0.1, 0.3, 0.5, 0.6]) {
  test(`a validation split of ${validationSplit} takes the same rows as on stock`, () =>
    assertSame(async () => {
      const model = adam();
      return { ...curvesOf(await fit(model, { validationSplit })), ...(await stateOf(model)) };
    }));
}

test("trainOnBatch makes the step that stock makes, and goes on from the optimiser's state", () =>
  assertSame(async () => {
    const model = adam();
    const results: number[] = [];
    for (const count of [8, 3, 1, 13]) {
      const { x, y } = examples(count, [6], count);
      results.push(...((await model.trainOnBatch(x, y)) as number[]));
    }
    await fit(model);
    return { results, ...(await stateOf(model)) };
  }));

test("evaluate gives stock's loss and accuracy, whatever its batch size", () =>
  assertSame(async () => {
    const { x, y } = examples(70);
    return Object.fromEntries(
      [1, 7, 32, 100].map((batchSize) => [batchSize, valuesOf(adam().evaluate(x, y, { batchSize }))]),
    );
  }));

test("predict and predictOnBatch give stock's probabilities, whatever the batch size", () =>
  assertSame(async () => {
    const model = adam();
    const outputs = [65, 70, 130].map((count) => {
      const { x } = examples(count);
      return [
        `${count}`,
        [
          ...(model.predict(x, { batchSize: 3 }) as tf.Tensor).dataSync(),
          ...(model.predictOnBatch(x) as tf.Tensor).dataSync(),
        ],
      ] as const;
    });
    return Object.fromEntries(outputs);
  }));

test("predictions follow the weights, whatever has changed them, and are each model's own", () =>
  assertSame(async () => {
    const [model, twin] = [adam(), adam()];
    const { x, y } = examples(70);
    const predictions: number[] = [];
    const predict = (count: number) => {
      for (const one of [model, twin])
        predictions.push(...(one.predict(x.slice(0, count)) as tf.Tensor).dataSync());
    };
    predict(70);
    twin.setWeights(twin.getWeights().map((weight) => weight.add(0.1)));
    predict(66);
    await model.trainOnBatch(x, y);
    predict(70);
    await fit(twin);
    predict(65);
    return { predictions };
  }));

test("evaluate refuses a set without examples in words", () => {
  const none = tf.zeros([0, 4]);
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [4] })] });
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  assert.throws(() => model.evaluate(none, tf.zeros([0, 2])), {
    name: "EmptyDataError",
    message: "The examples (x): there is no example in it. evaluate needs at least one.",
  });
});

test("more examples than the engine takes at once are evaluated and predicted as on stock", () =>
  assertSame(async () => {
    const model = adam();
    const { x, y } = examples(8192 + 65);
    return {
      evaluated: valuesOf(model.evaluate(x, y)),
      predicted: (model.predict(x) as tf.Tensor).dataSync(),
    };
  }));

test("fitDataset trains as on stock", () =>
  assertSame(async () => {
    const model = adam();
    const { x, y } = examples();
    const dataset = tf.data.zip({
      xs: tf.data.array(x.arraySync() as number[][]),
      ys: tf.data.array(y.arraySync()),
    });
    const history = await model.fitDataset(dataset.batch(8) as never, { epochs: 2, verbose: 0 });
    return { ...curvesOf(history), ...(await stateOf(model)) };
  }));

test("initialEpoch leaves the epochs before it out", () =>
  assertSame(async () => {
    const history = await fit(adam(), { initialEpoch: 2, epochs: 5 });
    return { epochs: history.epoch, ...curvesOf(history) };
  }));

test("fit, evaluate, predict and trainOnBatch leave no tensor behind", async () => {
  const { x, y } = examples();
  const other = examples(9, [6], 5);
  const many = examples(70).x;
  const doAll = async (model: tf.LayersModel) => {
    await fit(
      model,
      { epochs: 2, shuffle: true, validationData: [other.x, other.y], callbacks: {} },
      { x, y },
    );
    await fit(
      model,
      { validationSplit: 0.3, callbacks: { onBatchEnd: async () => tf.dispose(model.predict(many)) } },
      { x, y },
    );
    tf.dispose(model.evaluate(x, y));
    tf.dispose(model.predict(many));
    await model.trainOnBatch(x, y);
  };
  const { model, stock } = { model: adam(), stock: adam() };
  const start = tf.memory().numTensors;
  await byEngine(() => doAll(model), 2);
  // the optimiser's state is made by the first step, and stays
  const made = tf.memory().numTensors - start;
  for (let i = 0; i < 3; i++) await byEngine(() => doAll(model), 2);
  assert.equal(tf.memory().numTensors - start, made);
  await byStock(() => doAll(stock));
  assert.equal(tf.memory().numTensors - start, 2 * made);
  const bytes = tf.memory().numBytes;
  await byEngine(() => doAll(model));
  assert.equal(tf.memory().numBytes, bytes);
});
