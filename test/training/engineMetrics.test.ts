import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { byEngine } from "./engineRuns.js";
import { assertSame, curvesOf, examples, fit, seeded } from "./engineScenario.js";

type Metrics = tf.ModelCompileArgs["metrics"];

function network(metrics: unknown[], learningRate = 0.1): tf.Sequential {
  const layers = [
    tf.layers.dense({ inputShape: [6], units: 7, activation: "tanh" }),
    tf.layers.dense({ units: 3, activation: "sigmoid" }),
  ];
  const model = seeded(tf.sequential({ layers }));
  model.compile({
    optimizer: tf.train.sgd(learningRate),
    loss: "binaryCrossentropy",
    metrics: metrics as Metrics,
  });
  return model;
}

/** Precision and recall by counting, over all examples at once. */
function counted(predictions: tf.Tensor, targets: tf.Tensor): { precision: number; recall: number } {
  const [decided, wanted] = [predictions, targets].map((tensor) =>
    [...tensor.dataSync()].map((value) => value > 0.5),
  );
  const count = (test: (i: number) => boolean) => decided.filter((_, i) => test(i)).length;
  const hits = count((i) => decided[i] && wanted[i]);
  return { precision: hits / count((i) => decided[i]), recall: hits / count((i) => wanted[i]) };
}

test("precision and recall are counted over all examples, however they are cut into batches", async () => {
  const { x, y } = examples(70);
  for (const batchSize of [1, 7, 64, 70]) {
    // nothing is learnt, so that each batch is computed with the same weights
    const model = network(["precision", tf.metrics.recall], 0);
    const { history } = await byEngine(() =>
      fit(model, { batchSize, epochs: 1, validationData: [x, y] }, { x, y }),
    );
    const { precision, recall } = counted(model.predict(x) as tf.Tensor, y);
    assert.ok(precision > 0.2 && precision < 0.9 && recall > 0.2 && recall < 0.9, "nothing is distinguished");
    assert.deepEqual(history.precision, [precision]);
    assert.deepEqual(history.val_recall, [recall]);
    const evaluated = await byEngine(() => model.evaluate(x, y, { batchSize }) as tf.Scalar[]);
    assert.ok(Math.abs(evaluated[1].dataSync()[0] - precision) < 1e-7);
    assert.ok(Math.abs(evaluated[2].dataSync()[0] - recall) < 1e-7);
  }
});

test("precision of a network that never says yes is 0, and not NaN", async () => {
  const model = network(["precision", tf.metrics.recall], 0);
  const weights = model.getWeights();
  model.setWeights([...weights.slice(0, 3), tf.tensor1d([-50, -50, -50])]);
  const { history } = await byEngine(() => fit(model, { epochs: 1 }));
  assert.deepEqual([history.precision, history.recall], [[0], [0]]);
});

test("six metrics at once, one of them twice, have stock's names and curves", () =>
  assertSame(async () => {
    const { meanSquaredError, binaryCrossentropy } = tf.metrics;
    const model = network(["mse", "acc", "mae", "mse", meanSquaredError, binaryCrossentropy, "cosine"]);
    const { x, y } = examples();
    return curvesOf(await fit(model, { validationData: [x, y] }));
  }));
