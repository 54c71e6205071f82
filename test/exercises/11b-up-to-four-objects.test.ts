import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, expandFourTimes, loadFashionMnist, tf } from "six-steps";
import { accepts } from "./recognises.js";

const { oneOfFour, manyLabels } = exercises;

/** Lesson 11's network, with as many poolings as asked. */
function network(poolings: number): tf.Sequential {
  const { conv2d, dense, flatten, maxPooling2d } = tf.layers;
  const model = tf.sequential();
  [16, 32, 64].forEach((filters, i) => {
    const first = i === 0 ? { inputShape: [56, 56, 1] } : {};
    model.add(conv2d({ ...first, filters, kernelSize: 2, padding: "same" }));
    if (i < poolings) model.add(maxPooling2d({ poolSize: 2 }));
  });
  model.add(flatten());
  model.add(dense({ units: 10 }));
  return model;
}

test("41,786 parameters are TensorFlow.js's count, and 135,866 that without the third pooling", () => {
  const model = network(3);
  accepts(oneOfFour.cnnParameters, [model.countParams()]);
  assert.equal(network(2).countParams(), 135_866);
  const head = model.layers[model.layers.length - 1];
  accepts(manyLabels.trainedParameters, [head.countParams()]);
  assert.equal(model.countParams() - head.countParams(), 10_416);
});

test("the brightest and the dimmest training picture are 55023 and 9230", async () => {
  const { trainImages } = await loadFashionMnist({ testCount: 1 });
  const sums = trainImages.sum([1, 2]);
  assert.deepEqual([sums.argMax().dataSync()[0], sums.argMin().dataSync()[0]], [55_023, 9_230]);
});

test("labelLoss is TensorFlow.js's binary cross-entropy", () => {
  accepts(manyLabels.labelLoss, [
    (truth: number[], q: number[]) =>
      tf.metrics.binaryCrossentropy(tf.tensor2d([truth]), tf.tensor2d([q])).squeeze(),
  ]);
});

test("placeOf is where expandFourTimes puts a pixel", () => {
  const picture = tf.buffer([1, 28, 28]);
  picture.set(1, 0, 3, 5);
  const canvas = expandFourTimes(picture.toTensor() as tf.Tensor3D);
  const at = canvas.flatten().argMax().dataSync()[0];
  const place = [Math.floor(at / 56), at % 56];
  const quadrant = 2 * Number(place[0] >= 28) + Number(place[1] >= 28);
  assert.deepEqual(place, [3 + 28 * Math.floor(quadrant / 2), 5 + 28 * (quadrant % 2)]);
});
