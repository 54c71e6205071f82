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

test("what TypeScript says names no file that only it sees", async (t) => {
  const notebook = new Notebook(t);
  await notebook.run("class A { private x = 1 } const a = new A(); let l: A[] = []; const key = Symbol()");
  await notebook.run("class A { private x = 2 }");
  for (const source of [
    "const b: A = a",
    "l.push(new A())",
    "l = 5",
    "const o: { [key]: 1 } = {}",
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
  await notebook.expect(["const done = true; !done", { is: false }]);
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
