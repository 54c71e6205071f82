import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { cpus, hostname, totalmem } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { KernelProcess } from "./protocolClient.js";

const windows = process.platform === "win32";

async function withKernel(
  options: Parameters<typeof KernelProcess.start>[0],
  use: (kernel: KernelProcess) => Promise<void>,
): Promise<void> {
  const kernel = await KernelProcess.start(options);
  try {
    await use(kernel);
  } finally {
    await kernel.stop();
  }
}

test("a cell that could not be checked says so on its stderr, once, and a silent request does not use that up", () => {
  const fault = `--import=${new URL("./noTypeScript.js", import.meta.url).href}`;
  return withKernel({ env: { NODE_OPTIONS: fault } }, async (kernel) => {
    const stderr = async (code: string, content = {}) => {
      const { reply, outputs } = await kernel.run(code, content);
      assert.equal(reply.status, "ok", JSON.stringify(reply));
      return outputs
        .filter(({ type, content }) => type === "stream" && content.name === "stderr")
        .map(({ content }) => content.text)
        .join("");
    };
    assert.equal(await stderr("let unseen: number = 'text'", { silent: true }), "");
    assert.match(
      await stderr("let seen: number = 'text'"),
      /^Cells run unchecked until TypeScript works again: .*ENOENT\n$/,
    );
    assert.equal(await stderr("seen.toUpperCase()"), "");
  });
});

test("with an empty key nothing is signed", () =>
  withKernel({ key: "" }, async (kernel) => {
    assert.equal((await kernel.run("6 * 7")).reply.status, "ok");
  }));

test("the sockets can be files", { skip: windows && "Windows has no ipc" }, () =>
  withKernel({ transport: "ipc" }, async (kernel) => {
    assert.equal((await kernel.run("6 * 7")).reply.status, "ok");
    assert.equal(await kernel.heartbeat("ping"), "ping");
  }),
);

for (const restart of [false, true]) {
  test(`shutdown, restart ${restart}: the last messages arrive, and the process ends with 0`, () =>
    withKernel({}, async (kernel) => {
      const id = kernel.send("shutdown_request", { restart }, { on: "control" });
      assert.deepEqual((await kernel.reply(id, "control")).content, { status: "ok", restart });
      const own = () => kernel.iopub.filter(({ parent }) => parent === id).map(({ type }) => type);
      await kernel.until(() => own().includes("shutdown_reply"), "shutdown_reply on iopub");
      assert.deepEqual(own(), ["status", "status", "shutdown_reply"]);
      assert.equal(await kernel.ended(), 0);
    }));
}

test("shutdown is answered while a cell blocks the thread, and the process ends", () =>
  withKernel({}, async (kernel) => {
    const running = kernel.send("execute_request", { code: "console.log('go'); while (true) {}" });
    await kernel.until(
      () => kernel.iopub.some(({ type, parent }) => type === "stream" && parent === running),
      "go",
    );
    const id = kernel.send("shutdown_request", { restart: false }, { on: "control" });
    assert.equal((await kernel.reply(id, "control")).content.status, "ok");
    await kernel.ended();
  }));

test("a comm carries bytes both ways", () =>
  withKernel({}, async (kernel) => {
    const { reply } = await kernel.run(`
      import { comms } from "@six-steps/kernel";
      const end = comms.registerTarget("bytes", (comm) => {
        comm.onMessage(({ buffers }) => comm.send({}, { buffers: buffers.map((bytes) => bytes.toReversed()) }));
      });`);
    assert.equal(reply.status, "ok", JSON.stringify(reply));
    kernel.send("comm_open", { comm_id: "b", target_name: "bytes", data: {} });
    kernel.send(
      "comm_msg",
      { comm_id: "b", data: {} },
      { buffers: [Buffer.from([1, 2, 3]), Buffer.from([4])] },
    );
    await kernel.until(() => kernel.iopub.some(({ type }) => type === "comm_msg"), "comm_msg");
    const answer = kernel.iopub.find(({ type }) => type === "comm_msg");
    assert.deepEqual(
      answer?.buffers.map((bytes) => [...bytes]),
      [[3, 2, 1], [4]],
    );
  }));

