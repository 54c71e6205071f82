import assert from "node:assert/strict";
import { after, test } from "node:test";
import { KernelProcess } from "./protocolClient.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

/** The date of a message sent so many milliseconds from now. */
function dated(frames: Uint8Array[], milliseconds: number): Uint8Array[] {
  const [, , header, ...rest] = frames;
  const date = new Date(Date.now() + milliseconds).toISOString();
  const parts = [Buffer.from(JSON.stringify({ ...JSON.parse(String(header)), date })), ...rest];
  return [Buffer.from("<IDS|MSG>"), Buffer.from(kernel.sign(parts)), ...parts];
}

async function stopAtOnce(): Promise<void> {
  await kernel.reply(kernel.send("interrupt_request", {}, { on: "control" }), "control");
}

test("A Stop that overtakes its cell ends it, and no later one", { timeout: 50_000 }, async () => {
  await stopAtOnce();
  kernel.sendFrames(dated(kernel.frames("execute_request", { code: "for (;;);" }, "overtaken"), -5_000));
  const { content } = await kernel.reply("overtaken");
  assert.deepEqual([content.status, content.ename], ["error", "KeyboardInterrupt"]);
  assert.equal((await kernel.run("1 + 1")).reply.status, "ok");
});

test("Without a date a cell runs after a Stop", { timeout: 50_000 }, async () => {
  await stopAtOnce();
  const [, , header, ...rest] = kernel.frames("execute_request", { code: "1" }, "undated");
  const parts = [Buffer.from(JSON.stringify({ ...JSON.parse(String(header)), date: undefined })), ...rest];
  kernel.sendFrames([Buffer.from("<IDS|MSG>"), Buffer.from(kernel.sign(parts)), ...parts]);
  assert.equal((await kernel.reply("undated")).content.status, "ok");
});

test("Each of many Stops that are sent together with their cells ends its cell", {
  timeout: 50_000,
}, async () => {
  for (let time = 0; time < 40; time++) {
    const id = kernel.send("execute_request", {
      code: time % 2 ? "for (;;);" : "await new Promise(() => {})",
    });
    const stop = kernel.send("interrupt_request", {}, { on: "control" });
    assert.equal((await kernel.reply(id)).content.ename, "KeyboardInterrupt", String(time));
    await kernel.reply(stop, "control");
    assert.equal((await kernel.run(String(time))).reply.status, "ok");
  }
});
