// @ts-check
// One run of training.mjs: plain TensorFlow.js, as a student writes it. Which engine and backend compute is up to the
// environment: SIX_STEPS_ENGINE, SIX_STEPS_THREADS, SIX_STEPS_BACKEND.
import { backend, tf } from "six-steps";
import { loadPictures } from "./pictures.mjs";
import { report, runOfThisProcess } from "./run.mjs";

const run = runOfThisProcess();
const { task, warmUp, epochs } = run;
const { trainImages, trainOneHot, testImages, testLabels } = await loadPictures(run);

const model = tf.sequential({ layers: task.layers.map(layerOf) });
model.compile({
  optimizer: tf.train.adam(0.001),
  loss: "categoricalCrossentropy",
  metrics: ["accuracy"],
});

const options = { batchSize: task.batch, verbose: /** @type {const} */ (0) };
const few = [trainImages, trainOneHot].map((tensor) => tensor.slice(0, warmUp));
await model.fit(few[0], few[1], { ...options, epochs: 1 });
tf.dispose(few);

const start = performance.now();
const { history } = await model.fit(trainImages, trainOneHot, { ...options, epochs });
const seconds = (performance.now() - start) / 1000 / epochs;

report({
  seconds,
  loss: Number(history.loss[epochs - 1]),
  accuracy: accuracyOnTest(),
  what: `TensorFlow.js ${tf.version.tfjs}, backend ${backend.name}, Node ${process.versions.node}`,
});
process.stdout.write("", () => process.exit()); // threads may still wait for work

/**
 * @param {import("./tasks.mjs").Layer} layer
 * @param {number} index
 * @returns {tf.layers.Layer}
 */
function layerOf(layer, index) {
  const first = index === 0 ? { inputShape: task.input } : {};
  switch (layer.kind) {
    case "dense": {
      const activation = index === task.layers.length - 1 ? "softmax" : "relu";
      return tf.layers.dense({ units: layer.units, activation, ...first });
    }
    case "conv": {
      const { filters, size: kernelSize, padding } = layer;
      return tf.layers.conv2d({ filters, kernelSize, padding, activation: "relu", ...first });
    }
    case "pool":
      return tf.layers.maxPooling2d({ poolSize: layer.size });
    case "flatten":
      return tf.layers.flatten();
    case "dropout":
      return tf.layers.dropout({ rate: layer.rate });
  }
}

function accuracyOnTest() {
  return tf.tidy(() => {
    const scores = /** @type {tf.Tensor} */ (model.predict(testImages, { batchSize: 256 }));
    return scores.argMax(1).equal(testLabels).mean().dataSync()[0];
  });
}
