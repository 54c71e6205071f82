import assert from "node:assert/strict";
import { test } from "node:test";
import { givingOf } from "@six-steps/kernel/internal/shared/cellHead.js";
import { Notebook, type Outcome } from "./languageNotebook.js";

/** Cells that have to run as they would in a module. */
const conversations: Record<string, [source: string, outcome: Outcome][]> = {
  "every import form": [
    [
      "import path, { join as j, type ParsedPath } from 'node:path'; import * as os from 'node:os'; import 'node:fs'",
      "runs",
    ],
    ["const p: ParsedPath = path.parse('a/b.c'); p.name + j('x', 'y') + typeof os.EOL", { is: "bx/ystring" }],
    [
      "import type { Stats } from 'node:fs'; import { type Dirent } from 'node:fs'; let s: Stats | Dirent | undefined; s",
      { is: undefined },
    ],
    [
      "import { PathLike, existsSync } from 'node:fs'; const where: PathLike = '.'; existsSync(where)",
      { is: true },
    ],
    ["import fs = require('node:fs'); fs.existsSync('.')", { is: true }],
    ["const { sep } = await import('node:path'); sep", { is: "/" }],
    ["const util = require('node:util'); util.format('%d', 1)", { is: "1" }],
    ["import { default as d } from 'node:path'; d.basename('a/b')", { is: "b" }],
    ["import { nothing } from 'node:path'", { fails: /nothing[\s\S]*TS2305/ }],
    ["import x from 'no-such-package'", { fails: /no-such-package[\s\S]*TS2307/ }],
    ["import.meta.dirname?.length! > 0", { is: true }],
  ],
  "a function may be called before it stands": [
    ["const four = twice(2); function twice(x: number) { return 2 * x } four", { is: 4 }],
    ["export async function a() { return b() } function b() { return 'b' } await a()", { is: "b" }],
    ["function\n  c\n  (x = 1) { return x } c()", { is: 1 }],
    ["function*g(){yield 1} async function*h(){yield 2} for await (const x of h()) { [...g(), x] }", "runs"],
    [
      "function one() { return 1 } function two() { return 2 } one() + two() + one.name + two.name",
      { is: "3onetwo" },
    ],
    ["function one() { return 1 }\n(one)()", { is: 1 }],
  ],
  "var belongs to the whole cell": [
    ["var x = 1; var x = 2; { var y = x + 1 } for (var i = 0; i < 3; i++) {} x + y + i", { is: 8 }],
    ["x + y + i", { is: 8 }],
    [
      "for (var { k } of [{ k: 5 }]) {} for (var [m] of [[6]]) {} var { n } = { n: 7 }; k! + m! + n",
      { is: 18 },
    ],
    ["var a = 1, [b] = [2]\nvar [c] = [3]\nif (a) var d = 4\na + b + c + d!", { is: 10 }],
    ["var x = 'again'; x", { is: "again" }],
    ["function peek() { return typeof late } var early = peek(); var late = 1; early", { is: "undefined" }],
  ],
  "what TypeScript turns into code": [
    [
      "enum E { A, B = 'b' } namespace N { export const x = E.A; export namespace M { export const y = 2 } } N.M.y + E.B",
      { is: "2b" },
    ],
    ["N.x === E.A", { is: true }],
    [
      "class P { constructor(private readonly a: number, public b = 2) {} sum() { return this.a + this.b } } new P(1).sum()",
      { is: 3 },
    ],
    ["const cast = <string>('a' as unknown); cast", { is: "a" }],
    [
      "function twice(f: () => number, _: ClassMethodDecoratorContext) { return () => 2 * f() } class D { @twice m() { return 4 } accessor z = 1 } new D().m() + new D().z",
      { is: 9 },
    ],
    [
      "const log: string[] = []; { using r = { [Symbol.dispose]() { log.push('gone') } }; log.push('in') } log",
      { is: ["in", "gone"] },
    ],
    [
      "await using s = { async [Symbol.asyncDispose]() { log.push('later') } }; const kept = 7; log.push('x')",
      "runs",
    ],
    ["[kept, ...log]", { is: [7, "in", "gone", "x", "later"] }],
    ["enum E { Z = 9 } E.Z", { is: 9 }],
    [
      "declare const nowhere: number; declare function f(): void; abstract class Q { abstract a: 1 } typeof nowhere",
      { is: "undefined" },
    ],
    ["const o = { a: 1 } satisfies Record<string, number>; o!.a", { is: 1 }],
  ],
  "await wherever a cell may have it": [
    ["const a = await Promise.resolve(1); for await (const x of [Promise.resolve(2)]) { a + x }", "runs"],
    ["if (await Promise.resolve(true)) { await null } a", { is: 1 }],
  ],
  "the last expression is the value": [
    ["'use strict'", { is: "use strict" }],
    ["'text'", { is: "text" }],
    ["({ a: 1 })", { is: { a: 1 } }],
    ["1;;", "runs"],
    ["const x = 1", "runs"],
    ["", "runs"],
    ["// nothing", "runs"],
    ["interface Only { types: 1 } type T = Only", "runs"],
    ["x as number", { is: 1 }],
    ["/* before */ x // after", { is: 1 }],
  ],
  "Korean and emoji": [
    [
      "const 이름 = '😀'; function 인사(누구: string) { return '안녕 ' + 누구 + ' 😀' } 인사(이름)",
      { is: "안녕 😀 😀" },
    ],
    ["const s: string = '😀😀'; 이름.nope", { fails: /cell\[2\]:1:30\S* {2}TS2339/ }],
  ],
};

for (const [behaviour, cells] of Object.entries(conversations)) {
  test(behaviour, async (t) => {
    await new Notebook(t).expect(...cells);
  });
}

test("no line moves, and no column but those after the last expression, import(), import.meta and a throw of what may be no error", async (t) => {
  const notebook = new Notebook(t);
  const source =
    "import a from 'node:path'\nconst b: number = 1\nfunction f<T>(x: T): T {\n  throw new Error(String(x))\n}\nvar c = <T,>(y: T) => y\nclass D<T> { x?: T }\nexport const e = '한글😀' as string\nf";
  const { scripts, map } = await notebook.compile(source);
  assert.equal(map, undefined);
  assert.deepEqual(
    scripts.map(({ code }) =>
      code
        .replace(givingOf(1), "")
        .split("\n")
        .map((line) => line.length),
    ),
    scripts.map(() => source.split("\n").map((line) => line.length)),
  );
  const [functions, rest] = scripts;
  assert.equal(functions.code.split("\n")[2], "f=function   (x   )    {");
  assert.equal(rest.code.split("\n")[1], "let   b         = 1");
  assert.equal(rest.code.split("\n")[7], "       let   e = '한글😀'          ");
  assert.doesNotMatch(functions.prelude, /\n/);
});

test("what is turned into code has a map back to the cell", async (t) => {
  const notebook = new Notebook(t);
  const { scripts, map } = await notebook.compile("type A = 1\nenum E { A }\n\nthrow new Error('here')");
  assert.ok(map);
  const { TraceMap, originalPositionFor } = await import("@jridgewell/trace-mapping");
  const lines = scripts[0].code.split("\n");
  const line = lines.findIndex((text) => text.includes("throw")) + 1;
  assert.equal(originalPositionFor(new TraceMap(map), { line, column: 0 }).line, 4);
});
