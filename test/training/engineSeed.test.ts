import assert from "node:assert/strict";
import { test } from "node:test";
import { setSeed, tf } from "six-steps";
import { bitsOf } from "./checkpointModel.js";
import { byEngine } from "./engineRuns.js";
import { classifier, examples, fit } from "./engineScenario.js";

/** Weights and losses, bit for bit, of a CNN with dropout and batch normalization in both of its halves, built and trained after `setSeed`. */
async function trained(seed: number, args: tf.ModelFitArgs = {}): Promise<string[]> {
  setSeed(seed);
  try {
    const layers = [
      tf.layers.conv2d({
        inputShape: [8, 8, 2],
        filters: 5,
        kernelSize: 3,
        padding: "same",
      }),
      tf.layers.batchNormalization(),
      tf.layers.activation({ activation: "relu" }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.separableConv2d({ filters: 9, kernelSize: 3, depthMultiplier: 2, padding: "same" }),
      tf.layers.dropout({ rate: 0.3 }),
      tf.layers.conv2dTranspose({ filters: 4, kernelSize: 3, strides: 2, padding: "same" }),
      tf.layers.upSampling2d({ size: [1, 2], interpolation: "bilinear" }),
      tf.layers.conv2d({ filters: 5, kernelSize: 2, dilationRate: 2, activation: "tanh" }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 13 }),
      tf.layers.batchNormalization(),
      tf.layers.activation({ activation: "gelu" }),
      tf.layers.dropout({ rate: 0.5 }),
      tf.layers.dense({ units: 3, activation: "softmax" }),
    ];
    const model = tf.sequential({ layers });
    model.compile({ optimizer: tf.train.adam(0.01), loss: "categoricalCrossentropy" });
    const { history } = await fit(model, { epochs: 4, shuffle: true, ...args }, examples(45, [8, 8, 2]));
    return [...bitsOf(model), String(history.loss)];
  } finally {
    setSeed(undefined);
  }
}

for (const threads of [1, 2, 3]) {
  test(`with a seed, shuffle and dropout, a run on ${threads} threads repeats to the bit`, async () => {
    const first = await byEngine(() => trained(5), threads);
    for (let i = 0; i < 3; i++) assert.deepEqual(await byEngine(() => trained(5), threads), first);
    const other = await byEngine(() => trained(6), threads);
    assert.notDeepEqual(other, first);
  });
}

for (const threads of [2, 3]) {
  test(`training and validating in turn on ${threads} threads gives the same bits in each of 40 runs`, async () => {
    // a thread that is late for an order would take part of the next: this happened in every second run
    const { x, y } = examples(9, [6], 5);
    const runs = new Set<string>();
    for (let i = 0; i < 40; i++) {
      const model = classifier();
      await byEngine(() => fit(model, { epochs: 10, validationData: [x, y] }), threads);
      runs.add(bitsOf(model).join());
    }
    assert.equal(runs.size, 1);
  });
}

test("with a seed, branches and a shared layer repeat to the bit too", async () => {
  const run = async () => {
    setSeed(5);
    const input = tf.input({ shape: [6] });
    const shared = tf.layers.dense({ units: 6, activation: "relu" });
    const a = tf.layers.dropout({ rate: 0.3 }).apply(shared.apply(input)) as tf.SymbolicTensor;
    const sum = tf.layers.add().apply([a, shared.apply(a) as tf.SymbolicTensor]) as tf.SymbolicTensor;
    const output = tf.layers.dense({ units: 3, activation: "softmax" }).apply(sum) as tf.SymbolicTensor;
    const model = tf.model({ inputs: input, outputs: output });
    model.compile({ optimizer: tf.train.adam(0.01), loss: "categoricalCrossentropy" });
    await fit(model, { epochs: 4, shuffle: true }, examples(45));
    setSeed(undefined);
    return bitsOf(model);
  };
  const first = await byEngine(run, 2);
  assert.deepEqual(await byEngine(run, 2), first);
});

test("a callback that listens to batches, or reads the weights, does not change a seeded run", async () => {
  const first = await byEngine(() => trained(5), 2);
  const callbacks = { onBatchEnd: async () => {} };
  assert.deepEqual(await byEngine(() => trained(5, { callbacks }), 2), first);
});

test("the number of threads changes a seeded run by no more than rounding: masks and order are the same", async () => {
  const [one, two] = [await byEngine(() => trained(5), 1), await byEngine(() => trained(5), 2)];
  const losses = (run: string[]) => (run.at(-1) as string).split(",").map(Number);
  losses(one).forEach((loss, i) => {
    assert.ok(Math.abs(loss - losses(two)[i]) < 1e-4, `${loss} and ${losses(two)[i]}`);
  });
});

test("shuffle takes every example once in an epoch, in another order each time", async () => {
  setSeed(3);
  // SGD on w x with the loss (w x - t)²: what an order does to w differs from order to order
  const orders = new Set<number>();
  for (let i = 0; i < 5; i++) {
    const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [1], units: 1, useBias: false })] });
    model.setWeights([tf.tensor2d([0.5], [1, 1])]);
    model.compile({ optimizer: tf.train.sgd(0.01), loss: "meanSquaredError" });
    const [x, y] = [tf.tensor2d([1, 2, 3, 4, 5], [5, 1]), tf.tensor2d([5, 1, 4, 2, 3], [5, 1])];
    await byEngine(() => model.fit(x, y, { batchSize: 1, verbose: 0 }));
    orders.add(model.getWeights()[0].dataSync()[0]);
  }
  setSeed(undefined);
  assert.ok(orders.size > 2, `only ${orders.size} orders`);
  // with a rate of 0 only the mean loss shows, and it must be over each example once
  const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [1], units: 1, useBias: false })] });
  model.setWeights([tf.zeros([1, 1])]);
  model.compile({ optimizer: tf.train.sgd(0), loss: "meanSquaredError" });
  const targets = tf.tensor2d([1, 10, 100, 1000, 10000], [5, 1]);
  const { history } = await byEngine(() =>
    model.fit(tf.ones([5, 1]), tf.sqrt(targets), { batchSize: 2, epochs: 3, verbose: 0 }),
  );
  for (const loss of history.loss) assert.ok(Math.abs((loss as number) - 11111 / 5) < 1e-2);
});
