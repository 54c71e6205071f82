import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Json, KernelProcess, type Message } from "./protocolClient.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

const saysComm = ({ type }: Message) => type.startsWith("comm_");

/** Everything that the student's code sent through comms with this in its data, by what it answers. */
async function parentsOf(word: string, count = 1): Promise<(string | undefined)[]> {
  const found = () =>
    kernel.iopub.filter((message) => saysComm(message) && (message.content.data as Json).word === word);
  await kernel.until(() => found().length >= count, word);
  return found().map(({ parent }) => parent);
}

/** How a handler may come to answer. */
const ways: Record<string, string> = {
  "at once": "SEND",
  "after awaits": "void (async () => { await null; await null; SEND })()",
  "from a timer": "setTimeout(() => { SEND }, 5)",
  "from a tick": "process.nextTick(() => { SEND })",
  "from a file's callback": "stat('/', () => { SEND })",
  "after a file was read": "void (async () => { await promises.stat('/'); SEND })()",
};

test("What a handler sends answers the page's message, however it comes to send it, while other cells run", async () => {
  const handlers = Object.entries(ways).map(
    ([way, code]) =>
      `comm.onMessage(() => { ${code.replace("SEND", `comm.send({ word: ${JSON.stringify(way)} });`)} });`,
  );
  const { reply } = await kernel.run(`
    import { comms } from "@six-steps/kernel";
    import { stat, promises } from "node:fs";
    comms.registerTarget("all", (comm) => {
      comm.send({ word: "opened" });
      ${handlers.join("\n")}
      comm.onClose(() => { comms.open("other", { word: "closed" }); });
    });`);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
  await kernel.run("1");
  const opened = kernel.send("comm_open", { comm_id: "c", target_name: "all", data: {} });
  assert.deepEqual(await parentsOf("opened"), [opened]);
  const messages: string[] = [];
  for (let time = 1; time <= 3; time++) {
    messages.push(kernel.send("comm_msg", { comm_id: "c", data: {} }));
    const cell = kernel.send("execute_request", { code: "await new Promise((r) => setTimeout(r, 20));" });
    await kernel.reply(cell);
    for (const way of Object.keys(ways)) assert.deepEqual(await parentsOf(way, time), messages, way);
  }
  const closed = kernel.send("comm_close", { comm_id: "c", data: {} });
  assert.deepEqual(await parentsOf("closed"), [closed]);
});

test("A comm to a target that nobody has registered, or from before a restart, is closed in answer to the page's message", async () => {
  await kernel.run("2");
  for (const [type, content] of [
    ["comm_open", { comm_id: "nobody's", target_name: "nobody", data: {} }],
    ["comm_msg", { comm_id: "an old kernel's", data: {} }],
  ] as const) {
    const sent = kernel.send(type, content);
    await kernel.outputs(sent);
    const closed = kernel.iopub.filter(
      (message) => message.type === "comm_close" && message.content.comm_id === content.comm_id,
    );
    assert.deepEqual(
      closed.map(({ parent }) => parent),
      [sent],
      type,
    );
  }
});

test("What a cell sends answers the cell, and so does its timer", async () => {
  const code = `const own = comms.open("own", { word: "of the cell" }); setTimeout(() => own.send({ word: "of its timer" }), 5);`;
  const cell = kernel.send("execute_request", { code });
  await kernel.reply(cell);
  await kernel.run("3");
  assert.deepEqual([await parentsOf("of the cell"), await parentsOf("of its timer")], [[cell], [cell]]);
});

test("What a handler prints stands under the cell that set it up, before the message's idle", async () => {
  const setUp = kernel.send("execute_request", {
    code: `own.onMessage(async () => { await null; await null; console.log("heard it"); });`,
  });
  await kernel.reply(setUp);
  await kernel.run("4");
  const [{ content }] = kernel.iopub.filter(
    ({ type, content }) => type === "comm_open" && content.target_name === "own",
  );
  const from = kernel.iopub.length;
  await kernel.outputs(kernel.send("comm_msg", { comm_id: content.comm_id, data: {} }));
  const shown = kernel.iopub.slice(from).filter(({ type }) => type !== "status");
  assert.deepEqual(
    shown.map(({ content, parent }) => [content.text, parent]),
    [["heard it\n", setUp]],
  );
});

test("A handler that Stop has ended is called again by the next message, and so are the others of its cell", async () => {
  const { reply } = await kernel.run(`comms.registerTarget("loops", (comm) => {
    comm.onMessage(async ({ data }) => {
      await null;
      if (data.loop) while (true) {}
      await null;
      comm.send({ word: "still there" });
    });
  });`);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
  kernel.send("comm_open", { comm_id: "loop", target_name: "loops", data: {} });
  const looping = kernel.send("comm_msg", { comm_id: "loop", data: { loop: true } });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await kernel.reply(kernel.send("interrupt_request", {}, { on: "control" }), "control");
  await kernel.outputs(looping);
  for (let time = 1; time <= 2; time++) {
    const next = kernel.send("comm_msg", { comm_id: "loop", data: {} });
    assert.equal((await parentsOf("still there", time)).at(-1), next);
  }
  assert.equal((await kernel.run("5")).reply.status, "ok");
});
