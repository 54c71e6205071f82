import assert from "node:assert/strict";
import { test } from "node:test";

process.env.SIX_STEPS_BACKEND = "wasm";
const { setSeed, tf } = await import("six-steps");

type Tensor = import("@tensorflow/tfjs").Tensor;
type Scalar = import("@tensorflow/tfjs").Scalar;

const { layers } = tf;

/** A network of what the WASM backend's own kernels are slow for, with the optimiser of a training loop. */
function makeLoop() {
  const model = tf.sequential({
    layers: [
      layers.conv2d({ filters: 5, kernelSize: 3, padding: "same", inputShape: [6, 6, 2] }),
      layers.batchNormalization(),
      layers.leakyReLU(),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.separableConv2d({ filters: 3, kernelSize: 2, strides: 2, padding: "same" }),
      layers.averagePooling2d({ poolSize: 2, padding: "same" }),
      layers.flatten(),
      layers.dense({ units: 3, activation: "softmax" }),
    ],
  });
  const optimizer = tf.train.adam(0.01);
  const x = tf.randomUniform([8, 6, 6, 2]);
  const y = tf.tidy(() => tf.oneHot(tf.tensor1d([0, 1, 2, 0, 1, 2, 0, 1], "int32"), 3).toFloat());
  const step = () =>
    tf.tidy(() => {
      const loss = () =>
        tf.metrics.categoricalCrossentropy(y, model.apply(x, { training: true }) as Tensor).mean() as Scalar;
      return (optimizer.minimize(loss, true) as Scalar).dataSync()[0];
    });
  const dispose = () => {
    tf.dispose([x, y]);
    model.dispose();
    optimizer.dispose();
  };
  return { step, dispose };
}

test("a loop of one's own repeats bit for bit after setSeed, and learns", () => {
  const train = () => {
    setSeed(7);
    const { step, dispose } = makeLoop();
    const losses = Array.from({ length: 25 }, step);
    dispose();
    return losses;
  };
  const losses = train();
  assert.deepEqual(train(), losses);
  assert.ok(losses[24] < losses[0] / 2, `${losses[0]} to ${losses[24]}`);
  setSeed(undefined);
});

test("600 steps of a loop of one's own leave no tensor, and the heap as large as it was", () => {
  const { step, dispose } = makeLoop();
  const size = () => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.length;
  for (let i = 0; i < 100; i++) step();
  const before = [tf.memory().numTensors, tf.memory().numBytes, tf.backend().numDataIds(), size()];
  for (let i = 0; i < 600; i++) step();
  assert.deepEqual([tf.memory().numTensors, tf.memory().numBytes, tf.backend().numDataIds(), size()], before);
  dispose();
});
