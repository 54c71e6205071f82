import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { type End, endBy, workers } from "./faultyThreads.js";

process.env.SIX_STEPS_THREADS = "2";
process.env.SIX_STEPS_ENGINE = "on"; // for predictions that TensorFlow.js would make sooner, too
const { tf } = await import("six-steps");
const { ThreadDiedError } = await import("six-steps/internal/errors/errors.js");

const x = tf.randomUniform([2048, 64], 0, 1, "float32", 1);
const y = tf.oneHot(tf.randomUniform([2048], 0, 10, "int32", 2), 10);

function make() {
  const model = tf.sequential();
  model.add(tf.layers.dense({ inputShape: [64], units: 32, activation: "relu" }));
  model.add(tf.layers.dense({ units: 10, activation: "softmax" }));
  model.compile({ optimizer: "adam", loss: "categoricalCrossentropy" });
  return model;
}

async function noWorkerIsLeft(): Promise<void> {
  for (let time = 0; time < 100 && workers.some(({ threadId }) => threadId > 0); time++) await pause(20);
  assert.deepEqual(
    workers.map(({ threadId }) => threadId),
    workers.map(() => -1),
  );
}

const early: End[] = [
  "an error before its work",
  "process.exit before its work",
  "a silent end before its work",
  "no program",
];
const late: End[] = [
  "an error in its work",
  "process.exit in its work",
  "a silent end in its work",
  "too little memory",
];

before(async () => {
  await make().fit(x, y, { verbose: 0 });
});

for (const end of [...early, ...late]) {
  test(`A thread that ends by ${end} is an error of fit; the model keeps its weights, and the next fit works`, async () => {
    const model = make();
    const first = model.getWeights()[0].arraySync();
    endBy(end);
    await assert.rejects(
      model.fit(x, y, { epochs: 1000, verbose: 0 }),
      (error: Error) => error instanceof ThreadDiedError && /ended unexpectedly: /.test(error.message),
    );
    await noWorkerIsLeft();
    endBy(undefined);
    const kept = model.getWeights()[0];
    assert.ok(kept.isFinite().all().dataSync()[0]);
    if (early.includes(end)) assert.deepEqual(kept.arraySync(), first);
    else assert.notDeepEqual(kept.arraySync(), first);
    const { history } = await model.fit(x, y, { epochs: 2, verbose: 0 });
    assert.equal(history.loss.length, 2);
    assert.equal(model.predict(x) instanceof tf.Tensor, true);
    await noWorkerIsLeft();
  });
}

test("A thread that is terminated in the midst of fit is an error", async () => {
  const model = make();
  endBy(undefined);
  const fit = model.fit(x, y, {
    epochs: 1e6,
    verbose: 0,
    callbacks: { onEpochEnd: async (epoch) => void (epoch === 3 && (await workers[0].terminate())) },
  });
  await assert.rejects(fit, ThreadDiedError);
  await noWorkerIsLeft();
});

for (const end of [
  "an error in its work",
  "process.exit in its work",
  "a silent end in its work",
  "no program",
] as const) {
  test(`A thread that ends by ${end} is an error of predict and evaluate, which hear no events`, async () => {
    const model = make();
    const methods = [() => model.predict(x), () => model.evaluate(x, y)];
    // A silent end is waited for ten seconds, so once is enough.
    for (const method of /silent|no program/.test(end) ? methods.slice(0, 1) : methods) {
      endBy(end);
      assert.throws(method, (error: Error) => error instanceof ThreadDiedError);
      await noWorkerIsLeft();
      endBy(undefined);
      method();
      await noWorkerIsLeft();
    }
  });
}

test("Threads sleep while a callback waits, and are gone after fit", async (context) => {
  const tasks = () => readdirSync("/proc/self/task").length;
  if (process.platform !== "linux") return context.skip("no /proc");
  await pause(200);
  const before = tasks();
  endBy(undefined);
  const shares: number[] = [];
  await make().fit(x, y, {
    epochs: 2,
    verbose: 0,
    callbacks: {
      onEpochEnd: async () => {
        const [used, since] = [process.cpuUsage(), performance.now()];
        await pause(1500);
        const { user, system } = process.cpuUsage(used);
        shares.push((user + system) / 1000 / (performance.now() - since));
      },
    },
  });
  assert.ok(
    shares.every((share) => share < 0.2),
    `${shares}`,
  );
  assert.equal(workers.length, 1);
  assert.deepEqual(
    process.getActiveResourcesInfo().filter((name) => /worker|port/i.test(name)),
    [],
  );
  await noWorkerIsLeft();
  assert.ok(tasks() <= before, `${tasks()} threads, ${before} before`);
});
