// One run of training.ts: plain TensorFlow.js, as a student writes it. Which engine and backend compute is up to the
// environment: SIX_STEPS_ENGINE, SIX_STEPS_THREADS, SIX_STEPS_BACKEND.

import { backend, tf } from "six-steps";
import { accuracyOn, buildModel, processorSeconds, versionOf } from "./layersModel.js";
import { loadPictures } from "./pictures.js";
import { report, runOfThisProcess } from "./run.js";

const run = runOfThisProcess();
const { task, warmUp, epochs } = run;
const { trainImages, trainOneHot, testImages, testLabels } = await loadPictures(run);

const model = buildModel(task);
model.compile({
  optimizer: tf.train.adam(0.001),
  loss: "categoricalCrossentropy",
  metrics: ["accuracy"],
});

const options = { batchSize: task.batch, verbose: 0 as const };
const few = [trainImages, trainOneHot].map((tensor) => tensor.slice(0, warmUp));
await model.fit(few[0], few[1], { ...options, epochs: 1 });
tf.dispose(few);

const [start, startProcessor] = [performance.now(), processorSeconds()];
const { history } = await model.fit(trainImages, trainOneHot, { ...options, epochs });
const seconds = (performance.now() - start) / 1000 / epochs;
const processor = (processorSeconds() - startProcessor) / epochs;

report({
  seconds,
  processor,
  loss: Number(history.loss[epochs - 1]),
  accuracy: accuracyOn(model, testImages, testLabels),
  what: versionOf(backend.name),
});
process.stdout.write("", () => process.exit()); // threads may still wait for work
