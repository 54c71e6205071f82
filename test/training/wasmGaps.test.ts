import assert from "node:assert/strict";
import { test } from "node:test";

process.env.SIX_STEPS_BACKEND = "wasm";
process.env.SIX_STEPS_ENGINE = "off";
const { tf } = await import("six-steps");

type Tensor = import("@tensorflow/tfjs").Tensor;
type Tensors = Tensor[];
type Case = [shapes: number[][], compute: (...x: never[]) => Tensor, values?: (x: Tensor) => Tensor];

/** The output and the gradients of one case, computed on one backend from the same random inputs. */
function onBackend(name: string, [shapes, compute, values]: Case): number[][] {
  tf.setBackend(name);
  return tf.tidy(() => {
    const random = (shape: number[], seed: number) => tf.randomUniform(shape, -2, 2, "float32", seed);
    const inputs = shapes.map((shape, i) => (values ?? ((x) => x))(random(shape, i + 1)));
    const output = compute(...(inputs as never[]));
    const slopes = random(output.shape, 99);
    const gradients: Tensors = tf.grads(compute as never)(inputs, slopes);
    return [output, ...gradients].map((tensor) => [...tensor.dataSync()]);
  });
}

function assertClose(actual: number[], expected: number[], tolerance: number, what: string): void {
  assert.equal(actual.length, expected.length, what);
  expected.forEach((value, i) => {
    if (Object.is(actual[i], value)) return;
    assert.ok(
      Math.abs(actual[i] - value) <= tolerance * (1 + Math.abs(value)),
      `${what}[${i}]: ${actual[i]}, not ${value}`,
    );
  });
}

const image = [2, 7, 6, 3];
const negative = (x: Tensor) => tf.sub(x, 3);
const positive = (x: Tensor) => tf.add(x, 3);
const cases: Record<string, Case> = {
  "conv2d same": [[image, [3, 3, 3, 4]], (x, w) => tf.conv2d(x, w, 1, "same")],
  "conv2d strides": [[image, [3, 2, 3, 4]], (x, w) => tf.conv2d(x, w, [2, 1], "valid")],
  "conv2d with a stride beyond its kernel": [
    [
      [2, 8, 6, 3],
      [1, 1, 3, 4],
    ],
    (x, w) => tf.conv2d(x, w, 2, "same"),
  ],
  depthwiseConv2d: [[image, [3, 3, 3, 2]], (x, w) => tf.depthwiseConv2d(x, w, 1, "same")],
  "depthwiseConv2d with a stride beyond its kernel": [
    [
      [2, 8, 6, 3],
      [1, 1, 3, 2],
    ],
    (x, w) => tf.depthwiseConv2d(x, w, 2, "same"),
  ],
  conv2dTranspose: [[image, [2, 2, 4, 3]], (x, w) => tf.conv2dTranspose(x, w, [2, 14, 12, 4], 2, "same")],
  conv1d: [
    [
      [2, 9, 3],
      [3, 3, 4],
    ],
    (x, w) => tf.conv1d(x, w, 1, "same"),
  ],
  conv3d: [
    [
      [2, 5, 4, 6, 2],
      [2, 3, 2, 2, 3],
    ],
    (x, w) => tf.conv3d(x, w, 1, "same"),
  ],
  maxPool: [[image], (x) => tf.maxPool(x, 2, 2, "same")],
  "maxPool below 0": [[image], (x) => tf.maxPool(x, 3, 1, "valid"), negative],
  "maxPool after relu": [[image], (x) => tf.maxPool(tf.relu(x), 2, 2, "valid"), negative],
  "maxPool3d below 0": [[[2, 4, 4, 4, 2]], (x) => tf.maxPool3d(x, 2, 2, "valid"), negative],
  avgPool: [[[2, 6, 6, 3]], (x) => tf.avgPool(x, 2, 2, "valid")],
  batchNorm: [
    [[4, 3, 3, 2], [2], [2], [2], [2]],
    (x, mean, variance, offset, scale) => tf.batchNorm(x, mean, variance, offset, scale, 1e-3),
    positive,
  ],
  gather: [[[5, 3]], (x) => tf.gather(x, tf.tensor1d([4, 0, 4], "int32"))],
  "prelu with a shared slope": [[image, [7, 6, 1]], (x, alpha) => tf.prelu(x, alpha)],
  clipByValue: [[image], (x) => tf.clipByValue(x, -0.5, 0.5)],
  "slice of some columns": [[[4, 5, 6]], (x) => tf.slice(x, [1, 2, 3], [2, 3, 2])],
  "slice of some rows": [[[4, 5, 6]], (x) => tf.slice(x, [1, 0, 0], [2, 5, 6])],
  "slice of one number": [[[4]], (x) => tf.slice(x, [2], [1])],
  split: [[[4, 6]], (x) => tf.add(...(tf.split(x, 2, 1) as [Tensor, Tensor]))],
  unstack: [[[2, 4, 6]], (x) => tf.mul(...(tf.unstack(x, 0) as [Tensor, Tensor]))],
};

test("WASM has every kernel that cpu has, but for complex numbers and their transforms", () => {
  const names = (backend: string) => tf.getKernelsForBackend(backend).map(({ kernelName }) => kernelName);
  const missing = names("cpu").filter((name) => !names("wasm").includes(name));
  assert.deepEqual(missing.sort(), ["Complex", "ComplexAbs", "FFT", "IFFT", "Imag", "Real"]);
});

for (const [name, one] of Object.entries(cases)) {
  test(`${name}, forward and backward, is on WASM what it is on cpu`, () => {
    const [wasm, cpu] = [onBackend("wasm", one), onBackend("cpu", one)];
    cpu.forEach((values, i) => {
      assertClose(wasm[i], values, 1e-4, i === 0 ? "output" : `gradient ${i}`);
    });
  });
}

