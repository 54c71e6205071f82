import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { test } from "node:test";
import { ExecutionProcess } from "./executionHarness.js";

const { SIX_STEPS_STOPS } = process.env;
/** Each kind twice, once left behind. `SIX_STEPS_STOPS=1000` looks longer, with another `SIX_STEPS_SEED` elsewhere. */
const rounds = Number(SIX_STEPS_STOPS ?? 32);
/** In milliseconds: a test may last this long, and a cell that takes longer hangs. */
const longest = SIX_STEPS_STOPS ? 2_000 * rounds : 40_000;
const patience = 15_000;
const seed = Number(process.env.SIX_STEPS_SEED ?? 1);

/** Work that never ends, or that loops as soon as something comes. */
const kinds: Record<string, string> = {
  loop: `while (true) {}`,
  "loop after an await": `await null; while (true) {}`,
  await: `await new Promise(() => {})`,
  "loop of microtasks": `while (true) await null`,
  "loop of timers": `while (true) await new Promise((r) => setTimeout(r, 1))`,
  "loop in a timer": `setTimeout(() => { while (true) {} }, 5); await new Promise(() => {})`,
  "loop in setImmediate": `setImmediate(() => { while (true) {} }); await new Promise(() => {})`,
  "loop in a promise": `new Promise((r) => setTimeout(r, 3)).then(() => { while (true) {} }); await new Promise(() => {})`,
  "loop in a tick": `process.nextTick(() => { while (true) {} }); await new Promise(() => {})`,
  "loop of ticks": `{ const again = () => process.nextTick(again); again() } await new Promise(() => {})`,
  "loop in a file's callback": `require("node:fs").readFile(process.execPath, () => { while (true) {} }); await new Promise(() => {})`,
  "loop in a stream's handler": `require("node:fs").createReadStream(process.argv[1]).on("data", () => { while (true) {} }); await new Promise(() => {})`,
  "loop in a handler behind three files": `{ const fs = require("node:fs"); fs.stat("/", () => fs.stat("/", () => fs.stat("/", () => { while (true) {} }))) } await new Promise(() => {})`,
  "loop in a server": `require("node:net").createServer(() => { while (true) {} }).listen(0, "127.0.0.1", function () { require("node:net").connect(this.address().port, "127.0.0.1") }); await new Promise(() => {})`,
  "loop in a message's handler": `{ const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { while (true) {} }; port2.postMessage(1) } await new Promise(() => {})`,
  "loop of prints": `for (;;) console.log("again")`,
};

const waits = "; await new Promise(() => {})";

/** The same work, left behind by a cell that ends at once: the Stop mostly comes when none runs. */
const leftBehind = (code: string) =>
  code.endsWith(waits)
    ? code.slice(0, -waits.length)
    : `void (async () => { await new Promise((r) => setTimeout(r, 3)); ${code} })()`;

function* randomNumbers(state: number): Generator<number> {
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What `work` comes to, or `"hangs"`. */
async function bounded<T>(work: Promise<T>): Promise<T | "hangs"> {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<"hangs">((resolve) => {
    timer = setTimeout(resolve, patience, "hangs");
  });
  try {
    return await Promise.race([work, hangs]);
  } finally {
    clearTimeout(timer);
  }
}

/** A module that is loaded while a Stop comes stays half a module. */
async function start(): Promise<ExecutionProcess> {
  const kernel = new ExecutionProcess();
  await kernel.run(`for (const name of ["fs", "net", "dns", "child_process"]) require("node:" + name); 1`);
  return kernel;
}

/** Stops one cell of each kind in turn, at a random moment, until `rounds` or the time is over. */
async function stopAll(load: number): Promise<void> {
  const random = randomNumbers(seed);
  const next = () => random.next().value as number;
  const others: ChildProcess[] = [];
  for (let at = 0; at < load; at++) others.push(spawn(process.execPath, ["-e", "for (;;);"]));
  let kernel = await start();
  const lost: string[] = [];
  const started = performance.now();
  let round = 0;
  try {
    for (; round < rounds && performance.now() - started < longest / 2; round++) {
      const cells = Object.entries(kinds);
      const [what, endless] = cells[round % cells.length];
      const isLeft = Math.floor(round / cells.length) % 2 === 1;
      const code = isLeft ? leftBehind(endless) : endless;
      const wait = next() < 0.3 ? 0 : next() * 20;
      const stops = next() < 0.3 ? 2 : 1;
      const running = kernel.run(`globalThis.kept = ${round}; ${code}`);
      if (wait > 0) await after(wait);
      const interrupts = Array.from({ length: stops }, () => kernel.interrupt());
      const ended = await bounded(Promise.all([running, ...interrupts]));
      const following =
        ended === "hangs"
          ? ended
          : await bounded(kernel.run(`await new Promise((r) => setTimeout(r, ${next() * 20})); 7`));
      const right =
        ended !== "hangs" && (ended[0].ename === "KeyboardInterrupt" || (isLeft && ended[0].status === "ok"));
      if (right && following !== "hangs" && following.value === "7") continue;
      lost.push(
        `round ${round}, ${what}${isLeft ? ", left behind" : ""}, ${stops} after ${wait} ms: ${JSON.stringify([ended, following])} ${kernel.errors}`,
      );
      await kernel.end();
      kernel = await start();
    }
  } finally {
    await kernel.end();
    for (const other of others) other.kill("SIGKILL");
  }
  if (SIX_STEPS_STOPS) console.log(`${round} rounds, ${lost.length} lost`);
  assert.deepEqual(lost, []);
}

test("Each Stop at a random moment ends its cell, and the next cell runs", { timeout: 2 * longest }, () =>
  stopAll(0),
);
test("So it does on a machine that has no time", { timeout: 2 * longest }, () => stopAll(3));
test("A stopped cell's handler that begins to loop much later holds up no cell", {
  timeout: longest,
}, async () => {
  const kernel = new ExecutionProcess();
  try {
    const code = `require("node:child_process").spawn("sleep", ["0.5"]).on("exit", () => { globalThis.looped = true; while (true) {} }); console.log("at it"); await new Promise(() => {})`;
    const stopped = await kernel.run(code, { stopWhenPrinted: "at it" });
    assert.equal(stopped.ename, "KeyboardInterrupt");
    const waiting = `while (!globalThis.looped) await new Promise((r) => setTimeout(r, 10)); await new Promise((r) => setTimeout(r, 10)); looped`;
    const next = await bounded(kernel.run(waiting));
    assert.equal(next === "hangs" ? next : next.value, "true");
  } finally {
    await kernel.end();
  }
});
