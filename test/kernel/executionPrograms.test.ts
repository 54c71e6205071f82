import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ExecutionProcess } from "./executionHarness.js";
import { HeldPipe } from "./heldPipe.js";

const options = {
  timeout: 50_000,
  skip: process.platform === "win32" && "Windows has no named pipes in folders",
};
const kernel = new ExecutionProcess();
after(() => kernel.end());
await kernel.run(`
  globalThis.child = require("node:child_process");
  globalThis.once = require("node:events").once;
  globalThis.Worker = require("node:worker_threads").Worker; 1`);

/** Cells that wait for a shell command of their own, and what is said when Stop has ended it. */
const waiting: Record<string, (line: string) => [code: string, said: string]> = {
  spawn: (line) => [`await once(child.spawn("sh", ["-c", ${line}]), "exit")`, line],
  "spawn, and the cell loops": (line) => [`child.spawn("sh", ["-c", ${line}]); for (;;);`, line],
  exec: (line) => [`await require("node:util").promisify(child.exec)(${line})`, line],
  execFile: (line) => [`child.execFile("sh", ["-c", ${line}]); await new Promise(() => {})`, line],
  detached: (line) => [`await once(child.spawn("sh", ["-c", ${line}], { detached: true }), "exit")`, line],
  execSync: (line) => [`child.execSync(${line})`, line],
  "execSync in try and finally": (line) => [
    `try { child.execSync(${line}) } catch {} finally { globalThis.late = 1 }`,
    line,
  ],
  spawnSync: (line) => [`child.spawnSync("sh", ["-c", ${line}])`, line],
  "spawnSync with options": (line) => [`child.spawnSync("sh", ["-c", ${line}], { encoding: "utf8" })`, line],
  "execFileSync without arguments of its own": (line) => [
    `child.execFileSync(${line}, undefined, { shell: true })`,
    line,
  ],
};

for (const [what, cell] of Object.entries(waiting)) {
  test(`Stop ends a program that the cell waits for, and says so: ${what}`, options, async () => {
    const pipe = new HeldPipe();
    try {
      const line = pipe.held("ready");
      const [code] = cell(JSON.stringify(line));
      const from = kernel.outputs.length;
      const running = kernel.run(code);
      await pipe.until("ready");
      await kernel.interrupt();
      assert.equal((await running).ename, "KeyboardInterrupt");
      await pipe.free;
      assert.equal(kernel.text(from), `Stop also ended what the cell had started: \`${line}\`.\n`);
      assert.equal((await kernel.run("globalThis.late")).value, undefined);
    } finally {
      pipe.close();
    }
  });
}

test("A program that does not listen to Stop is ended all the same", options, async () => {
  const pipe = new HeldPipe();
  const running = kernel.run(`child.execSync(${JSON.stringify(pipe.held("ready", "trap '' INT TERM"))})`);
  await pipe.until("ready");
  await kernel.interrupt();
  assert.equal((await running).ename, "KeyboardInterrupt");
  await pipe.free;
  pipe.close();
});

test("Stop ends the cell's worker threads, whatever they are at", options, async () => {
  for (const work of [
    "for (;;);",
    "setInterval(() => {}, 1000)",
    "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)",
  ]) {
    const from = kernel.outputs.length;
    const code = `globalThis.ends = 0;
      for (let i = 0; i < 2; i++) new Worker(${JSON.stringify(work)}, { eval: true }).on("exit", () => { ends++ });
      console.log("at it"); await new Promise(() => {})`;
    assert.equal((await kernel.run(code, { stopWhenPrinted: "at it" })).ename, "KeyboardInterrupt");
    assert.equal(kernel.text(from), "at it\nStop also ended what the cell had started: 2 worker threads.\n");
    assert.equal(
      (await kernel.run("while (ends < 2) await new Promise((r) => setTimeout(r, 5)); ends")).value,
      "2",
    );
  }
});

test(
  "What earlier cells have set up goes on when a later cell is stopped, and what nobody waits for",
  options,
  async () => {
    const pipe = new HeldPipe();
    const line = JSON.stringify(pipe.held("ready"));
    await kernel.run(`globalThis.ends = [];
    globalThis.listen = (what, name) => what.on("exit", () => { ends.push(name) });
    listen(child.spawn("sh", ["-c", ${line}]), "program");
    globalThis.worker = listen(new Worker("require('worker_threads').parentPort.on('message', () => { for (;;); })", { eval: true }), "worker"); 1`);
    await pipe.until("ready");
    const code = `listen(child.spawn("sleep", ["100"]), "own program").unref();
    listen(new Worker("for (;;);", { eval: true }), "own worker").unref(); console.log("at it"); await new Promise(() => {})`;
    const from = kernel.outputs.length;
    await kernel.run(code, { stopWhenPrinted: "at it" });
    assert.equal(kernel.text(from), "at it\n");
    assert.equal((await kernel.run("await new Promise((r) => setTimeout(r, 100)); ends.join()")).value, "''");
    // A worker that loops over what this cell has given it is what this cell waits for.
    const using = `worker.postMessage(1); await new Promise((r) => setTimeout(r, 500)); console.log("at it"); await new Promise(() => {})`;
    const said = kernel.printed("a worker thread");
    await kernel.run(using, { stopWhenPrinted: "at it" });
    await said;
    assert.match(kernel.text(from), /a worker thread\.\n$/);
    assert.equal(
      (await kernel.run("while (ends.length === 0) await new Promise((r) => setTimeout(r, 5)); ends.join()"))
        .value,
      "'worker'",
    );
    pipe.close();
  },
);

test("A Stop when nothing runs ends a worker that loops, and no program", options, async () => {
  const pipe = new HeldPipe();
  // What a worker needs to begin looks like a loop.
  await kernel.run(`globalThis.ends = [];
    const begun = async (name, work) => {
      const said = "require('node:worker_threads').parentPort.postMessage('at it');";
      const worker = new Worker(said + work, { eval: true });
      listen(worker, name);
      await once(worker, "message");
    };
    await begun("quiet", "setInterval(() => {}, 1000)");
    await begun("worker", "for (;;);");
    listen(child.spawn("sh", ["-c", ${JSON.stringify(pipe.held("ready"))}]), "program"); 1`);
  await pipe.until("ready");
  const from = kernel.outputs.length;
  const said = kernel.printed("worker");
  await kernel.interrupt();
  await said;
  assert.equal(kernel.text(from), "Stop also ended what the cell had started: a worker thread.\n");
  assert.equal(
    (await kernel.run("await new Promise((r) => setTimeout(r, 100)); ends.join()")).value,
    "'worker'",
  );
  pipe.close();
});
