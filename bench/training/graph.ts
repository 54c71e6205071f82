// One run of training.ts: a whole training step as one call of a TensorFlow graph, on tfjs-node. What the C library
// can do at most: no product uses it. The graph is written here, as the file of a SavedModel, without Python.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tf } from "six-steps";
import { inProject } from "#setup/project.mjs";
import { type Weight, weightsOf } from "./graph/network.js";
import { trainingGraph } from "./graph/trainingGraph.js";
import { loadPictures } from "./pictures.js";
import { report, runOfThisProcess } from "./run.js";

const run = runOfThisProcess();
const { task, trainCount, warmUp, epochs } = run;
// The one that six-steps has loaded.
const native = createRequire(inProject("native", "index.js"))("@tensorflow/tfjs-node");
const { trainImages, trainLabels, testImages, testLabels } = await loadPictures(run);

const folder = mkdtempSync(join(tmpdir(), "six-steps-graph-"));
writeFileSync(join(folder, "saved_model.pb"), trainingGraph(task, trainCount));
const [pictures, weights, step, predict] = await Promise.all(
  ["pictures", "weights", "step", "predict"].map((name) =>
    native.node.loadSavedModel(folder, ["serve"], name),
  ),
);
rmSync(folder, { recursive: true });

pictures.predict({ images: trainImages, labels: trainLabels });
weights.predict(Object.fromEntries(weightsOf(task).map((weight) => [weight.name, initial(weight)])));

epoch(warmUp);
let loss = 0;
const start = performance.now();
for (let i = 0; i < epochs; i++) loss = epoch(trainCount);
const seconds = (performance.now() - start) / 1000 / epochs;

const accuracy = tf.tidy(() => {
  const { scores } = predict.predict({ images: testImages });
  return scores.argMax(1).equal(testLabels).mean().dataSync()[0];
});
const what = `tfjs-node ${native.version["tfjs-node"]}, TensorFlow ${native.backend().binding.TF_Version}`;
report({ seconds, loss, accuracy, what });

/** Trains on the first `count` pictures in random order, and gives their mean loss. */
function epoch(count: number) {
  const order = Int32Array.from(tf.util.createShuffledIndices(count));
  let total = 0;
  for (let at = 0; at < count; at += task.batch) {
    const rows = tf.tensor1d(order.slice(at, at + task.batch), "int32");
    const output = step.predict({ rows });
    total += output.loss.dataSync()[0] * rows.size;
    tf.dispose([rows, output]);
  }
  return total / count;
}

/** Glorot's uniform distribution for kernels, zeros for biases. */
function initial({ sizes, fanIn, fanOut }: Weight) {
  const limit = fanIn === 0 ? 0 : Math.sqrt(6 / (fanIn + fanOut));
  return tf.randomUniform(sizes, -limit, limit);
}
