// @ts-check
import {
  exactMatch,
  expandFourTimes,
  expandFourTimesMulti,
  f1Scores,
  freshBatches,
  labelAccuracy,
  setSeed,
  tf,
} from "six-steps";
import { exactly, reported } from "../figure.mjs";
import { resumeEpochs } from "../resumeEpochs.mjs";
import { accuracy } from "./accuracy.mjs";
import { fashion, scaled } from "./fashion.mjs";

/** @typedef {import("../lines.mjs").Run} Run */
/** @typedef {{ pixels: tf.Tensor3D, labels: tf.Tensor1D }} Pictures from 0 to 1, and the class of each */

/** Canvases made at a time, for the memory's sake: 60,000 would take 752 MB. */
const chunk = 6_000;
const testChunk = 1_000;

/**
 * The source gives the counts of parameters alone. Its pictures are made as they are needed.
 *
 * @param {Run} run
 */
export async function measure(run) {
  const data = await fashion(run);
  const train = /** @type {Pictures} */ ({ pixels: scaled(data.trainImages), labels: data.trainLabels });
  const test = /** @type {Pictures} */ ({ pixels: scaled(data.testImages), labels: data.testLabels });

  const oneObject = await trainOneOfFour(run, "one of four", tf.layers.flatten(), train);
  const averaging = await trainOneOfFour(run, "averaging", tf.layers.globalAveragePooling2d({}), train);
  const [oneOfFour, averaged] = [oneObject, averaging].map((model) => accuracyOnCanvases(run, model, test));
  const total = oneObject.countParams();

  const manyObjects = await trainManyObjects(run, oneObject, train);
  const { truth, said } = answers(run, manyObjects, test);
  const no = tf.zerosLike(said);
  /** @param {string} what @param {(truth: tf.Tensor, said: tf.Tensor) => number} judge */
  const judged = (what, judge) =>
    reported(what, `${judge(truth, said).toFixed(4)} (always no: ${judge(truth, no).toFixed(4)})`);
  return [
    exactly("parameters, one of four", 41786, total),
    exactly("parameters with global average pooling", 11066, averaging.countParams()),
    reported("accuracy on test canvases, one of four", oneOfFour),
    reported("the same with global average pooling", averaged),
    exactly("parameters frozen, many labels", 10416, countParams(manyObjects, false)),
    exactly("parameters trained, many labels", 31370, countParams(manyObjects, true)),
    judged("exact match", exactMatch),
    judged("label accuracy", labelAccuracy),
    judged("micro F1", (labels, answer) => f1Scores(labels, answer).micro),
  ];
}

/**
 * Lesson 11's network and training.
 *
 * @param {Run} run
 * @param {string} name
 * @param {tf.layers.Layer} layer before the last one: it makes one row of the maps
 * @param {Pictures} pictures
 */
async function trainOneOfFour(run, name, layer, { pixels, labels }) {
  setSeed(run.seed); // the same weights, whether the network before this one has been trained in this run or not
  const { conv2d, dense, dropout, maxPooling2d } = tf.layers;
  const model = tf.sequential();
  for (const filters of [16, 32, 64]) {
    const first = filters === 16 ? { inputShape: [56, 56, 1] } : {};
    model.add(conv2d({ ...first, filters, kernelSize: 2, padding: "same", activation: "relu" }));
    model.add(maxPooling2d({ poolSize: 2 }));
    model.add(dropout({ rate: 0.3 }));
  }
  model.add(layer);
  model.add(dense({ units: 10, activation: "softmax" }));
  model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });

  const [count] = pixels.shape;
  await resumeEpochs(run, model, {
    name,
    epochs: 2,
    train: async () => {
      let values = { loss: 0, acc: 0 };
      for (let from = 0; from < count; from += chunk) {
        const size = Math.min(chunk, count - from);
        const canvases = tf.tidy(() => expandFourTimes(pixels.slice(from, size)));
        const chunkLabels = labels.slice(from, size);
        const { history } = await model.fit(canvases, chunkLabels, { epochs: 1, verbose: 0 });
        tf.dispose([canvases, chunkLabels]);
        values = { loss: Number(history.loss[0]), acc: Number(history.acc[0]) };
      }
      return values; // of the last chunk
    },
  });
  return model;
}

/**
 * Lesson 11b's: the convolutions frozen, and a new head of ten sigmoids on fresh canvases of up to four objects.
 *
 * @param {Run} run
 * @param {tf.Sequential} oneObject trained; its convolutions become the new network's
 * @param {Pictures} pictures
 */
async function trainManyObjects(run, oneObject, { pixels, labels }) {
  setSeed(run.seed + 1);
  const model = tf.sequential();
  for (const layer of oneObject.layers.slice(0, -1)) {
    layer.trainable = false;
    model.add(layer);
  }
  model.add(tf.layers.dense({ units: 10, activation: "sigmoid" }));
  model.compile({ optimizer: "adam", loss: "binaryCrossentropy", metrics: ["binaryAccuracy"] });
  const batches = run.quick ? 4 : 300;
  await resumeEpochs(run, model, {
    name: "many labels",
    epochs: run.quick ? 2 : 5,
    train: async () => {
      let total = 0;
      for (const batch of freshBatches(pixels, labels, { batches, batchSize: 64 })) {
        const [loss] = /** @type {number[]} */ (await model.trainOnBatch(batch.images, batch.labels));
        total += loss;
      }
      return { loss: total / batches };
    },
  });
  return model;
}

/** @param {Run} run @param {tf.Sequential} model @param {Pictures} pictures each on a canvas of its own */
function accuracyOnCanvases(run, model, { pixels, labels }) {
  setSeed(run.seed);
  const [count] = pixels.shape;
  let right = 0;
  for (let from = 0; from < count; from += testChunk) {
    const size = Math.min(testChunk, count - from);
    tf.tidy(() => {
      right += size * accuracy(model, expandFourTimes(pixels.slice(from, size)), labels.slice(from, size));
    });
  }
  return right / count;
}

/**
 * What is on as many canvases as there are pictures, and what the network says of each.
 *
 * @param {Run} run
 * @param {tf.Sequential} model
 * @param {Pictures} pictures
 */
function answers(run, model, { pixels, labels }) {
  setSeed(run.seed);
  const [pictures] = pixels.shape;
  /** @type {tf.Tensor2D[]} */
  const [truth, said] = tf.tidy(() => {
    /** @type {tf.Tensor2D[][]} */
    const parts = [];
    for (let made = 0; made < pictures; made += testChunk) {
      const count = Math.min(testChunk, pictures - made);
      const canvases = expandFourTimesMulti(pixels, labels, { count });
      parts.push([canvases.labels, /** @type {tf.Tensor2D} */ (model.predict(canvases.images))]);
      canvases.images.dispose();
    }
    return [0, 1].map((which) => tf.concat(parts.map((part) => part[which])));
  });
  return { truth, said };
}

/** @param {tf.Sequential} model @param {boolean} trained those of the layers that training changes, or of the others */
const countParams = (model, trained) =>
  model.layers
    .filter(({ trainable }) => trainable === trained)
    .reduce((sum, layer) => sum + layer.countParams(), 0);
