import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, expandFourTimes, loadFashionMnist, tf } from "six-steps";
import { accepts, assertSaid } from "./recognises.js";

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

test("slips of a beginner's loops and sizes are told as what they are", () => {
  const stretchedFrom = (min: number, max: number, values: number[]) => {
    for (const value of values) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
    return values.map((value) => (max === min ? 0 : (value - min) / (max - min)));
  };
  const loop = (min: number, max: number) => (values: number[]) => stretchedFrom(min, max, values);
  const { NEGATIVE_INFINITY, POSITIVE_INFINITY, MIN_VALUE } = Number;
  assertSaid(oneOfFour.minMax, [
    [loop(0, NEGATIVE_INFINITY), "smallest-begins-at-0", /\[10, 20, 60\].*begin with the first value/],
    [loop(0, 0), "smallest-begins-at-0", /largest with −Infinity/],
    [loop(POSITIVE_INFINITY, 0), "largest-begins-at-0", /For \[-5, -3\] .*no negative value can replace it/],
    [loop(POSITIVE_INFINITY, MIN_VALUE), "largest-begins-at-0", /Number\.MIN_VALUE/],
  ]);
  const canvas = (image: number[][], quadrant: number) => {
    const [down, right] = [28 * (quadrant >> 1), 28 * (quadrant % 2)];
    const on = Array.from({ length: 56 }, () => new Array(56).fill(0));
    image.forEach((row, r) => {
      row.forEach((pixel, c) => {
        on[r + down][c + right] = pixel;
      });
    });
    return on;
  };
  assertSaid(oneOfFour.expandBatch, [
    [
      (images: number[][][], quadrants: number[]) => images.map((image, i) => canvas(image, quadrants[i])),
      "fixed-size",
      /are 56 × 56\. .* only 1 × 1, .*`image\.length`/,
    ],
    [(images: number[][][]) => [canvas(images[0], 3)], "fixed-size", /are 56 × 56/],
  ]);
});

test("f1 by precision and recall is told where its 0 / 0 comes from", () => {
  const counts = (truth: number[], decided: number[]) =>
    [
      [1, 1],
      [0, 1],
      [1, 0],
    ].map(([t, d]) => truth.filter((yes, i) => yes === t && decided[i] === d).length);
  const harmonic = (truth: number[], decided: number[]) => {
    const [tp, fp, fn] = counts(truth, decided);
    const [p, r] = [tp / (tp + fp), tp / (tp + fn)];
    return (2 * p * r) / (p + r);
  };
  const partlyGuarded = (truth: number[], decided: number[]) => {
    const [tp, fp, fn] = counts(truth, decided);
    const [p, r] = [tp / (tp + fp || 1), tp / (tp + fn || 1)];
    return (2 * p * r) / (p + r);
  };
  assertSaid(manyLabels.f1, [
    [harmonic, "harmonic-nan", /\[0, 0, 1\] .*TP is 0 there/],
    [partlyGuarded, "harmonic-nan", /Return 0 where TP is 0/],
  ]);
});
