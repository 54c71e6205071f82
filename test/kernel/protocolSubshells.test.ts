import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Json, KernelProcess, type Message } from "./protocolClient.js";

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start();
  const { reply } = await kernel.run(`
    import { comms } from "@six-steps/kernel";
    const waiting: ((value: unknown) => void)[] = [];
    const given = () => new Promise((resolve) => waiting.push(resolve));
    const give = (value: unknown) => waiting.shift()!(value);
    comms.registerTarget("echo", (comm) => comm.onMessage(({ data }) => comm.send(data)));`);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
});
after(() => kernel.stop());

const control = async (type: string, content: Json = {}) =>
  (await kernel.reply(kernel.send(type, content, { on: "control" }), "control")).content;
const create = async () => String((await control("create_subshell_request")).subshell_id);
const remove = (subshell_id: string) => control("delete_subshell_request", { subshell_id });
const execute = (code: string, subshell?: string, content: Json = {}) =>
  kernel.send("execute_request", { code, ...content }, { subshell });

/** Starts a cell of the parent shell that ends only when another one calls `give`. */
async function awaitingCell(): Promise<string> {
  const id = execute("console.log('waits'); await given()");
  await kernel.until(() => textOf(id) === "waits\n", "the cell's print");
  return id;
}

async function resultOf(id: string): Promise<unknown> {
  const result = (await kernel.outputs(id)).find(({ type }) => type === "execute_result");
  return (result?.content.data as Json | undefined)?.["text/plain"];
}

function textOf(id: string): string {
  const streams = kernel.iopub.filter(({ type, parent }) => type === "stream" && parent === id);
  return streams.map(({ content }) => content.text).join("");
}

test("subshells are made, listed and deleted on control, and the kernel says that it has them", async () => {
  const info = await control("kernel_info_request");
  assert.ok((info.supported_features as string[]).includes("kernel subshells"));
  const ids = [await create(), await create()];
  assert.notEqual(ids[0], ids[1]);
  assert.deepEqual(await control("list_subshell_request"), { status: "ok", subshell_id: ids });
  assert.deepEqual(await remove(ids[0]), { status: "ok" });
  assert.deepEqual(await control("list_subshell_request"), { status: "ok", subshell_id: [ids[1]] });
  await remove(ids[1]);
  for (const wrong of [{ subshell_id: ids[0] }, { subshell_id: 5 }, {}]) {
    const { status, evalue } = await control("delete_subshell_request", wrong);
    assert.equal(status, "error");
    assert.match(String(evalue), /there is no subshell|"subshell_id" must be a string/);
  }
});

test("a request to a subshell that is not there is an error that names it; null is the parent shell", async () => {
  for (const subshell of ["nowhere", 5, {}]) {
    for (const [type, content] of [
      ["execute_request", { code: "1" }],
      ["complete_request", { code: "Mat" }],
      ["history_request", {}],
    ] as const) {
      const id = kernel.send(type, content, { subshell });
      const { status, evalue } = (await kernel.reply(id)).content;
      assert.equal(status, "error");
      assert.ok(String(evalue).includes(`there is no subshell ${JSON.stringify(subshell)}`), String(evalue));
      await kernel.outputs(id);
    }
    await kernel.outputs(kernel.send("comm_msg", { comm_id: "c", data: {} }, { subshell }));
  }
  for (const subshell of [null, undefined])
    assert.equal(
      (await kernel.reply(kernel.send("execute_request", { code: "1" }, { subshell }))).content.status,
      "ok",
    );
});

test("while a cell awaits, all shells answer what the page asks, and its status stays busy", async () => {
  const subshell = await create();
  const waiting = await awaitingCell();
  for (const on of [undefined, subshell]) {
    for (const [type, content] of [
      ["complete_request", { code: "wait", cursor_pos: 4 }],
      ["inspect_request", { code: "given", cursor_pos: 5 }],
      ["is_complete_request", { code: "if (" }],
      ["kernel_info_request", {}],
    ] as const) {
      const { content: reply } = await kernel.reply(kernel.send(type, content, { subshell: on }));
      assert.notEqual(reply.status, "error", type);
      if (type === "complete_request") assert.ok((reply.matches as string[]).includes("waiting"));
      if (type === "inspect_request") assert.equal(reply.found, true);
    }
    const comm_id = `echo ${on}`;
    kernel.send("comm_open", { comm_id, target_name: "echo", data: {} }, { subshell: on });
    for (const n of [1, 2, 3]) kernel.send("comm_msg", { comm_id, data: { n } }, { subshell: on });
    await kernel.until(() => echoes(comm_id).length === 3, "three echoes");
    assert.deepEqual(echoes(comm_id), [1, 2, 3]);
    await kernel.outputs(kernel.send("comm_close", { comm_id, data: {} }, { subshell: on }));
  }
  const state = () => kernel.iopub.filter(({ type }) => type === "status").at(-1)?.content.execution_state;
  await kernel.until(() => state() === "busy", "a last status that says busy");
  assert.equal((await kernel.reply(execute("give('done')", subshell))).content.status, "ok");
  assert.equal((await kernel.reply(waiting)).content.status, "ok");
  await kernel.outputs(waiting);
  await kernel.until(() => state() === "idle", "a last status that says idle");
  await remove(subshell);
});

