import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { RandomNumbers } from "../training/randomNumbers.js";
import { KernelProcess, type Message } from "./protocolClient.js";

let kernel: KernelProcess;
before(async () => {
  kernel = await KernelProcess.start();
  writeFileSync(
    join(kernel.folder, "asking.ts"),
    `import { createInterface } from "node:readline/promises";
    export async function asked(count: number): Promise<string[]> {
      const rl = createInterface({ input: process.stdin, output: process.stdout });
      const lines: string[] = [];
      while (lines.length < count) lines.push(await rl.question("file? "));
      rl.close();
      return lines;
    }`,
  );
  const { reply } = await kernel.run(`
    import * as readline from "node:readline";
    import * as promises from "node:readline/promises";
    import { once } from "node:events";
    import { promisify } from "node:util";
    let lines: string[] = [];
    const cut = (chunk: unknown) => String(chunk).replace(/\\n$/, "");
    const show = () => console.log(JSON.stringify(lines));
    const open = () => readline.createInterface({ input: process.stdin, output: process.stdout });`);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
});
after(() => kernel.stop());

/** Ways to read so many lines of standard input and to show them. Those with a callback end before they have read any. */
const ways: Record<string, (count: number) => string> = {
  "a question with a callback": (count) => `
    const rl = open(); lines = [];
    const next = () => { if (lines.length === ${count}) { rl.close(); show(); }
      else rl.question("one? ", (line) => { lines.push(line); next(); }); };
    next();`,
  "questions with promises": (count) => `
    const rl = promises.createInterface({ input: process.stdin, output: process.stdout }); lines = [];
    while (lines.length < ${count}) lines.push(await rl.question("one? "));
    rl.close(); show();`,
  "questions, never closed": (count) => `
    const rl = promises.createInterface({ input: process.stdin }); lines = [];
    while (lines.length < ${count}) lines.push(await rl.question("one? ", { signal: new AbortController().signal }));
    show();`,
  "a promisified question": (count) => `
    const rl = open(); const ask = promisify(rl.question).bind(rl) as unknown as (q: string) => Promise<string>; lines = [];
    while (lines.length < ${count}) { await new Promise(setImmediate); lines.push(await ask("one? ")); }
    rl.close(); show();`,
  "lines, one after the other": (count) => `
    const rl = open(); lines = [];
    for await (const line of rl) { await new Promise((r) => setTimeout(r, 2)); if (lines.push(line) === ${count}) break; }
    show();`,
  "lines as events": (count) => `
    const rl = open(); lines = [];
    rl.on("line", (line) => { if (lines.push(line) === ${count}) rl.close(); }).on("close", show); 0`,
  "data as events": (count) => `
    lines = [];
    const take = (chunk: Buffer) => { if (lines.push(cut(chunk)) < ${count}) return; process.stdin.off("data", take); show(); };
    process.stdin.on("data", take); 0`,
  "data, once": (count) => `
    lines = [];
    while (lines.length < ${count}) lines.push(cut(await new Promise((resolve) => process.stdin.once("data", resolve))));
    show();`,
  "an event, awaited": (count) => `
    lines = []; while (lines.length < ${count}) lines.push(cut((await once(process.stdin, "data"))[0])); show();`,
  "chunks, one after the other": (count) => `
    lines = []; for await (const chunk of process.stdin) if (lines.push(cut(chunk)) === ${count}) break;
    show();`,
  "when readable": (count) => `
    lines = [];
    const look = () => { for (let chunk; (chunk = process.stdin.read()) !== null; ) lines.push(cut(chunk));
      if (lines.length === ${count}) { process.stdin.off("readable", look); show(); } };
    process.stdin.on("readable", look); 0`,
  "read at once": (count) => `
    lines = []; while (lines.length < ${count}) lines.push(cut(process.stdin.read())); show();`,
  "a file that asks": (count) =>
    `import { asked } from "./asking.ts"; lines = await asked(${count}); show();`,
  "prompt, beside all that": (count) => `
    lines = []; while (lines.length < ${count}) lines.push(prompt("one? ")!); show();`,
};

/** Runs a cell, and answers what it asks. */
async function answer(code: string, answers: readonly string[]) {
  const id = kernel.send("execute_request", { code });
  for (const value of answers) {
    const { type } = await kernel.next("stdin", ({ parent }) => parent === id, `a question of ${code}`);
    assert.equal(type, "input_request");
    kernel.send("input_reply", { value }, { on: "stdin" });
  }
  const { content } = await kernel.reply(id);
  assert.equal(content.status, "ok", JSON.stringify(content));
  return id;
}

function textOf(id: string): string {
  const streams = kernel.iopub.filter(({ type, parent }) => type === "stream" && parent === id);
  return streams.map(({ content }) => content.text).join("");
}

