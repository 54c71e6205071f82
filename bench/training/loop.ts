// One run of training.ts: a training loop of a student's own, which no engine sees: optimizer.minimize on each batch.

import { backend, tf } from "six-steps";
import { accuracyOn, buildModel, processorSeconds, versionOf } from "./layersModel.js";
import { loadPictures } from "./pictures.js";
import { report, runOfThisProcess } from "./run.js";

const run = runOfThisProcess();
const { task, warmUp, trainCount, epochs } = run;
const { trainImages, trainOneHot, testImages, testLabels } = await loadPictures(run);
const model = buildModel(task);
const optimizer = tf.train.adam(0.001);

trainOnce(warmUp);
const [start, startProcessor] = [performance.now(), processorSeconds()];
let loss = 0;
for (let epoch = 0; epoch < epochs; epoch++) loss = trainOnce(trainCount);

report({
  seconds: (performance.now() - start) / 1000 / epochs,
  processor: (processorSeconds() - startProcessor) / epochs,
  loss,
  accuracy: accuracyOn(model, testImages, testLabels),
  what: versionOf(backend.name),
});
process.stdout.write("", () => process.exit());

/** Trains on the first `count` pictures, in an order drawn anew; answers the mean loss. */
function trainOnce(count: number): number {
  const order = tf.util.createShuffledIndices(count);
  let sum = 0;
  for (let first = 0; first < count; first += task.batch) {
    const rows = order.subarray(first, first + task.batch);
    sum += rows.length * trainOnBatch(rows);
  }
  return sum / count;
}

function trainOnBatch(rows: Uint32Array): number {
  return tf.tidy(() => {
    const index = tf.tensor1d(Int32Array.from(rows), "int32");
    const [x, y] = [tf.gather(trainImages, index), tf.gather(trainOneHot, index)];
    const lossOf = () => {
      const output = model.apply(x, { training: true }) as tf.Tensor;
      return tf.metrics.categoricalCrossentropy(y, output).mean() as tf.Scalar;
    };
    return (optimizer.minimize(lossOf, true) as tf.Scalar).dataSync()[0];
  });
}
