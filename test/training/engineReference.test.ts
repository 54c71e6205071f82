import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { byEngine, byStock, difference, type Numbers, weightsOf } from "./engineRuns.js";
import { RandomNumbers } from "./randomNumbers.js";
import {
  optimizers,
  type ReferenceData,
  type referenceLosses,
  referenceOf,
  trainReference,
} from "./referenceTraining.js";

type LossName = keyof typeof referenceLosses;

const { conv2d, dense, flatten, maxPooling2d, averagePooling2d, globalAveragePooling2d, activation } =
  tf.layers;

/** The lecture's MLP in small. */
function mlp(): tf.Sequential {
  const layers = [
    flatten({ inputShape: [6, 6] }),
    dense({ units: 30, activation: "relu" }),
    dense({ units: 20, activation: "relu" }),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}

/** Both convolutions pool at once in the engine. */
function cnn(): tf.Sequential {
  const layers = [
    conv2d({ inputShape: [10, 10, 2], filters: 9, kernelSize: 3, activation: "relu", padding: "same" }),
    maxPooling2d({ poolSize: 2 }),
    conv2d({ filters: 6, kernelSize: 3, activation: "relu", padding: "same" }),
    maxPooling2d({ poolSize: 2 }),
    flatten(),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}

/** Average pooling whose windows are cut at the border, where the plain backend's gradient is wrong. */
function averaging(): tf.Sequential {
  const layers = [
    conv2d({ inputShape: [7, 6, 2], filters: 5, kernelSize: 3, activation: "tanh" }),
    averagePooling2d({ poolSize: [3, 2], strides: [2, 3], padding: "same" }),
    conv2d({ filters: 9, kernelSize: 2, activation: "sigmoid", padding: "same" }),
    averagePooling2d({ poolSize: 2, strides: 1, padding: "same" }),
    flatten(),
    dense({ units: 5, activation: "softmax" }),
  ];
  return tf.sequential({ layers });
}

/** The rest: softmax inside, strides, windows that overlap, a mean over all places. */
function mixed(): tf.Sequential {
  const layers = [
    conv2d({ inputShape: [8, 7, 1], filters: 4, kernelSize: [2, 3], strides: [1, 2], padding: "same" }),
    activation({ activation: "softmax" }),
    maxPooling2d({ poolSize: 3, strides: 1, padding: "same" }),
    dense({ units: 10, activation: "tanh" }),
    globalAveragePooling2d({}),
    dense({ units: 5, activation: "sigmoid" }),
  ];
  return tf.sequential({ layers });
}

/** Weights and data from one seed: biases that are not 0, and examples whose classes can be learnt in part. */
function prepare(model: tf.LayersModel, examples: number, seed = 1) {
  const random = new RandomNumbers(seed);
  const weights = model.getWeights().map(({ shape, size }) => {
    const scale = shape.length === 1 ? 0.2 : Math.sqrt(6 / (size / (shape.at(-1) as number)));
    return tf.tensor(random.floats(size, scale), shape);
  });
  const shape = model.inputs[0].shape.slice(1) as number[];
  const size = shape.reduce((a, b) => a * b, 1);
  const values = Array.from({ length: examples }, () => random.floats(size));
  const targets = values.map((example) => {
    const label = Math.min(4, Math.floor(Math.abs(example[0] + example[1]) * 3));
    return Array.from({ length: 5 }, (_, k) => Number(k === label));
  });
  model.setWeights(weights);
  const data: ReferenceData = { inputs: values.map((example) => Float64Array.from(example)), targets };
  const x = tf.tensor(Float32Array.from(values.flatMap((example) => [...example])), [examples, ...shape]);
  return { weights, data, x, y: tf.tensor2d(targets) };
}

for (const [what, build] of Object.entries({ mlp, cnn, averaging, mixed })) {
  for (const loss of ["categoricalCrossentropy", "binaryCrossentropy", "meanSquaredError"] as const) {
    test(`the reference's gradients are those of differences: ${what}, ${loss}`, () => {
      const model = build();
      const { data } = prepare(model, 3);
      const reference = referenceOf(model, loss);
      const lossOf = () => reference.lossOf(data.inputs, data.targets);
      lossOf();
      const gradients = reference.gradients.map((gradient) => gradient.slice());
      const h = 1e-6;
      reference.weights.forEach((weight, n) => {
        // some of each: a dense kernel has a thousand
        for (let i = 0; i < weight.length; i += Math.ceil(weight.length / 40)) {
          const value = weight[i];
          weight[i] = value + h;
          const above = lossOf();
          weight[i] = value - h;
          const slope = (above - lossOf()) / (2 * h);
          weight[i] = value;
          // the difference's own error: h² of its third derivative, and 1e-16 of the loss by rounding, over h
          assert.ok(
            Math.abs(slope - gradients[n][i]) < 1e-8,
            `weight ${n}[${i}]: ${gradients[n][i]}, but ${slope}`,
          );
        }
      });
    });
  }
}

interface Comparison {
  build(): tf.Sequential;
  loss: LossName;
  optimizer: string;
  /** Where stock TensorFlow.js computes right. */
  stock: boolean;
}

/** Losses and weights after 63 steps of 16 examples, the last of each epoch being of 4, in float64, on the engine and on stock. */
async function errorsOf({ build, loss, optimizer, stock }: Comparison) {
  const plan = { epochs: 9, batchSize: 16 };
  const model = build();
  const { weights, data, x, y } = prepare(model, 100);
  const reference = referenceOf(model, loss);
  const losses = trainReference(reference, data, optimizers[optimizer].reference, plan);
  const exact: Numbers = { loss: losses };
  reference.weights.forEach((weight, i) => {
    exact[`weight ${i}`] = weight;
  });
  const train = async (): Promise<Numbers> => {
    model.setWeights(weights);
    model.compile({ optimizer: optimizers[optimizer].stock(), loss });
    const { history } = await model.fit(x, y, { ...plan, shuffle: false, verbose: 0 });
    return { loss: history.loss as number[], ...weightsOf(model) };
  };
  const onStock = stock ? difference(exact, await byStock(train)).size : 0;
  const onEngine = [];
  for (const threads of [1, 2]) onEngine.push(difference(exact, await byEngine(train, threads)));
  return { onStock, onEngine, learnt: losses[0] - losses[8] };
}

/**
 * After 63 steps in float32. A step adds roundings of about 1e-7 to weights of about 1; they amount to 1e-6, and 1e-5 allows
 * for what training amplifies. The plain backend adds up its products in double, for which the factor of 4 makes up; its
 * Adam is 1e-5 off, since it keeps the powers of its betas in float32.
 */
const tolerance = 1e-5;

const comparisons: Record<string, Comparison> = {
  "a CNN with convolutions that pool at once": {
    build: cnn,
    loss: "categoricalCrossentropy",
    optimizer: "momentum",
    stock: true,
  },
  "average pooling cut at the border": {
    build: averaging,
    loss: "categoricalCrossentropy",
    optimizer: "adam",
    stock: false,
  },
  "sigmoid and binary cross-entropy": {
    build: mixed,
    loss: "binaryCrossentropy",
    optimizer: "rmsprop",
    stock: true,
  },
  "mean squared error": { build: mixed, loss: "meanSquaredError", optimizer: "nesterov", stock: true },
};
for (const optimizer of Object.keys(optimizers)) {
  comparisons[`the MLP with ${optimizer}`] = {
    build: mlp,
    loss: "categoricalCrossentropy",
    optimizer,
    stock: true,
  };
}

for (const [what, comparison] of Object.entries(comparisons)) {
  test(`63 steps stay as near to float64 as the plain backend does: ${what}`, async (t) => {
    const { onStock, onEngine, learnt } = await errorsOf(comparison);
    assert.ok(learnt > 0, "nothing was learnt, so nothing is compared");
    for (const { size, where } of onEngine) {
      t.diagnostic(`engine ${size.toExponential(1)}, plain backend ${onStock.toExponential(1)}`);
      assert.ok(size < tolerance, where);
      if (comparison.stock)
        assert.ok(size < 4 * onStock + 1e-6, `${where}; the plain backend is within ${onStock}`);
    }
  });
}
