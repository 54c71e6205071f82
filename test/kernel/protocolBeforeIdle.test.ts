import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, test } from "node:test";
import { KernelProcess } from "./protocolClient.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

/** What a cell may leave for the turn in which it ends, without an await. `DO` prints or throws. */
const ways: Record<string, string> = {
  "a promise job": "Promise.resolve().then(() => { DO });",
  "a promise job after awaits": "(async () => { await null; await null; await null; DO })();",
  "a microtask": "queueMicrotask(() => { DO });",
  "a tick": "process.nextTick(() => { DO });",
  "an immediate": "setImmediate(() => { DO });",
  "a timer without a wait": "setTimeout(() => { DO }, 0);",
  "a tick in a promise job": "Promise.resolve().then(() => process.nextTick(() => { DO }));",
  "a rejection": "void (async () => { DO })();",
};

const ends = ["", "5", "({ a: 1 })", "await null", "[1, 2].map((n) => n + 1)"];
const repetitions = 12;

for (const act of ["print", "throw"]) {
  test(`What a cell has ${act === "print" ? "printed" : "thrown"} in its last turn comes before idle, on a machine that has no time, too`, async () => {
    const others = Array.from({ length: 3 }, () => spawn(process.execPath, ["-e", "for (;;);"]));
    const random = randomNumbers(act.length);
    try {
      for (let time = 0; time < repetitions; time++) {
        for (const [name, way] of Object.entries(ways)) {
          const mark = `${name} ${time}`;
          const code =
            act === "print"
              ? `console.log(${JSON.stringify(mark)});`
              : `throw new Error(${JSON.stringify(mark)});`;
          const { reply, outputs } = await kernel.run(
            `${way.replace("DO", code)}\n${ends[random() % ends.length]}`,
          );
          const types = outputs.map(({ type, content }) => content.name ?? type).join();
          if (act === "print") {
            const text = outputs.map(({ content }) => content.text ?? "").join("");
            assert.deepEqual([reply.status, text], ["ok", `${mark}\n`], types);
          } else {
            const errors = outputs
              .filter(({ type }) => type === "error")
              .map(({ content }) => content.evalue);
            // As nbconvert wants it: the reply fails, too, and the error is shown once.
            assert.deepEqual([reply.status, reply.evalue, errors], ["error", mark, [mark]], types);
          }
        }
      }
    } finally {
      for (const other of others) other.kill("SIGKILL");
    }
  });
}

test("A later cell does not fail for what an earlier one throws while it runs, and its value is shown", async () => {
  const first = kernel.send("execute_request", {
    code: `setTimeout(() => { throw new Error("late") }, 30);`,
  });
  assert.equal((await kernel.reply(first)).content.status, "ok");
  const { reply, outputs } = await kernel.run("await new Promise((r) => setTimeout(r, 80)); 5");
  assert.equal(reply.status, "ok");
  assert.deepEqual(
    outputs.filter(({ type }) => type !== "status").map(({ type }) => type),
    ["execute_input", "execute_result"],
  );
  assert.ok(kernel.iopub.some(({ type, parent }) => type === "error" && parent === first));
});

test("A cell that waits fails for what its own handlers throw, after its value is shown", async () => {
  const { reply, outputs } = await kernel.run(
    `setTimeout(() => { throw new Error("own") }, 5); await new Promise((r) => setTimeout(r, 40)); "value"`,
  );
  assert.deepEqual([reply.status, reply.evalue], ["error", "own"]);
  assert.deepEqual(
    outputs.filter(({ type }) => type !== "status").map(({ type }) => type),
    ["execute_input", "error", "execute_result"],
  );
});

test("Stop ends a last turn that never ends", async () => {
  const id = kernel.send("execute_request", {
    code: `setTimeout(() => { console.log("at it"); while (true) {} }, 0);`,
  });
  await kernel.until(
    () => kernel.iopub.some(({ type, parent }) => type === "stream" && parent === id),
    "at it",
  );
  kernel.send("interrupt_request", {}, { on: "control" });
  assert.equal((await kernel.reply(id)).content.ename, "KeyboardInterrupt");
  assert.equal((await kernel.run("1 + 1")).reply.status, "ok");
});

/** Whole numbers that look random and repeat exactly. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 16;
  };
}
