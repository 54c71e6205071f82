import assert from "node:assert/strict";
import { test } from "node:test";
import { ImageClassifierMLP, tf } from "six-steps";
import { withSeed } from "./seededRandom.js";
import { separableSet } from "./separableSet.js";

function built(): ImageClassifierMLP {
  const classifier = new ImageClassifierMLP(4, 4, 4);
  classifier.buildModel();
  return classifier;
}

/** The same network written down by hand. */
function handBuilt(): tf.Sequential {
  const model = tf.sequential();
  model.add(tf.layers.flatten({ inputShape: [4, 4] }));
  model.add(tf.layers.dense({ units: 128, activation: "relu" }));
  model.add(tf.layers.dense({ units: 128, activation: "relu" }));
  model.add(tf.layers.dense({ units: 4, activation: "softmax" }));
  model.compile({ optimizer: tf.train.adam(0.001), loss: "categoricalCrossentropy", metrics: ["accuracy"] });
  return model;
}

test("the network for Fashion-MNIST has the lecture's layers and 118,282 parameters", () => {
  const classifier = new ImageClassifierMLP(28, 28, 10);
  classifier.buildModel();
  const { layers } = classifier.model;
  assert.deepEqual(
    layers.map((layer) => layer.outputShape),
    [
      [null, 784],
      [null, 128],
      [null, 128],
      [null, 10],
    ],
  );
  assert.deepEqual(
    layers.slice(1).map((layer) => layer.getConfig().activation),
    ["relu", "relu", "softmax"],
  );
  assert.equal(classifier.model.countParams(), 784 * 128 + 128 + 128 * 128 + 128 + 128 * 10 + 10);
});

test("with the same weights and the same draw of batches it trains as a network written down by hand", async () => {
  const { images, labels } = separableSet(100);
  const classifier = built();
  const model = handBuilt();
  model.setWeights(classifier.model.getWeights());
  const ours = await withSeed(7, () => classifier.fit(images, labels, 3));
  const oneHot = tf.oneHot(labels, 4);
  const theirs = await withSeed(7, () => model.fit(images, oneHot, { epochs: 3, batchSize: 32, verbose: 0 }));
  assert.deepEqual(ours.history, theirs.history);
  assert.equal(ours.history.loss.length, 3);
  const difference = classifier.predict(images).sub(model.predict(images) as tf.Tensor);
  assert.equal(difference.abs().max().dataSync()[0], 0);
});

test("it learns a set that is easy to learn", async () => {
  const { images, labels } = separableSet(128);
  const classifier = built();
  const { history } = await classifier.fit(images, labels, 20);
  assert.ok((history.loss[19] as number) < 0.1, `the loss is ${history.loss[19]}`);
  const found = classifier.predict(images).argMax(1);
  assert.deepEqual(found.dataSync(), labels.dataSync());
});

test("fit trains on: a second call starts from what the first has learnt", async () => {
  const { images, labels } = separableSet(128);
  const classifier = built();
  const first = await classifier.fit(images, labels, 8);
  const second = await classifier.fit(images, labels, 1);
  assert.ok((second.history.loss[0] as number) < (first.history.loss[0] as number) / 2);
});

test("buildModel starts anew", async () => {
  const { images, labels } = separableSet(32);
  const classifier = built();
  const before = classifier.model;
  await classifier.fit(images, labels, 1);
  classifier.buildModel();
  assert.notEqual(classifier.model, before);
});

test("callbacks are told of each epoch", async () => {
  const { images, labels } = separableSet(32);
  const epochs: number[] = [];
  await built().fit(images, labels, 3, { onEpochEnd: (epoch) => void epochs.push(epoch) });
  assert.deepEqual(epochs, [0, 1, 2]);
});

test("labels may be an array or a typed array", async () => {
  const { images, labels } = separableSet(8);
  await built().fit(images, labels.arraySync(), 1);
  await built().fit(images, Uint8Array.from(labels.arraySync()), 1);
});

test("predictions are one probability a class and add up to 1", () => {
  const { images } = separableSet(70);
  const probabilities = built().predict(images);
  assert.deepEqual(probabilities.shape, [70, 4]);
  assert.ok(probabilities.min().dataSync()[0] >= 0);
  for (const sum of probabilities.sum(1).dataSync()) assert.ok(Math.abs(sum - 1) < 1e-6);
});

test("fit and predict leave no tensors behind but the prediction and the optimizer's state", async () => {
  const { images, labels } = separableSet(40);
  const classifier = built();
  await classifier.fit(images, labels, 1);
  const before = tf.memory().numTensors;
  await classifier.fit(images, labels, 1);
  classifier.predict(images).dispose();
  assert.equal(tf.memory().numTensors, before);
});

test("toOneHotLabels makes what tf.oneHot makes, as float32", () => {
  const labels = [3, 0, 9, 9, 1];
  const oneHot = ImageClassifierMLP.toOneHotLabels(labels, 10);
  assert.deepEqual(oneHot.arraySync(), tf.oneHot(tf.tensor1d(labels, "int32"), 10).arraySync());
  assert.equal(oneHot.dtype, "float32");
  assert.deepEqual(
    ImageClassifierMLP.toOneHotLabels(tf.tensor1d(labels, "int32"), 10).dataSync(),
    oneHot.dataSync(),
  );
});
