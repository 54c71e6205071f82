import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ExecutionProcess } from "./executionHarness.js";

const kernel = new ExecutionProcess();
after(() => kernel.end());

/** Cells that never end, each in its own way. They say "at it" first. */
const endless: Record<string, string> = {
  "an empty loop": `while (true) {}`,
  "a loop after an await": `await null; while (true) {}`,
  "a loop after a timer": `await new Promise((r) => setTimeout(r, 20)); while (true) {}`,
  "a loop in a function that catches everything": `(function f() { try { while (true) {} } catch {} finally { globalThis.caught = true } f() })()`,
  "a promise that never settles": `await new Promise(() => {})`,
  "an async function that never settles": `await (async () => { await new Promise(() => {}) })()`,
  "a loop in a timer": `setTimeout(() => { while (true) {} }, 5); await new Promise(() => {})`,
  "a loop in one timer of many": `for (let i = 0; i < 3; i++) setTimeout(() => { while (true) {} }, 5); await new Promise(() => {})`,
  "a loop in an interval": `setInterval(() => { while (true) {} }, 5); await new Promise(() => {})`,
  "a loop in setImmediate": `setImmediate(() => { while (true) {} }); await new Promise(() => {})`,
  "a loop in a microtask": `queueMicrotask(() => { while (true) {} }); await new Promise(() => {})`,
  "a loop in a tick": `process.nextTick(() => { while (true) {} }); await new Promise(() => {})`,
  "a loop of microtasks": `while (true) await null`,
  "a loop of timers": `while (true) await new Promise((r) => setTimeout(r, 1))`,
  "a loop of node:timers/promises": `{ const { setTimeout: sleep } = require("node:timers/promises"); while (true) await sleep(1) }`,
  "a loop that reads files": `{ const fs = require("node:fs/promises"); while (true) await fs.readFile(process.execPath.slice(0, 1)).catch(() => {}) }`,
  "a loop in a file's callback": `require("node:fs").readFile("/", () => { while (true) {} }); await new Promise(() => {})`,
  "a loop in a stream's handler": `require("node:fs").createReadStream(process.argv[1]).on("data", () => { while (true) {} }); await new Promise(() => {})`,
  "a loop in an event": `{ const e = new EventTarget(); e.addEventListener("x", () => { while (true) {} }); e.dispatchEvent(new Event("x")) }`,
  "a loop with AsyncLocalStorage": `{ const { AsyncLocalStorage } = require("node:async_hooks"); await new AsyncLocalStorage().run(1, async () => { await null; while (true) {} }) }`,
  "a loop in an async resource": `{ const { AsyncResource } = require("node:async_hooks"); new AsyncResource("x").runInAsyncScope(() => { while (true) {} }) }`,
  "a wait on shared memory": `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)`,
  "a regular expression": `/^(a+)+$/.test("a".repeat(60) + "!")`,
  "a loop in WebAssembly": `{ const bytes = Uint8Array.from([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,9,1,7,0,3,64,12,0,11,11]); new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f() }`,
  "a getter of the last value": `({ get [Symbol.for("Jupyter.display")]() { while (true) {} } })`,
  "a last value that takes for ever to show": `({ [require("node:util").inspect.custom]() { while (true) {} } })`,
  "a last value whose display never comes": `({ [Symbol.for("Jupyter.display")]: () => new Promise(() => {}) })`,
};

let before = 0;
for (const [what, code] of Object.entries(endless)) {
  test(`Stop ends ${what}; variables stay, and the next cell runs`, async () => {
    await kernel.run(`globalThis.kept = ${++before}`);
    const stopped = await kernel.run(`console.log("at it"); ${code}`, { stopWhenPrinted: "at it" });
    assert.equal(stopped.ename, "KeyboardInterrupt", JSON.stringify(stopped));
    const next = await kernel.run(`await new Promise((r) => setTimeout(r, 5)); kept`);
    assert.equal(next.value, String(before), kernel.errors);
    assert.equal(kernel.exit, undefined);
  });
}

