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
import { exactly, reported } from "../figure.js";
import type { Run } from "../lines.js";
import { resumeEpochs } from "../resumeEpochs.js";
import { accuracy } from "./accuracy.js";
import { fashion, scaled } from "./fashion.js";

/** From 0 to 1, and the class of each. */
type Pictures = { pixels: tf.Tensor3D; labels: tf.Tensor1D };

/** Canvases made at a time, for the memory's sake: 60,000 would take 752 MB. */
const chunk = 6_000;
const testChunk = 1_000;

/** The source gives the counts of parameters alone. Its pictures are made as they are needed. */
export async function measure(run: Run) {
  const data = await fashion(run);
  const train = { pixels: scaled(data.trainImages), labels: data.trainLabels } as Pictures;
  const test = { pixels: scaled(data.testImages), labels: data.testLabels } as Pictures;

  const oneObject = await trainOneOfFour(run, "one of four", tf.layers.flatten(), train);
  const averaging = await trainOneOfFour(run, "averaging", tf.layers.globalAveragePooling2d({}), train);
  const [oneOfFour, averaged] = [oneObject, averaging].map((model) => accuracyOnCanvases(run, model, test));
  const total = oneObject.countParams();

  const manyObjects = await trainManyObjects(run, oneObject, train);
  const { truth, said } = answers(run, manyObjects, test);
  const no = tf.zerosLike(said);
  const judged = (what: string, judge: (truth: tf.Tensor, said: tf.Tensor) => number) =>
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
 * @param layer before the last one: it makes one row of the maps
 */
async function trainOneOfFour(run: Run, name: string, layer: tf.layers.Layer, { pixels, labels }: Pictures) {
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
 * @param oneObject trained; its convolutions become the new network's
 */
async function trainManyObjects(run: Run, oneObject: tf.Sequential, { pixels, labels }: Pictures) {
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
        const [loss] = (await model.trainOnBatch(batch.images, batch.labels)) as number[];
        total += loss;
      }
      return { loss: total / batches };
    },
  });
  return model;
}

/** @param pictures each on a canvas of its own */
function accuracyOnCanvases(run: Run, model: tf.Sequential, { pixels, labels }: Pictures) {
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

/** What is on as many canvases as there are pictures, and what the network says of each. */
function answers(run: Run, model: tf.Sequential, { pixels, labels }: Pictures) {
  setSeed(run.seed);
  const [pictures] = pixels.shape;
  const [truth, said]: tf.Tensor2D[] = tf.tidy(() => {
    const parts: tf.Tensor2D[][] = [];
    for (let made = 0; made < pictures; made += testChunk) {
      const count = Math.min(testChunk, pictures - made);
      const canvases = expandFourTimesMulti(pixels, labels, { count });
      parts.push([canvases.labels, model.predict(canvases.images) as tf.Tensor2D]);
      canvases.images.dispose();
    }
    return [0, 1].map((which) => tf.concat(parts.map((part) => part[which])));
  });
  return { truth, said };
}

/** @param trained those of the layers that training changes, or of the others */
const countParams = (model: tf.Sequential, trained: boolean) =>
  model.layers
    .filter(({ trainable }) => trainable === trained)
    .reduce((sum, layer) => sum + layer.countParams(), 0);
