import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { loadWeights, modelCheckpoint, tf } from "six-steps";
import { TrainingChartCallback } from "six-steps/internal/plots/liveTrainingChart.js";
import { recordedDisplay } from "../display/recordedDisplay.js";

const x = tf.randomUniform([1024, 16], 0, 1, "float32", 1);
const y = tf.oneHot(tf.randomUniform([1024], 0, 4, "int32", 2), 4);

function make(optimizer: tf.Optimizer | "adam" = "adam", loss = "categoricalCrossentropy"): tf.Sequential {
  const model = tf.sequential();
  model.add(tf.layers.dense({ inputShape: [16], units: 32, activation: "tanh" }));
  model.add(tf.layers.dense({ units: 4, activation: loss === "meanSquaredError" ? "linear" : "softmax" }));
  model.compile({ optimizer, loss, metrics: ["accuracy"] });
  return model;
}

function onThreads(threads: number): void {
  process.env.SIX_STEPS_THREADS = String(threads);
}

/** What the console was told. */
function listen(context: TestContext): () => string {
  const warn = context.mock.method(console, "warn", () => {});
  return () => warn.mock.calls.map(({ arguments: [text] }) => String(text)).join("\n");
}

function hasNumbers(model: tf.LayersModel): boolean {
  return model.getWeights().every((weight) => weight.isFinite().all().dataSync()[0] === 1);
}

const quiet = { verbose: 0 } as const;