test("what WASM alone got wrong is right: truth values, whole numbers, NaN, and one-hot floats", () => {
  tf.setBackend("wasm");
  const values = (compute: () => Tensor) => tf.tidy(() => [...compute().dataSync()]);
  assert.deepEqual(
    values(() => tf.oneHot(tf.tensor1d([1, 0], "int32"), 2, 1, 0, "float32")),
    [0, 1, 1, 0],
  );
  assert.deepEqual(
    values(() => tf.oneHot(tf.tensor1d([1, 0], "int32"), 2)),
    [0, 1, 1, 0],
  );
  assert.deepEqual(
    values(() => tf.cast(tf.tensor1d([0.5, 2, 0, -1]), "bool")),
    [1, 1, 0, 1],
  );
  assert.deepEqual(
    values(() => tf.clipByValue(tf.tensor1d([Number.NaN, 3]), 0, 1)),
    [Number.NaN, 1],
  );
  assert.deepEqual(
    values(() => tf.clipByValue(tf.tensor1d([1, 3]), 2, 2)),
    [2, 2],
  );
  assert.deepEqual(
    values(() => tf.maximum(tf.tensor1d([0, 1]), tf.tensor1d([Number.NaN, 2]))),
    [Number.NaN, 2],
  );
  assert.deepEqual(
    values(() => tf.isNaN(tf.tensor1d([1, -1], "int32"))),
    [0, 0],
  );
  assert.deepEqual(
    values(() => tf.reverse(tf.tensor1d([true, false, false], "bool"))),
    [0, 0, 1],
  );
  assert.deepEqual(
    values(() => tf.sum(tf.zeros([2, 0]), 1)),
    [0, 0],
  );
  assert.deepEqual(
    values(() => tf.slice(tf.tensor1d([true, false, true], "bool"), 1)),
    [0, 1],
  );
  assert.deepEqual(
    tf.tidy(() => tf.slice(tf.tensor1d(["a", "b", "c"]), 1).arraySync()),
    ["b", "c"],
  );
});

test("the gradient of average pooling with padding counts the cells within the input", () => {
  tf.setBackend("wasm");
  const gradient = tf.tidy(() =>
    tf
      .grad((x) => tf.avgPool(x as never, 2, 2, "same"))(tf.ones([1, 3, 3, 1]))
      .arraySync(),
  );
  assert.deepEqual((gradient as number[][][][]).flat(3), [0.25, 0.25, 0.5, 0.25, 0.25, 0.5, 0.5, 0.5, 1]);
});

/** The losses of three epochs of a small CNN, on stock TensorFlow.js. */
async function lossesOn(backend: string): Promise<number[]> {
  tf.setBackend(backend);
  const seeded = (seed: number) => tf.initializers.heNormal({ seed });
  const layers = tf.layers;
  const model = tf.sequential({
    layers: [
      layers.conv2d({ filters: 4, kernelSize: 3, inputShape: [8, 8, 1], kernelInitializer: seeded(1) }),
      layers.batchNormalization(),
      layers.activation({ activation: "relu" }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.separableConv2d({
        filters: 5,
        kernelSize: 2,
        depthwiseInitializer: seeded(2),
        pointwiseInitializer: seeded(3),
      }),
      layers.flatten(),
      layers.dropout({ rate: 0.3, seed: 4 }),
      layers.dense({ units: 3, activation: "softmax", kernelInitializer: seeded(5) }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(0.01), loss: "categoricalCrossentropy" });
  const images = tf.randomUniform([24, 8, 8, 1], 0, 1, "float32", 6);
  const labels = tf.tidy(() => tf.oneHot(tf.range(0, 24, 1, "int32").mod(tf.scalar(3, "int32")), 3));
  const { history } = await model.fit(images, labels, {
    epochs: 3,
    batchSize: 10,
    shuffle: false,
    verbose: 0,
  });
  model.optimizer.dispose();
  model.dispose();
  tf.dispose([images, labels]);
  return history.loss as number[];
}

test("a CNN with normalization, pooling and dropout trains on stock WASM as on cpu, and leaves no tensor", async () => {
  const expected = await lossesOn("cpu");
  const before = tf.memory().numTensors;
  const losses = await lossesOn("wasm");
  assertClose(losses, expected, 1e-4, "loss");
  assert.ok(losses[2] < losses[0], `${losses}`);
  const heap = tf.backend().numDataIds();
  assert.deepEqual(await lossesOn("wasm"), losses);
  assert.equal(tf.memory().numTensors, before);
  assert.equal(tf.backend().numDataIds(), heap);
});

test("a slice that begins before the first value or ends behind the last one is refused", () => {
  tf.setBackend("wasm");
  const x = tf.range(0, 12).reshape([3, 4]);
  const wrong: [() => Tensor, message: string][] = [
    [
      () => x.slice(-2, 2),
      "The start of the slice along axis 0 must be a whole number from 0 to 3, but is -2.",
    ],
    [
      () => x.slice([0, -3], [1, 2]),
      "The start of the slice along axis 1 must be a whole number from 0 to 4, but is -3.",
    ],
    [
      () => x.slice(0.5, 1),
      "The start of the slice along axis 0 must be a whole number from 0 to 3, but is 0.5.",
    ],
    [
      () => x.slice(2, 5),
      "The length of the slice along axis 0 must be a whole number from 0 to 1, but is 5.",
    ],
  ];
  for (const [slice, message] of wrong) assert.throws(slice, { name: "ValueError", message });
  assert.deepEqual(x.slice([3], [0]).shape, [0, 4]);
  assert.deepEqual(x.slice([2, 1], [1, -1]).arraySync(), [[9, 10, 11]]);
});
