import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { clipGradients, smoothLabels, tf } from "six-steps";
import { inProject } from "#setup/project.mjs";
import { assertClose, byEngine, byStock } from "./engineRuns.js";

type Matrix = number[][];

/** What keras/reference.py has written: what Keras computes. */
interface Reference {
  weights: [Matrix, number[]];
  gradients: [Matrix, number[]][];
  /** After each step. */
  optimizers: Record<string, [Matrix, number[]][]>;
  clipped: Record<string, [Matrix, number[]][]>;
  constrained: Record<string, Matrix[]>;
  outputs: Matrix;
  sampleWeights: number[];
  losses: Record<string, { targets: Matrix; plain: number; weighted: number }>;
}

const reference = JSON.parse(
  readFileSync(inProject("test/training/keras/reference.json"), "utf8"),
) as Reference;

/** The rows e₁, e₂, e₃ and 0: of each the output is a row of the kernel, plus the bias. */
const unitRows = [...Array.from({ length: 3 }, (_, i) => [0, 1, 2].map((k) => Number(i === k))), [0, 0, 0]];

/**
 * Takes the reference's steps with a dense layer, whose targets are chosen so that its squared error has just the reference's
 * gradients. The loss is (y - t)² / 2 outputs / 4 examples, so that t = y - 4 dL/dy.
 */
async function steps(make: () => tf.Optimizer, options: object = {}): Promise<Record<string, number[]>> {
  const layer = tf.layers.dense({ inputShape: [3], units: 2, ...options });
  const model = tf.sequential({ layers: [layer] });
  model.compile({ optimizer: make(), loss: "meanSquaredError" });
  const [kernel, bias] = reference.weights;
  const variables = layer.weights.map((weight) => weight.read() as tf.Variable);
  variables[0].assign(tf.tensor2d(kernel)); // setWeights would apply the constraint
  variables[1].assign(tf.tensor1d(bias));
  const after: Record<string, number[]> = {};
  for (const [step, [dKernel, dBias]] of reference.gradients.entries()) {
    // the bias has the sum of all rows' gradients, which the last row makes up
    const rest = dBias.map((d, k) => d - dKernel.reduce((sum, row) => sum + row[k], 0));
    const [w, b] = model.getWeights().map((weight) => weight.arraySync()) as [Matrix, number[]];
    const outputs = [...w.map((row) => row.map((value, k) => value + b[k])), b];
    const targets = [...dKernel, rest].map((row, r) => row.map((d, k) => outputs[r][k] - 4 * d));
    await model.trainOnBatch(tf.tensor2d(unitRows), tf.tensor2d(targets));
    after[`kernel after step ${step + 1}`] = [...model.getWeights()[0].dataSync()];
    after[`bias after step ${step + 1}`] = [...model.getWeights()[1].dataSync()];
  }
  return after;
}

function asSteps(weights: [Matrix, number[]][]): Record<string, number[]> {
  const named = weights.flatMap(([kernel, bias], step) => [
    [`kernel after step ${step + 1}`, kernel.flat()],
    [`bias after step ${step + 1}`, bias],
  ]);
  return Object.fromEntries(named);
}

const optimizers: Record<string, () => tf.Optimizer> = {
  adagrad: () => tf.train.adagrad(0.1, 0.1),
  adadelta: () => tf.train.adadelta(1, 0.95, 1e-7),
  adamax: () => tf.train.adamax(0.01, 0.9, 0.999, 1e-7),
  centered: () => tf.train.rmsprop(0.01, 0.9, 0.5, 1e-7, true),
};

/** In float32, with targets that are rounded to it: gradients of 1e-5 and less are known to a few digits only. */
const tolerance = 1e-4;

for (const [name, make] of Object.entries(optimizers)) {
  test(`${name} takes Keras's steps, on the engine and without it`, async () => {
    const expected = asSteps(reference.optimizers[name]);
    assertClose(await byEngine(() => steps(make)), expected, tolerance);
    assertClose(await byStock(() => steps(make)), expected, tolerance);
  });
}

