import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { KernelProcess } from "../kernel/protocolClient.js";

const sixSteps = import.meta.resolve("six-steps");

/** What a cell of the tests begins with: a model that learns slowly enough to be stopped, and what its process is at. */
const setUp = `
  const { tf, liveTrainingChart } = (await import(String(${JSON.stringify(sixSteps)}))) as any;
  const x = tf.randomUniform([4096, 784]);
  const y = tf.oneHot(tf.randomUniform([4096], 0, 10, "int32"), 10);
  const make = () => {
    const model = tf.sequential();
    model.add(tf.layers.dense({ inputShape: [784], units: 128, activation: "relu" }));
    model.add(tf.layers.dense({ units: 10, activation: "softmax" }));
    model.compile({ optimizer: "adam", loss: "categoricalCrossentropy", metrics: ["accuracy"] });
    return model;
  };
  const sumOfWeights = (m: any) => tf.tidy(() => m.getWeights().reduce((sum: number, w: any) => sum + w.abs().sum().dataSync()[0], 0));
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const fs = await import("node:fs");
  const tasks = () => fs.readdirSync("/proc/self/task").length;
  const idleShare = async () => {
    const [from, at] = [process.cpuUsage(), performance.now()];
    await pause(1000);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000 / (performance.now() - at);
  };
  let model = make();
  await model.fit(x, y, { epochs: 1, verbose: 0 });
  await pause(300);
  const tasksBefore = tasks();
  const started = sumOfWeights(model);
`;

const training = `{ epochs: 1e6, verbose: 0, validationData: [x, y], callbacks: { onEpochEnd: (epoch: number) => { if (epoch === 2) console.log("training"); } } }`;

