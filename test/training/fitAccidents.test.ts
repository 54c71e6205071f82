import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { KernelProcess } from "../kernel/protocolClient.js";
import { accidentsCell } from "./accidents.js";
import { cellsOf } from "./kernelCells.js";

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start({ env: { SIX_STEPS_THREADS: "2" } });
  await value(accidentsCell);
});
after(() => kernel.stop());

const { value, failure, stopped, stop } = cellsOf(() => kernel);

/** The weights are those of one step, the model trains as if nothing had been, and no thread is left. */
async function checkAfter(kind: string, model = "model"): Promise<void> {
  const step = Number(await value(`await stepOf("${kind}", weightsOf(${model}))`));
  assert.ok(step > 0, `the weights are of no step (${step})`);
  await checkHealth(kind, model);
}

async function checkHealth(kind: string, model = "model"): Promise<void> {
  assert.equal(
    await value(`await healthy("${kind}", ${model})`),
    "true",
    "the next fit is not what it should be",
  );
  await value("for (let i = 0; i < 40 && tasks() > tasksBefore; i++) await pause(100)");
  assert.equal(await value("tasks() <= tasksBefore"), "true", "a thread is left");
}

for (const kind of ["engine", "stock", "dataset"]) {
  describe(`Training by ${kind}`, () => {
    test("Stop ends it with its place, and the next fit works", async () => {
      await value(`var model = make("${kind}")`);
      const { ename, sentence } = await stopped(`await train("${kind}", model, { callbacks: word() })`);
      assert.equal(ename, "TrainingStoppedError");
      assert.match(sentence, /^Training was stopped in epoch \d+ of 1000000, after batch \d+/);
      await checkAfter(kind);
    });

    test("Stop in a callback's endless loop leaves a model that trains", async () => {
      await value(`var model = make("${kind}", true)`);
      await stopped(
        `await train("${kind}", model, { callbacks: { onBatchEnd: (batch: number) => { if (batch === 20) { console.log("at it"); for (;;); } } } })`,
      );
      await checkAfter(kind);
    });

    test("Stop in a callback that never comes back leaves a model that trains", async () => {
      await value(`var model = make("${kind}", true)`);
      const { ename } = await stopped(
        `await train("${kind}", model, { callbacks: { onBatchBegin: (batch: number) => { if (batch === 9) { console.log("at it"); return new Promise(() => {}); } } } })`,
      );
      assert.equal(ename, "TrainingStoppedError");
      await checkAfter(kind);
    });

    test("A training that nobody awaits is refused a second one, and ended by Stop when no cell runs", async () => {
      await value(
        `var model = make("${kind}", true); var ended: unknown; train("${kind}", model).catch((error: unknown) => { ended = error; })`,
      );
      await value("await pause(100)");
      assert.equal((await failure(`await train("${kind}", model)`)).ename, "FitRunsError");
      await stop();
      assert.match(
        await value("await pause(50); String(ended)"),
        /TrainingStoppedError: Training was stopped in epoch/,
      );
      await checkAfter(kind);
    });

    test("Stop in a cell that waits for a training of an earlier one leaves a model that trains", async () => {
      await value(
        `var model = make("${kind}", true); var going = train("${kind}", model, { callbacks: word() }); going.catch(() => {})`,
      );
      await stopped(`console.log("at it"); await going`);
      await stop();
      await checkAfter(kind);
    });

    test("An error in a callback ends it, and the next fit works", async () => {
      await value(`var model = make("${kind}", true)`);
      const { ename } = await failure(
        `await train("${kind}", model, { callbacks: { onBatchEnd: (batch: number) => { if (batch === 7) throw new RangeError("mine"); } } })`,
      );
      assert.equal(ename, "RangeError");
      assert.equal(await value(`await stepOf("${kind}", weightsOf(model))`), "8");
      await checkHealth(kind);
    });

    for (const functional of [false, true]) {
      const what = functional ? "tf.model" : "Sequential";
      test(`compile in a callback of a ${what} ends it, and no step is made after it`, async () => {
        await value(`var model = make("${kind}", ${functional})`);
        const { ename } = await failure(
          `await train("${kind}", model, { callbacks: { onBatchEnd: (batch: number) => { if (batch === 5) compiled(model); } } })`,
        );
        assert.equal(ename, "ModelChangedError");
        assert.equal(await value(`await stepOf("${kind}", weightsOf(model))`), "6");
        await checkHealth(kind);
      });

      test(`compile of a ${what} while a training goes on that nobody awaits ends that`, async () => {
        await value(
          `var model = make("${kind}", ${functional}); var ended: unknown; train("${kind}", model).catch((error: unknown) => { ended = error; })`,
        );
        await value("await pause(100); compiled(model); 1");
        await checkHealth(kind);
        assert.match(
          await value("String(ended)"),
          /ModelChangedError: The model was compiled anew while fit was training it/,
        );
      });
    }

    test("A model that is disposed of while it trains ends that, and others train", async () => {
      await value(`var model = make("${kind}")`);
      const { ename } = await failure(
        `await train("${kind}", model, { callbacks: { onBatchEnd: (batch: number) => { if (batch === 5) model.dispose(); } } })`,
      );
      assert.equal(ename, "ModelChangedError");
      await checkHealth(kind, `make("${kind}")`);
    });
  });
}

for (const kind of ["engine", "stock"]) {
  test(`Stop ends a loop of trainOnBatch by ${kind} between two steps`, async () => {
    await value(`var model = make("${kind}"); var batch = [x.slice(0, 32), y.slice(0, 32)];
      var twinOf = async (weights: any[]) => {
        const twin = make("${kind}");
        for (let step = 1; step < 20000; step++) {
          await twin.trainOnBatch(...batch);
          if (twin.layers[0].getWeights()[0].dataSync()[0] === weights[0][0] && same(weightsOf(twin), weights)) return step;
        }
        return -1;
      }; 1`);
    await stopped(
      `for (let step = 0; ; step++) { await model.trainOnBatch(...batch); if (step === 20) console.log("at it"); }`,
    );
    assert.ok(Number(await value("await twinOf(weightsOf(model))")) > 0, "the weights are of no step");
    await checkHealth(kind);
  });
}
