import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { closedBehind } from "@six-steps/kernel/internal/language/closedBehind.js";
import type { Language } from "@six-steps/kernel/internal/language/language.js";
import { bytesSent } from "./countingSpawn.js";
import { Notebook } from "./languageNotebook.js";

interface Entry {
  start: number;
  end: number;
  text: string;
  type: string;
  from?: string;
}

/** The code with a match in place of what the reply says, as a front end puts it there. `|` marks the cursor. */
async function completed(language: Language, marked: string): Promise<{ codes: string[]; entries: Entry[] }> {
  const code = [...marked.replace("|", "")];
  const reply = await language.complete(code.join(""), [...marked].indexOf("|"));
  const { matches, cursor_start, cursor_end, metadata } = reply;
  const entries = metadata._jupyter_types_experimental as Entry[];
  assert.deepEqual(
    entries.map(({ start, end, text }) => [start, end, text]),
    matches.map((text) => [cursor_start, cursor_end, text]),
  );
  const codes = matches.map((text) =>
    [...code.slice(0, cursor_start), text, ...code.slice(cursor_end)].join(""),
  );
  return { codes, entries };
}

const declared = `
interface Inner { deep: number; rate?: string }
interface Options { rate: number; kind: "sgd" | "adam"; inner?: Inner; "learning-rate"?: number; run?(x: number): void }
type Shape = { kind: "circle"; radius: number } | { kind: "square"; side: number };
declare function train(options: Options, more?: Options[]): number;
declare function draw(shape: Shape): void;
declare const base: Options;
declare let maybe: Options | undefined;
const rate = 0.1, 값: Inner = { deep: 1 };
`;

test("keys of an object are offered where its type knows them, without those that stand there", async (t) => {
  const notebook = new Notebook(t);
  (await notebook.compile(declared)).commit();
  const all = ['"learning-rate"', "inner", "kind", "rate", "run"];
  const without = (...gone: string[]) => all.filter((name) => !gone.includes(name));
  const cases: [marked: string, names: string[]][] = [
    ["train({ | })", all],
    ["train({|", all],
    ["train({ rate: 1, | })", without("rate")],
    ["train({ rate, | })", without("rate")],
    ['train({ "rate": 1, | })', without("rate")],
    ["train({ run() {}, | })", without("run")],
    ["train({ get kind() { return 'sgd' as const }, | })", without("kind")],
    ["train({ | rate: 1, kind: 'sgd' })", without("rate", "kind")],
    ["train({ ...base, | })", all],
    ["train({ inner: { rate: '', deep: 1 }, | })", without("inner")],
    ["train({ inner: { rate: '', | } })", ["deep"]],
    ["train(base, [{ kind: 'sgd', | }])", without("kind")],
    ["train({ // rate,\n  | })", all],
    ["const one: Options = { | }", all],
    ["const many: Options[] = [{ | }]", all],
    ["({ | }) satisfies Options", all],
    ["const { rate: mine, | } = base", without("rate")],
    ["function f({ rate: r, | }: Options) {}", without("rate")],
    ["draw({ | })", ["kind", "radius", "side"]],
    ["draw({ kind: 'circle', | })", ["radius"]],
    ["train({ in| })", ["inner"]],
    ["train({ le| })", ['"learning-rate"']],
    ['train({ "le|" })', ["learning-rate"]],
    ["train({ inner: {}, in| })", []],
  ];
  for (const [marked, names] of cases) {
    const { matches } = await notebook.language.complete(marked.replace("|", ""), marked.indexOf("|"));
    assert.deepEqual([...matches].sort(), [...names].sort(), marked);
  }
  for (const marked of ["train({ rate: | })", "train({ rate: [1, | ] })", "train({ run(x) { | } })"]) {
    const { matches } = await notebook.language.complete(marked.replace("|", ""), marked.indexOf("|"));
    assert.ok(matches.includes("base") && !matches.includes("kind"), `${marked} ${matches.slice(0, 9)}`);
  }
});

test("a match replaces the whole key that stands there, and nothing else", async (t) => {
  const notebook = new Notebook(t);
  (await notebook.compile(declared)).commit();
  const cases: [marked: string, code: string][] = [
    ["train({ ra|ng: 1 })", "train({ rate: 1 })"],
    ["train({ |: 1 })", "train({ rate: 1 })"],
    ["train({ ra|te: 1, kind: 'sgd' })", "train({ rate: 1, kind: 'sgd' })"],
    ['train({ "ra|te": 1 })', 'train({ "rate": 1 })'],
    ['train({ "le|arn": 1 })', 'train({ "learning-rate": 1 })'],
    ["train({ le|arn: 1 })", 'train({ "learning-rate": 1 })'],
    ["train({ ki|nd })", "train({ kindnd })"],
    ["값.de|", "값.deep"],
    ["base.le|", 'base["learning-rate"]'],
    ["maybe.ra|", "maybe?.rate"],
    ["maybe . ra|", "maybe ?.rate"],
    ["maybe.le|", 'maybe?.["learning-rate"]'],
    ["maybe?.ra|", "maybe?.rate"],
  ];
  for (const [marked, code] of cases) {
    const { codes } = await completed(notebook.language, marked);
    assert.ok(codes.includes(code), `${marked}: ${codes}`);
  }
});