test("A stopped cell's work is really over: no catch, no finally, no further turn", async () => {
  const code = `globalThis.turns = 0; globalThis.caught = false; console.log("at it");
    (async () => { try { while (true) { turns++; await new Promise((r) => setTimeout(r, 1)) } } finally { caught = true } })();
    setInterval(() => { turns++ }, 1); await new Promise(() => {})`;
  await kernel.run(code, { stopWhenPrinted: "at it" });
  const turns = await kernel.run("turns");
  await kernel.run("await new Promise((r) => setTimeout(r, 60))");
  assert.deepEqual(await kernel.run("[turns, caught]"), {
    status: "ok",
    value: `[ ${turns.value}, false ]`,
    data: { "text/plain": `[ ${turns.value}, false ]` },
  });
});

test("An earlier cell's loop goes on when a later cell is stopped", async () => {
  await kernel.run(
    `globalThis.alive = 0; (async () => { for (;;) { alive++; await new Promise((r) => setTimeout(r, 1)) } })(); 1`,
  );
  await kernel.run(`console.log("at it"); await new Promise(() => {})`, { stopWhenPrinted: "at it" });
  const first = await kernel.run("await new Promise((r) => setTimeout(r, 30)); alive");
  const second = await kernel.run("await new Promise((r) => setTimeout(r, 30)); alive");
  assert.ok(Number(second.value) > Number(first.value), `${first.value}, ${second.value}`);
});

test("The traceback of a stopped loop shows where it was", async () => {
  const { traceback } = await kernel.run(
    `console.log("at it");\nfunction spin() {\n  while (true) {}\n}\nspin()`,
    {
      stopWhenPrinted: "at it",
    },
  );
  assert.match(traceback ?? "", /^KeyboardInterrupt: The cell was stopped\.\ncell\[\d+\]:3:\d+ in spin\n/);
  assert.match(traceback ?? "", /> 3 \| {3}while \(true\) \{\}/);
});

test("A cell that listens to its signal ends by itself", async () => {
  const listening = `console.log("at it");
    const { signal } = globalThis[Symbol.for("@six-steps/kernel")];
    await new Promise((resolve) => signal.addEventListener("abort", () => setTimeout(resolve, 20)));
    "ended well"`;
  const { value } = await kernel.run(listening, { stopWhenPrinted: "at it" });
  assert.equal(value, "'ended well'");
});

test("An AbortError of the signal is a KeyboardInterrupt", async () => {
  const code = `console.log("at it"); await require("node:timers/promises").setTimeout(1e6, null, { signal: globalThis[Symbol.for("@six-steps/kernel")].signal })`;
  assert.equal((await kernel.run(code, { stopWhenPrinted: "at it" })).ename, "KeyboardInterrupt");
});

test("A cell that listens but does not end is ended after its grace", async () => {
  const code = `console.log("at it"); globalThis[Symbol.for("@six-steps/kernel")].signal.addEventListener("abort", () => { globalThis.heard = true });`;
  for (const rest of ["await new Promise(() => {})", "while (true) {}"]) {
    await kernel.run("globalThis.heard = false");
    const stopped = await kernel.run(code + rest, { stopWhenPrinted: "at it" });
    assert.equal(stopped.ename, "KeyboardInterrupt");
    assert.equal((await kernel.run("heard")).value, "true");
  }
});

test("Stop ends prompt(), and a late answer does not reach the next question", async () => {
  const asking = kernel.run(`prompt("first?")`, { allowStdin: true });
  await kernel.output((output) => output.type === "input" && output.prompt === "first?");
  await kernel.interrupt();
  assert.equal((await asking).ename, "KeyboardInterrupt");
  const again = kernel.run(`prompt("second?")`, { allowStdin: true });
  await kernel.output((output) => output.type === "input" && output.prompt === "second?");
  await kernel.answer("late");
  await kernel.answer("in time");
  assert.equal((await again).value, "'in time'");
});

