import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { Notebook } from "./languageNotebook.js";

test("a syntax error names its place and shows the code", async (t) => {
  const { content } = await new Notebook(t).refusal("const a = 1;\nconst = 2;");
  assert.equal(content.ename, "SyntaxError");
  assert.equal(content.evalue, "Unexpected `=`");
  assert.deepEqual(content.traceback.map(stripVTControlCharacters), [
    "SyntaxError: Unexpected `=`",
    "cell[1]:2:7",
    "  1 | const a = 1;",
    "> 2 | const = 2;",
    "    |       ^",
  ]);
});

test("type errors are listed, five at most, with number, place, reasons and code", async (t) => {
  const notebook = new Notebook(t);
  const { content } = await notebook.refusal(
    "const o: { a: { b: number } } = { a: { b: 'x' } };\nconst f: (x: number) => void = (x: string) => {};",
  );
  assert.equal(content.ename, "TypeScriptError");
  const text = stripVTControlCharacters(content.traceback.join("\n"));
  assert.match(
    text,
    /^TypeScriptError: Type 'string' is not assignable to type 'number'\.\ncell\[1\]:1:40 {2}TS2322\n/,
  );
  assert.match(
    text,
    /\n\ncell\[1\]:2:7 {2}TS2322: .*\n {4}Types of parameters 'x' and 'x' are incompatible\.\n {6}Type/,
  );
  const many = await notebook.refusal(Array.from({ length: 8 }, (_, i) => `nope${i};`).join("\n"));
  assert.equal(many.content.traceback.filter((line) => line.includes("TS2304")).length, 5);
  assert.equal(many.content.traceback.at(-1), "… and 3 more errors");
});

test("a name that is nearly one of an earlier cell is told from it", async (t) => {
  const notebook = new Notebook(t);
  await notebook.run("const learningRate = 0.1; function trainModel() {}");
  await notebook.run("class Network {} interface Shape { w: number } enum Level { low } let total = 0");
  for (const [source, meant] of [
    ["learningRtae * 2", "learningRate"],
    ["trianModel()", "trainModel"],
    ["new Netwrok()", "Network"],
    ["const s: Shpae = { w: 1 }", "Shape"],
    ["Levl.low", "Level"],
    ["const f = () => totl + 1", "total"],
  ]) {
    const { content } = await notebook.refusal(source);
    assert.match(content.evalue, new RegExp(`Did you mean '${meant}'\\?$`), source);
    assert.ok(
      content.traceback.some((line) => line.endsWith(`Did you mean \`${meant}\`?`)),
      source,
    );
  }
  assert.equal((await notebook.refusal("xyzzy")).content.evalue, "Cannot find name 'xyzzy'.");
});

test("what TypeScript has to add stands under the error, with its place where that is another one", async (t) => {
  const notebook = new Notebook(t);
  await notebook.run("async function load() { return { n: 1 } } interface Rates { first: number }");
  await notebook.run("let text: string | undefined; text = 'a'");
  for (const [source, added] of [
    ["text.length; load().n", /\n {2}Did you forget to use 'await'\?\n/],
    ["const p = load();\nfor (const x of [p]) x.n", /\n {2}Did you forget to use 'await'\?\n/],
    [
      "class K { private z = 1 }\ntext.length; let m: K = {}",
      /\n {2}cell\[\d+\]:1:19 {2}'z' is declared here\.\n/,
    ],
    [
      "function add(a: number, b: number) {}\nadd(1)",
      /\n {2}cell\[\d+\]:1:25 {2}An argument for 'b' was not/,
    ],
  ] as const) {
    const { content } = await notebook.refusal(source);
    assert.match(stripVTControlCharacters(content.traceback.join("\n")), added, source);
  }
  const { content } = await notebook.refusal("const rates: Rates = {}");
  assert.doesNotMatch(content.traceback.join("\n"), /here/, "it has no place in the cell");
});