test("each way to read standard input asks for just the lines that it takes, and the cell goes on until then", async () => {
  const random = new RandomNumbers(13);
  const order = [...Object.keys(ways), ...Array.from({ length: 30 }, () => random.pick(Object.keys(ways)))];
  for (const [n, name] of order.entries()) {
    const answers = Array.from({ length: random.whole(1, 4) }, (_, i) => `${n}:${i} 줄 "${random.next()}"`);
    const id = await answer(ways[name](answers.length), answers);
    const outputs = await kernel.outputs(id);
    assert.ok(textOf(id).endsWith(`${JSON.stringify(answers)}\n`), `${n}: ${name}: ${textOf(id)}`);
    assert.equal(outputs.filter(({ type }) => type === "error").length, 0, name);
  }
  // An open question would keep the page from running this.
  await assertNobodyAsks();
});

async function assertNobodyAsks(): Promise<void> {
  const isQuestion = ({ type }: Message) => type === "input_request";
  const id = kernel.send("execute_request", { code: "prompt('last? ')" });
  const first = await kernel.next("stdin", isQuestion, "a question");
  assert.equal(first.parent, id, "a question was left open");
  kernel.send("input_reply", { value: "" }, { on: "stdin" });
  assert.equal((await kernel.reply(id)).content.status, "ok");
}

test("where nobody answers, each way is refused in the sentence that prompt has, and holds no cell up", async () => {
  for (const [name, code] of Object.entries(ways)) {
    const { reply } = await kernel.run(code(1), { allow_stdin: false, stop_on_error: false });
    assert.equal(reply.ename, "InputUnavailableError", name);
    assert.match(
      String(reply.evalue),
      /^Nobody can answer ("(one|file)\? "|process\.stdin): this notebook is run/,
    );
  }
  assert.equal((await kernel.run("1")).reply.status, "ok");
});

test("Stop ends each way to wait for a line, and the next cell's answer is its own", async () => {
  for (const [name, code] of Object.entries(ways)) {
    const id = kernel.send("execute_request", { code: code(2), stop_on_error: false });
    const behind = kernel.send("execute_request", { code: "'behind'" });
    await kernel.next("stdin", ({ parent }) => parent === id, "a question");
    const stop = kernel.send("interrupt_request", {}, { on: "control" });
    assert.equal((await kernel.reply(id)).content.ename, "KeyboardInterrupt", name);
    await kernel.reply(stop, "control");
    assert.equal((await kernel.reply(behind)).content.status, "ok", name);
    const again = await answer(code(1), ["own"]);
    await kernel.outputs(again);
    assert.ok(textOf(again).endsWith('["own"]\n'), `${name}: ${textOf(again)}`);
    assert.equal(textOf(id).includes("own"), false, name);
  }
  await assertNobodyAsks();
});

test("an interface asks again after a Stop, and in later cells", async () => {
  await kernel.run(
    "const kept = promises.createInterface({ input: process.stdin, output: process.stdout });",
  );
  for (let n = 0; n < 3; n++) {
    const id = kernel.send("execute_request", {
      code: "await kept.question('stopped? ')",
      stop_on_error: false,
    });
    await kernel.next("stdin", ({ parent }) => parent === id, "a question");
    kernel.send("interrupt_request", {}, { on: "control" });
    assert.equal((await kernel.reply(id)).content.ename, "KeyboardInterrupt");
    const asked = await answer("console.log(await kept.question('kept? '))", [`answer ${n}`]);
    await kernel.outputs(asked);
    assert.equal(textOf(asked), `kept? answer ${n}\n`);
  }
});

test("a question without an output is shown where the student types, and one with it is printed", async () => {
  for (const [output, prompt] of [
    ["", "name? "],
    [", output: process.stdout", ""],
  ]) {
    const code = `await promises.createInterface({ input: process.stdin${output} }).question("name? ")`;
    const id = kernel.send("execute_request", { code });
    const { content } = await kernel.next("stdin", ({ parent }) => parent === id, "a question");
    assert.deepEqual(content, { prompt, password: false });
    kernel.send("input_reply", { value: "x" }, { on: "stdin" });
    await kernel.reply(id);
  }
});

test("a cell that has ended cannot ask, since its page no longer listens, and is told so", async () => {
  for (const ask of ["prompt('late? ')", "await kept.question('late? ')", "process.stdin.read()"]) {
    const code = `var late = false;
      const timer = setInterval(async () => { if (late) { clearInterval(timer); ${ask} } }, 5); 0`;
    const id = kernel.send("execute_request", { code });
    await kernel.reply(id);
    await kernel.run("late = true");
    const error = ({ type, parent }: Message) => type === "error" && parent === id;
    await kernel.until(() => kernel.iopub.some(error), "an error");
    const { ename, evalue } = kernel.iopub.find(error)?.content ?? {};
    assert.equal(ename, "InputUnavailableError");
    assert.match(String(evalue), /the cell that asks has ended.*Ask while the cell runs\.$/);
  }
});
