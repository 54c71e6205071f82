import assert from "node:assert/strict";
import { test } from "node:test";
import { liveTrainingChart, tf } from "six-steps";
import { UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { TrainingChartCallback } from "six-steps/internal/plots/liveTrainingChart.js";
import { recordedDisplay, type Shown } from "../display/recordedDisplay.js";
import { refuses } from "./refuses.js";

interface Curve {
  name: string;
  xaxis: string;
  x: number[];
  y: (number | null)[];
}

function model(metrics: string[] = ["accuracy"], learningRate = 0.1): tf.Sequential {
  const layers = [tf.layers.dense({ inputShape: [4], units: 3, activation: "softmax" })];
  const made = tf.sequential({ layers });
  made.compile({ optimizer: tf.train.sgd(learningRate), loss: "categoricalCrossentropy", metrics });
  return made;
}

const x = tf.randomUniform([64, 4], 0, 1, "float32", 1);
const y = tf.oneHot(tf.range(0, 64, 1, "int32").mod(tf.scalar(3, "int32")) as tf.Tensor1D, 3);

const plotlyType = "application/vnd.plotly.v1+json";

function curves({ bundle }: Shown): Curve[] {
  return (bundle[plotlyType] as { data: Curve[] }).data;
}

test("the last chart has the values that fit returns, under the name and panel of each", async () => {
  const { display, shown } = recordedDisplay();
  const callbacks = new TrainingChartCallback({}, display);
  const args = { epochs: 3, batchSize: 8, validationSplit: 0.25, verbose: 0, callbacks };
  const { history } = await model().fit(x, y, args);
  const last = curves(shown[shown.length - 1]);
  for (const [panel, training, validation] of [
    ["x", "loss", "val_loss"],
    ["x2", "acc", "val_acc"],
  ]) {
    const curve = (name: string) => last.find((each) => each.name === name && each.xaxis === panel);
    assert.deepEqual(curve("training")?.x, [1, 2, 3]);
    const rounded = (values: unknown[]) => values.map((value) => Number((value as number).toPrecision(4)));
    assert.deepEqual(curve("training")?.y, rounded(history[training]));
    assert.deepEqual(curve("validation")?.y, rounded(history[validation]));
    assert.equal(curve("batches")?.x.length, 18);
  }
});

test("the chart changes in place: one output, HTML alone until the end", async () => {
  const { display, shown } = recordedDisplay();
  await model().fit(x, y, { epochs: 2, verbose: 0, callbacks: new TrainingChartCallback({}, display) });
  assert.equal(new Set(shown.map(({ options }) => options?.id)).size, 1);
  assert.deepEqual(
    shown.map(({ options }) => options?.update),
    shown.map((_, i) => i > 0),
  );
  assert.deepEqual(
    shown.map(({ bundle }) => plotlyType in bundle),
    shown.map((_, i) => i === shown.length - 1),
  );
});

test("words say how far training is, before it begins and when it is over", async () => {
  const { display, shown } = recordedDisplay();
  const callbacks = new TrainingChartCallback({ title: "Adam" }, display);
  const { history } = await model().fit(x, y, { epochs: 2, verbose: 0, callbacks });
  assert.match(
    shown[0].bundle["text/plain"],
    /^Line charts of loss and accuracy\. Adam: epoch 1 of 2: starting\.$/,
  );
  const last = shown[shown.length - 1].bundle;
  const loss = Number((history.loss[1] as number).toPrecision(4));
  assert.match(
    last["text/plain"],
    new RegExp(`Adam: 2 epochs in .*: loss ${loss}, accuracy [\\d.]+\\. After epochs 1 to 2: loss from`),
  );
  assert.match(last["text/html"] as string, /^<p>Adam: 2 epochs in /);
});

test("with many epochs there are few drawings, and the chart stays small", async () => {
  const { display, shown } = recordedDisplay();
  const callbacks = new TrainingChartCallback({}, display);
  await model().fit(x, y, { epochs: 60, batchSize: 8, verbose: 0, callbacks });
  assert.ok(shown.length < 40, `${shown.length} drawings of 480 batches`);
  const last = shown[shown.length - 1];
  const batches = curves(last).find(({ name }) => name === "batches");
  assert.ok(batches && batches.x.length <= 80, `${batches?.x.length} points`);
  assert.ok(JSON.stringify(last.bundle).length < 25_000);
});

const lastWords = (shown: Shown[]) => shown[shown.length - 1].bundle["text/plain"];

test("with the steps of an epoch, several calls of fit share one chart, which counts their batches", async () => {
  const { display, shown } = recordedDisplay();
  const callbacks = new TrainingChartCallback({ epochs: 2, steps: 16 }, display);
  const made = model();
  const losses: number[] = [];
  for (let part = 0; part < 4; part++) {
    const { history } = await made.fit(x, y, { batchSize: 8, verbose: 0, callbacks });
    losses.push(history.loss[0] as number);
  }
  assert.equal(new Set(shown.map(({ options }) => options?.id)).size, 1);
  assert.match(lastWords(shown), /Training: 2 epochs in /);
  const means = [(losses[0] + losses[1]) / 2, (losses[2] + losses[3]) / 2];
  callbacks.history.loss.forEach((loss, i) => {
    assert.ok(Math.abs(loss - means[i]) < 1e-6, `${loss}, not ${means[i]}`);
  });
  await made.fit(x, y, { batchSize: 8, verbose: 0, callbacks });
  assert.equal(
    new Set(shown.map(({ options }) => options?.id)).size,
    2,
    "a chart that is full is not gone on with",
  );
});

test("a loop of one's own tells the chart of each batch", async () => {
  const { display, shown } = recordedDisplay();
  const chart = new TrainingChartCallback({ epochs: 2, steps: 5 }, display);
  for (let batch = 0; batch < 10; batch++) await chart.addBatch({ loss: batch, acc: batch / 8 });
  assert.match(lastWords(shown), /loss and accuracy\. Training: 2 epochs in .*: loss 7, accuracy 0\.875/);
  assert.deepEqual(chart.history, { loss: [2, 7], acc: [0.25, 0.875], val_loss: [], val_acc: [] });
});

test("what was measured until an error is there afterwards", async () => {
  const chart = liveTrainingChart();
  const stop = new tf.CustomCallback({
    onEpochBegin: async (epoch) => {
      if (epoch === 2) throw new Error("stopped by the test");
    },
  });
  const callbacks = [chart.callbacks, stop];
  const args = { epochs: 5, validationSplit: 0.25, verbose: 0, callbacks };
  await assert.rejects(model().fit(x, y, args), /stopped by the test/);
  for (const values of Object.values(chart.history)) assert.equal(values.length, 2);
});

test("what a callback that throws leaves behind is the last state, readable", async () => {
  const { display, shown } = recordedDisplay();
  const stop = new tf.CustomCallback({
    onEpochEnd: async () => {
      throw new Error("stopped by the test");
    },
  });
  const callbacks = [new TrainingChartCallback({}, display), stop];
  await assert.rejects(model().fit(x, y, { epochs: 2, verbose: 0, callbacks }), /stopped by the test/);
  assert.ok(shown.length >= 1);
  assert.match(
    shown[shown.length - 1].bundle["text/html"] as string,
    /role="figure" aria-label="Line charts/,
  );
});

test("a loss that is not a number leaves a gap", async (t) => {
  // the engine would stop at the first; TensorFlow.js goes on
  t.after(() => delete process.env.SIX_STEPS_ENGINE);
  process.env.SIX_STEPS_ENGINE = "off";
  const { display, shown } = recordedDisplay();
  const callbacks = new TrainingChartCallback({}, display);
  const line = tf.sequential({ layers: [tf.layers.dense({ inputShape: [4], units: 1 })] });
  line.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  await line.fit(x, tf.fill([64, 1], Number.NaN), { epochs: 2, verbose: 0, callbacks });
  const loss = curves(shown[shown.length - 1]).find(({ name }) => name === "training");
  assert.deepEqual(loss?.y, [null, null]);
});

test("without accuracy there is one chart", async () => {
  const { display, shown } = recordedDisplay();
  await model([]).fit(x, y, { epochs: 1, verbose: 0, callbacks: new TrainingChartCallback({}, display) });
  assert.deepEqual([...new Set(curves(shown[shown.length - 1]).map(({ xaxis }) => xaxis))], ["x"]);
  assert.match(shown[0].bundle["text/plain"], /^Line chart of loss\./);
});

test("a data set whose length fit does not know is charted by its epochs", async () => {
  const { display, shown } = recordedDisplay();
  const data = tf.data
    .zip({ xs: tf.data.array([[1, 2, 3, 4]]), ys: tf.data.array([[1, 0, 0]]) })
    .repeat(6)
    .batch(1);
  const callbacks = new TrainingChartCallback({}, display);
  await model().fitDataset(data as never, { epochs: 2, verbose: 0, callbacks });
  const training = curves(shown[shown.length - 1]).find(({ name }) => name === "training");
  assert.equal(training?.y.length, 2);
});

test("the callback leaves no tensor behind and goes beside others", async () => {
  const made = model();
  const run = () =>
    made.fit(x, y, {
      epochs: 1,
      verbose: 0,
      callbacks: [new TrainingChartCallback({}, () => {}), tf.callbacks.earlyStopping({ monitor: "loss" })],
    });
  await run();
  const before = tf.memory().numTensors;
  await run();
  assert.equal(tf.memory().numTensors, before);
});

test("options that make no sense are refused", async () => {
  await refuses(
    () => liveTrainingChart({ epochs: 0 }),
    ValueError,
    "epochs must be a whole number, 1 or more, but is 0.",
  );
  await refuses(
    () => liveTrainingChart({ steps: 1.5 }),
    ValueError,
    "steps must be a whole number, 1 or more, but is 1.5.",
  );
  await refuses(
    () => liveTrainingChart({ epoch: 3 } as never),
    UnknownOptionError,
    'An option of liveTrainingChart is "epoch", which is not one of epochs, steps, title.',
  );
});