test("what TypeScript says names no file that only it sees", async (t) => {
  const notebook = new Notebook(t);
  await notebook.run("class A { private x = 1 } const a = new A(); let l: A[] = []; const key = Symbol()");
  await notebook.run("class A { private x = 2 }");
  for (const source of [
    "const b: A = a",
    "const o: A = l[0]",
    "l.push({})",
    "l = 5",
    "const p: { [key]: 1 } = {}",
    "import { q } from './nope'",
  ]) {
    const { content } = await notebook.refusal(source);
    assert.doesNotMatch(content.traceback.join("\n"), /six-steps|·|import\(/, source);
  }
});

test("commands of other kernels are told from TypeScript", async (t) => {
  const notebook = new Notebook(t);
  for (const source of ["%time f()", "%%bash\nls", "!ls -l", "?Array", "Array?", "#!/usr/bin/env node\n1"]) {
    const { content } = await notebook.refusal(source);
    assert.equal(content.ename, "SyntaxError", source);
    assert.match(content.evalue, /TypeScript cells know no commands such as/, source);
  }
  for (const source of [
    "!ls",
    "!pip install x",
    "!ls | wc",
    "!git status\nconst a = 1",
    "!cat ../a.txt",
    "!echo 'a'",
  ]) {
    assert.match((await notebook.refusal(source)).content.evalue, /such as `!.*execSync/, source);
  }
  await notebook.expect(
    ["let done = Boolean(1), ready = Boolean(1); !done", { is: false }],
    ["!done && ready", { is: false }],
    ["!done\n  ? 1\n  : 2", { is: 2 }],
    ["!done === ready", { is: false }],
    ["!ready\n  || done", { is: true }],
    ["!done && [1, 2;", { fails: /^(?!.*commands)[\s\S]*SyntaxError/ }],
    ["!don && ready", { fails: /Cannot find name 'don'/ }],
    ["!don\n  ? 1 : 2", { fails: /Cannot find name 'don'/ }],
  );
});

test("return at the top level, and break outside a loop", async (t) => {
  const notebook = new Notebook(t);
  assert.match(
    (await notebook.refusal("return 5")).content.evalue,
    /'return' statement can only be used within a function/,
  );
  await notebook.refusal("break");
});

test("what a notebook does all the time does not nag", async (t) => {
  await new Notebook(t, {
    "node_modules/untyped/package.json": '{ "name": "untyped", "main": "index.js" }',
    "node_modules/untyped/index.js": "module.exports = { a: 1 }",
    "data.json": '{ "list": [{ "a": 1 }, { "b": 2 }] }',
  }).expect(
    ["import u from 'untyped'; u.a.b?.c", "runs"],
    ["import data from './data.json' with { type: 'json' }; data.list.length", { is: 2 }],
    ["const data2: any = JSON.parse('{\"a\":1}'); data2.a", { is: 1 }],
    ["const unused = 1; function alsoUnused(x: number) {} 5", { is: 5 }],
    ["// @ts-ignore\nconst n: number = 'a'", "runs"],
    ["// @ts-expect-error\nconst m: number = 'a'", "runs"],
    ["// @ts-nocheck\nconst k: number = 'a'; k", { is: "a" }],
    ["// @ts-expect-error\nconst fine: number = 1", { fails: /TS2578/ }],
    ["const empty = { inner: null }; empty?.inner?.deeper", { is: undefined }],
    ["if (true) { 1 } else { 2 }", "runs"],
    ["while (true) { break }", "runs"],
    ["throw new Error('x')", { throws: /x/ }],
  );
});

test("strict checks, without the names of a browser", async (t) => {
  const notebook = new Notebook(t);
  for (const source of [
    "function f(x) {}",
    "const s: string = null",
    "name",
    "length",
    "event",
    "status",
    "document",
  ]) {
    assert.equal((await notebook.refusal(source)).content.ename, "TypeScriptError", source);
  }
  await notebook.expect([
    "[typeof fetch, typeof setTimeout, typeof structuredClone, typeof URL, typeof performance].length",
    { is: 5 },
  ]);
});

test("what the kernel adds is known, by its own types", async (t) => {
  const notebook = new Notebook(t);
  await notebook.compile(
    "display({ 'text/plain': 'a' }); const answer: string | null = prompt('?'); confirm('?'); alert('!')",
  );
  await notebook.compile("import { display as show, html } from '@six-steps/kernel'; show(html('<b>a</b>'))");
  await notebook.refusal("prompt({})");
  await notebook.refusal("import { nothing } from '@six-steps/kernel'");
});
