import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { byEngine, byStock, difference, type Numbers, weightsOf } from "./engineRuns.js";
import { RandomNumbers } from "./randomNumbers.js";
import {
  averaging,
  branching,
  cnn,
  listed,
  mixed,
  mlp,
  moving,
  normalized,
  normalizedByPlace,
} from "./referenceNetworks.js";
import {
  optimizers,
  type ReferenceData,
  type referenceLosses,
  referenceOf,
  trainReference,
} from "./referenceTraining.js";

type LossName = keyof typeof referenceLosses;

/** Weights and data from one seed: biases that are not 0, and examples whose classes can be learnt in part. */
function prepare(model: tf.LayersModel, examples: number, seed = 1) {
  const random = new RandomNumbers(seed);
  const weights = model.getWeights().map(({ shape, size }, i) => {
    if (/variance|gamma/.test(model.weights[i].name))
      return tf.tensor(
        random.floats(size, 0.3).map((value) => value + 1),
        shape,
      );
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

const everyLoss = ["categoricalCrossentropy", "binaryCrossentropy", "meanSquaredError"] as const;
const [, , oneLoss] = everyLoss;
/** Each model with the losses that its gradients are tried with. */
const models: Record<string, [() => tf.LayersModel, readonly LossName[]]> = {
  ...{
    mlp: [mlp, everyLoss],
    cnn: [cnn, everyLoss],
    averaging: [averaging, everyLoss],
    mixed: [mixed, everyLoss],
    branching: [branching, everyLoss],
    moving: [moving, everyLoss],
    listed: [listed, everyLoss],
  },
  normalized: [normalized, [oneLoss]],
  "normalized by place": [normalizedByPlace, [oneLoss]],
  "normalized by place without gamma": [() => normalizedByPlace({ scale: false }), [oneLoss]],
  "normalized without gamma": [() => normalized({ scale: false }), [oneLoss]],
  "normalized without beta": [() => normalized({ center: false }), [oneLoss]],
  "normalized by moving averages": [() => normalized({ trainable: false }), [oneLoss]],
};

for (const [what, [build, losses]] of Object.entries(models)) {
  for (const loss of losses) {
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
  build(): tf.LayersModel;
  loss: LossName;
  optimizer: string;
  /** Where stock TensorFlow.js computes right. */
  stock: boolean;
  /** Default: 1e-5. */
  tolerance?: number;
}

/** Losses and weights after 63 steps of 16 examples, the last of each epoch being of 4, in float64, on the engine and on stock. */
async function errorsOf({ build, loss, optimizer, stock }: Comparison) {
  const plan = { epochs: 9, batchSize: 16 };
  const model = build();
  const { weights, data, x, y } = prepare(model, 100);
  const reference = referenceOf(model, loss);
  const losses = trainReference(reference, data, optimizers[optimizer].reference, plan);
  const exact: Numbers = { loss: losses };
  // TensorFlow.js names first what learns
  [...reference.weights, ...reference.statistics].forEach((weight, i) => {
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
const usualTolerance = 1e-5;

/** The last batch of an epoch is of four examples: after a dense layer their variance may be small, and normalizing amplifies. */
const amplified = 3e-5;

const comparisons: Record<string, Comparison> = {
  "a CNN with convolutions that pool at once": {
    build: cnn,
    loss: "categoricalCrossentropy",
    optimizer: "momentum",
    stock: true,
  },
  "a graph with a residual block and a concatenation": {
    build: branching,
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
  "what moves pixels": {
    build: moving,
    loss: "categoricalCrossentropy",
    optimizer: "momentum",
    stock: false,
  },
  "what moves along a list": {
    build: listed,
    loss: "categoricalCrossentropy",
    optimizer: "adam",
    stock: false,
  },
  "batch normalization": {
    build: normalized,
    loss: "categoricalCrossentropy",
    optimizer: "momentum",
    stock: true,
    tolerance: amplified,
  },
  "layer normalization and PReLU": {
    build: normalizedByPlace,
    loss: "categoricalCrossentropy",
    optimizer: "momentum",
    stock: true,
  },
  // TensorFlow.js cannot train these
  "layer normalization without gamma": {
    build: () => normalizedByPlace({ scale: false }),
    loss: "categoricalCrossentropy",
    optimizer: "adam",
    stock: false,
  },
  "layer normalization without gamma and beta": {
    build: () => normalizedByPlace({ scale: false, center: false }),
    loss: "meanSquaredError",
    optimizer: "rmsprop",
    stock: false,
  },
  "batch normalization without gamma": {
    build: () => normalized({ scale: false }),
    loss: "categoricalCrossentropy",
    optimizer: "sgd",
    stock: false,
    tolerance: amplified,
  },
  "batch normalization without beta": {
    build: () => normalized({ center: false }),
    loss: "categoricalCrossentropy",
    optimizer: "rmsprop",
    stock: false,
    tolerance: amplified,
  },
  "batch normalization without gamma and beta": {
    build: () => normalized({ scale: false, center: false }),
    loss: "meanSquaredError",
    optimizer: "adam",
    stock: false,
    tolerance: amplified,
  },
  // and normalises these by the batch, where Keras takes the moving averages
  "batch normalization that is frozen": {
    build: () => normalized({ trainable: false }),
    loss: "categoricalCrossentropy",
    optimizer: "momentum",
    stock: false,
    tolerance: amplified,
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
      assert.ok(size < (comparison.tolerance ?? usualTolerance), where);
      if (comparison.stock)
        assert.ok(size < 4 * onStock + 1e-6, `${where}; the plain backend is within ${onStock}`);
    }
  });
}
