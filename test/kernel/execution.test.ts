import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { ExecutionProcess, type Output } from "./executionHarness.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "execution-")));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
write(
  "helper.ts",
  `import { Shape, area } from "./shapes.js";\nexport const twice = (s: Shape): number => 2 * area(s);\nexport function boom(): never {\n  throw new Error("in helper");\n}\n`,
);
write(
  "shapes.ts",
  "export interface Shape { w: number }\nexport const area = (s: Shape): number => s.w * s.w;\nexport enum Kind { a = 7 }\n",
);
write("data.json", '{"a": 1}');
write("old.cjs", "exports.n = 1; exports.__esModule = true; exports.default = 9;");

const kernel = new ExecutionProcess({ folder });
after(async () => {
  await kernel.end();
  rmSync(folder, { recursive: true });
});

async function during(code: string, options = {}): Promise<Output[]> {
  const from = kernel.outputs.length;
  await kernel.run(code, options);
  return kernel.outputs.slice(from);
}

test("Last values are shown as Node's REPL shows them; undefined is not", async () => {
  const cases: [string, string | undefined][] = [
    ["1 + 1", "2"],
    ["-0", "-0"],
    ["10n ** 20n", "100000000000000000000n"],
    ["'a\\nb'", "'a\\nb'"],
    ["null", "null"],
    ["undefined", undefined],
    ["[1, { a: 2 }, new Map([[1, 2]])]", "[ 1, { a: 2 }, Map(1) { 1 => 2 } ]"],
    ["new Float32Array(2)", "Float32Array(2) [ 0, 0 ]"],
    ["(class A { x = 1 }, new (class B { y = 2 })())", "B { y: 2 }"],
    ["new Promise(() => {})", "Promise { <pending> }\nPut `await` before it to see its value."],
    ["(function f(a, b = 3) {})", "[Function: f(a, b = 3)]"],
    ["({ get x() { throw 1 } })", "{ x: [Getter] }"],
    ["({ [Symbol.for('Jupyter.display')]: async () => ({ 'text/plain': 'mine' }) })", "mine"],
    [
      "new Proxy({}, { get() { throw new Error('no') }, ownKeys() { throw 4 } })",
      "[a value that cannot be shown: no]",
    ],
  ];
  for (const [code, value] of cases) assert.equal((await kernel.run(code)).value, value, code);
});

test("A tensor is shown with dtype, shape and rows, without TensorFlow.js being known", async () => {
  const tensor = (shape: string, dtype: string, data: string, more = "") =>
    kernel.run(`({ shape: ${shape}, dtype: "${dtype}", dataSync: () => ${data}, ${more} })`);
  assert.equal(
    (await tensor("[2, 2]", "float32", "[1, 2.5, -6, 4]")).value,
    "Tensor float32 [2, 2]\n[[ 1.0,  2.5],\n [-6.0,  4.0]]",
  );
  assert.equal((await tensor("[2]", "bool", "[1, 0]")).value, "Tensor bool [2]\n[ true, false]");
  assert.equal(
    (await tensor("[]", "int32", "[3]", "name: 'w', trainable: true")).value,
    'Variable "w" int32 []\n3',
  );
  assert.equal(
    (await tensor("[2]", "int32", "null", "isDisposed: true")).value,
    "Tensor int32 [2], disposed",
  );
  const large = (await tensor("[60000, 784]", "float32", "new Float32Array(60000 * 784)")).value;
  assert.equal(large?.split("\n")[1], "[[0, 0, 0, ..., 0, 0, 0],");
});

