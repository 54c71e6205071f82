import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { convolved } from "six-steps/internal/exercises/10b-what-a-convolution-computes/convolveSlips.js";
import { outputSizeOf } from "six-steps/internal/exercises/10b-what-a-convolution-computes/outputSize.js";
import { accepts, stubsAndHints } from "./recognises.js";

const { convolution, convolutionTrained, denseOrConvolution } = exercises;
const { conv2d, dense, flatten, maxPooling2d } = tf.layers;

test("the stubs of lesson 10 are not attempted, and each exercise has three hints", () => {
  for (const lesson of [denseOrConvolution, convolution, convolutionTrained]) stubsAndHints(lesson);
});

test("the dense network's parameters are TensorFlow.js's count", () => {
  const network = tf.sequential({
    layers: [
      dense({ units: 128, inputShape: [28, 28] }),
      dense({ units: 64 }),
      flatten(),
      dense({ units: 10 }),
    ],
  });
  assert.equal(network.countParams(), 29_898);
  accepts(denseOrConvolution.denseParameters, [network.countParams()]);
  assert.deepEqual(network.layers[0].outputShape, [null, 28, 128]);
});

test("the CNN's first dense layer has as many parameters as TensorFlow.js counts, of 804,554", () => {
  const cnn = tf.sequential({
    layers: [
      conv2d({ filters: 32, kernelSize: 3, padding: "same", inputShape: [28, 28, 1] }),
      maxPooling2d({ poolSize: 2 }),
      flatten(),
      dense({ units: 128 }),
      dense({ units: 10 }),
    ],
  });
  assert.equal(cnn.countParams(), 804_554);
  accepts(convolutionTrained.firstDense, [cnn.layers[3].countParams()]);
  assert.equal(convolutionTrained.firstDense.judge(802_945).kind, "incorrect");
});

test("convolve means what tf.conv2d computes", () => {
  const [image, kernel] = [tf.randomUniform([7, 5], -1, 1), tf.randomUniform([3, 2], -1, 1)];
  const want = tf.conv2d(
    image.reshape([7, 5, 1]) as tf.Tensor3D,
    kernel.reshape([3, 2, 1, 1]) as tf.Tensor4D,
    1,
    "valid",
  );
  const got = convolved(image.arraySync() as number[][], kernel.arraySync() as number[][]);
  const difference = tf
    .sub(tf.tensor2d(got), want.reshape([5, 4]))
    .abs()
    .max()
    .dataSync()[0];
  assert.ok(difference < 1e-5, String(difference));
  accepts(convolution.convolve, [
    (x: number[][], w: number[][]) =>
      tf
        .conv2d(
          tf.tensor(x).reshape([x.length, x[0].length, 1]) as tf.Tensor3D,
          tf.tensor(w).reshape([w.length, w[0].length, 1, 1]) as tf.Tensor4D,
          1,
          "valid",
        )
        .squeeze([2]),
  ]);
});

test("maxPool means what tf.maxPool computes", () => {
  accepts(convolution.maxPool, [
    (x: number[][]) =>
      tf.maxPool(tf.tensor(x).reshape([x.length, x[0].length, 1]) as tf.Tensor3D, 2, 2, "valid").squeeze([2]),
  ]);
});

test("outputSize is the side that TensorFlow.js's convolution has", () => {
  for (const [n, k, p, s] of [
    [5, 3, 0, 1],
    [28, 5, 1, 3],
    [9, 2, 2, 4],
    [11, 1, 0, 2],
  ]) {
    const picture = tf.zeros([n, n, 1]).pad([
      [p, p],
      [p, p],
      [0, 0],
    ]) as tf.Tensor3D;
    const [side] = tf.conv2d(picture, tf.zeros([k, k, 1, 1]), s, "valid").shape;
    assert.equal(outputSizeOf(n, k, p, s), side, `n ${n}, k ${k}, p ${p}, s ${s}`);
  }
});

test("convolutionParameters is TensorFlow.js's count for any kernel, channels and filters", () => {
  accepts(convolution.convolutionParameters, [
    (side: number, channels: number, filters: number) =>
      tf
        .sequential({ layers: [conv2d({ filters, kernelSize: side, inputShape: [9, 9, channels] })] })
        .countParams(),
  ]);
});

test("sparseLoss is TensorFlow.js's sparse categorical cross-entropy", () => {
  accepts(denseOrConvolution.sparseLoss, [
    (probabilities: number[], label: number) =>
      tf.metrics
        .categoricalCrossentropy(tf.oneHot([label], probabilities.length), tf.tensor2d([probabilities]))
        .squeeze(),
  ]);
});

test("wrong answers that only their result tells are recognised", () => {
  const padded = (x: number[][], w: number[][]) =>
    x.map((row, i) =>
      row.map((_, j) =>
        w.reduce(
          (sum, weights, u) =>
            weights.reduce((part, weight, v) => part + weight * (x[i + u]?.[j + v] ?? 0), sum),
          0,
        ),
      ),
    );
  const beyond = (x: number[][], w: number[][]) =>
    x.map((row, i) =>
      row.map((_, j) =>
        w.reduce(
          (sum, weights, u) =>
            weights.reduce((part, weight, v) => part + weight * (x[i + u]?.[j + v] as number), sum),
          0,
        ),
      ),
    );
  const short = (x: number[][], w: number[][]) =>
    convolved(x, w)
      .slice(0, -1)
      .map((row) => row.slice(0, -1));
  const misconception = (answer: unknown) => {
    const outcome = convolution.convolve.judge(answer);
    return "misconception" in outcome ? outcome.misconception : outcome.kind;
  };
  assert.deepEqual([padded, beyond, short].map(misconception), ["padded", "padded", "short-by-one"]);
  const fromLeast = (x: number[][]) =>
    x
      .filter((_, i) => i % 2 === 0)
      .map((row, i) =>
        row
          .filter((_, j) => j % 2 === 0)
          .map((_, j) => {
            let largest = Number.MIN_VALUE;
            for (const [u, v] of [
              [0, 0],
              [0, 1],
              [1, 0],
              [1, 1],
            ])
              largest = Math.max(largest, x[2 * i + u][2 * j + v]);
            return largest;
          }),
      );
  const pooled = convolution.maxPool.judge(fromLeast);
  assert.ok(
    "misconception" in pooled && pooled.misconception === "begins-at-min-value",
    JSON.stringify(pooled),
  );
  const holes = convolutionTrained.translate.judge((x: number[][], d: number, r: number) =>
    x.map((row, i) => row.map((_, j) => x[i - d]?.[j - r])),
  );
  assert.ok("misconception" in holes && holes.misconception === "holes", JSON.stringify(holes));
});