for (const threads of ["1", "2"]) {
  describe(`On ${threads} thread${threads === "1" ? "" : "s"}`, () => {
    let kernel: KernelProcess;
    before(async () => {
      kernel = await KernelProcess.start({ env: { SIX_STEPS_THREADS: threads } });
      await value(setUp);
    });
    after(() => kernel.stop());

    /** The value of a cell's last line. */
    async function value(code: string): Promise<string> {
      const { reply, outputs } = await kernel.run(code);
      assert.equal(reply.status, "ok", JSON.stringify(reply));
      const result = outputs.find(({ type }) => type === "execute_result");
      return (result?.content.data as Record<string, string> | undefined)?.["text/plain"] ?? "";
    }

    /** Runs a cell, and stops it when it has printed `word`. Returns its error, and what it showed last. */
    async function stopped(code: string, word = "training") {
      const id = kernel.send("execute_request", { code });
      await kernel.until(() => textOf(id).includes(word), word);
      await kernel.reply(kernel.send("interrupt_request", {}, { on: "control" }), "control");
      const { content } = await kernel.reply(id);
      const outputs = await kernel.outputs(id);
      const last = outputs.findLast(({ type }) => type === "update_display_data")?.content.data;
      return { ename: content.ename, sentence: String(content.evalue), last: last as Record<string, string> };
    }

    function textOf(id: string): string {
      return kernel.iopub
        .filter(({ parent }) => parent === id)
        .map(({ type, content }) =>
          type === "stream" ? content.text : ((content.data as Record<string, string>)?.["text/plain"] ?? ""),
        )
        .join("");
    }

    const place =
      /Training was stopped in epoch \d+ of 1000000, after batch \d+ of 128\. The model keeps the weights/;

    /** After a Stop: the weights have changed, the model predicts, and nothing runs any more. */
    async function checkAfter(): Promise<void> {
      assert.equal(
        await value("[sumOfWeights(model) !== started, Number.isFinite(sumOfWeights(model))].join()"),
        "'true,true'",
      );
      assert.equal(await value("model.predict(x.slice(0, 3)).shape.join()"), "'3,10'");
      assert.ok(Number(await value("await idleShare()")) < 0.2, "the process is busy");
      await value("for (let i = 0; i < 40 && tasks() > tasksBefore; i++) await pause(100)");
      assert.equal(await value("tasks() <= tasksBefore"), "true", await value("tasks() - tasksBefore"));
      assert.equal(
        await value(
          "(await model.fit(x, y, { epochs: 2, verbose: 0, validationData: [x, y] })).history.val_loss.length",
        ),
        "2",
      );
    }

    test("Stop ends fit, says where it was, and keeps the weights; the next fit goes on", async () => {
      const { ename, sentence } = await stopped(`await model.fit(x, y, ${training})`);
      assert.equal(ename, "TrainingStoppedError");
      assert.match(sentence, place);
      await checkAfter();
    });

    test("after Stop the chart still has the epochs that were complete, in the cells below, and promises no rest", async () => {
      const { ename, sentence, last } = await stopped(
        `const chart = liveTrainingChart();\nawait model.fit(x, y, { epochs: 1e6, verbose: 0, callbacks: [chart.callbacks, { onEpochEnd: (epoch: number) => { if (epoch === 2) console.log("training"); } }] })`,
      );
      assert.equal(ename, "TrainingStoppedError");
      assert.match(
        last["text/html"],
        /^<p>Training: stopped at epoch (\d+) of 1000000.*: loss [\d.]+, accuracy [\d.]+<\/p>/,
      );
      const [epoch, drawn] = [sentence, last["text/html"]].map((said) =>
        Number(/epoch (\d+)/.exec(said)?.[1]),
      );
      assert.ok(Math.abs(epoch - drawn) <= 1, `${epoch} in words, ${drawn} in the chart`);
      assert.ok("application/vnd.plotly.v1+json" in last, "it is drawn for the saved notebook");
      assert.equal(
        await value("chart.history.loss.length >= 3 && chart.history.loss.every(Number.isFinite)"),
        "true",
      );
      await checkAfter();
    });

    test("Stop ends fit that a function awaits", async () => {
      const { ename, sentence } = await stopped(
        `async function train() { await model.fit(x, y, ${training}); console.log("never"); }\nawait train();`,
      );
      assert.equal(ename, "TrainingStoppedError");
      assert.match(sentence, place);
      await checkAfter();
    });

    test("Stop ends fit while it waits for a callback that never comes back", async () => {
      const { ename, sentence } = await stopped(
        `await model.fit(x, y, { epochs: 1e6, verbose: 0, callbacks: { onEpochEnd: () => { console.log("training"); return new Promise(() => {}); } } })`,
      );
      assert.equal(ename, "TrainingStoppedError");
      assert.match(sentence, place);
      await checkAfter();
    });

    test("Stop ends an endless loop in a callback; fit works at once, and no thread is left", async () => {
      const { ename } = await stopped(
        `await model.fit(x, y, { epochs: 1e6, verbose: 0, callbacks: { onBatchEnd: (batch: number) => { if (batch === 50) { console.log("training"); for (;;); } } } })`,
      );
      assert.equal(ename, "KeyboardInterrupt");
      assert.equal(
        await value("(await model.fit(x, y, { epochs: 2, verbose: 0 })).history.loss.length"),
        "2",
      );
      await checkAfter();
    });

    test("After an endless loop in a callback, the place is told, and threads and memory are given back, even if nobody calls fit again", async () => {
      const { ename } = await stopped(
        `await model.fit(x, y, { epochs: 1e6, verbose: 0, callbacks: { onEpochEnd: () => { console.log("training"); for (;;); } } })`,
      );
      assert.equal(ename, "KeyboardInterrupt");
      await kernel.until(
        () => kernel.iopub.some(({ content }) => place.test(JSON.stringify(content))),
        "the sentence",
      );
      await value("for (let i = 0; i < 40 && tasks() > tasksBefore; i++) await pause(100)");
      assert.equal(await value("tasks() <= tasksBefore"), "true", await value("tasks() - tasksBefore"));
      await checkAfter();
    });

    test("Stop ends evaluate and predict in their midst, and no thread is left", async () => {
      await value(
        "(globalThis as any).wide = tf.sequential({ layers: [tf.layers.dense({ inputShape: [784], units: 20000 }), tf.layers.dense({ units: 10 })] }); 1",
      );
      const { ename } = await stopped(
        `console.log("training"); for (;;) (globalThis as any).wide.predict(x).dispose();`,
      );
      assert.equal(ename, "KeyboardInterrupt");
      await checkAfter();
    });
  });
}
