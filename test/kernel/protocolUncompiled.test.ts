import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { KernelProcess, type Message } from "./protocolClient.js";

/** A library that depends on no kernel: it finds the door where there is one. */
const library = `
  const kernel = globalThis[Symbol.for("@six-steps/kernel")];
  const taken = [];
  export const heard = [];
  export function answer(handler) {
    const away = kernel?.onUncompiledCell?.(handler);
    taken.push(away);
    return away;
  }
  export function silence() {
    for (const away of taken.splice(0)) away?.();
    heard.length = 0;
  }
  answer((cell) => void heard.push(cell));
`;

const kernel = await KernelProcess.start();
after(() => kernel.stop());
writeFileSync(join(kernel.folder, "library.mjs"), library);
await succeeds('import * as library from "./library.mjs"; const { answer, silence } = library;');
await succeeds('import { html } from "@six-steps/kernel";');

beforeEach(() => succeeds("silence()"));

async function succeeds(code: string): Promise<Message[]> {
  const { reply, outputs } = await kernel.run(code);
  assert.equal(reply.status, "ok", JSON.stringify(reply));
  return outputs;
}

/** What stands under a cell with a type error, after the error; that one is there whatever the handlers do. */
async function under(code = "const width: number = 'x';"): Promise<string[]> {
  const { reply, outputs } = await kernel.run(code);
  return afterError(reply, outputs);
}

function afterError(reply: Message["content"], outputs: Message[]): string[] {
  assert.equal(reply.status, "error");
  assert.match(String(reply.ename), /^(?:TypeScript|Syntax)Error$/);
  const shown = outputs.filter(({ type }) => !["status", "execute_input"].includes(type));
  const { ename, evalue, traceback } = reply;
  assert.deepEqual(shown[0]?.content, { ename, evalue, traceback });
  return shown.slice(1).map(({ type, content }) => {
    if (type === "stream") return `${content.name}: ${content.text}`;
    const [mime, data] = Object.entries(content.data as object)[0];
    return `${type} ${mime}: ${data}`;
  });
}

test("without a handler there is the error and nothing else", async () => {
  assert.deepEqual(await under(), []);
});

test("a handler gets the cell's source and each diagnostic with its place and advice", async () => {
  await succeeds("answer((cell: object) => { console.log(JSON.stringify(cell)) });");
  const cells = [
    { source: "const width: number = 'x';", marked: ["width"], codes: [2322] },
    {
      source: "const a = 1;\n  tota = a;\nlet o = { n: 1 };\no.m;",
      marked: ["tota", "m"],
      codes: [2304, 2339],
    },
    { source: "const 폭 = 1; // 😀\n폭.toUpperCase()", marked: ["toUpperCase"], codes: [2339] },
    { source: "const list = [1, 2\nlet x = 3", marked: ["let"], codes: [undefined] },
    { source: "%matplotlib inline", marked: ["%matplotlib"], codes: [undefined] },
    { source: 'import x from "not-there"', marked: ['"not-there"'], codes: [2307] },
  ];
  for (const { source, marked, codes } of cells) {
    const { reply, outputs } = await kernel.run(source);
    const [said] = afterError(reply, outputs);
    const cell = JSON.parse(said.replace(/^stdout: /, ""));
    assert.equal(cell.source, source);
    assert.equal(cell.count, reply.execution_count);
    // Blanks stand in the place of types; what is not TypeScript by its grammar has no such text.
    const untyped = codes[0] === undefined ? undefined : source.replace(": number", "        ");
    assert.equal(cell.javascript, untyped);
    type Diagnostic = { [key in "code" | "start" | "end" | "line" | "column"]: number } & {
      message: string;
      advice?: string;
    };
    const diagnostics: Diagnostic[] = cell.diagnostics;
    assert.deepEqual(
      diagnostics.map(({ start, end }) => source.slice(start, end)),
      marked,
    );
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      codes,
    );
    assert.ok(diagnostics[0].message.startsWith(String(reply.evalue)), source);
    const traceback = (reply.traceback as string[]).join("\n");
    for (const { start, line, column, advice = "" } of diagnostics) {
      const before = source.slice(0, start).split("\n");
      assert.deepEqual([line, column], [before.length, (before.at(-1) as string).length + 1]);
      assert.ok(traceback.includes(`:${line}:${column}`) && traceback.includes(advice), source);
    }
  }
});

