import assert from "node:assert/strict";
import { after, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { KernelProcess } from "./protocolClient.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

/** Values that know nothing of where they were thrown, with the words in which they are shown. */
const values: [code: string, shown: string][] = [
  [`"text"`, "'text'"],
  ["null", "null"],
  ["undefined", "undefined"],
  ["5", "5"],
  ["-0", "-0"],
  ["NaN", "NaN"],
  ["10n", "10n"],
  ["Symbol.iterator", "Symbol(Symbol.iterator)"],
  ["{ code: 1 }", "{ code: 1 }"],
  ["[1, 2]", "[ 1, 2 ]"],
];

/** Places to throw from. The value begins on the second line, at the sixteenth column. */
const places: Record<string, string> = {
  "a statement": `1;\n  if (true) throw VALUE;`,
  "a function": `function fail(): void {\n  /*padded*/ throw VALUE;\n}\nfail();`,
  "an arrow": `const fail = () => {\n  /*padded*/ throw VALUE; };\nfail();`,
  "after an await": `await null; await null;\n  if (true) throw VALUE;`,
  "a static initialiser": `class A { static x = (() => {\n  /*padded*/ throw VALUE; })(); }`,
  "a static block": `class A { static {\n  /*padded*/ throw VALUE; } }`,
  "a field": `class A { x = (() => {\n  /*padded*/ throw VALUE; })(); }\nnew A();`,
  "a getter": `const o = { get x(): number {\n  /*padded*/ throw VALUE; } };\no.x;`,
  "a generator": `function* g(): Generator<number> {\n  /*padded*/ throw VALUE; }\nfor (const n of g()) n;`,
  "an async function": `async function f() {\n  /*padded*/ throw VALUE; }\nawait f();`,
  "a cell with an enum": `enum E { a }\n  E; if (1) throw VALUE;`,
  "a promise that nobody awaits": `void (async () => {\n  /*padded*/ throw VALUE; })();`,
  "a timer": `setTimeout(() => {\n  /*padded*/ throw VALUE; }, 0);`,
  "a catch that throws on": `try { throw ["other"]; } catch {\n  /*padded*/ throw VALUE; }`,
};

for (const [place, code] of Object.entries(places)) {
  test(`What is no error and thrown in ${place} is shown with its line`, async () => {
    for (const [value, shown] of values) {
      const { reply } = await kernel.run(`${code.replace("VALUE", value)}`);
      const [head, at, ...frame] = (reply.traceback as string[]).map(stripVTControlCharacters);
      assert.equal(head, `Uncaught ${shown}`);
      assert.match(String(at), /^cell\[\d+\]:2:/, value);
      const marked = frame.findIndex((line) => line.startsWith("> 2 |"));
      assert.equal(
        frame[marked + 1]?.indexOf("^"),
        frame[marked].indexOf(value),
        `${value}\n${frame.join("\n")}`,
      );
    }
  });
}

test("An assertion of Node's is shown with its line, and with what it compared", async () => {
  for (const [assertion, words] of [
    ["assert.equal(1, 2)", /1 !== 2/],
    ["assert.deepEqual({ a: [1] }, { a: [2] })", /strictly deep-equal/],
    ["assert.ok(0, 'none are left')", /none are left/],
    ["assert.throws(() => 5)", /Missing expected exception/],
    ["await assert.rejects(async () => 5)", /Missing expected rejection/],
  ] as const) {
    const { reply } = await kernel.run(`import assert from "node:assert/strict";\n1;\n${assertion};`);
    const lines = (reply.traceback as string[]).map(stripVTControlCharacters);
    assert.match(lines.join("\n"), words);
    assert.ok(
      lines.some((line) => line.startsWith("> 3 |") && line.includes(assertion)),
      lines.join("\n"),
    );
    assert.equal(reply.ename, "AssertionError");
  }
});

test("What a library throws is given no line of an earlier cell's", async () => {
  await kernel.run(`throw "mine"`);
  const { reply } = await kernel.run(
    `import { Script } from "node:vm";\nnew Script('throw "theirs"').runInThisContext();`,
  );
  assert.equal(reply.evalue, "'theirs'");
  assert.doesNotMatch(stripVTControlCharacters((reply.traceback as string[]).join("\n")), /cell\[\d+\]:1/);
});