const packages = {
  "package.json": '{ "dependencies": { "shapes": "1", "@scope/all-in-one": "1", "absent": "1" } }',
  "node_modules/shapes/package.json":
    '{ "name": "shapes", "type": "module", "main": "i.js", "types": "i.d.ts" }',
  "node_modules/shapes/i.d.ts":
    "export declare function circleArea(radius: number): number; export declare class CircleShape {} export * from './more';",
  "node_modules/shapes/more.d.ts": "export declare const circleCount: number; export interface CircleType {}",
  "node_modules/@scope/all-in-one/package.json":
    '{ "name": "@scope/all-in-one", "main": "i.js", "types": "i.d.ts" }',
  "node_modules/@scope/all-in-one/i.d.ts":
    "declare function all(x: number): number; declare namespace all { const allKinds: string[] } export = all;",
  "node_modules/transitive/package.json": '{ "name": "transitive", "main": "i.js", "types": "i.d.ts" }',
  "node_modules/transitive/i.d.ts": "export declare const transitiveName: 1;",
};

test("what nothing is called, and a package of the project exports, comes with its import", async (t) => {
  const notebook = new Notebook(t, packages);
  const { language } = notebook;
  const cases: [marked: string, from: string, code: string][] = [
    ["circleA|", "shapes", 'import { circleArea } from "shapes";\ncircleArea'],
    ["circleC|", "shapes", 'import { circleCount } from "shapes";\ncircleCount'],
    ["new CircleS|", "shapes", 'import { CircleShape } from "shapes";\nnew CircleShape'],
    [
      "const x = 1 + circleA|(2)",
      "shapes",
      'import { circleArea } from "shapes";\nconst x = 1 + circleArea(2)',
    ],
    [
      '"😀"; // one\n/** Two. */\nfunction f() {\n  return circleA|(1);\n}\nf()',
      "shapes",
      '"😀"; // one\n/** Two. */\nimport { circleArea } from "shapes";\nfunction f() {\n  return circleArea(1);\n}\nf()',
    ],
    ["const o = { a: circleA|", "shapes", 'import { circleArea } from "shapes";\nconst o = { a: circleArea'],
    ["allIn|", "@scope/all-in-one", 'import allInOne from "@scope/all-in-one";\nallInOne'],
    ["allK|", "@scope/all-in-one", 'import { allKinds } from "@scope/all-in-one";\nallKinds'],
    ["readFileSy|", "node:fs", 'import { readFileSync } from "node:fs";\nreadFileSync'],
    ["execSy|", "node:child_process", 'import { execSync } from "node:child_process";\nexecSync'],
    ["showImageG|", "six-steps", 'import { showImageGrid } from "six-steps";\nshowImageGrid'],
    ["const t = tensor1|([1])", "six-steps", 'import { tf } from "six-steps";\nconst t = tf.tensor1d([1])'],
    [
      'import { tf as t } from "six-steps";\ntensor1|',
      "six-steps",
      'import { tf as t } from "six-steps";\nt.tensor1d',
    ],
    ['import * as s from "shapes";\ncircleA|', "shapes", 'import * as s from "shapes";\ns.circleArea'],
  ];
  for (const [marked, from, code] of cases) {
    const { codes, entries } = await completed(language, marked);
    const index = codes.indexOf(code);
    assert.ok(index >= 0, `${marked}: ${codes.slice(0, 5)}`);
    assert.equal(entries[index].from, from, marked);
    // What is offered passes the check, if the code is whole.
    if (!code.endsWith("{ a: circleArea")) await notebook.compile(code);
  }
  const { codes } = await completed(language, "circle|");
  assert.deepEqual(
    codes.map((code) => code.split("\n")[1]),
    ["circleArea", "circleCount", "CircleShape"],
  );
});