function echoes(comm_id: string): unknown[] {
  return kernel.iopub
    .filter(({ type, content }) => type === "comm_msg" && content.comm_id === comm_id)
    .map(({ content }) => (content.data as { n: number }).n);
}

test("a cell that awaits a comm's message gets it, on whichever shell it comes", async () => {
  for (const subshell of [undefined, await create()]) {
    const id = execute(
      "const comm = comms.open('page'); (await new Promise<{ data: unknown }>((r) => comm.onMessage(r))).data",
    );
    const opened = ({ type, parent }: Message) => type === "comm_open" && parent === id;
    await kernel.until(() => kernel.iopub.some(opened), "comm_open");
    const comm_id = kernel.iopub.find(opened)?.content.comm_id;
    kernel.send("comm_msg", { comm_id, data: { from: "page" } }, { subshell });
    assert.equal((await kernel.reply(id)).content.status, "ok");
    assert.equal(await resultOf(id), "{ from: 'page' }");
    if (subshell) await remove(subshell);
  }
});

test("a comm that a cell before it makes is not opened too early", async () => {
  const waiting = await awaitingCell();
  const target = execute("comms.registerTarget('late', (comm) => comm.send({ n: 'opened' }));");
  kernel.send("comm_open", { comm_id: "late", target_name: "late", data: {} });
  const subshell = await create();
  kernel.send("comm_msg", { comm_id: "late", data: {} }, { subshell });
  await kernel.reply(execute("give(0)", subshell));
  await kernel.reply(waiting);
  await kernel.reply(target);
  await kernel.until(() => echoes("late").length === 1, "the target's message");
  await remove(subshell);
});

test("in a blocked thread what needs it waits, and what does not is answered", async () => {
  const subshell = await create();
  kernel.send("comm_open", { comm_id: "blocked", target_name: "echo", data: {} });
  const id = execute(
    "console.log('go'); const end = Date.now() + 1_000; while (Date.now() < end); console.log('end');",
  );
  await kernel.until(() => textOf(id) === "go\n", "go");
  kernel.send("comm_msg", { comm_id: "blocked", data: { n: 1 } }, { subshell });
  const question = kernel.send("complete_request", { code: "wait", cursor_pos: 4 });
  assert.ok(((await kernel.reply(question)).content.matches as string[]).includes("waiting"));
  await kernel.until(() => echoes("blocked").length === 1, "the echo");
  const end = ({ parent, content }: Message) => parent === id && String(content.text).includes("end");
  const echo = ({ content }: Message) => content.comm_id === "blocked";
  assert.ok(kernel.iopub.findIndex(end) < kernel.iopub.findIndex(echo), "the cell printed first");
  await kernel.reply(id);
  await remove(subshell);
});

test("a question about a cell that was sent just before it is answered with the cell known", async () => {
  for (const n of [1, 2, 3]) {
    const id = execute(`const freshName${n} = ${n}; await given()`);
    const { matches } = (
      await kernel.reply(kernel.send("complete_request", { code: "freshNam", cursor_pos: 8 }))
    ).content;
    assert.ok((matches as string[]).includes(`freshName${n}`), String(matches));
    const subshell = await create();
    await kernel.reply(execute("give(0)", subshell));
    await kernel.reply(id);
    await remove(subshell);
  }
});

