import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HeldPipe } from "./heldPipe.js";
import { KernelProcess } from "./protocolClient.js";

const options = {
  timeout: 55_000,
  skip: process.platform === "win32" && "Windows has no named pipes in folders",
};

/** A cell that starts programs in all ways, each of which says its name into the pipe. */
const starting = (pipe: HeldPipe, file: string) => {
  const line = (name: string, before?: string) => JSON.stringify(pipe.held(name, before));
  return `
    import { exec, execFile, fork, spawn } from "node:child_process";
    import { Worker } from "node:worker_threads";
    spawn("sh", ["-c", ${line("spawn")}]);
    spawn("sh", ["-c", ${line("deaf", "trap '' TERM INT HUP")}]);
    spawn("sh", ["-c", ${line("detached")}], { detached: true });
    spawn("sh", ["-c", ${line("unref")}]).unref();
    exec(${line("exec")});
    exec("(" + ${line("left behind")} + ") & true");
    execFile("sh", ["-c", ${line("execFile")}]);
    fork(${JSON.stringify(file)});
    new Worker('require("node:child_process").spawn("sh", ["-c", ' + JSON.stringify(${line("worker")}) + '])', { eval: true });
    process.on("exit", (code) => console.log("bye", code)); 1`;
};
const names = ["spawn", "deaf", "detached", "unref", "exec", "left behind", "execFile", "fork", "worker"];

interface Way {
  /** Ends the kernel. @param jupyter the process that started it, as far as the kernel knows */
  end(kernel: KernelProcess, jupyter: ChildProcess): unknown;
  /** What runs then. */
  meanwhile?: string;
  /** Nobody has time to call listeners. */
  isSudden?: boolean;
}

const shutDown = (restart: boolean) => (kernel: KernelProcess) =>
  kernel.send("shutdown_request", { restart }, { on: "control" });

const ways: Record<string, Way> = {
  "at its shutdown": { end: shutDown(false) },
  "at its restart, while a cell loops": { end: shutDown(true), meanwhile: "for (;;);" },
  "at its restart, while a cell waits for a program": {
    end: shutDown(true),
    meanwhile: `require("node:child_process").execSync("sleep 100; sleep 100")`,
  },
  "by SIGTERM": { end: (kernel) => kernel.process.kill("SIGTERM") },
  "when it is killed": { end: (kernel) => kernel.process.kill("SIGKILL"), isSudden: true },
  "when Jupyter kills its group": {
    end: (kernel) => process.kill(-Number(kernel.process.pid), "SIGKILL"),
    isSudden: true,
  },
  "when Jupyter's server is killed": { end: (_kernel, jupyter) => jupyter.kill("SIGKILL"), isSudden: true },
};

for (const [what, { end, meanwhile, isSudden }] of Object.entries(ways)) {
  test(`All that the kernel's cells have started ends with the kernel ${what}`, options, async () => {
    const pipe = new HeldPipe();
    const jupyter = spawn("sleep", ["100"]);
    const kernel = await KernelProcess.start({ env: { JPY_PARENT_PID: String(jupyter.pid) } });
    try {
      const file = join(kernel.folder, "fork.cjs");
      const path = JSON.stringify(pipe.path);
      writeFileSync(
        file,
        `const fs = require("fs"); fs.writeSync(fs.openSync(${path}, "w"), "fork\\n"); setInterval(() => {}, 1e6)`,
      );
      assert.equal((await kernel.run(starting(pipe, file))).reply.status, "ok");
      await pipe.until(...names);
      if (meanwhile !== undefined) {
        const id = kernel.send("execute_request", { code: `console.log("at it"); ${meanwhile}` });
        const isAtIt = () => kernel.iopub.some(({ type, parent }) => type === "stream" && parent === id);
        await kernel.until(isAtIt, "what the cell prints first");
      }
      end(kernel, jupyter);
      await kernel.ended();
      await pipe.free;
      const said = () => kernel.iopub.some(({ content }) => content.text === "bye 0\n");
      if (!isSudden) await kernel.until(said, "what the listener says at the kernel's end");
    } finally {
      jupyter.kill("SIGKILL");
      await kernel.stop();
      pipe.close();
    }
  });
}

test("A program that was detached and let go outlives the kernel, as Node says", options, async () => {
  const pipe = new HeldPipe();
  const kernel = await KernelProcess.start();
  const line = `exec > "${pipe.path}"; while echo alive; do sleep 0.1; done`;
  await kernel.run(
    `require("node:child_process").spawn("sh", ["-c", ${JSON.stringify(line)}], { detached: true }).unref()`,
  );
  await pipe.until("alive");
  shutDown(false)(kernel);
  await kernel.ended();
  pipe.text = "";
  await pipe.until("alive");
  await kernel.stop();
  pipe.close();
});

test(
  "A listener to the process's exit that never ends does not hold up the kernel's end",
  options,
  async () => {
    const kernel = await KernelProcess.start();
    await kernel.run(`process.on("exit", () => { throw new Error("first") }); 1`);
    await kernel.run(`process.prependListener("exit", () => { for (;;); }); 1`);
    shutDown(true)(kernel);
    await kernel.ended();
    await kernel.stop();
  },
);
