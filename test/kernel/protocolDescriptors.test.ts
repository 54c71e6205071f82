import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, test } from "node:test";
import { KernelProcess } from "./protocolClient.js";

const skip = process.platform === "win32" && "Windows keeps the descriptors";
const kernel = await KernelProcess.start();
after(() => kernel.stop());

const childProcess = `import { execSync, spawnSync, execFileSync, spawn, fork } from "node:child_process"; import fs from "node:fs"; import { once } from "node:events";`;

/** What a cell's streams show, in order. */
async function streams(code: string): Promise<{ name: unknown; text: unknown }[]> {
  const { reply, outputs } = await kernel.run(`${childProcess}\n${code}`);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
  return outputs
    .filter(({ type }) => type === "stream")
    .map(({ content }) => ({ name: content.name, text: content.text }));
}

/** The ways to write past `process.stdout`, for each descriptor, so that `MARK` and a line break arrive. */
const ways: Record<string, (fd: 1 | 2) => string> = {
  execSync: (fd) => `execSync("echo MARK >&${fd}", { stdio: "inherit" });`,
  "execSync with a list": (fd) =>
    `execSync("echo MARK >&${fd}", { stdio: ["ignore", "inherit", "inherit"] });`,
  spawnSync: (fd) => `spawnSync("sh", ["-c", "echo MARK >&${fd}"], { stdio: "inherit" });`,
  execFileSync: (fd) => `execFileSync("sh", ["-c", "echo MARK >&${fd}"], { stdio: "inherit" });`,
  "spawn, whose end is awaited": (fd) =>
    `await once(spawn("sh", ["-c", "echo MARK >&${fd}"], { stdio: "inherit" }), "close");`,
  "spawn with the stream itself": (fd) =>
    `await once(spawn("sh", ["-c", "echo MARK"], { stdio: ["ignore", process.${fd === 1 ? "stdout" : "stderr"}, "ignore"] }), "close");`,
  "spawn with a number": (fd) =>
    `await once(spawn("sh", ["-c", "echo MARK"], { stdio: ["ignore", ${fd}, "ignore"] }), "close");`,
  "a program's program": (fd) => `execSync("sh -c 'sh -c \\"echo MARK >&${fd}\\"'", { stdio: "inherit" });`,
  writeSync: (fd) => `fs.writeSync(${fd}, "MARK\\n");`,
  "writeSync of bytes": (fd) => `fs.writeSync(${fd}, Buffer.from("<MARK\\n>"), 1, 5);`,
  "writeSync in Latin-1": (fd) => `fs.writeSync(${fd}, "MARK\\n", null, "latin1");`,
  "write with a callback": (fd) => `await new Promise((done) => fs.write(${fd}, "MARK\\n", done));`,
  "write of bytes": (fd) => `await new Promise((done) => fs.write(${fd}, Buffer.from("MARK\\n"), done));`,
  writevSync: (fd) => `fs.writevSync(${fd}, [Buffer.from("MA"), Buffer.from("RK\\n")]);`,
  writeFileSync: (fd) => `fs.writeFileSync(${fd}, "MARK\\n");`,
  appendFileSync: (fd) => `fs.appendFileSync(${fd}, "MARK\\n");`,
  createWriteStream: (fd) =>
    `await new Promise<void>((done) => fs.createWriteStream("", { fd: ${fd}, autoClose: false }).end("MARK\\n", () => done()));`,
};

for (const fd of [1, 2] as const) {
  test(`What is written to descriptor ${fd} stands under the cell, in order with its prints`, {
    skip,
  }, async () => {
    const name = fd === 1 ? "stdout" : "stderr";
    for (const [way, code] of Object.entries(ways)) {
      const shown = await streams(`console.log("before"); ${code(fd)} console.log("after");`);
      const order = shown.map(({ text }) => text).join("");
      assert.equal(order, "before\nMARK\nafter\n", way);
      assert.equal(
        shown
          .filter((one) => one.name === name)
          .map(({ text }) => text)
          .join("")
          .includes("MARK"),
        true,
        way,
      );
    }
  });
}

test("A program's two streams and the prints around it keep their order, time after time", {
  skip,
}, async () => {
  for (let time = 0; time < 30; time++) {
    const shown = await streams(
      `console.log("a"); execSync("echo b; echo c >&2", { stdio: "inherit" }); console.error("d");`,
    );
    const all = (name: string) =>
      shown
        .filter((one) => one.name === name)
        .map(({ text }) => text)
        .join("");
    assert.deepEqual([all("stdout"), all("stderr")], ["a\nb\n", "c\nd\n"]);
    assert.equal(shown.map(({ text }) => text).join(""), "a\nb\nc\nd\n");
  }
});

test("A program's output comes while the cell still waits for it in a call", { skip }, async () => {
  const id = kernel.send("execute_request", {
    code: `${childProcess}\nexecSync("echo early; read line < fifo", { stdio: "inherit", cwd: "${kernel.folder}" });`,
  });
  execFileSync("mkfifo", [`${kernel.folder}/fifo`]);
  await kernel.until(
    () => kernel.iopub.some(({ type, parent }) => type === "stream" && parent === id),
    "early",
  );
  assert.ok(!kernel.iopub.some(({ parent, content }) => parent === id && content.execution_state === "idle"));
  execFileSync("sh", ["-c", `echo go > ${kernel.folder}/fifo`]);
  assert.equal((await kernel.reply(id)).content.status, "ok");
});

test("Threads that write to descriptor 1 themselves are heard, as transports of loggers", {
  skip,
}, async () => {
  const shown = await streams(
    `import { Worker } from "node:worker_threads"; await once(new Worker("require('fs').writeSync(1, 'of a thread\\\\n')", { eval: true }), "exit");`,
  );
  assert.deepEqual(shown, [{ name: "stdout", text: "of a thread\n" }]);
});

test("20 MB of a program arrive whole, and characters of several bytes too", { skip }, async () => {
  const program = "for (let i = 0; i < 100; i++) process.stdout.write('\\ud55c'.repeat(70000))";
  const shown = await streams(
    `execFileSync(process.execPath, ["-e", ${JSON.stringify(program)}], { stdio: "inherit" });`,
  );
  assert.equal(shown.map(({ text }) => text).join(""), "한".repeat(7_000_000));
});

test("A program without an end does not hold up the kernel, and Stop ends it", { skip }, async () => {
  const id = kernel.send("execute_request", {
    code: `${childProcess}\nspawn("yes", { stdio: "inherit" }); await new Promise(() => {});`,
  });
  await kernel.until(
    () => kernel.iopub.some(({ type, parent }) => type === "stream" && parent === id),
    "yes",
  );
  kernel.send("interrupt_request", {}, { on: "control" });
  assert.equal((await kernel.reply(id)).content.ename, "KeyboardInterrupt");
  assert.equal((await kernel.run("1 + 1")).reply.status, "ok");
});

test("The kernel's own log still goes to the process's stderr, and so does the reason of a crash", {
  skip,
}, async () => {
  kernel.send("no_such_request", {}, { on: "stdin" });
  await kernel.until(() => kernel.log.includes("no_such_request"), "the log");
  const crashing = await KernelProcess.start({ env: { NODE_OPTIONS: "--max-old-space-size=64" } });
  try {
    crashing.send("execute_request", {
      code: `const all: number[][] = []; for (;;) all.push(new Array(1e5).fill(all.length));`,
    });
    await crashing.ended();
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.match(crashing.log, /heap out of memory/);
  } finally {
    await crashing.stop();
  }
});