test("10,000 small prints of both streams arrive in order and complete", () =>
  withKernel({}, async (kernel) => {
    const { outputs } = await kernel.run(
      "for (let i = 0; i < 10_000; i++) (i % 10 === 9 ? console.error : console.log)(i);",
    );
    const text = outputs.filter(({ type }) => type === "stream").map(({ content }) => content.text);
    assert.equal(text.join(""), Array.from({ length: 10_000 }, (_, i) => `${i}\n`).join(""));
  }));

test("20 MB of output arrive complete", () =>
  withKernel({}, async (kernel) => {
    const { reply, outputs } = await kernel.run(
      "const line = 'x'.repeat(999); for (let i = 0; i < 20_000; i++) console.log(line);",
    );
    assert.equal(reply.status, "ok");
    const length = outputs
      .filter(({ type }) => type === "stream")
      .reduce((sum, { content }) => sum + String(content.text).length, 0);
    assert.equal(length, 20_000_000);
  }));

test("what was run is known to the next kernel, and only the user may read it", async () => {
  await withKernel({}, async (first) => {
    const file = join(first.folder, "deep", "history.jsonl");
    const env = { SIX_STEPS_KERNEL_HISTORY: file };
    await withKernel({ env }, async (kernel) => {
      await kernel.run("let one = '하나'");
      await kernel.reply(kernel.send("shutdown_request", { restart: true }, { on: "control" }), "control");
      await kernel.ended();
    });
    if (!windows) assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.match(readFileSync(file, "utf8"), /하나/);
    await withKernel({ env }, async (kernel) => {
      const ask = async (content: Record<string, unknown>) =>
        (await kernel.reply(kernel.send("history_request", { output: false, raw: true, ...content }))).content
          .history;
      assert.deepEqual(await ask({ hist_access_type: "tail", n: 5 }), [[1, 1, "let one = '하나'"]]);
      await kernel.run("let two = 2");
      assert.deepEqual(await ask({ hist_access_type: "range", session: -1 }), [[1, 1, "let one = '하나'"]]);
      assert.deepEqual(await ask({ hist_access_type: "range", session: 0 }), [[2, 1, "let two = 2"]]);
    });
  });
});

test("usage tells what the kernel takes, with what its cells have started, while one blocks the thread", () =>
  withKernel({}, async (kernel) => {
    const usage = async () =>
      (await kernel.reply(kernel.send("usage_request", {}, { on: "control" }), "control")).content;
    const first = await usage();
    const { total, available, percent } = first.host_virtual_memory as Record<string, number>;
    assert.deepEqual(
      [first.hostname, first.pid, first.cpu_count, total],
      [hostname(), kernel.process.pid, cpus().length, totalmem()],
    );
    assert.ok(available > 0 && available <= total && percent >= 0 && percent <= 100, JSON.stringify(first));
    assert.ok(Number(first.kernel_memory) > 10e6 && Number(first.kernel_memory) < total);

    await kernel.run("const kept = Buffer.alloc(150e6, 1); 0");
    const second = await usage();
    assert.ok(Number(second.kernel_memory) > Number(first.kernel_memory) + 120e6, JSON.stringify(second));
    const [own, host] = [Number(second.kernel_cpu), Number(second.host_cpu_percent)];
    assert.ok(own > 0 && own <= 100 * cpus().length + 10 && host > 0 && host <= 100, JSON.stringify(second));

    const child =
      "const kept = Buffer.alloc(150e6, 1); process.stdout.write('ready'); setInterval(() => {}, 1e9)";
    const { reply } = await kernel.run(`
      const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}]);
      await new Promise((resolve) => child.stdout.once("data", resolve));`);
    assert.equal(reply.status, "ok", JSON.stringify(reply));
    kernel.send("execute_request", { code: "for (;;);" });
    const third = await usage();
    if (process.platform === "linux")
      assert.ok(Number(third.kernel_memory) > Number(second.kernel_memory) + 120e6, JSON.stringify(third));
  }));
