import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { stateOf } from "./engineRuns.js";
import { assertSame, classifier, curvesOf, examples, fit, seeded } from "./engineScenario.js";
import { warningsOf } from "./warnings.js";

const { dense } = tf.layers;
const { x, y } = examples();

/** Of other shapes than `classifier`. */
function wider(optimizer: tf.Optimizer): tf.Sequential {
  const layers = [
    dense({ inputShape: [6], units: 13, activation: "relu" }),
    dense({ units: 3, activation: "softmax" }),
  ];
  const model = seeded(tf.sequential({ layers }));
  model.compile({ optimizer, loss: "categoricalCrossentropy" });
  return model;
}

const weights = (model: tf.LayersModel) => model.getWeights().map((weight) => [...weight.dataSync()]);
const data = () => tf.data.array([{ xs: x as tf.Tensor2D, ys: y }]);

const ways = {
  fit: (model: tf.LayersModel) => fit(model),
  fitDataset: (model: tf.LayersModel) => model.fitDataset(data(), { epochs: 1 }),
  trainOnBatch: (model: tf.LayersModel) => model.trainOnBatch(x, y),
};
const keepers: (() => tf.Optimizer)[] = [
  () => tf.train.adam(0.01),
  () => tf.train.rmsprop(0.01),
  () => tf.train.momentum(0.01, 0.9),
  () => tf.train.adagrad(0.01),
];
for (const engine of ["on", "off"]) {
  for (const [first, begin] of Object.entries(ways)) {
    for (const [second, goOn] of Object.entries(ways)) {
      test(`An optimiser that ${first} has used is refused by ${second} of a model of other shapes, engine ${engine}`, async () => {
        process.env.SIX_STEPS_ENGINE = engine;
        for (const make of keepers) {
          const optimizer = make();
          await begin(classifier(optimizer));
          const model = wider(optimizer);
          const before = weights(model);
          await assert.rejects(Promise.resolve(goOn(model)), {
            name: "ForeignOptimizerError",
            message:
              /\/kernel \[6, 11\].* learns others: .*\/kernel \[6, 13\].*model\.compile\(\{ optimizer: tf\.train\.\w+\(…\)/,
          });
          assert.deepEqual(weights(model), before);
          model.compile({ optimizer: make(), loss: "categoricalCrossentropy" });
          await goOn(model);
        }
        delete process.env.SIX_STEPS_ENGINE;
      });
    }
  }
}

test("An optimiser is refused that goes on with other layers frozen", async () => {
  const optimizer = tf.train.adam();
  const model = classifier(optimizer);
  await fit(model);
  model.layers[0].trainable = false;
  model.compile({ optimizer, loss: "categoricalCrossentropy" });
  await assert.rejects(fit(model), { name: "ForeignOptimizerError" });
});

test("SGD, which keeps nothing, trains any number of models, and so does an optimiser of models with the same weights", async () => {
  const sgd = tf.train.sgd(0.1);
  await fit(classifier(sgd));
  const adam = tf.train.adam();
  const model = classifier(adam);
  const warnings = await warningsOf(async () => {
    await fit(wider(sgd));
    await fit(model);
    model.compile({ optimizer: adam, loss: "meanSquaredError" });
    await fit(model);
  });
  assert.deepEqual(warnings, []);
});

test("Moments that go on in another model of the same shapes are told", async () => {
  const adam = tf.train.adam();
  await fit(classifier(adam));
  assert.match(
    (await warningsOf(() => fit(classifier(adam)))).join("\n"),
    /one optimizer \(Adam\) trains two models/,
  );
});

const slips: [what: string, args: object, says: RegExp][] = [
  ["batchsize", { batchsize: 3 }, /fit has no option batchsize.*Did you mean batchSize\?/],
  ["epoch", { epoch: 5 }, /fit has no option epoch.*Did you mean epochs\?/],
  ["batch_size", { batch_size: 5 }, /Did you mean batchSize\?/],
  ["validation_split", { validation_split: 0.5 }, /Did you mean validationSplit\?/],
  ["shufle", { shufle: false }, /Did you mean shuffle\?/],
  [
    "an option that is like none",
    { temperature: 1 },
    /fit has no option temperature.*There are epochs, .*batchSize/,
  ],
  [
    "a callback beside the options",
    { onEpochEnd: () => {} },
    /has no option onEpochEnd.*Write callbacks: \{ onEpochEnd: … \}/,
  ],
  [
    "onEpochend",
    { callbacks: { onEpochend: () => {} } },
    /A callback onEpochend is never called\. Did you mean onEpochEnd\?/,
  ],
  ["onBatchEndd in a list", { callbacks: [{}, { onBatchEndd: () => {} }] }, /Did you mean onBatchEnd\?/],
  [
    "on_train_end of a class",
    {
      callbacks: new (class extends tf.Callback {
        on_train_end() {}
      })(),
    },
    /A callback on_train_end is never called\. Did you mean onTrainEnd\?/,
  ],
];
for (const [what, args, says] of slips) {
  test(`A slip is told with the name that may be meant: ${what}`, async () => {
    const model = classifier();
    const warnings = await warningsOf(() => fit(model, args));
    assert.equal(warnings.length, 1, warnings.join("\n"));
    assert.match(warnings[0], says);
  });
}

test("What a callback keeps for itself is no slip", async () => {
  const counting = { losses: [] as unknown[], add: () => {}, name: "mine", onEpochEnd: () => {} };
  const args = {
    callbacks: counting,
    yieldEvery: "never",
    shuffle: true,
    validationSplit: 0.2,
    initialEpoch: 0,
  };
  assert.deepEqual(await warningsOf(() => fit(classifier(), args as tf.ModelFitArgs)), []);
});

test("That earlyStopping watches what there is not is told once, with what there is", async () => {
  const callbacks = tf.callbacks.earlyStopping({ monitor: "val_acc" });
  const { warn } = console;
  const told: string[] = [];
  console.warn = (text: unknown) => void told.push(String(text));
  await fit(classifier(), { callbacks, epochs: 4 });
  console.warn = warn;
  assert.equal(told.length, 1);
  assert.match(
    told[0],
    /earlyStopping watches val_acc, which does not exist.*There is loss, acc.*validationSplit/,
  );
  const stopping = tf.callbacks.earlyStopping({ monitor: "loss", minDelta: 100 });
  assert.equal((await fit(classifier(), { callbacks: stopping, epochs: 9 })).history.loss.length, 2);
});

test("Labels in the order of their classes are told where validationSplit takes the last ones", async () => {
  const sorted = tf.oneHot(
    tf.tensor1d(
      Array.from({ length: 22 }, (_, i) => Math.floor((i * 3) / 22)),
      "int32",
    ),
    3,
  );
  const labels = sorted.toFloat() as tf.Tensor2D;
  const told = (args: tf.ModelFitArgs, y: tf.Tensor2D) => warningsOf(() => fit(classifier(), args, { x, y }));
  assert.deepEqual(await told({}, labels), []);
  assert.deepEqual(await told({ validationSplit: 0.25 }, y), []);
  assert.match(
    (await told({ validationSplit: 0.25 }, labels)).join(),
    /takes the last 6 examples: class 2,.*Shuffle/,
  );
  assert.match(
    (await told({ validationSplit: 0.6 }, labels.reverse(0))).join(),
    /last 14 examples: classes 0 to 1,/,
  );
});

test("A row of zeros as label is trained as TensorFlow.js does, and told", async () => {
  const rows = y.arraySync();
  for (const row of [0, 3, 9, 21]) rows[row] = [0, 0, 0];
  const labels = tf.tensor2d(rows);
  const scenario = async () => {
    const model = classifier(tf.train.momentum(0.1, 0.9));
    const { loss, acc, val_loss } = curvesOf(
      await fit(model, { epochs: 3, validationData: [x, labels] }, { x, y: labels }),
    );
    return { loss, acc, val_loss, ...(await stateOf(model)) };
  };
  assert.match((await warningsOf(scenario)).join(), /The label of example 0 says no class at all/);
  await assertSame(scenario);
});

test("validationData of four parts is refused in words", async () => {
  const validationData = [x, y, y, y] as unknown as [tf.Tensor, tf.Tensor];
  await assert.rejects(fit(classifier(), { validationData }), {
    message: /\[examples, labels\], or of three with a weight for each example/,
  });
});