test("An error shows the student's frames with their lines, and its causes", async () => {
  const { traceback } = await kernel.run("function f() {\n  null.x;\n}\nf()");
  assert.match(
    traceback ?? "",
    /^TypeError: Cannot read.*\nWhat stands before `\.x` is `null`.*\ncell\[\d+\]:2:8 in f\n {2}1 \| function f\(\) \{\n> 2 \| {3}null\.x;\n {4}\| {8}\^\n/,
  );
  assert.match(
    (await kernel.run("throw new Error('a', { cause: new TypeError('b') })")).traceback ?? "",
    /\[cause\]\n {2}TypeError: b\n/,
  );
  assert.match(
    (await kernel.run("throw new AggregateError([new Error('x')], 'many')")).traceback ?? "",
    /\[errors\[0\]\]\n {2}Error: x\n/,
  );
  assert.deepEqual(await kernel.run("throw 5"), {
    status: "error",
    ename: "Uncaught",
    evalue: "5",
    traceback: "Uncaught 5\ncell[23]:1:7\n> 1 | throw 5\n    |       ^",
  });
  assert.equal((await kernel.run("throw new (class NotFound extends Error {})('z')")).ename, "NotFound");
  assert.match((await kernel.run("let let = 5")).traceback ?? "", /> 1 \| let let = 5\n {4}\| {5}\^/);
  assert.match(
    (await kernel.run("(function r() { r() })()")).traceback ?? "",
    /^RangeError: [\s\S]*… and \d+ more times/,
  );
});

test("A tensor that is printed reads as one that is a cell's value", async () => {
  const printed = await during(
    "const printed = { shape: [2], dtype: 'int32', dataSync: () => [1, 2] }; console.log(printed, '%d', printed); console.error(printed)",
  );
  assert.equal(
    printed.map((output) => (output.type === "stream" ? output.text : "")).join(""),
    "Tensor int32 [2]\n[1, 2] %d Tensor int32 [2]\n[1, 2]\nTensor int32 [2]\n[1, 2]\n",
  );
});

test("So does a tensor in a list or an object, and nothing else of them changes", async () => {
  const printed = await during(
    "const one = { shape: [2, 1], dtype: 'int32', dataSync: () => [1, 2] }; console.log({ loss: 3, pair: [one, , NaN] }); console.log({ get later() { throw 1 } })",
  );
  assert.equal(
    printed.map((output) => (output.type === "stream" ? output.text : "")).join(""),
    [
      "{\n  loss: 3,\n  pair: [\n    Tensor int32 [2, 1]\n    [[1],\n     [2]],\n    <1 empty item>,\n    NaN\n  ]\n}\n",
      "{ later: [Getter] }\n",
    ].join(""),
  );
});

test("An error is told with its place, whatever the student makes of stacks", async () => {
  for (const formatter of [
    `() => { throw new Error("mine") }`,
    "() => { throw null }",
    "() => { for (;;) throw 1 }",
  ]) {
    await kernel.run(`Error.prepareStackTrace = ${formatter}; 1`);
    const { ename, evalue, traceback } = await kernel.run(`const wrong = 1;\nthrow new TypeError("told");`);
    assert.deepEqual([ename, evalue], ["TypeError", "told"]);
    assert.match(traceback ?? "", /^TypeError: told\ncell\[\d+\]:2:7\n/, formatter);
    assert.match((await kernel.run(`new RangeError("shown")`)).value ?? "", /^RangeError: shown\n/);
    const [late] = (
      await during(`void Promise.reject(new Error("late")); await new Promise((r) => setTimeout(r, 5))`)
    ).filter(({ type }) => type === "error");
    assert.ok(late.type === "error" && late.content.evalue === "late");
    assert.equal((await kernel.run("typeof Error.prepareStackTrace")).value, "'function'");
  }
  await kernel.run("delete Error.prepareStackTrace");
});

test("A long print goes in pieces, none of which ends within a character", async () => {
  const text = "x😀".repeat(6_000_000);
  const pieces = (await during(`process.stdout.write("x😀".repeat(6_000_000)); undefined`)).map((output) =>
    output.type === "stream" ? output.text : "",
  );
  assert.ok(pieces.length > 1 && pieces.every((piece) => !/[\ud800-\udbff]$/.test(piece)));
  assert.ok(pieces.join("") === text);
});

test("A notebook inside of node_modules is told why its files are not found", async () => {
  const inside = join(folder, "node_modules", "mine");
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, "own.ts"), "export const own = 1;");
  const packaged = new ExecutionProcess({ folder: inside });
  const { evalue } = await packaged.run(`await __kernel.import("./own.ts")`);
  await packaged.end();
  assert.match(evalue ?? "", /^"\.\/own\.ts" cannot be imported: it is in a folder "node_modules", /);
});