for (const [name, limit] of [
  ["clipValue", 0.3],
  ["clipNorm", 0.5],
  ["globalClipNorm", 0.5],
] as const) {
  test(`${name} clips as Keras does, on the engine and without it`, async () => {
    const make = () => clipGradients(tf.train.sgd(0.1), { [name]: limit });
    const expected = asSteps(reference.clipped[name]);
    assertClose(await byEngine(() => steps(make)), expected, tolerance);
    assertClose(await byStock(() => steps(make)), expected, tolerance);
    const unclipped = await byEngine(() => steps(() => tf.train.sgd(0.1)));
    assert.throws(() => assertClose(unclipped, expected, 10 * tolerance), "nothing was clipped");
  });
}

const { maxNorm, minMaxNorm, nonNeg, unitNorm } = tf.constraints;
const constraints = {
  maxNorm: maxNorm({ maxValue: 0.9, axis: 0 }),
  nonNeg: nonNeg(),
  unitNorm: unitNorm({ axis: 1 }),
  minMaxNorm: minMaxNorm({ minValue: 0.5, maxValue: 0.8, rate: 0.7, axis: 0 }),
};

for (const [name, kernelConstraint] of Object.entries(constraints)) {
  test(`${name} holds after each step as in Keras, on the engine and without it`, async () => {
    const kernelsOf = (all: Record<string, number[]>) =>
      Object.fromEntries(Object.entries(all).filter(([what]) => what.startsWith("kernel")));
    const expected = kernelsOf(asSteps(reference.constrained[name].map((kernel) => [kernel, []])));
    const run = async () => kernelsOf(await steps(() => tf.train.sgd(0.1), { kernelConstraint }));
    assertClose(await byEngine(run), expected, tolerance);
    assertClose(await byStock(run), expected, tolerance);
  });
}

const ownLosses: Record<string, unknown> = {
  huber: tf.losses.huberLoss,
  smoothedCategoricalCrossentropy: smoothLabels("categoricalCrossentropy", 0.2),
  smoothedBinaryCrossentropy: smoothLabels("binaryCrossentropy", 0.2),
};

for (const [name, { targets, plain, weighted }] of Object.entries(reference.losses)) {
  test(`${name} has Keras's value, with weights of the examples and without`, async () => {
    const model = tf.sequential({
      layers: [tf.layers.activation({ activation: "linear", inputShape: [3] })],
    });
    model.compile({ optimizer: "sgd", loss: (ownLosses[name] ?? name) as string });
    const [x, y] = [reference.outputs, targets].map((values) => tf.tensor2d(values));
    const evaluated = async (args: tf.ModelEvaluateArgs) =>
      (await byEngine(() => model.evaluate(x, y, args) as tf.Scalar)).dataSync();
    assertClose({ plain: await evaluated({}) }, { plain: [plain] }, 1e-5);
    const sampleWeight = tf.tensor1d(reference.sampleWeights);
    assertClose({ weighted: await evaluated({ sampleWeight }) }, { weighted: [weighted] }, 1e-5);
  });
}

test("an optimiser's clipping may be set anew, and needs one option above 0", async () => {
  const twice = () => clipGradients(clipGradients(tf.train.sgd(0.1), { clipNorm: 1e-3 }), { clipValue: 0.3 });
  const expected = asSteps(reference.clipped.clipValue);
  assertClose(await byEngine(() => steps(twice)), expected, tolerance);
  assertClose(await byStock(() => steps(twice)), expected, tolerance);
  for (const options of [
    {},
    { clipNorm: 1, clipValue: 1 },
    { clipNorm: 0 },
    { clipNorm: Number.NaN },
    { norm: 1 },
  ])
    assert.throws(() => clipGradients(tf.train.sgd(0.1), options), { name: "ValueError" });
});

test("a loop of one's own is clipped too", () => {
  const weight = tf.variable(tf.tensor1d([1, 2]));
  const optimizer = clipGradients(tf.train.sgd(1), { globalClipNorm: 1 });
  const before = tf.memory().numTensors;
  optimizer.minimize(() => tf.sum(tf.mul(weight, tf.tensor1d([3, 4]))) as tf.Scalar, false, [weight]);
  assert.equal(tf.memory().numTensors, before);
  assertClose({ weight: weight.dataSync() }, { weight: [1 - 0.6, 2 - 0.8] }, 1e-6);
});
