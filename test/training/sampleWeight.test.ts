import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { assertClose, byEngine, byStock, stateOf } from "./engineRuns.js";
import { assertSame, classifier, curvesOf, examples, fit, seeded } from "./engineScenario.js";

const weightsFor = (count: number) =>
  tf.tensor1d(Array.from({ length: count }, (_, i) => [0, 0.5, 1, 2.5][i % 4]));
const classWeight = { 0: 1, 1: 3, 2: 0.5 };

for (const [what, weights] of Object.entries({
  sampleWeight: () => ({ sampleWeight: weightsFor(22) }),
  "sampleWeight in a column": () => ({ sampleWeight: weightsFor(22).reshape([22, 1]) }),
  classWeight: () => ({ classWeight }),
  "both, which are multiplied": () => ({ sampleWeight: weightsFor(22), classWeight }),
})) {
  test(`${what}: curves and weights are those of TensorFlow.js`, () =>
    assertSame(async () => {
      const model = classifier(tf.train.adam(0.01, 0.9, 0.999, 1e-3));
      const { x, y } = examples();
      const history = await fit(model, { ...weights(), validationData: [x, y] });
      return { ...curvesOf(history), ...(await stateOf(model)) };
    }));
}

test("a weight of 3 counts as three examples do", async () => {
  const { x, y } = examples();
  const times = Array.from({ length: 22 }, (_, i) => i % 4);
  const rows = tf.tensor1d(
    times.flatMap((count, i) => new Array(count).fill(i)),
    "int32",
  );
  const all = rows.size;
  // the loss is divided by the number of examples, whatever their weights are
  const [weighted, repeated] = [classifier(tf.train.sgd(0.1)), classifier(tf.train.sgd((0.1 * all) / 22))];
  const plan = { epochs: 5, batchSize: 100 };
  await byEngine(() => fit(weighted, { ...plan, shuffle: true, sampleWeight: tf.tensor1d(times) }, { x, y }));
  const more = { x: tf.gather(x, rows), y: tf.gather(y, rows) };
  await byEngine(() => fit(repeated, plan, more));
  assertClose(await stateOf(weighted), await stateOf(repeated), 1e-5);
});

test("classWeight of a dataset's batches is TensorFlow.js's", () =>
  assertSame(async () => {
    const model = classifier();
    const { x, y } = examples();
    const dataset = tf.data.zip({
      xs: tf.data.array(x.arraySync() as number[][]),
      ys: tf.data.array(y.arraySync()),
    });
    const history = await model.fitDataset(dataset.batch(8), { epochs: 2, classWeight, verbose: 0 });
    return { ...curvesOf(history), ...(await stateOf(model)) };
  }));

/** Σ weight loss / examples, from the predictions. */
function weightedLoss(model: tf.LayersModel, x: tf.Tensor, y: tf.Tensor, weights: tf.Tensor): number {
  const losses = tf.neg(tf.sum(tf.mul(y, tf.log(model.predict(x) as tf.Tensor)), 1));
  return tf.mean(tf.mul(losses, weights)).dataSync()[0];
}

test("validation weights count in val_loss, from validationData and from validationSplit, and in evaluate; metrics have none", async () => {
  const { x, y } = examples(70);
  const weights = weightsFor(70);
  const model = classifier(tf.train.sgd(0)); // what is validated does not change
  const args = { sampleWeight: weights, epochs: 1 };
  const given = await byEngine(() =>
    fit(model, { ...args, validationData: [x, y, weights] as never }, { x, y }),
  );
  assertClose(curvesOf(given), { ...curvesOf(given), val_loss: [weightedLoss(model, x, y, weights)] }, 1e-5);
  const split = await byEngine(() => fit(model, { ...args, classWeight, validationSplit: 0.3 }, { x, y }));
  const tail = [x, y, weights].map((tensor) => tensor.slice([49]));
  assertClose(
    curvesOf(split),
    { ...curvesOf(split), val_loss: [weightedLoss(model, tail[0], tail[1], tail[2])] },
    1e-5,
  );
  const evaluated = await byEngine(() => model.evaluate(x, y, { sampleWeight: weights }) as tf.Scalar[]);
  const plain = await byEngine(() => model.evaluate(x, y) as tf.Scalar[]);
  assert.ok(Math.abs(evaluated[0].dataSync()[0] - weightedLoss(model, x, y, weights)) < 1e-5);
  assert.ok(Math.abs(evaluated[0].dataSync()[0] - plain[0].dataSync()[0]) > 0.05);
  assert.equal(evaluated[1].dataSync()[0], plain[1].dataSync()[0]);
});

for (const [what, args, names] of [
  [
    "weights of another number",
    { sampleWeight: tf.ones([5]) },
    /The weights \(sampleWeight\).*\[22\].*\[5\]/,
  ],
  ["a weight that is not a number", { sampleWeight: tf.fill([22], Number.NaN) }, /Weight 0.*NaN/],
  ["an array in place of a tensor", { sampleWeight: [1, 2] }, /The weights \(sampleWeight\)/],
  ["a class without a weight", { classWeight: { 0: 1, 1: 2 } }, /classWeight.*class 2 occurs/],
  ["validationData of four", { validationData: [1, 2, 3, 4] }, /validationData.*an array of 4/],
] as const) {
  test(`${what}: fit refuses, and nothing was trained`, async () => {
    const model = classifier();
    const before = await stateOf(model);
    await assert.rejects(fit(model, args as never), names);
    assertClose(await stateOf(model), before, 0);
  });
}

test("without the engine: what TensorFlow.js would get wrong is refused before it starts", async () => {
  const { x, y } = examples();
  const model = seeded(tf.sequential({ layers: [tf.layers.dense({ inputShape: [6], units: 3 })] }));
  const compile = (loss: unknown) => model.compile({ optimizer: "sgd", loss: loss as never });
  compile(tf.losses.softmaxCrossEntropy);
  process.env.SIX_STEPS_ENGINE = "off";
  try {
    const before = await stateOf(model);
    await assert.rejects(fit(model, { classWeight }), /loss of tf.losses/);
    compile("meanSquaredError");
    await assert.rejects(
      fit(model, { validationData: [x, y, weightsFor(22)] as never }),
      /validation examples/,
    );
    await assert.rejects(
      fit(model, { sampleWeight: weightsFor(22), validationSplit: 0.2 }),
      /validation examples/,
    );
    assert.throws(() => model.evaluate(x, y, { sampleWeight: weightsFor(22) }), /evaluate cannot weigh/);
    assertClose(await stateOf(model), before, 0);
  } finally {
    delete process.env.SIX_STEPS_ENGINE;
  }
  await byStock(() => fit(model, { sampleWeight: weightsFor(22) }));
});