test("Stop ends an endless loop of prints within a second, and their order is kept", async () => {
  const from = kernel.outputs.length;
  const running = kernel.run(`for (let i = 0; ; i++) console.log(i)`);
  await kernel.printed("\n3000\n");
  const asked = performance.now();
  await kernel.interrupt();
  assert.equal((await running).ename, "KeyboardInterrupt");
  assert.ok(performance.now() - asked < 5_000);
  const lines = kernel.text(from).trimEnd().split("\n");
  assert.ok(lines.every((line, index) => line === String(index) || index === lines.length - 1));
  for (let time = 0; time < 10; time++) {
    await kernel.run("for (;;) console.log('again')", { stopWhenPrinted: "again" });
    await kernel.run(`console.log("heard ${time}")`);
    assert.ok(kernel.text().endsWith(`heard ${time}\n`));
  }
  assert.equal((await kernel.run("1 + 1")).value, "2");
});

test("The cell after a Stop runs on a machine that has no time, too", async () => {
  const others = Array.from({ length: 4 }, () => spawn(process.execPath, ["-e", "for (;;);"]));
  try {
    for (let time = 0; time < 30; time++) {
      await kernel.run("for (;;) console.log('again')", { stopWhenPrinted: "again" });
      assert.equal((await kernel.run(String(time))).value, String(time));
    }
  } finally {
    for (const other of others) other.kill("SIGKILL");
  }
});

test("Stop when nothing runs does nothing", async () => {
  await kernel.interrupt();
  assert.equal((await kernel.run("1 + 1")).value, "2");
});

/** What a finished cell has left behind, each such that it would disturb all that follows. */
const leftBehind: Record<string, [code: string, isOver: string]> = {
  "an interval that throws": [
    `globalThis.times = 0; setInterval(() => { times++; throw new Error("again") }, 10); 1`,
    "Stop ended what this cell had left running, because it had failed.",
  ],
  "a timer that sets itself again and throws": [
    `globalThis.times = 0; (function again() { setTimeout(again, 10); times++; if (times > 1) throw new Error("again") })(); 1`,
    "Stop ended what this cell had left running, because it had failed.",
  ],
  "a loop of awaits whose promises fail": [
    `globalThis.times = 0; (async () => { for (;;) { await new Promise((r) => setTimeout(r, 10)); times++; void Promise.reject(new Error("again")) } })(); 1`,
    "Stop ended what this cell had left running, because it had failed.",
  ],
};

for (const [what, [code, said]] of Object.entries(leftBehind)) {
  test(`Stop when nothing runs ends ${what}, and says so under its cell`, { timeout: 30_000 }, async () => {
    const from = kernel.outputs.length;
    await kernel.run(code);
    await kernel.run("while (times < 3) await new Promise((r) => setTimeout(r, 5))");
    const told = kernel.printed(said);
    await kernel.interrupt();
    await told;
    const cell = kernel.outputs.slice(from).find(({ type }) => type === "error")?.cell;
    assert.equal(kernel.text(from, cell), `${said}\n`);
    const times = await kernel.run("times");
    assert.equal((await kernel.run("await new Promise((r) => setTimeout(r, 60)); times")).value, times.value);
  });
}

test("Stop when nothing runs ends what begins to block only then, and shows where it was", {
  timeout: 30_000,
}, async () => {
  await kernel.run(`setTimeout(() => { for (;;); }, 60); 1`);
  await kernel.interrupt();
  const blocked = kernel.output(
    ({ type, ...output }) =>
      type === "error" && JSON.stringify(output).includes("setTimeout(() => { for (;;); }, 60)"),
  );
  assert.equal((await kernel.run("await new Promise((r) => setTimeout(r, 100)); 3")).value, "3");
  await blocked;
});

test("Stop when nothing runs leaves alone what works", { timeout: 30_000 }, async () => {
  await kernel.run(`globalThis.beats = 0; globalThis.heart = setInterval(() => { beats++ }, 5); 1`);
  await kernel.interrupt();
  const beats = await kernel.run("beats");
  assert.notEqual(
    (await kernel.run("await new Promise((r) => setTimeout(r, 60)); clearInterval(heart); beats")).value,
    beats.value,
  );
});

test("Stop when nothing runs says nothing of a cell whose one error left nothing running", async () => {
  const from = kernel.outputs.length;
  await kernel.run(`void Promise.reject(new Error("lost")); setTimeout(() => {}, 1); 1`);
  await kernel.run("await new Promise((r) => setTimeout(r, 20))");
  await kernel.interrupt();
  await kernel.run("1");
  const cell = kernel.outputs.slice(from).find(({ type }) => type === "error")?.cell;
  assert.equal(kernel.text(from, cell), "");
});