test("what a handler returns is shown under the error, before the cell ends", async () => {
  const answers: [handler: string, shown: string[]][] = [
    ["() => undefined", []],
    ["() => null", []],
    ["() => 'Nearly.'", ["display_data text/plain: 'Nearly.'"]],
    ["() => html`<b>Nearly</b>`", ["display_data text/html: <b>Nearly</b>"]],
    ["() => ({ 'text/markdown': '*Nearly*' })", ["display_data text/markdown: *Nearly*"]],
    [
      "async () => { await new Promise((r) => setTimeout(r, 50)); return html`late`; }",
      ["display_data text/html: late"],
    ],
    [
      "() => ({ [Symbol.for('Jupyter.display')]: async () => ({ 'text/html': 'own' }) })",
      ["display_data text/html: own"],
    ],
    [
      "() => { console.log('printed'); display(html`shown`) }",
      ["stdout: printed\n", "display_data text/html: shown"],
    ],
  ];
  for (const [handler, shown] of answers) {
    await succeeds(`silence(); answer(${handler});`);
    assert.deepEqual(await under(), shown, handler);
  }
});

test("several handlers answer in turn, each with a cell of its own, and one that throws stops no other", async () => {
  await succeeds(`
    const once = () => "once";
    answer(once); answer(once);
    answer((cell: any) => { cell.source = ""; cell.diagnostics.length = 0; throw new TypeError("no such exercise") });
    answer(async () => { await null; throw { toString() { throw 1 } } });
    answer(() => ({ "application/json": 5n }));
    const away = answer(() => "taken away");
    answer((cell: any) => cell.source + cell.diagnostics.length);
    away();
  `);
  const [first, told, ...rest] = await under("oops");
  assert.equal(first, "display_data text/plain: 'once'");
  assert.match(told, /^stderr: A library .* failed: TypeError: no such exercise\n/);
  assert.equal((told + rest.join("")).match(/A library/g)?.length, 3);
  assert.equal(rest.at(-1), "display_data text/plain: 'oops1'");
});

test("handlers hear of no cell that runs, and of none that is not shown", async () => {
  await succeeds("answer(() => 'heard');");
  const { outputs } = await kernel.run("throw new Error('at run time')");
  assert.deepEqual(
    outputs.filter(({ type }) => type === "display_data"),
    [],
  );
  const expressions = await kernel.run("1", { user_expressions: { wrong: "const a: string = 1" } });
  assert.deepEqual(
    expressions.outputs.filter(({ type }) => type === "display_data"),
    [],
  );
  const { wrong } = expressions.reply.user_expressions as Record<string, object>;
  assert.deepEqual(Object.keys(wrong), ["status", "ename", "evalue", "traceback"]);
  const silent = await kernel.run("const a: string = 1", { silent: true });
  assert.deepEqual(
    silent.outputs.filter(({ type }) => type !== "status"),
    [],
  );
  assert.deepEqual(await under(), ["display_data text/plain: 'heard'"]);
});

test("Stop ends a handler, whatever it is at, and the next cell runs", { timeout: 50_000 }, async () => {
  const handlers = [
    "for (;;);",
    "await new Promise(() => { setInterval(() => {}, 1000) });",
    "for (;;) await null;",
    "try { for (;;); } finally { console.log('not reached') }",
  ];
  for (const body of handlers) {
    await succeeds(`silence(); let kept = 7; answer(async () => { console.log("begun"); ${body} });`);
    const id = kernel.send("execute_request", { code: "const width: number = 'x';" });
    const begun = ({ type, parent }: Message) => type === "stream" && parent === id;
    await kernel.until(() => kernel.iopub.some(begun), "the handler's first words");
    await kernel.reply(kernel.send("interrupt_request", {}, { on: "control" }), "control");
    const { content } = await kernel.reply(id);
    assert.deepEqual(afterError(content, await kernel.outputs(id)), ["stdout: begun\n"], body);
    await succeeds("silence(); kept");
  }
});

test("a handler that would end the process ends only itself", async () => {
  await succeeds("answer(() => process.exit(3));");
  assert.deepEqual(await under(), []);
  await succeeds("silence()");
});

test("outside of a kernel the library loads, and nobody answers", () => {
  const code = `
    const { answer, silence } = await import(${JSON.stringify(join(kernel.folder, "library.mjs"))});
    silence();
    const { onUncompiledCell } = await import("@six-steps/kernel");
    console.log(answer(() => {}), typeof onUncompiledCell(() => {}));
  `;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
  assert.equal(said, "undefined function\n");
});
