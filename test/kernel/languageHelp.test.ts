import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Notebook } from "./languageNotebook.js";

/** Takes the code with `|` where the cursor stands. */
function at(marked: string): [code: string, cursor: number] {
  return [marked.replace("|", ""), [...marked].indexOf("|")];
}

const first = `
import * as path from "node:path";
import { readFileSync as readAll } from "node:fs";
/** How fast. */
let rate = 0.5;
interface Options { rate: number; kind: "sgd" | "adam" }
/**
 * Trains.
 * @param options what to use
 * @returns the loss
 * @example train({ rate: 1, kind: "sgd" })
 */
function train(options: Options): number { return options.rate }
class Net {
  /** How many. */
  layers = 1; fit(x: number): void; fit(x: string): void; fit(x: unknown) {} }
const 값 = { 이름: 1, "😀": 2 };
const net = new Net();
`;

async function begun(t: TestContext) {
  const notebook = new Notebook(t, {
    "helper.ts": "export const a = 1",
    "sub/inner.js": "",
    "notes.txt": "",
  });
  (await notebook.compile(first)).commit();
  return notebook;
}

test("completion knows members, names, keys, literals, imports and keywords", async (t) => {
  const { language } = await begun(t);
  const cases: [marked: string, includes: string[], excludes?: string[]][] = [
    ["net.|", ["fit", "layers"], ["rate"]],
    ["net.la|", ["layers"], ["fit"]],
    ["path.base|", ["basename"]],
    ["ra|", ["rate"], ["rate·now"]],
    ["read|", ["readAll"]],
    ["const local = 1; lo|", ["local"]],
    ["function f(param: number) { par|", ["param", "parseInt"]],
    ["if (net) { net.|", ["fit"]],
    ["train({ |", ["rate", "kind"], ["train"]],
    ["train({ rate: 1, |", ["kind"], ["rate"]],
    ['const o: Options = { rate: 1, kind: "|" }', ["sgd", "adam"]],
    ["값.|", ["이름"]],
    ['const s = "😀"; 값.이|', ["이름"]],
    ["`${ra|", ["rate"]],
    ["let o: Opt|", ["Options"]],
    ["let o: Par|", ["Partial"]],
    ["awa|", ["await"]],
    ["disp|", ["display"]],
    ["conso|", ["console"]],
    ["[1, 2].ma|", ["map"]],
    ['import { readF| } from "node:fs"', ["readFile", "readFileSync"]],
    ['import x from "@tensorflow/tf|"', ["@tensorflow/tfjs"]],
    ['import x from "node:f|"', ["node:fs"]],
    ['import x from "./|"', ["helper.ts", "sub/"], ["notes.txt"]],
    ['import x from "./sub/|"', ["inner.js"]],
  ];
  for (const [marked, includes, excludes = []] of cases) {
    const { matches } = await language.complete(...at(marked));
    for (const name of includes)
      assert.ok(matches.includes(name), `${marked}: ${name} in ${matches.slice(0, 20)}`);
    for (const name of excludes) assert.ok(!matches.includes(name), `${marked}: ${name}`);
    assert.ok(matches.length <= 300);
  }
});

test("nothing is completed in comments and plain strings", async (t) => {
  const { language } = await begun(t);
  for (const marked of ["// ra|", "/* ra| */ 1", '"ra|"', "'ra|", "`ra|`"]) {
    assert.deepEqual((await language.complete(...at(marked))).matches, [], marked);
  }
});

test("positions count code points, and kinds come along", async (t) => {
  const { language } = await begun(t);
  const reply = await language.complete(...at('"😀😀"; 값.이|'));
  assert.deepEqual([reply.cursor_start, reply.cursor_end], [8, 9]);
  assert.deepEqual(reply.metadata._jupyter_types_experimental, [
    { start: 8, end: 9, text: "이름", type: "property" },
  ]);
});

test("inspection shows the declaration, the comment and its tags", async (t) => {
  const { language } = await begun(t);
  const cases: [marked: string, expected: RegExp | undefined][] = [
    ["rate|", /^```ts\nlet rate: number\n```\n\nHow fast\.$/],
    [
      "tr|ain(x)",
      /function train\(options: Options\): number\n```\n\nTrains\.\n\n\*@param\* `options` what to use\n\n\*@returns\* the loss\n\n\*@example\*/,
    ],
    ["train(|", /function train/],
    ["train({ rate: 1 }, |", /function train/],
    ["net|", /const net: Net\b/],
    ["net.layers|", /\(property\) layers: number\n```\n\nHow many\./],
    ["net.fi|t(1)", /\(method\) fit\(x: number\): void\n\(method\) fit\(x: string\): void/],
    ["Net|", /class Net/],
    ["Options|", /interface Options/],
    ["값|", /const 값: \{ 이름: number; "?😀"?: number; \}/],
    ["path|", /import \* as path from "node:path"/],
    ["path.join|('a')", /join\(...paths: string\[\]\): string/],
    ["const f = (given: string) => giv|en", /\(parameter\) given: string/],
    ["const here = [1]; he|re", /const here: number\[\]/],
    ["1 |+ 2", undefined],
    ["// rate|", undefined],
    ["'rate|'", undefined],
    ["nowhere|", undefined],
    ["", undefined],
  ];
  for (const [marked, expected] of cases) {
    const { found, data } = await language.inspect(...at(marked), 0);
    assert.equal(found, expected !== undefined, marked);
    if (expected) assert.match(String(data["text/markdown"]), expected, marked);
    assert.doesNotMatch(JSON.stringify(data), /·|six-steps-kernel|import\(/, marked);
  }
  const { data } = await language.inspect("net", 1, 1);
  assert.match(String(data["text/plain"]), /const net = new Net\(\)/);
});

test("code is complete, incomplete with an indent, or invalid", async (t) => {
  const { language } = new Notebook(t);
  const cases: Record<string, string[]> = {
    complete: [
      "1",
      "const x = 1",
      "function f(){}",
      "",
      "// c",
      "await x",
      "x\n\n",
      "enum E { a }",
      "if (a) {}\n",
    ],
    invalid: ["const = ;", "import 7q", '"abc', "'abc\nd", "a b", "}", "%time x", "f(]"],
  };
  for (const [status, codes] of Object.entries(cases)) {
    for (const code of codes) assert.deepEqual(language.isComplete(code), { status }, code);
  }
  const indents: Record<string, string> = {
    "function f() {": "  ",
    "const x = [1,": "  ",
    "if (x) {\n  foo({": "      ",
    "`abc": "",
    "`a ${b": "",
    "/* a": "",
    "1 +": "",
    "foo.": "",
    "class A {\n  m() {\n": "    ",
    "f(')', [": "    ",
    "import { a": "  ",
  };
  for (const [code, indent] of Object.entries(indents)) {
    assert.deepEqual(language.isComplete(code), { status: "incomplete", indent }, code);
  }
});
