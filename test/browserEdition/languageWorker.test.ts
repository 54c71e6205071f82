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
  const { traceback } = await notebook.traceback(error as Error);
  const places = traceback.map(stripVTControlCharacters).filter((line) => /^cell/.test(line));
  assert.deepEqual(places, ["cell[1]:1:60 in fails", "cell[2]:1:30 in go", "cell[2]:1:56", "cell[2]:1:46"]);
});

test("a cell that is refused tells why; completion, inspection and completeness answer", async () => {
  const { worker } = await PageNotebook.start();
  const refused = await worker.compile({ id: 1, count: 1, url: "cell[1]", source: "const n: number = 'a'" });
  assert.ok("error" in refused);
  assert.match(refused.error.evalue, /Type 'string' is not assignable to type 'number'/);
  assert.equal(refused.why.diagnostics[0].column, 7);
  assert.ok((await worker.complete("Math.ma", 7)).matches.includes("max"));
  assert.ok((await worker.inspect("Math.max", 7, 0)).found);
  assert.equal((await worker.isComplete("if (true) {")).status, "incomplete");
});

test("after `forget` no cell is known", async () => {
  const notebook = await PageNotebook.start();
  await notebook.expect(["const known = 1", undefined]);
  await notebook.worker.forget();
  const compiled = await notebook.worker.compile({ id: 9, count: 9, url: "cell[9]", source: "known" });
  assert.ok("error" in compiled);
});
