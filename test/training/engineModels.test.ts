import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { byEngine, stateOf, weightsOf } from "./engineRuns.js";
import { assertSame, curvesOf, examples, fit, seeded } from "./engineScenario.js";

const images = (count = 13) => examples(count, [8, 8, 2]);

/** Two convolutions, as they would come from another task. */
function base(): tf.Sequential {
  const layers = [
    tf.layers.conv2d({
      inputShape: [8, 8, 2],
      filters: 5,
      kernelSize: 3,
      activation: "relu",
      padding: "same",
    }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.conv2d({ filters: 9, kernelSize: 2, activation: "relu" }),
  ];
  return seeded(tf.sequential({ layers }), 7);
}

function withHead(inner: tf.LayersModel): tf.Sequential {
  const model = tf.sequential();
  model.add(inner);
  model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 3, activation: "softmax" }));
  return model;
}

function compiled(model: tf.LayersModel): tf.LayersModel {
  model.compile({ optimizer: tf.train.adam(0.01), loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  return model;
}

test("a model inside a model trains with it, and both see the same weights", () =>
  assertSame(async () => {
    const inner = base();
    const model = compiled(seeded(withHead(inner)));
    const history = await fit(model, {}, images());
    const features = inner.predict(images(70).x) as tf.Tensor;
    return { ...curvesOf(history), ...(await stateOf(model)), features: features.dataSync() };
  }));

test("a frozen model inside keeps its weights to the bit while the head learns as stock's does", async () => {
  const transfer = async () => {
    const inner = base();
    // not `inner.trainable = false`: of a Sequential that comes first, TensorFlow.js goes on training the layers
    for (const layer of inner.layers) layer.trainable = false;
    const model = compiled(withHead(inner));
    const head = model.layers.at(-1) as tf.layers.Layer;
    head.setWeights([tf.fill([81, 3], 0.01), tf.zeros([3])]);
    const before = weightsOf(inner);
    const history = await fit(model, { epochs: 3 }, images());
    assert.deepEqual(weightsOf(inner), before);
    assert.notEqual(head.getWeights()[0].dataSync()[0], Math.fround(0.01));
    return { ...curvesOf(history), ...(await stateOf(model)) };
  };
  await assertSame(transfer);
});

test("a functional model inside is frozen as a whole", () =>
  assertSame(async () => {
    const { inputs, outputs } = base();
    const inner = tf.model({ inputs, outputs });
    inner.trainable = false;
    const input = tf.input({ shape: [8, 8, 2] });
    const features = tf.layers.flatten().apply(inner.apply(input)) as tf.SymbolicTensor;
    const output = tf.layers.dense({ units: 3, activation: "softmax" }).apply(features) as tf.SymbolicTensor;
    const model = compiled(seeded(tf.model({ inputs: input, outputs: output })));
    const before = weightsOf(inner);
    const history = await fit(model, {}, images());
    assert.deepEqual(weightsOf(inner), before);
    return { ...curvesOf(history), ...(await stateOf(model)) };
  }));

test("layers frozen between others pass gradients on, and thaw with a new compile", () =>
  assertSame(async () => {
    const model = seeded(withHead(base()));
    const inner = model.layers[0] as tf.Sequential;
    inner.layers[2].trainable = false;
    compiled(model);
    const frozen = curvesOf(await fit(model, {}, images()));
    inner.layers[2].trainable = true;
    inner.layers[0].trainable = false;
    compiled(model);
    const thawed = curvesOf(await fit(model, {}, images()));
    return { ...frozen, "loss after": thawed.loss, ...(await stateOf(model)) };
  }));

test("dropout does nothing where the model is not trained", () =>
  assertSame(async () => {
    const layers = [
      tf.layers.dropout({ rate: 0.5, inputShape: [8, 8, 2] }),
      tf.layers.conv2d({ filters: 4, kernelSize: 3, activation: "relu", padding: "same" }),
      tf.layers.dropout({ rate: 0.9 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 3, activation: "softmax" }),
    ];
    const model = compiled(seeded(tf.sequential({ layers })));
    const { x, y } = images(70);
    const evaluated = (model.evaluate(x, y) as tf.Scalar[]).map((value) => value.dataSync()[0]);
    return { evaluated, predictions: (model.predict(x) as tf.Tensor).dataSync() };
  }));

test("outputs of every rank are predicted: vectors, lists and images", async () => {
  const outputs: [number[], tf.layers.Layer[]][] = [
    [[5], [tf.layers.dense({ inputShape: [5], units: 11, activation: "sigmoid" })]],
    [[3, 5], [tf.layers.dense({ inputShape: [3, 5], units: 11, activation: "softmax" })]],
    [
      [4, 6, 3],
      [tf.layers.conv2d({ inputShape: [4, 6, 3], filters: 11, kernelSize: 2, activation: "tanh" })],
    ],
    [
      [4, 6, 3],
      [
        tf.layers.averagePooling2d({ inputShape: [4, 6, 3], poolSize: 2, padding: "same" }),
        tf.layers.dense({ units: 2 }),
      ],
    ],
  ];
  for (const [shape, layers] of outputs) {
    const model = seeded(tf.sequential({ layers }));
    const { x } = examples(70, shape);
    await assertSame(async () => {
      const y = model.predict(x) as tf.Tensor;
      assert.deepEqual(y.shape.slice(1), model.outputs[0].shape.slice(1));
      return { values: y.dataSync(), shape: y.shape };
    });
  }
});

test("a model whose weights are all frozen is measured, where stock refuses, and stays as it is", async () => {
  const model = base();
  for (const layer of model.layers) layer.trainable = false;
  const head = seeded(withHead(model));
  (head.layers.at(-1) as tf.layers.Layer).trainable = false;
  compiled(head);
  const before = weightsOf(head);
  await byEngine(() => fit(head, {}, images()));
  assert.deepEqual(weightsOf(head), before);
});
