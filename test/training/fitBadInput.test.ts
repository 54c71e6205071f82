import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { SixStepsError } from "six-steps/internal/errors/errors.js";

type Loss =
  | "categoricalCrossentropy"
  | "sparseCategoricalCrossentropy"
  | "binaryCrossentropy"
  | "meanSquaredError";

/** A model of three inputs and two outputs; with `stock` one that the engine does not cover. */
function make(loss: Loss, { stock = false, units = 2 } = {}): tf.Sequential {
  const model = tf.sequential();
  const activation = stock ? "selu" : "tanh";
  model.add(tf.layers.dense({ inputShape: [3], units: 4, activation }));
  const last = {
    categoricalCrossentropy: "softmax",
    sparseCategoricalCrossentropy: "softmax",
    binaryCrossentropy: "sigmoid",
    meanSquaredError: "linear",
  } as const;
  model.add(tf.layers.dense({ units, activation: last[loss] }));
  model.compile({ optimizer: "adam", loss });
  return model;
}

const x = tf.randomUniform([4, 3], -1, 1, "float32", 3);
const oneHot = tf.tensor2d([
  [1, 0],
  [0, 1],
  [1, 0],
  [0, 1],
]);
const classes = tf.tensor1d([0, 1, 0, 1], "int32");
const disposed = tf.ones([4, 3]);
disposed.dispose();

/** The WASM backend has no complex numbers; a tensor of another backend may still come along. */
const complex = Object.assign(tf.ones([4, 3]), { dtype: "complex64" });

type Case = [what: string, loss: Loss, x: unknown, y: unknown, args: object, says: RegExp];

const labels: Case[] = [
  [
    "class numbers for categoricalCrossentropy",
    "categoricalCrossentropy",
    x,
    classes,
    {},
    /^The labels \(y\) must have shape \[count, 2\], one value for each output, but has \[4\]; tf\.oneHot\(labels, 2\) makes them of class numbers, or compile with sparseCategoricalCrossentropy\.$/,
  ],
  [
    "one-hot labels for sparseCategoricalCrossentropy",
    "sparseCategoricalCrossentropy",
    x,
    oneHot,
    {},
    /^The labels \(y\) must have shape \[count\], one class number for each example, but has \[4, 2\]; for one-hot labels compile with categoricalCrossentropy\.$/,
  ],
  [
    "a class that is none",
    "sparseCategoricalCrossentropy",
    x,
    tf.tensor1d([0, 1, 2, 1]),
    {},
    /^The label of example 2 must be a whole number from 0 to 1, but is 2\.$/,
  ],
  [
    "a class of a fraction",
    "sparseCategoricalCrossentropy",
    x,
    tf.tensor1d([0, 0.5, 1, 1]),
    {},
    /^The label of example 1 must be a whole number from 0 to 1, but is 0\.5\.$/,
  ],
  [
    "a negative class",
    "sparseCategoricalCrossentropy",
    x,
    tf.tensor1d([0, 1, 1, -1]),
    {},
    /^The label of example 3 must be a whole number from 0 to 1, but is -1\.$/,
  ],
  [
    "a class that is NaN",
    "sparseCategoricalCrossentropy",
    x,
    tf.tensor1d([Number.NaN, 1, 1, 1]),
    {},
    /^The label of example 0 must be a whole number from 0 to 1, but is NaN\.$/,
  ],
  [
    "a one-hot row with a NaN",
    "categoricalCrossentropy",
    x,
    tf.tensor2d([1, 0, 0, 1, Number.NaN, 0, 0, 1], [4, 2]),
    {},
    /^The label of example 2, column 0 must be from 0 to 1, as the loss is a cross-entropy, but is NaN\.$/,
  ],
  [
    "a negative probability",
    "categoricalCrossentropy",
    x,
    tf.tensor2d([1, 0, -1, 2, 1, 0, 0, 1], [4, 2]),
    {},
    /^The label of example 1, column 0 must be from 0 to 1, as the loss is a cross-entropy, but is -1\.$/,
  ],
  [
    "class numbers for binaryCrossentropy",
    "binaryCrossentropy",
    x,
    tf.tensor2d([1, 0, 2, 1, 1, 0, 0, 1], [4, 2]),
    {},
    /^The label of example 1, column 0 must be from 0 to 1, as the loss is a cross-entropy, but is 2\.$/,
  ],
  [
    "a target that is not finite",
    "meanSquaredError",
    x,
    tf.tensor2d([1, 0, 2, 1, 1, Number.POSITIVE_INFINITY, 0, 1], [4, 2]),
    {},
    /^The label of example 2 must be a finite number, but is Infinity\.$/,
  ],
  [
    "a wrong validation label",
    "sparseCategoricalCrossentropy",
    x,
    classes,
    { validationData: [x, tf.tensor1d([0, 1, 7, 1])] },
    /^The label of validation example 2 must be a whole number from 0 to 1, but is 7\.$/,
  ],
  [
    "no labels",
    "categoricalCrossentropy",
    x,
    undefined,
    {},
    /^The labels \(y\) must be given as a tensor, not as undefined\.$/,
  ],
];

