import assert from "node:assert/strict";
import { test } from "node:test";
import { inProject } from "#setup/project.mjs";
import { ExecutionProcess } from "./executionHarness.js";

/** What Node loads when it is first asked for, some of it in the midst of a call. */
const lazy: Record<string, string> = {
  readFile: `await new Promise((done) => require("node:fs").readFile(process.execPath.slice(0, 1), done)); 7`,
  http2: `typeof require("node:http2").connect === "function" ? 7 : 0`,
  test: `typeof require("node:test").test === "function" ? 7 : 0`,
  cluster: `typeof require("node:cluster").fork === "function" ? 7 : 0`,
  tls: `typeof require("node:tls").connect === "function" ? 7 : 0`,
  readline: `typeof require("node:readline/promises").createInterface === "function" ? 7 : 0`,
  wasi: `typeof require("node:wasi").WASI === "function" ? 7 : 0`,
  fetch: `typeof fetch === "function" && typeof new Headers().get === "function" ? 7 : 0`,
  streams: `typeof require("node:stream/web").ReadableStream === "function" ? 7 : 0`,
  cp: `typeof require("node:fs/promises").cp === "function" ? 7 : 0`,
};

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("A Stop while Node loads one of its own modules leaves it whole", { timeout: 120_000 }, async () => {
  for (let round = 0; round < 6; round++) {
    const kernel = new ExecutionProcess();
    try {
      await kernel.run("1");
      for (const [name, code] of Object.entries(lazy)) {
        const running = kernel.run(code);
        await after(round / 2);
        await kernel.interrupt();
        await running;
        const { value, evalue } = await kernel.run(code);
        assert.equal(value, "7", `${name}, stopped after ${round / 2} ms: ${evalue}`);
      }
    } finally {
      await kernel.end();
    }
  }
});

test("A package whose import was stopped is whole when it is imported again", {
  timeout: 120_000,
}, async () => {
  const code = `(await import("six-steps")).tf.version.tfjs`;
  for (const wait of [0, 60, 150, 300, 500]) {
    const kernel = new ExecutionProcess({ folder: inProject("notebooks") });
    try {
      await kernel.run("1");
      // what comes after it is stopped all the same
      const running = kernel.run(`${code}; while (true) {}`);
      await after(wait);
      await kernel.interrupt();
      assert.equal((await running).ename, "KeyboardInterrupt", `after ${wait} ms`);
      const { value, evalue } = await kernel.run(code);
      assert.match(String(value), /^'4\.\d+\.\d+'$/, `stopped after ${wait} ms: ${evalue}`);
    } finally {
      await kernel.end();
    }
  }
});
