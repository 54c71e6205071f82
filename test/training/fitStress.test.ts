import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { KernelProcess } from "../kernel/protocolClient.js";
import { accidentsCell } from "./accidents.js";
import { cellsOf } from "./kernelCells.js";
import { RandomNumbers } from "./randomNumbers.js";

/** `SIX_STEPS_STRESS=100` tries as many sequences, from other seeds. */
const sequences = Number(process.env.SIX_STEPS_STRESS ?? 3);
const seed = process.env.SIX_STEPS_STRESS ? Date.now() : 1;

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start({ env: { SIX_STEPS_THREADS: "2" } });
  await kernel.run(accidentsCell);
});
after(() => kernel.stop());
const { value, stopped, stop, attempt } = cellsOf(() => kernel);

const at = (random: RandomNumbers) => random.whole(1, 30);
const callback = (event: string, batch: number, action: string) =>
  `{ callbacks: { ${event}: (batch) => { if (batch === ${batch}) { ${action} } } } }`;

/** What may happen to a model that trains by `kind`: cells, with a Stop or without. */
const accidents: Record<string, (kind: string, random: RandomNumbers) => Promise<unknown>> = {
  stop: (kind, random) => stopped(`await train("${kind}", model, { callbacks: word(${at(random)}) })`),
  "stop in a loop": (kind, random) =>
    stopped(
      `await train("${kind}", model, ${callback("onBatchEnd", at(random), 'console.log("at it"); for (;;);')})`,
    ),
  "stop in a wait": (kind, random) =>
    stopped(
      `await train("${kind}", model, ${callback("onBatchBegin", at(random), 'console.log("at it"); return new Promise(() => {});')})`,
    ),
  error: (kind, random) =>
    attempt(`await train("${kind}", model, ${callback("onBatchEnd", at(random), "throw new Error()")})`),
  compile: (kind, random) =>
    attempt(`await train("${kind}", model, ${callback("onBatchEnd", at(random), "compiled(model)")})`),
  "second fit in a callback": (kind, random) =>
    attempt(
      `await train("${kind}", model, ${callback("onBatchEnd", at(random), `return train("${kind}", model)`)})`,
    ),
  "trainOnBatch in a callback, and stop": (kind, random) =>
    stopped(
      `await train("${kind}", model, ${callback("onBatchEnd", at(random), 'console.log("at it"); return model.trainOnBatch(x, y);')})`,
    ),
  "no await": (kind) => attempt(`void train("${kind}", model).catch(() => {}); await pause(20)`),
  "no await, a callback that never comes back": (kind, random) =>
    attempt(
      `void train("${kind}", model, ${callback("onBatchEnd", at(random), "return new Promise(() => {});")}).catch(() => {}); await pause(20)`,
    ),
  "stop in predict": () => stopped(`console.log("at it"); for (;;) model.predict(x).dispose();`),
  "stop in trainOnBatch": () =>
    stopped(`console.log("at it"); for (;;) await model.trainOnBatch(x.slice(0, 32), y.slice(0, 32));`),
  "compile anew": () => attempt("compiled(model); 1"),
  "stop when nothing runs": () => stop(),
};

test("After any sequence of accidents, a Stop and the next fit do what they would do without", async (t) => {
  for (let sequence = 0; sequence < sequences; sequence++) {
    const random = new RandomNumbers(seed + sequence);
    const kinds = ["engine", "stock", "dataset"];
    const kind = kinds[(sequence + random.whole(0, 2)) % 3];
    await value(`var model = make("${kind}", ${random.whole(0, 1) === 1})`);
    const done: string[] = [];
    for (let i = 0; i < 5; i++) {
      const names = Object.keys(accidents);
      const name = names[random.whole(0, names.length - 1)];
      done.push(name);
      // What an earlier accident has left running may refuse this one, so that its word is never printed.
      const late = setTimeout(() => void stop(), 8_000);
      await accidents[name](kind, random).catch(() => {});
      clearTimeout(late);
      if (name.startsWith("no await")) await stop();
    }
    await stop();
    const what = `${kind}: ${done.join(", ")} (seed ${seed + sequence})`;
    t.diagnostic(what);
    assert.equal(await value(`await healthy("${kind}", model)`), "true", what);
    assert.ok(Number(await value("await idleShare()")) < 0.3, `something runs: ${what}`);
    await value("for (let i = 0; i < 40 && tasks() > tasksBefore; i++) await pause(100)");
    assert.equal(await value("tasks() <= tasksBefore"), "true", `a thread is left: ${what}`);
  }
});