const shapes: Case[] = [
  [
    "examples of another shape",
    "meanSquaredError",
    tf.ones([4, 5]),
    oneHot,
    {},
    /^The training examples \(x\) must have shape \[count, 3\], as the model's input does, but has \[4, 5\]\.$/,
  ],
  [
    "one example without a batch axis",
    "meanSquaredError",
    tf.ones([3]),
    tf.ones([1, 2]),
    {},
    /has \[3\]; one example becomes a set by x\.expandDims\(0\)\.$/,
  ],
  [
    "labels of another width",
    "meanSquaredError",
    x,
    tf.ones([4, 3]),
    {},
    /^The labels \(y\) must have shape \[count, 2\], one value for each output, but has \[4, 3\]\.$/,
  ],
  [
    "fewer labels than examples",
    "meanSquaredError",
    x,
    tf.ones([3, 2]),
    {},
    /^The labels \(y\) must have shape \[4, …\], one row for each example, but has \[3, 2\]\.$/,
  ],
  [
    "no examples",
    "meanSquaredError",
    tf.ones([0, 3]),
    tf.ones([0, 2]),
    {},
    /^The training examples \(x\): there is no example in it\. fit needs at least one\.$/,
  ],
  [
    "validation examples of another shape",
    "meanSquaredError",
    x,
    oneHot,
    { validationData: [tf.ones([4, 2]), oneHot] },
    /^The validation examples \(validationData\[0\]\) must have shape \[count, 3\]/,
  ],
  [
    "fewer validation labels than examples",
    "meanSquaredError",
    x,
    oneHot,
    { validationData: [x, tf.ones([3, 2])] },
    /^The validation labels \(validationData\[1\]\) must have shape \[4, …\]/,
  ],
  [
    "empty validation data",
    "meanSquaredError",
    x,
    oneHot,
    { validationData: [tf.ones([0, 3]), tf.ones([0, 2])] },
    /^The validation examples \(validationData\[0\]\): there is no example in it/,
  ],
];

const anyModel: Case[] = [
  [
    "zero epochs",
    "meanSquaredError",
    x,
    oneHot,
    { epochs: 0 },
    /^epochs must be a whole number, 1 or more, but is 0\.$/,
  ],
  ["negative epochs", "meanSquaredError", x, oneHot, { epochs: -1 }, /^epochs must be .* but is -1\.$/],
  ["half an epoch", "meanSquaredError", x, oneHot, { epochs: 0.5 }, /^epochs must be .* but is 0\.5\.$/],
  ["NaN epochs", "meanSquaredError", x, oneHot, { epochs: Number.NaN }, /^epochs must be .* but is NaN\.$/],
  ["epochs as a text", "meanSquaredError", x, oneHot, { epochs: "3" }, /^epochs must be .* but is "3"\.$/],
  [
    "a batch of nothing",
    "meanSquaredError",
    x,
    oneHot,
    { batchSize: 0 },
    /^batchSize must be a whole number, 1 or more, but is 0\.$/,
  ],
  [
    "a negative batch",
    "meanSquaredError",
    x,
    oneHot,
    { batchSize: -8 },
    /^batchSize must be .* but is -8\.$/,
  ],
  [
    "a fraction of a batch",
    "meanSquaredError",
    x,
    oneHot,
    { batchSize: 1.5 },
    /^batchSize must be .* but is 1\.5\.$/,
  ],
  [
    "a NaN batch",
    "meanSquaredError",
    x,
    oneHot,
    { batchSize: Number.NaN },
    /^batchSize must be .* but is NaN\.$/,
  ],
  [
    "a negative split",
    "meanSquaredError",
    x,
    oneHot,
    { validationSplit: -0.1 },
    /^validationSplit must be a share from 0 to below 1, but is -0\.1\.$/,
  ],
  [
    "a split that takes all",
    "meanSquaredError",
    x,
    oneHot,
    { validationSplit: 1 },
    /^validationSplit must be .* but is 1\.$/,
  ],
  [
    "a split that is a percentage",
    "meanSquaredError",
    x,
    oneHot,
    { validationSplit: 20 },
    /^validationSplit must be .* but is 20\.$/,
  ],
  [
    "a split that is NaN",
    "meanSquaredError",
    x,
    oneHot,
    { validationSplit: Number.NaN },
    /^validationSplit must be .* but is NaN\.$/,
  ],
  [
    "a string tensor",
    "meanSquaredError",
    tf.tensor2d([["a", "b", "c"]]),
    oneHot,
    {},
    /^The training examples \(x\) must be numbers \(float32 or int32\), but the tensor holds strings\.$/,
  ],
  [
    "labels as strings",
    "categoricalCrossentropy",
    x,
    tf.tensor1d(["a", "b", "a", "b"]),
    {},
    /^The labels \(y\) must be numbers .* holds strings\.$/,
  ],
  [
    "complex numbers",
    "meanSquaredError",
    complex,
    oneHot,
    {},
    /^The training examples \(x\) must be numbers .* holds complex numbers\.$/,
  ],
  [
    "disposed examples",
    "meanSquaredError",
    disposed,
    oneHot,
    {},
    /^The training examples \(x\) have been disposed of/,
  ],
  ["disposed labels", "meanSquaredError", x, disposed, {}, /^The labels \(y\) have been disposed of/],
  [
    "disposed validation examples",
    "meanSquaredError",
    x,
    oneHot,
    { validationData: [disposed, oneHot] },
    /^The validation examples \(validationData\[0\]\) have been disposed of/,
  ],
  [
    "arrays of numbers",
    "meanSquaredError",
    [[1, 2, 3]],
    oneHot,
    {},
    /^The training examples \(x\) must be given as a tensor, not as an array; tf\.tensor\(array\) makes one\.$/,
  ],
  ["an empty array", "meanSquaredError", [], oneHot, {}, /not as an empty array\.$/],
  ["a typed array", "meanSquaredError", new Float32Array(12), oneHot, {}, /not as an array; tf\.tensor/],
  [
    "validation data that are a tensor",
    "meanSquaredError",
    x,
    oneHot,
    { validationData: x },
    /^validationData must be an array of two, \[examples, labels\], or of three with a weight for each example, but is /,
  ],
];