test("Stop again and again, at any time, breaks nothing", async () => {
  for (let time = 0; time < 10; time++) {
    const code = time % 2 ? "await new Promise(() => {})" : "while (true) {}";
    const running = kernel.run(code);
    const stops = [kernel.interrupt(), kernel.interrupt()];
    await new Promise((resolve) => setTimeout(resolve, time * 3));
    stops.push(kernel.interrupt());
    await Promise.all(stops);
    assert.equal((await running).ename, "KeyboardInterrupt");
    assert.equal((await kernel.run(`await null; ${time}`)).value, String(time));
  }
});

test("Stop ends model.fit of TensorFlow.js, and training works again", async () => {
  const tf = `globalThis.tf = await __kernel.import("@tensorflow/tfjs"); await tf.setBackend("cpu");
    globalThis.make = () => { const m = tf.sequential(); m.add(tf.layers.dense({ units: 32, inputShape: [16] })); m.compile({ loss: "meanSquaredError", optimizer: "sgd" }); return m };
    globalThis.fit = (model, epochs) => model.fit(tf.ones([256, 16]), tf.ones([256, 32]), { epochs, verbose: 0, callbacks: { onEpochEnd: (e) => { globalThis.epoch = e; if (e === 2) console.log("training") } } }); 1`;
  assert.equal((await kernel.run(tf)).value, "1");
  const stopped = await kernel.run("await fit(make(), 1e9)", { stopWhenPrinted: "training" });
  assert.equal(stopped.ename, "KeyboardInterrupt");
  const first = await kernel.run("epoch");
  await kernel.run("await new Promise((r) => setTimeout(r, 50))");
  assert.equal((await kernel.run("epoch")).value, first.value);
  assert.equal((await kernel.run("(await fit(make(), 2)).epoch.length")).value, "2");
});

test("A native call is waited for, and the student is told why", {
  skip: process.platform === "win32" && "Windows has no named pipes in folders",
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "six-steps-native-"));
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  try {
    const reading = `console.log("at it"); require("node:fs").readFileSync(${JSON.stringify(pipe)}, "utf8")`;
    const running = kernel.run(reading);
    await kernel.printed("at it");
    // The native call starts right after that.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await kernel.interrupt();
    assert.equal((await running).ename, "KeyboardInterrupt");
    assert.match(kernel.text(), /native call/);
    writeFileSync(pipe, "at last");
    assert.equal((await kernel.run("2 + 2")).value, "4");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("Stop when nothing runs tells what listens in finished cells, and later work of theirs has a new signal", async () => {
  const listening = `const { signal } = globalThis[Symbol.for("@six-steps/kernel")];`;
  await kernel.run(
    `globalThis.heard = 0; globalThis.again = () => { ${listening} signal.addEventListener("abort", () => { heard++; }, { once: true }); return signal.aborted; }; again()`,
  );
  await kernel.run(
    `globalThis.button = setInterval(() => { if (heard === 1) globalThis.later ??= again(); }, 5); 1`,
  );
  await kernel.interrupt();
  assert.equal(
    (await kernel.run("await new Promise((r) => setTimeout(r, 100)); [heard, later].join()")).value,
    "'1,false'",
  );
  await kernel.interrupt();
  assert.equal(
    (await kernel.run("await new Promise((r) => setTimeout(r, 100)); clearInterval(button); heard")).value,
    "2",
  );
});

test("Stop of a cell leaves alone what listens in an earlier one and does not keep it waiting", async () => {
  await kernel.run(
    `globalThis.told = false; globalThis[Symbol.for("@six-steps/kernel")].signal.addEventListener("abort", () => { told = true; }); 1`,
  );
  const running = kernel.run("await new Promise(() => {})");
  await new Promise((resolve) => setTimeout(resolve, 100));
  await kernel.interrupt();
  await running;
  assert.equal((await kernel.run("told")).value, "false");
  await kernel.interrupt();
  assert.equal((await kernel.run("await new Promise((r) => setTimeout(r, 100)); told")).value, "true");
});