test("an error stops what waits in its own shell, and a deleted one's cells that wait do not run", async () => {
  const [failing, other] = [await create(), await create()];
  const waiting = await awaitingCell();
  const ids = [
    execute("await given(); throw new Error('mine')", failing),
    execute("1", failing),
    execute("await given(); 2", other),
    execute("3", other),
  ];
  await kernel.until(
    () =>
      kernel.iopub.filter(({ type, parent }) => type === "execute_input" && ids.includes(String(parent)))
        .length === 2,
    "both first cells",
  );
  const behind = execute("4");
  const last = await create();
  const statuses: unknown[] = [];
  const replies = [...ids, waiting, behind].map(async (id, at) => {
    statuses[at] = (await kernel.reply(id)).content.status;
  });
  // A cell that is echoed may not have come to its question yet.
  while (Object.keys(statuses).length < replies.length) await kernel.reply(execute("give(0)", last));
  await Promise.all(replies);
  assert.deepEqual(statuses, ["error", "aborted", "ok", "ok", "ok", "ok"]);

  const left = [execute("await given()", other), execute("throw 'never'", other)];
  await kernel.until(() => kernel.iopub.some(({ parent }) => parent === left[0]), "the cell");
  // What is answered after it shows that the cell behind has arrived: control would overtake it.
  await kernel.reply(execute("0", last));
  await remove(other);
  await kernel.reply(execute("give(0)", last));
  assert.equal((await kernel.reply(left[0])).content.status, "ok");
  assert.equal((await kernel.reply(left[1])).content.status, "aborted");
  for (const id of [failing, last]) await remove(id);
});

test("cells of many shells at once: each print and result stands under its own", async () => {
  const shells: (string | undefined)[] = [undefined, await create(), await create(), await create()];
  const ids: string[] = [];
  for (let cell = 0; cell < 40; cell++) {
    const pause = ["null", "new Promise(setImmediate)", "new Promise((r) => setTimeout(r, 1))"][cell % 3];
    const code = `for (let i = 0; i < ${(cell * 7) % 11}; i++) { console.log("${cell}:" + i); await ${pause}; }
      setTimeout(() => console.log("${cell}:late"), ${cell % 5}); await ${pause}; "${cell}:result"`;
    ids.push(execute(code, shells[(cell * 5) % shells.length]));
  }
  for (const [cell, id] of ids.entries()) {
    assert.equal((await kernel.reply(id)).content.status, "ok");
    const lines = Array.from({ length: (cell * 7) % 11 }, (_, i) => `${cell}:${i}\n`);
    await kernel.until(() => textOf(id).includes("late"), "the timer's print");
    assert.equal(textOf(id).replace(`${cell}:late\n`, ""), lines.join(""));
    assert.equal(await resultOf(id), `'${cell}:result'`);
  }
  for (const shell of shells) if (shell) await remove(shell);
});

test("Stop ends what runs in every shell", async () => {
  const shells = [await create(), await create()];
  const loops = ["for (;;);", "for (;;) await null;", "await new Promise(() => {})"];
  for (const loop of loops) {
    const waiting = await awaitingCell();
    const ids = shells.map((shell) => execute("console.log('at it'); await new Promise(() => {})", shell));
    await kernel.until(() => ids.every((id) => textOf(id) !== ""), "both prints");
    const third = await create();
    ids.push(execute(`console.log('loops'); ${loop}`, third));
    await kernel.until(() => textOf(ids[2]) !== "", "the third's print");
    await control("interrupt_request");
    for (const id of [waiting, ...ids])
      assert.equal((await kernel.reply(id)).content.ename, "KeyboardInterrupt", loop);
    assert.equal((await kernel.reply(execute("waiting.length = 0", third))).content.status, "ok");
    assert.equal((await kernel.run("1 + 1")).reply.status, "ok");
    await remove(third);
  }
});

test("of the cells that Stop ends, one that listens to its signal ends by itself", async () => {
  const [listening, looping] = [await create(), await create()];
  const waiting = await awaitingCell();
  const listener = execute(
    `import { runningCellSignal } from "@six-steps/kernel";
    console.log("listens"); await new Promise((r) => runningCellSignal().addEventListener("abort", r)); "saved"`,
    listening,
  );
  await kernel.until(() => textOf(listener) !== "", "the listener's print");
  const loop = execute("console.log('loops'); for (;;) await new Promise(setImmediate)", looping);
  await kernel.until(() => textOf(loop) !== "", "the loop's print");
  await control("interrupt_request");
  assert.equal((await kernel.reply(listener)).content.status, "ok");
  assert.equal(await resultOf(listener), "'saved'");
  for (const id of [waiting, loop]) assert.equal((await kernel.reply(id)).content.ename, "KeyboardInterrupt");
  for (const id of [listening, looping]) await remove(id);
});
