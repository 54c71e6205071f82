import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { clipGradients, loadWeights, modelCheckpoint, tf } from "six-steps";
import { bitsOf, fit, smallData, smallModel, temporaryFolder } from "./checkpointModel.js";

const optimizers: Record<string, () => tf.Optimizer> = {
  sgd: () => tf.train.sgd(0.1),
  momentum: () => tf.train.momentum(0.05, 0.9),
  nesterov: () => tf.train.momentum(0.05, 0.9, true),
  rmsprop: () => tf.train.rmsprop(0.01),
  "rmsprop with momentum": () => tf.train.rmsprop(0.01, 0.9, 0.5),
  adam: () => tf.train.adam(0.01),
  adagrad: () => tf.train.adagrad(0.1),
  adadelta: () => tf.train.adadelta(0.5),
  adamax: () => tf.train.adamax(0.01, 0.9, 0.999, 1e-7, 0.01),
  "centered rmsprop": () => tf.train.rmsprop(0.01, 0.9, 0.5, 1e-3, true),
  "clipped adam": () => clipGradients(tf.train.adam(0.01), { globalClipNorm: 0.1 }),
};

for (const [name, optimizer] of Object.entries(optimizers)) {
  test(`a run with ${name}, interrupted and resumed, ends with the weights of the whole run, bit for bit`, async (t) => {
    const path = await temporaryFolder(t);
    const whole = smallModel(optimizer());
    await fit(whole, { epochs: 30 });

    await fit(smallModel(optimizer()), { epochs: 20, callbacks: modelCheckpoint({ path }) });
    const resumed = smallModel(optimizer());
    const { epoch, optimizerRestored } = await loadWeights(resumed, path);
    assert.equal(epoch, 20);
    assert.ok(optimizerRestored);
    assert.equal(resumed.optimizer.iterations, 80);
    const history = await fit(resumed, { initialEpoch: epoch, epochs: 30 });
    assert.deepEqual(history.epoch, [20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
    assert.deepEqual(bitsOf(resumed), bitsOf(whole));
  });
}

test("a resumed run goes on with the moving averages of a batch normalization, bit for bit", async (t) => {
  const path = await temporaryFolder(t);
  const build = () => {
    const [hidden, output] = smallModel().layers;
    const layers = [hidden, tf.layers.batchNormalization({ momentum: 0.9 }), output];
    const model = tf.sequential({ layers });
    model.compile({ loss: "categoricalCrossentropy", optimizer: "adam" });
    return model;
  };
  const whole = build();
  await fit(whole, { epochs: 6 });
  await fit(build(), { epochs: 4, callbacks: modelCheckpoint({ path }) });
  const resumed = build();
  const { epoch } = await loadWeights(resumed, path);
  await fit(resumed, { initialEpoch: epoch, epochs: 6 });
  assert.deepEqual(bitsOf(resumed), bitsOf(whole));
  const [, normalization] = whole.layers;
  const [, , mean, variance] = normalization.getWeights().map((weight) => weight.dataSync());
  assert.ok(mean.some((value) => value !== 0) && variance.some((value) => value !== 1));
});

test("a resumed run that saves again can be resumed again", async (t) => {
  const path = await temporaryFolder(t);
  const whole = smallModel();
  await fit(whole, { epochs: 6 });
  let model = smallModel();
  await fit(model, { epochs: 2, callbacks: modelCheckpoint({ path }) });
  for (const epochs of [4, 6]) {
    model = smallModel();
    const { epoch } = await loadWeights(model, path);
    assert.equal(epoch, epochs - 2);
    await fit(model, { initialEpoch: epoch, epochs, callbacks: modelCheckpoint({ path }) });
  }
  assert.deepEqual(bitsOf(model), bitsOf(whole));
});

test("what is frozen may change between saving and loading, and the optimiser then starts anew", async (t) => {
  const path = await temporaryFolder(t);
  const saved = smallModel();
  saved.layers[0].trainable = false;
  saved.compile({ loss: "categoricalCrossentropy", optimizer: "adam" });
  await fit(saved, { epochs: 2, callbacks: modelCheckpoint({ path }) });
  const model = smallModel();
  const { optimizerRestored, optimizerReason } = await loadWeights(model, path);
  assert.deepEqual(bitsOf(model), saved.layers.flatMap((layer) => layer.getWeights()).map(hex));
  assert.ok(!optimizerRestored);
  assert.match(optimizerReason ?? "", /frozen/);
  await fit(model, { epochs: 1 });
});

function hex(weight: tf.Tensor): string {
  return Buffer.from(weight.dataSync().slice().buffer).toString("hex");
}

class Unsaved extends tf.SGDOptimizer {
  override getWeights(): never {
    throw new Error("not written");
  }
}

test("an optimiser of another kind, or none, is left as it is, and the answer says why", async (t) => {
  const path = await temporaryFolder(t);
  await fit(smallModel("adam"), { epochs: 1, callbacks: modelCheckpoint({ path }) });
  const other = await loadWeights(smallModel("rmsprop"), path);
  assert.match(other.optimizerReason ?? "", /Adam, and the model RMSProp/);
  const uncompiled = tf.sequential({
    layers: [tf.layers.dense({ inputShape: [4], units: 8 }), tf.layers.dense({ units: 3 })],
  });
  const none = await loadWeights(uncompiled, path);
  assert.equal(none.optimizerReason, "the model is not compiled");
  const unsaved = join(path, "unsaved");
  await fit(smallModel(new Unsaved(0.1)), { epochs: 1, callbacks: modelCheckpoint({ path: unsaved }) });
  const { optimizerReason } = await loadWeights(smallModel(new Unsaved(0.1)), unsaved);
  assert.match(optimizerReason ?? "", /has none/);
});

test("saving and loading leave no tensor behind", async (t) => {
  const path = await temporaryFolder(t);
  const model = smallModel();
  const { images, labels } = smallData();
  const args = { epochs: 3, verbose: 0, callbacks: modelCheckpoint({ path, monitor: "loss" }) } as const;
  await model.fit(images, labels, args);
  await loadWeights(model, path);
  const before = tf.memory().numTensors;
  await model.fit(images, labels, args);
  await loadWeights(model, path);
  assert.equal(tf.memory().numTensors, before);
});