for (const threads of [1, 2]) {
  test(`A loss that explodes ends training on ${threads} thread(s) and is explained; the history has it`, async (context) => {
    onThreads(threads);
    const told = listen(context);
    const model = make(tf.train.sgd(1e30), "meanSquaredError");
    const { history } = await model.fit(x, y, { ...quiet, epochs: 5, validationData: [x, y] });
    assert.match(
      told(),
      /^six-steps: The loss became (Infinity|NaN) in epoch 1 of 5, after batch \d+ of 32, so training has stopped: .* Usual causes: a learning rate that is too high \(it is 1e\+30\)\. Build the model anew before you train again\.$/,
    );
    assert.ok(!Number.isFinite(history.loss.at(-1)), `${history.loss}`);
    assert.equal(history.val_loss.length, history.loss.length);
    assert.ok(history.loss.length < 5);
  });

  for (const loss of ["categoricalCrossentropy", "meanSquaredError"]) {
    test(`A NaN among the examples is noticed on ${threads} thread(s) with ${loss}`, async (context) => {
      onThreads(threads);
      const told = listen(context);
      const values = x.dataSync().slice();
      values[500] = Number.NaN;
      await make("adam", loss).fit(tf.tensor2d(values, [1024, 16]), y, {
        ...quiet,
        validationSplit: 0.2,
        epochs: 2,
      });
      assert.match(told(), /Usual causes: a NaN or an infinite value in the training examples: there is one/);
    });
  }

  test(`Inputs that are not normalised are named as a cause on ${threads} thread(s)`, async (context) => {
    onThreads(threads);
    const told = listen(context);
    const big = tf.sequential({ layers: [tf.layers.dense({ inputShape: [16], units: 4 })] });
    big.compile({ optimizer: tf.train.sgd(0.5), loss: "meanSquaredError" });
    await big.fit(x.mul(1000), y, { ...quiet, epochs: 50 });
    assert.match(told(), /inputs that are not normalised \(the largest is \d{3}/);
  });

  test(`modelCheckpoint keeps the last good weights when the loss explodes on ${threads} thread(s)`, async (context) => {
    onThreads(threads);
    listen(context);
    const folder = mkdtempSync(join(tmpdir(), "six-steps-fault-"));
    context.after(() => rmSync(folder, { recursive: true }));
    for (const saveBestOnly of [false, true]) {
      const path = join(folder, String(saveBestOnly));
      const optimizer = tf.train.sgd(0.01);
      const model = make(optimizer, "meanSquaredError");
      const explode = new tf.CustomCallback({
        onEpochEnd: async (epoch) => {
          if (epoch === 1) optimizer.setLearningRate(1e30);
        },
      });
      const callbacks = [modelCheckpoint({ path, saveBestOnly }), explode];
      await model.fit(x, y, { ...quiet, epochs: 9, validationData: [x, y], callbacks });
      assert.ok(!hasNumbers(model) || model.getWeights()[0].abs().max().dataSync()[0] > 1e6);
      const restored = make("adam", "meanSquaredError");
      await loadWeights(restored, path);
      assert.ok(hasNumbers(restored));
      assert.ok(restored.getWeights()[0].abs().max().dataSync()[0] < 10);
    }
  });

  for (const event of [
    "onTrainBegin",
    "onEpochBegin",
    "onBatchBegin",
    "onBatchEnd",
    "onEpochEnd",
    "onTrainEnd",
  ]) {
    test(`An error in ${event} ends fit on ${threads} thread(s), with the weights reached, and fit can be called again`, async () => {
      onThreads(threads);
      const model = make();
      const fail = async (number: number) => {
        if (number !== 0) throw new Error(`on purpose in ${event}`);
      };
      const fit = model.fit(x, y, { ...quiet, epochs: 3, callbacks: { [event]: fail } });
      await assert.rejects(fit, { message: `on purpose in ${event}` });
      assert.ok(hasNumbers(model));
      assert.equal((await model.fit(x, y, quiet)).history.loss.length, 1);
    });
  }

  test(`fit called twice at once on ${threads} thread(s) is refused, and the first goes on`, async () => {
    onThreads(threads);
    const model = make();
    const first = model.fit(x, y, { ...quiet, epochs: 3 });
    await assert.rejects(model.fit(x, y, quiet), /^FitRunsError: This model is being trained already/);
    assert.equal((await first).history.loss.length, 3);
  });

  test(`Another model may be trained meanwhile on ${threads} thread(s)`, async () => {
    onThreads(threads);
    const runs = await Promise.all(
      [make(), make()].map((model) => model.fit(x, y, { ...quiet, epochs: 20 })),
    );
    assert.ok(runs.every(({ history }) => history.loss.length === 20 && Number.isFinite(history.loss[19])));
  });

  test(`A model that a callback disposes of or compiles anew is an error on ${threads} thread(s), which says when`, async () => {
    onThreads(threads);
    const changes = {
      "The model was disposed of": (model: tf.LayersModel) => void model.dispose(),
      "The model was compiled anew": (model: tf.LayersModel) =>
        model.compile({ optimizer: "sgd", loss: "meanSquaredError" }),
    };
    for (const event of ["onEpochEnd", "onBatchEnd"]) {
      for (const [what, change] of Object.entries(changes)) {
        const sequential = make();
        const functional = tf.model({ inputs: sequential.inputs, outputs: sequential.outputs });
        functional.compile({ optimizer: "adam", loss: "categoricalCrossentropy" });
        for (const model of [functional, sequential]) {
          const callbacks = { [event]: async () => change(model) };
          const fit = model.fit(x, y, { ...quiet, epochs: 4, validationSplit: 0.5, callbacks });
          const says = new RegExp(
            `^${what} while fit was training it, in epoch [12] of 4, after batch \\d+ of 16\\.`,
          );
          await assert.rejects(fit, (error: Error) => says.test(error.message));
          if (what.includes("disposed")) break; // the other has the same layers
        }
      }
    }
  });

  test(`stopTraining ends fit on ${threads} thread(s) in the midst of an epoch, wherever it is set`, async () => {
    onThreads(threads);
    const inBatch = make();
    const { history } = await inBatch.fit(x, y, {
      ...quiet,
      epochs: 5,
      validationData: [x, y],
      callbacks: {
        onBatchEnd: async (batch) => {
          if (batch === 3) inBatch.stopTraining = true;
        },
      },
    });
    assert.equal(history.loss.length, 1);
    assert.equal(history.val_loss, undefined); // as in TensorFlow.js
    const outside = make();
    const run = outside.fit(x, y, { ...quiet, epochs: 1e6, validationData: [x, y] });
    setTimeout(() => {
      outside.stopTraining = true;
    }, 100);
    const ended = (await run).history.loss;
    assert.ok(ended.length < 1e6 && ended.every(Number.isFinite));
    assert.ok(hasNumbers(outside));
    const begin = make();
    const one = await begin.fit(x, y, {
      ...quiet,
      epochs: 5,
      callbacks: {
        onEpochBegin: async () => {
          begin.stopTraining = true;
        },
      },
    });
    assert.equal(one.history.loss.length, 1);
    assert.ok(Number.isFinite(one.history.loss[0]));
  });

  test(`Each way to yield ends on ${threads} thread(s), and onYield is called`, async () => {
    onThreads(threads);
    for (const yieldEvery of ["auto", "batch", "epoch", "never", 1] as const) {
      const { history } = await make().fit(x, y, { ...quiet, epochs: 2, yieldEvery });
      assert.equal(history.loss.length, 2);
    }
    let yields = 0;
    const onYield = async () => void yields++;
    await make().fit(x, y, {
      ...quiet,
      epochs: 5,
      yieldEvery: 1,
      callbacks: { onYield, onBatchEnd: () => pause(1) },
    });
    assert.ok(yields > 0);
  });

  test(`Timers come all the time during a long epoch and a long validation on ${threads} thread(s)`, async () => {
    onThreads(threads);
    const wide = tf.sequential({
      layers: [
        tf.layers.dense({ inputShape: [16], units: 1024, activation: "relu" }),
        tf.layers.dense({ units: 1024, activation: "relu" }),
        tf.layers.dense({ units: 4, activation: "softmax" }),
      ],
    });
    wide.compile({ optimizer: "sgd", loss: "categoricalCrossentropy" });
    const [many, labels] = [x.tile([6, 1]), y.tile([6, 1])];
    const times: number[] = [];
    const timer = setInterval(() => times.push(performance.now()), 50);
    const since = performance.now();
    await wide.fit(many, labels, { ...quiet, validationData: [many, labels] });
    const took = performance.now() - since;
    clearInterval(timer);
    // One batch takes a few milliseconds; a timer that comes every 50 may come 40 late, or later on a busy machine.
    assert.ok(times.length >= Math.floor(took / 200), `${times.length} timers in ${took} ms`);
    assert.ok(times.length > 0, `${took} ms are too short for this test`);
  });

  test(`liveTrainingChart changes while fit runs on ${threads} thread(s)`, async () => {
    onThreads(threads);
    const { display, shown } = recordedDisplay();
    const seen: number[] = [];
    const count = new tf.CustomCallback({
      onEpochEnd: async () => {
        seen.push(shown.length);
        await pause(210);
      },
    });
    await make().fit(x, y, {
      ...quiet,
      epochs: 8,
      callbacks: [new TrainingChartCallback({}, display), count],
    });
    assert.ok(new Set(seen).size >= 3, `drawings after each epoch: ${seen}`);
  });

  test(`Thirty fits on ${threads} thread(s) leave no tensors, no threads, no handles, and little memory`, async () => {
    onThreads(threads);
    const [many, labels] = [x.tile([16, 16]), y.tile([16, 1])];
    const wide = tf.sequential({ layers: [tf.layers.dense({ inputShape: [256], units: 4 })] });
    wide.compile({ optimizer: "adam", loss: "meanSquaredError" });
    const args = { ...quiet, batchSize: 512, validationSplit: 0.1 };
    for (let time = 0; time < 8; time++) await wide.fit(many, labels, args);
    await pause(200);
    const state = () => ({
      tensors: tf.memory().numTensors,
      bytes: tf.memory().numBytes,
      handles: process.getActiveResourcesInfo().filter((name) => !/timeout|immediate/i.test(name)).length,
    });
    const [before, resident, tasks] = [state(), process.memoryUsage().rss, threadsNow()];
    for (let time = 0; time < 30; time++) await wide.fit(many, labels, args); // 17 MB each
    await pause(200);
    assert.deepEqual(state(), before);
    assert.ok(threadsNow() <= tasks, `${tasks} threads became ${threadsNow()}`);
    const grown = (process.memoryUsage().rss - resident) / 1e6;
    assert.ok(grown < 200, `${grown} MB more after 30 fits`);
    for (let time = 0; time < 30; time++) tf.dispose([wide.predict(many), wide.evaluate(many, labels)]);
    const grownSync = (process.memoryUsage().rss - resident) / 1e6;
    assert.ok(
      grownSync < 200,
      `${grownSync} MB more after 30 times predict and evaluate, without a turn of the event loop`,
    );
    await pause(200);
    assert.deepEqual(state(), before);
  });
}

function threadsNow(): number {
  return process.platform === "linux" ? readdirSync("/proc/self/task").length : 0;
}