async function refuses(model: tf.LayersModel, [, , x, y, args, says]: Case): Promise<void> {
  const before = model.getWeights().map((weight) => weight.arraySync());
  const { numTensors } = tf.memory();
  const fit = model.fit(x as tf.Tensor, y as tf.Tensor, {
    verbose: 0,
    ...args,
    callbacks: { onTrainBegin: () => assert.fail("training began") },
  });
  await assert.rejects(fit, (error: Error) => {
    assert.ok(error instanceof SixStepsError, String(error.stack));
    assert.match(error.message, says);
    return true;
  });
  assert.equal(tf.memory().numTensors, numTensors, "tensors are left");
  assert.deepEqual(
    model.getWeights().map((weight) => weight.arraySync()),
    before,
  );
  assert.equal((model.optimizer as unknown as { iterations: number }).iterations, 0);
}

for (const one of [...labels, ...shapes, ...anyModel]) {
  test(`fit refuses ${one[0]} before it trains`, async () => {
    await refuses(make(one[1]), one);
  });
}

for (const one of [...labels, ...anyModel]) {
  test(`fit on stock TensorFlow.js refuses ${one[0]}, too`, async () => {
    await refuses(make(one[1], { stock: true }), one);
  });
}

test("A split that leaves nothing to train on is refused", async () => {
  const says =
    /^validationSplit must be small enough to leave an example to train on \(there are 4\), but is 0\.9\.$/;
  await refuses(make("meanSquaredError"), [
    "",
    "meanSquaredError",
    x,
    oneHot,
    { validationSplit: 0.9 },
    says,
  ]);
});

test("fit before compile is refused", async () => {
  const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [3], units: 2 })] });
  await assert.rejects(model.fit(x, oneHot), /The model needs to be compiled before being used\.$/); // TensorFlow.js itself
  const functional = tf.model({ inputs: model.inputs, outputs: model.outputs });
  await assert.rejects(
    functional.fit(x, oneHot),
    /^NotCompiledError: The model is not compiled: call model\.compile\(\{ optimizer, loss \}\) before fit\.$/,
  );
});

test("fit after a compile that stopped with an error is refused", async () => {
  const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [3], units: 2 })] });
  for (const wrong of [{ loss: "mse" }, { loss: "meanSquaredError", metrics: ["acuracy"] }]) {
    assert.throws(() => model.compile({ optimizer: "sgd", ...wrong }), /^Error: Unknown /);
    await assert.rejects(model.fit(x, oneHot), /^NotCompiledError: The model is not compiled/);
  }
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  assert.ok(Number.isFinite((await model.fit(x, oneHot, { verbose: 0 })).history.loss[0]));
});

test("A batch larger than the data is told once, and trains", async (context) => {
  const warn = context.mock.method(console, "warn", () => {});
  const model = make("meanSquaredError");
  for (let time = 0; time < 2; time++) {
    await model.fit(x, oneHot, { batchSize: 32, verbose: 0 }); // what everybody writes
    const { history } = await model.fit(x, oneHot, { batchSize: 37, verbose: 0 });
    assert.ok(Number.isFinite(history.loss[0]));
  }
  const told = warn.mock.calls
    .map(({ arguments: [text] }) => String(text))
    .filter((text) => /batchSize/.test(text));
  assert.deepEqual(told, [
    "six-steps: batchSize is 37, but there are only 4 examples: an epoch is one batch of 4.",
  ]);
});

test("Truth values count as 0 and 1", async () => {
  const [one, other] = [make("meanSquaredError"), make("meanSquaredError")];
  other.setWeights(one.getWeights());
  const truths = x.greater(0);
  const args = { epochs: 3, verbose: 0, shuffle: false };
  const { history } = await one.fit(truths, oneHot.toBool(), args);
  assert.deepEqual((await other.fit(truths.toFloat(), oneHot, args)).history, history);
});
