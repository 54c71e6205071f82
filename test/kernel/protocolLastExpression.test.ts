import assert from "node:assert/strict";
import { after, test } from "node:test";
import { inspect, stripVTControlCharacters } from "node:util";
import vm from "node:vm";
import { KernelProcess } from "./protocolClient.js";
import { shownBy } from "./shownBy.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

/** Ways for a cell to end in an expression, as JavaScript, of which Node says what it comes to. */
const javaScript = [
  "1 + 1",
  "-0",
  "10n",
  "Symbol('a b')",
  "null",
  "'text'",
  "'use strict'",
  "'line\\n'.repeat(40)",
  "[1, 2, 3]",
  "({ a: 1 })",
  "1, 2, 3",
  "(1, 2)",
  "1, (2, 3)",
  "(1), (2)",
  "((1, (2)))",
  "true ? 1 : 2",
  "null ?? 'other'",
  "typeof 1",
  "delete ({ a: 1 }).a",
  "new Date(0)",
  "new (class { value = 1 })().value",
  "new (class {})",
  "(() => 5)()",
  "(function () { return 6 })()",
  "[1, 2].map((n) => n * 2)",
  "let a; a = 5",
  "let b = 1; b += 2",
  "let c = 1, d = 2; [c, d] = [d, c]",
  "let e = {}; ({ a: e.a, ...e.rest } = { a: 1, b: 2 })",
  "let f = 1; f++",
  "let g = 1\n++g",
  "const h = 1\nh",
  "function i() { return 7 } i()",
  "function j() { return 8 }j()",
  "k(); function k() { return 9 } k()",
  "var { l } = { l: 10 }\n;[l]",
  "if (true) 5; 6",
  "do ; while (false) 7",
  "class M {} 8",
  "{ let n = 1 } 9",
  "/* before */ 5 /* after */ ; // end",
  "5\n;\n",
  "// only\n  5 // at the end",
  "'__kernel.values[1]=1'",
];

test("A cell shows what its last expression comes to, in whatever form that stands", async () => {
  await kernel.run("// @ts-nocheck notebook");
  try {
    for (const code of javaScript) {
      const value = vm.runInThisContext(`{${code}\n}`);
      const expected = inspect(value, { breakLength: Number.POSITIVE_INFINITY });
      const shown = await shownBy(kernel, code);
      assert.deepEqual([shown.status, shown.value], ["ok", expected], `${code}\n${shown.words}`);
    }
  } finally {
    await kernel.run("// @ts-check notebook");
  }
});

/** With what TypeScript turns into code, or no more than takes out. */
const typeScript: [code: string, value: string | undefined][] = [
  ["5 as number", "5"],
  ["<number>6", "6"],
  ["[1].at(0)!", "1"],
  ["({ a: 1 }) satisfies object", "{ a: 1 }"],
  ["{ units: 32 }", "{ units: 32 }"],
  ["const n = 1\n{ n, units: 32 }", "{ n: 1, units: 32 }"],
  ["const m = 1; { m, units: 32 }", "{ m: 1, units: 32 }"],
  ["using r = { [Symbol.dispose]() {}, v: 1 }; r.v", "1"],
  ["await using s = { async [Symbol.asyncDispose]() {}, v: 2 };\nvoid 0, s.v", "2"],
  ["enum E { a = 3 }\nE.a", "3"],
  ["enum F { a }", undefined],
  ["namespace N { export const a = 1 }", undefined],
  ["namespace O { export const a = 4 }\nO.a", "4"],
  ["const none = 1", undefined],
  ["if (true) 5", undefined],
  ["undefined", undefined],
  ["void 5", undefined],
  ["5;;", undefined],
  ["await Promise.resolve(5)", "5"],
  ["(await Promise.resolve([5]))[0]", "5"],
];

test("TypeScript's own ways to end a cell show their value, and declarations and blocks none", async () => {
  for (const [code, expected] of typeScript) {
    const { status, value, words } = await shownBy(kernel, code);
    assert.deepEqual([status, value], ["ok", expected], `${code}\n${words}`);
  }
});

const failing = [
  "null.x",
  "   null.x",
  "const p = 1; null.x",
  "const q = null\n  q.x",
  "1, null.x",
  "1, (null.x)",
  "(null.x)",
  "[1].map(() => null.x)",
  "[1].map(\n  () => null.x)",
  "const r = 1; [1].map(() => { throw new Error('here') })",
  "function s() { null.x } s()",
  "(() => { throw new Error('here') })()",
  "/* before */ new (class { constructor() { null.x } })()",
  "notThere()",
  "5 + [1].reduce((n) => n.x.y, 1)",
];

test("An error in a last expression is shown where it stands in the cell, as Node tells it of the same text", async () => {
  await kernel.run("// @ts-nocheck notebook");
  try {
    for (const code of failing) {
      let place: string | undefined;
      try {
        vm.runInThisContext(`{${code}}`, { filename: "cell", columnOffset: -1 });
      } catch (error) {
        place = /\bcell:(\d+:\d+)/.exec((error as Error).stack?.replace(/^.*?\n +at /s, "") ?? "")?.[1];
      }
      const { words } = await shownBy(kernel, code);
      assert.equal(/cell\[\d+\]:(\d+:\d+)/.exec(words)?.[1], place, `${code}\n${words}`);
      assert.doesNotMatch(words, /__kernel/);
    }
  } finally {
    await kernel.run("// @ts-check notebook");
  }
});

test("What fails while a value is described is shown in the cell's own lines alone", async () => {
  const ways = [
    "{ throw new Error('no display') }",
    "{ return (async () => { await null; throw new Error('no display') })() }",
  ];
  for (const body of ways) {
    const code = `class Shown {\n  [Symbol.for("Jupyter.display")]() ${body}\n}\nnew Shown()`;
    const { reply } = await kernel.run(code);
    const words = stripVTControlCharacters((reply.traceback as string[]).join("\n"));
    assert.match(words, /^Error: no display\ncell\[\d+\]:2:\d+/);
    for (const [, line] of words.matchAll(/cell\[\d+\]:(\d+):/g)) assert.ok(Number(line) < 5, words);
  }
});

test("A value belongs to the cell that it ends, whichever others come to their end meanwhile", async () => {
  const subshell = async () => {
    const { content } = await kernel.reply(
      kernel.send("create_subshell_request", {}, { on: "control" }),
      "control",
    );
    return content.subshell_id;
  };
  const [one, two] = [await subshell(), await subshell()];
  await kernel.run("let turn = 0");
  const code = (n: number) =>
    `for (let i = 0; i < 50; i++) { turn++; await new Promise((r) => setImmediate(r)) }\n"cell ${n}"`;
  const asked = [undefined, one, two].map((subshell, n) => [
    n,
    kernel.send("execute_request", { code: code(n) }, { subshell }),
  ]);
  for (const [n, id] of asked) {
    const outputs = await kernel.outputs(id as string);
    const [shown] = outputs.filter(({ type }) => type === "execute_result");
    assert.deepEqual(shown?.content.data, { "text/plain": `'cell ${n}'` });
  }
});
