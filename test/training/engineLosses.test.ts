import assert from "node:assert/strict";
import { test } from "node:test";
import { smoothLabels, tf } from "six-steps";
import { byEngine, stateOf } from "./engineRuns.js";
import { assertSame, curvesOf, examples, fit, seeded } from "./engineScenario.js";

type Loss = tf.ModelCompileArgs["loss"];

/** A layer for vectors of 6 with 3 outputs. */
function layer(activation: "linear" | "softmax" | "sigmoid" | "relu", loss: unknown): tf.Sequential {
  const layers = [tf.layers.dense({ inputShape: [6], units: 3, activation })];
  const model = seeded(tf.sequential({ layers }));
  model.compile({ optimizer: tf.train.sgd(0.1), loss: loss as Loss, metrics: ["accuracy"] });
  return model;
}

for (const [what, activation, loss] of [
  ["logits by tf.losses.softmaxCrossEntropy", "linear", tf.losses.softmaxCrossEntropy],
  ["logits by tf.losses.sigmoidCrossEntropy", "linear", tf.losses.sigmoidCrossEntropy],
  ["logits by a softmax before tf.losses.softmaxCrossEntropy", "softmax", tf.losses.softmaxCrossEntropy],
  ["probabilities of a sigmoid by categorical cross-entropy", "sigmoid", "categoricalCrossentropy"],
  ["probabilities of a softmax by binary cross-entropy", "softmax", "binaryCrossentropy"],
  ["outputs that may be 0 by categorical cross-entropy", "relu", "categoricalCrossentropy"],
  ["outputs that may be 0 or above 1 by binary cross-entropy", "relu", "binaryCrossentropy"],
] as const) {
  test(`${what}: loss, accuracy and weights are stock's`, () =>
    assertSame(async () => {
      const model = layer(activation, loss);
      const { x, y } = examples();
      // one output is always above 0, or ReLU's three zeros would have no shares
      const [kernel] = model.getWeights();
      model.setWeights([kernel, tf.tensor1d([2.5, -0.2, 0.1])]);
      return { ...curvesOf(await fit(model, {}, { x, y })), ...(await stateOf(model)) };
    }));
}

test("class numbers with outputs that are no softmax give stock's loss and weights", () =>
  assertSame(async () => {
    const model = layer("sigmoid", "sparseCategoricalCrossentropy");
    const { x, y } = examples();
    const labels = tf.cast(tf.argMax(y, 1), "float32");
    const history = await model.fit(x, labels, { batchSize: 8, epochs: 3, shuffle: false, verbose: 0 });
    return { ...curvesOf(history), ...(await stateOf(model)) };
  }));

/** Two outputs with the logits `size` and `-size`, both examples labelled with the wrong one. */
async function trainOnExtremes(activation: "softmax" | "sigmoid" | "linear", loss: unknown, size: number) {
  const layers = [tf.layers.dense({ inputShape: [2], units: 2, activation })];
  const model = tf.sequential({ layers });
  model.setWeights([tf.tensor2d([size, -size, -size, size], [2, 2]), tf.zeros([2])]);
  model.compile({ optimizer: tf.train.sgd(1), loss: loss as Loss });
  const x = tf.tensor2d([1, 0, 0, 1], [2, 2]);
  const y = tf.tensor2d([0, 1, 1, 0], [2, 2]);
  const { history } = await model.fit(x, y, { epochs: 1, verbose: 0 });
  const evaluated = (model.evaluate(x, y) as tf.Scalar).dataSync()[0];
  return { loss: history.loss[0] as number, evaluated, kernel: [...model.getWeights()[0].dataSync()] };
}

// `apart`: the loss in units of a logit. The mean over two examples moves each weight by half of p - t, with sigmoid also
// the mean over two outputs.
for (const size of [100, 1000]) {
  for (const [what, activation, loss, apart, moved] of [
    ["softmax", "softmax", "categoricalCrossentropy", 2, 0.5],
    ["softmax from logits", "linear", tf.losses.softmaxCrossEntropy, 2, 0.5],
    ["sigmoid", "sigmoid", "binaryCrossentropy", 1, 0.25],
    ["sigmoid from logits", "linear", tf.losses.sigmoidCrossEntropy, 1, 0.25],
  ] as const) {
    test(`${what}: logits of ±${size} have their exact loss and gradient, where a probability would be rounded to 0`, async () => {
      const result = await byEngine(() => trainOnExtremes(activation, loss, size));
      const left = size - moved;
      assert.equal(result.loss, apart * size);
      assert.deepEqual(result.kernel, [left, -left, -left, left]);
      assert.equal(result.evaluated, apart * left);
    });
  }
}

test("smoothed labels: classWeight goes with logits too, without the engine as with it", () =>
  assertSame(async () => {
    const model = layer("linear", smoothLabels(tf.losses.softmaxCrossEntropy, 0.2));
    const classWeight = { 0: 1, 1: 3, 2: 0.5 };
    return { ...curvesOf(await fit(model, { classWeight })), ...(await stateOf(model)) };
  }));

test("labels of another loss are not smoothed, nor by more than all", () => {
  assert.throws(() => smoothLabels("meanSquaredError" as never, 0.1), { name: "ValueError" });
  assert.throws(() => smoothLabels("binaryCrossentropy", 1.1), { name: "ValueError" });
});

test("logits of ±100 that are right cost nothing and change nothing", async () => {
  const model = tf.sequential({
    layers: [tf.layers.dense({ inputShape: [1], units: 2, activation: "softmax" })],
  });
  const weights = [tf.tensor2d([100, -100], [1, 2]), tf.zeros([2])];
  model.setWeights(weights);
  model.compile({ optimizer: tf.train.sgd(1), loss: "categoricalCrossentropy" });
  const { history } = await byEngine(() =>
    model.fit(
      tf.ones([3, 1]),
      tf.tensor2d([
        [1, 0],
        [1, 0],
        [1, 0],
      ]),
      { verbose: 0 },
    ),
  );
  assert.deepEqual(history.loss, [0]);
  assert.deepEqual([...model.getWeights()[0].dataSync()], [100, -100]);
  const predicted = (await byEngine(() => model.predict(tf.ones([70, 1])))) as tf.Tensor;
  assert.deepEqual([...predicted.dataSync()].slice(0, 2), [1, 0]);
});