test("An error of V8's says what to do, where a notebook has more causes than V8 names", async () => {
  assert.equal((await kernel.run("let early = JSON.parse('{')")).ename, "SyntaxError");
  const cases: [code: string, words: RegExp][] = [
    [
      "early = 5",
      /^ReferenceError: Cannot access 'early' before initialization\n`early` has no value yet: .*let early =/,
    ],
    [
      "(() => { const c = 1; c = 2 })()",
      /^TypeError: Assignment to constant variable\.\nIt was declared with `const`\./,
    ],
  ];
  for (const [code, words] of cases) {
    const { evalue, traceback = "" } = await kernel.run(code);
    assert.match(traceback, words, code);
    assert.doesNotMatch(evalue ?? "", /`/, code);
  }
});

test("An error that shows itself as one sentence is told with the lines that led to it, a module's and the cell's", async () => {
  write(
    "sentence.mjs",
    `import { inspect } from "node:util";\nimport { setImmediate } from "node:timers/promises";\nconst text = { [inspect.custom]: () => "Error: only this" };\nexport async function fails() {\n  await setImmediate();\n  throw Object.assign(new Error("only this"), text);\n}\n`,
  );
  const { traceback } = await kernel.run(
    'const { fails } = await __kernel.import("./sentence.mjs");\nawait fails()',
  );
  assert.match(
    traceback ?? "",
    /^Error: only this\n[^\n]*sentence\.mjs:6:23 in fails\n[\s\S]*\ncell\[\d+\]:2:1\n/,
  );
});

test("Prints keep their order over both streams, whether 20 MB at once or 10,000 small ones", async () => {
  const shown = await during(
    "process.stdout.write('x'.repeat(20e6)); for (let i = 0; i < 10000; i++) (i % 2 ? console.error : console.log)(i)",
  );
  const text = shown.map((output) => (output.type === "stream" ? output.text : "")).join("");
  assert.equal(text.slice(20e6), Array.from({ length: 10000 }, (_, i) => `${i}\n`).join(""));
  assert.ok((await during("for (let i = 0; i < 10000; i++) console.log(i)")).length < 100);
});

test("Streams take encodings, bytes of half a character and callbacks, and cannot be closed", async () => {
  const write =
    "const b = Buffer.from('한'); process.stdout.write(b.subarray(0, 1)); process.stdout.write(b.subarray(1));";
  await during(
    `${write} process.stdout.write('6869', 'hex', () => console.log('!')); await null; process.stdout.end();`,
  );
  assert.match(kernel.text(), /한hi!\n$/);
});

test("What a timer prints, and throws, belongs to the cell that set it", async () => {
  await kernel.run("setTimeout(() => { console.log('of the first'); null.x }, 20)", { showsValue: false });
  const shown = await during("await new Promise((r) => setTimeout(r, 60)); console.log('of the second')");
  const [first, error, second] = shown;
  assert.equal(first.cell + 1, second.cell);
  assert.equal(error.type === "error" && error.cell, first.cell);
  const traceback = error.type === "error" ? error.content.traceback.map(stripVTControlCharacters) : [];
  assert.match(
    traceback.join("\n"),
    /^TypeError: .*\nWhat stands before `\.x` is `null`.*\ncell\[\d+\]:1:54/,
  );
});

test("Nothing that a cell does ends the process: exit, abort, kill, rejections, listeners that throw", async () => {
  for (const call of [
    "process.exit(3)",
    "process.reallyExit()",
    "process.abort()",
    "process.kill(process.pid)",
  ]) {
    const { ename, evalue } = await kernel.run(`try { ${call} } finally { console.log("never") }`);
    assert.equal(ename, "ProcessExit");
    assert.match(evalue ?? "", /was called; the kernel goes on$/);
  }
  assert.doesNotMatch(kernel.text(), /never/);
  const lost =
    "process.on('uncaughtException', (e) => { throw e }); process.on('unhandledRejection', (e) => { throw e }); Promise.reject(new Error('lost'));";
  const shown = await during(
    `${lost} await new Promise((r) => setTimeout(r, 10)); process.removeAllListeners(); process.setUncaughtExceptionCaptureCallback(null); require('fs').readFile('/', () => { throw new Error('in fs') }); await new Promise((r) => setTimeout(r, 50))`,
  );
  assert.deepEqual(
    shown.map((output) => output.type === "error" && output.content.evalue),
    ["lost", "in fs"],
  );
});

test("Displays carry bundles, ids, updates and bytes; tables come as HTML and text", async () => {
  const [one, two, bytes, table, clear] = await during(
    "display({ 'text/html': '<b>1</b>' }, { id: 'x' }); display({ 'text/html': '2' }, { id: 'x', update: true }); display({ 'image/png': new Uint8Array([1, 2, 3]) }); console.table([{ a: '<1>' }]); console.clear()",
  );
  assert.deepEqual(one.type === "display" && one.content.transient, { display_id: "x" });
  assert.equal(two.type === "display" && two.update, true);
  assert.equal(bytes.type === "display" && bytes.content.data["image/png"], "AQID");
  assert.match(String(table.type === "display" && table.content.data["text/html"]), /<td>&#60;1&#62;<\/td>/);
  assert.match(String(table.type === "display" && table.content.data["text/plain"]), /│ \(index\) │/);
  assert.equal(clear.type, "clear");
  assert.match(
    (
      await kernel.run(
        "display({ 'text/html': 1n }, { raw: true }); display({ 'application/json': { a: 1n } })",
      )
    ).evalue ?? "",
    /cannot be written as JSON/,
  );
});

test("prompt, confirm and input ask; where nobody answers they say so", async () => {
  kernel.answers.push("me", "y", "secret");
  const code =
    "const api = await __kernel.import('@six-steps/kernel'); [prompt('who?'), confirm('sure?'), api.input('p', { password: true })]";
  assert.equal((await kernel.run(code, { allowStdin: true })).value, "[ 'me', true, 'secret' ]");
  assert.equal((await kernel.run("prompt('who?')")).ename, "InputUnavailableError");
});

test("Comms go both ways, with buffers, and close", async () => {
  await kernel.run(
    "const { comms } = await __kernel.import('@six-steps/kernel'); comms.registerTarget('count', (comm, open) => { comm.send(open.data); comm.onMessage(({ data, buffers }) => comm.send(data + buffers[0][0], { buffers: [new Uint8Array([9])] })) })",
    { showsValue: false },
  );
  await kernel.comm({ type: "comm_open", content: { comm_id: "c1", target_name: "count", data: 1 } });
  assert.deepEqual(await kernel.comms(), { c1: { target_name: "count" } });
  await kernel.comm({ type: "comm_msg", content: { comm_id: "c1", data: 2 }, buffers: [[40]] });
  const [opened, answer] = kernel.outputs.slice(-2);
  assert.equal(opened.type === "comm" && opened.message.content.data, 1);
  assert.equal(answer.type === "comm" && answer.message.content.data, 42);
  assert.deepEqual(answer.type === "comm" && answer.message.buffers, [[9]]);
  await kernel.comm({ type: "comm_close", content: { comm_id: "c1", data: {} } });
  assert.deepEqual(await kernel.comms(), {});
  await kernel.comm({ type: "comm_open", content: { comm_id: "c2", target_name: "nobody", data: 1 } });
  const closed = kernel.outputs.at(-1);
  assert.equal(closed?.type === "comm" && closed.message.type, "comm_close");
});

test("Local modules are found as TypeScript finds them, and loaded again when they have changed", async () => {
  const values = `[(await __kernel.import("./helper")).twice({ w: 3 }), (await __kernel.import("./shapes")).Kind.a, (await __kernel.import("./data.json")).default.a, require("./old.cjs").n]`;
  assert.equal((await kernel.run(values)).value, "[ 18, 7, 1, 1 ]");
  assert.equal(
    (await kernel.run(`(await __kernel.import("./helper.js")) === (await __kernel.import("./helper"))`))
      .value,
    "true",
  );
  assert.equal((await kernel.run(`__kernel.default(await __kernel.import("./old.cjs"))`)).value, "9");
  assert.match(
    (await kernel.run(`(await __kernel.import("./helper")).boom()`)).traceback ?? "",
    /helper\.ts:4:9[\s\S]*> 4 \| {3}throw new Error/,
  );
  write("shapes.ts", "export const area = () => 100; export enum Kind { a = 8 }");
  write("data.json", '{"a": 2}');
  write("old.cjs", "exports.n = 2;");
  assert.equal((await kernel.run(values)).value, "[ 200, 8, 2, 2 ]");
  write("shapes.ts", "export const broken = ;");
  assert.match(
    (await kernel.run(`await __kernel.import("./helper")`)).evalue ?? "",
    /shapes\.ts:1:23: Unexpected ";"/,
  );
  write("shapes.ts", "export const area = () => 5; export enum Kind { a = 9 }");
  assert.equal((await kernel.run(values)).value, "[ 10, 9, 2, 2 ]");
});

test("A missing module says what was looked for, and points at the import", async () => {
  const missing = await kernel.run("1", {
    prelude: 'await __kernel.import("lodahs/fp");',
    source: 'let q = 5;\nimport "lodahs/fp";',
  });
  assert.match(missing.traceback ?? "", /^ModuleNotFoundError: .*`npm install lodahs`\.\ncell\[\d+\]:2:8\n/);
  assert.match(
    (await kernel.run(`await __kernel.import("./nope")`)).evalue ?? "",
    /looked for .*nope, nor one with \.ts/,
  );
  assert.match(
    (await kernel.run(`__kernel.member(await __kernel.import("node:fs"), "readFile2")`)).evalue ?? "",
    /"node:fs" has no export "readFile2"/,
  );
});

test("A cell may take any global's name, and the kernel goes on", async () => {
  const names = [
    "process",
    "Map",
    "WeakMap",
    "Promise",
    "Error",
    "JSON",
    "Array",
    "Reflect",
    "URL",
    "Buffer",
    "String",
    "Set",
    "Symbol",
    "Number",
    "setTimeout",
    "setImmediate",
    "console",
    "performance",
    "RegExp",
    "Math",
    "Atomics",
    "SyntaxError",
    "TypeError",
  ];
  await kernel.run(`let ${names.map((name) => `${name} = 5`).join(", ")}`);
  await kernel.run("delete globalThis.Object; delete globalThis.Function", { showsValue: false });
  assert.equal((await kernel.run("[1, { a: 2 }]")).value, "[ 1, { a: 2 } ]");
  assert.equal((await kernel.run("null.x")).ename, "TypeError");
  assert.equal((await kernel.run("globalThis.process.exit()")).ename, "ProcessExit");
  const imported = await kernel.run(`(await __kernel.import("./helper")).twice({})`);
  assert.equal(imported.value, "10", imported.traceback);
  const table = await during(
    "globalThis.console.table([{ a: 1 }]); globalThis.setTimeout(() => globalThis.console.log('late'), 1)",
  );
  assert.equal(table[0]?.type, "display");
  const stopped = await kernel.run(`globalThis.console.log("at it"); while (true) {}`, {
    stopWhenPrinted: "at it",
  });
  assert.equal(stopped.ename, "KeyboardInterrupt");
});
