import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { PageNotebook } from "./pageNotebook.js";

test("cells run in a page's scope: variables live on, may be declared anew, and closures see them", async () => {
  const notebook = await PageNotebook.start();
  await notebook.expect(
    [
      "const a = 1; let { b, c = 2 } = { b: 3 } as { b: number; c?: number }\nfunction f(x: number) { return x + a }\nf(b)",
      4,
    ],
    ["class A { m() { return a } }\nlet z\nconst add = (x: number) => x + z; z = 5; new A().m() + add(1)", 7],
    ["enum Kind { One = 1, Two } add(Kind.Two)", 7],
    ["const a = 'text'; [1].map((x) => x + new A().m())", ["1text"]],
    ["for (var i = 0; i < 3; i++); i + c", 5],
    ["await Promise.resolve(i)", 3],
  );
});

test("an error has the student's lines and columns, over all that was put in", async () => {
  const notebook = await PageNotebook.start(true);
  await notebook.expect([
    "function fails(x: unknown) { for (;;) { while (true) throw new Error('e') } }",
    undefined,
  ]);
  const error = await notebook
    .run("const go = () => { if (true) fails(1) }; [1].map(() => go())")
    .catch((e) => e);
  const places = notebook
    .traceback(error as Error)
    .map(stripVTControlCharacters)
    .filter((line) => /^cell/.test(line));
  assert.deepEqual(places, ["cell[1]:1:60 in fails", "cell[2]:1:30 in go", "cell[2]:1:56", "cell[2]:1:46"]);
});

test("a cell that is refused tells why; completion, inspection and completeness answer", async () => {
  const notebook = await PageNotebook.start();
  const { content, why } = await notebook.refusal("const n: number = 'a'");
  assert.match(content.evalue, /Type 'string' is not assignable to type 'number'/);
  assert.equal(why.diagnostics[0].column, 7);
  const { language } = notebook;
  assert.ok((await language.complete("Math.ma", 7)).matches.includes("max"));
  assert.ok((await language.inspect("Math.max", 7, 0)).found);
  assert.equal(language.isComplete("if (true) {").status, "incomplete");
});