test("no import is offered for what is there, for a name that is declared, or from a package of others", async (t) => {
  const notebook = new Notebook(t, packages);
  (
    await notebook.compile(
      'const circleMine = 1; import * as fs from "node:fs"; import { circleArea } from "shapes"',
    )
  ).commit();
  const { language } = notebook;
  const cases: [marked: string, matches: string[]][] = [
    ["circle|", ["circleArea", "circleMine"]],
    ["readFileSy|", ["fs.readFileSync"]],
    ["const circleS|", []],
    ["function circleS|", []],
    ["transitiveN|", []],
    ["zzzzz|", []],
    ["c|", (await language.complete("c", 1)).matches.filter((match) => !match.includes("import "))],
    ["// circleS|", []],
    ["'circleS|'", []],
    ["fs.circleS|", []],
  ];
  for (const [marked, matches] of cases) {
    const reply = await language.complete(marked.replace("|", ""), marked.indexOf("|"));
    assert.deepEqual(reply.matches, matches, marked);
  }
});

test("completion sends TypeScript as much after 3,600 declarations as after 1,200", async (t) => {
  // More than are offered at once, and three times as many.
  const some = await sentAfter(t, 400);
  const many = await sentAfter(t, 1_200);
  for (const [marked, sent] of some) {
    assert.ok(sent > 0, marked);
    assert.ok(
      (many.get(marked) ?? Infinity) < 1.1 * sent,
      `${marked}: ${sent} bytes, then ${many.get(marked)}`,
    );
  }
});

async function sentAfter(t: TestContext, declarations: number): Promise<Map<string, number>> {
  const { language } = new Notebook(t);
  const declared = (n: number) =>
    `function value${n}() { return { size: ${n} } } class Kind${n} {} import * as module${n} from "node:fs";`;
  for (const part of [0, 1, 2, 3]) {
    const numbers = Array.from({ length: declarations }, (_, n) => n).filter((n) => n % 4 === part);
    const source = numbers.map(declared).join("\n");
    (await language.compile({ id: part, count: part, url: `cell[${part}]`, source })).commit();
  }
  const sent = new Map<string, number>();
  for (const marked of [
    "value|",
    "value1().|",
    "|",
    "const a = value1();\na.si|",
    "module1.readF|",
    "new Kind1(|)",
  ]) {
    // The first one after a cell has TypeScript read what the cell declared.
    await language.complete("value2", 6);
    const before = bytesSent();
    const { matches } = await language.complete(marked.replace("|", ""), marked.indexOf("|"));
    assert.ok(matches.length > 0, marked);
    sent.set(marked, bytesSent() - before);
  }
  return sent;
}

test("what is open behind the cursor is closed, and what stands before it stays", () => {
  for (const [marked, closed] of [
    ["f(a|.b(1", "f(a.b(1\n))"],
    ["`\x24{a|.b(1}`", "`\x24{a.b(1)}`"],
    ["f(`\x24{`\x24{a|.b(1} c`", "f(`\x24{`\x24{a.b(1)} c`\n}`)"],
    ["f([1|, { a: 2)", "f([1, { a: 2}])"],
    ["f(`a |b", "f(`a b\n`)"],
    ["`\\`\x24{a|(1", "`\\`\x24{a(1\n)}`"],
    ["'(' + a|.b /* ( */ // [", "'(' + a.b /* ( */ // ["],
    ["f(1}|.x", "f(1}.x\n)"],
    ["a|) + b", "a) + b"],
    ["f(a.|", "f(a."],
    ["f(a.|\n", "f(a.\n"],
  ])
    assert.equal(closedBehind(marked.replace("|", ""), marked.indexOf("|")), closed, marked);
});

test("what is typed before an open call is completed, too", async (t) => {
  const notebook = new Notebook(t);
  await notebook.run("const sizes = new Map<string, number>(); let way: string | number = 5;");
  await notebook.run("if (typeof way === 'string') throw 1");
  for (const marked of [
    'way; sizes.get("x")|.a(1',
    'way; if (siz|("x").a(1',
    "way; siz|.forEach((v) => { d(v).a([v",
    "way; sizes.forEach((v) =>| { d(v).a(v",
    "const m = new Map<string, number>();\nif (siz|.size > 0) d(1).a({ b: 'x",
    "const m = new Map<string, number>();\nm.set(d({ units: 3 }), siz|.r(1)).apply(m",
    // TypeScript 7.0.2 never comes back from these as they stand.
    'const m = new Map<string, number>(); `\x24{sizes.get("x")|.a(1}`',
    'const m = new Map<string, number>(); load(`one \x24{`two \x24{sizes.get("x")|.a([1}`} three`',
    'const m = new Map<string, number>(); load([sizes.get("x")|.a(1];',
  ]) {
    const { codes } = await completed(notebook.language, marked);
    assert.ok(codes.includes(marked.replace(/(?:siz)?\|/, "sizes")), marked);
  }
});
