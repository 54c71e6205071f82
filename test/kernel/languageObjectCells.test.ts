import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { givingOf } from "@six-steps/kernel/internal/shared/cellHead.js";
import { Notebook } from "./languageNotebook.js";

test("an object literal as a cell shows itself", async (t) => {
  const notebook = new Notebook(t);
  const sayings: [source: string, value: unknown][] = [
    ["const base = { rate: 0.1 }; const units = 3; let n = 0", undefined],
    ["{ units: 32, rate: 0.1 }", { units: 32, rate: 0.1 }],
    ["{ rate: 0.1 }", { rate: 0.1 }],
    ["{}", {}],
    ["  // nothing in it\n  {\n  }", {}],
    ["{ base }", { base: { rate: 0.1 } }],
    ["{ base, units }", { base: { rate: 0.1 }, units: 3 }],
    ["{ ...base, units: 8 }", { rate: 0.1, units: 8 }],
    ["{ 'a key': 1 }", { "a key": 1 }],
    ["{ ['k' + units]: 1, 7: [2] }", { k3: 1, 7: [2] }],
    ["{ sum(a: number, b: number) { return a + b } }", { sum: {} }],
    ["{ get twice() { return 2 * units } }", { twice: 6 }],
    ["{ n: await Promise.resolve(units) }", { n: 3 }],
    ["{ deep: { deeper: [{ a: 1 }, { b: '}' }] } } // }", { deep: { deeper: [{ a: 1 }, { b: "}" }] } }],
    ["{ a: {} }", { a: {} }],
    ["{\n  units: 32,\n  /* { */ rate: 0.1,\n};", { units: 32, rate: 0.1 }],
    ["{ a: 1, b: <number>units } as Record<string, number>", { a: 1, b: 3 }],
    ["{ a: 1, b: 2 } satisfies object", { a: 1, b: 2 }],
    ["// @ts-nocheck\n{ a: 1, b: base.nothing }", { a: 1 }],
    ["enum E { A = 5 }\n{ A: E.A, B: 1 }", { A: 5, B: 1 }],
    ["const more = { ...base }\n{ ...more, b: 1 }", { rate: 0.1, b: 1 }],
    ["const some = { ...base }; { ...some, b: 1 }", { rate: 0.1, b: 1 }],
    ["const it = () => units // {\n\n{ n: it(), b: 1 }", { n: 3, b: 1 }],
    ["function two() { return 2 }\n{ two: two(), b: 1 }", { two: 2, b: 1 }],
    ["import { sep } from 'node:path'\n{ sep, b: 1 }", { sep: "/", b: 1 }],
    ["if (n === 0) { n = 1 }\n{ n, b: 1 }", { n: 1, b: 1 }],
    ["n++\n{ n }", { n: 2 }],
    ["{ re: /[{('\"]/.source, b: 1 }", { re: "[{('\"]", b: 1 }],
    ["const quotes = /[\"'`{]/\n{ quotes: quotes.source, b: 1 }", { quotes: "[\"'`{]", b: 1 }],
    ["{ const n = 1; n }\n{ n, b: 1 }", { n: 2, b: 1 }],
    ["{ text: `{ \x24{`}`} `, b: 1 }", { text: "{ } ", b: 1 }],
  ];
  for (const [source, value] of sayings)
    await notebook.expect([source, value === undefined ? "runs" : { is: value }]);
});

test("a block stays a block", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(
    ["let seen: number[] = [], a = 0; declare function f(): void", "runs"],
    ["{ const n = 2; seen.push(n) }", "runs"],
    ["{ seen.push(3) }", "runs"],
    ["{ a = 4; seen.push(a); }", "runs"],
    ["{ outer: for (const x of [5, 6]) { seen.push(x); break outer } }", "runs"],
    ["{\n  a: 7;\n  seen.push(7);\n}", "runs"],
    ["{ { seen.push(8) } }", "runs"],
    ["{ all: { seen.push(9); break all } }", "runs"],
    ["const later = 9;\n{}", "runs"],
    ["if (a) { a }", "runs"],
    ["for (const x of [1]) { x }", "runs"],
    ["function g()\n{ return a }", "runs"],
    ["seen", { is: [2, 3, 4, 5, 7, 8, 9] }],
  );
  for (const source of [
    "f()\n{ return a, b: 1 }",
    "function h()\n{ a, b: 1 }",
    "if (a)\n{ a, b: 1 }",
    "seen { a, b: 1 }",
  ]) {
    assert.equal((await notebook.refusal(source)).content.ename, "SyntaxError", source);
  }
});

test("errors in such an object stand where it was written", async (t) => {
  const notebook = new Notebook(t);
  const places: [source: string, place: string, marked: string][] = [
    ["{ a: 1, b: nope }", "1:12", "^^^^"],
    ["{ nope }", "1:3", "^^^^"],
    ["  { a: nope }", "1:8", "^^^^"],
    ["const x = 1\n{ a: x,\n  b: nope }", "3:6", "^^^^"],
    ["const y = 1; { a: y, b: nope }", "1:25", "^^^^"],
    ["const z = 1;{ a: z, b: nope }", "1:24", "^^^^"],
    ["const w: string = 1\n{ a: w, b: 2 }", "1:7", "^"],
    ["{ a: 1, b: 'x' } satisfies Record<string, number>", "1:9", "^"],
  ];
  for (const [source, place, marked] of places) {
    const lines = (await notebook.refusal(source)).content.traceback.map(stripVTControlCharacters);
    assert.match(lines[1], new RegExp(`:${place} {2}TS`), `${source}\n${lines.join("\n")}`);
    assert.ok(
      lines.some((line) => line.endsWith(` ${marked}`)),
      `${source}\n${lines.join("\n")}`,
    );
  }
});

test("no line and no column of such an object moves", async (t) => {
  const notebook = new Notebook(t);
  for (const [index, source] of [
    "{ a: 1, b: 2 }",
    "// one\n{ a: 1,\n  b: 2 }",
    "const x = 1\n\n{ x, b: 2 }",
    "let y = 1; { y, b: 2 }",
  ].entries()) {
    const { scripts, map } = await notebook.compile(source);
    assert.equal(map, undefined);
    const places = (text: string) =>
      text.split("\n").map((line) => ["{", "b", "2"].map((sign) => line.indexOf(sign)));
    const code = scripts[0].code.replace(givingOf(index + 1), "").replace("let  ", "const");
    assert.deepEqual(places(code), places(source), source);
  }
});

test("names taken out of an object without a word get one", async (t) => {
  const notebook = new Notebook(t);
  for (const [source, names] of [
    ["{ a, b } = { a: 1, b: 2 }", "{ a, b }"],
    ["{ a: first } = f();", "{ a: first }"],
    ["  { a, ...rest } = JSON.parse('{}')", "{ a, ...rest }"],
  ]) {
    const { content } = await notebook.refusal(source);
    assert.ok(
      content.traceback.some((line) => line.endsWith(`: \`const ${names} = …\`.`)),
      source,
    );
  }
});
