import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { KernelProcess } from "./protocolClient.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

const umd = (body: string) =>
  `(function (root, make) { if (typeof module === "object") module["exports"] = make(); else root.all = make(); })(this, function () { ${body} });`;
const files = {
  // As lodash is made: Node reads no export off its code.
  "node_modules/dash/package.json": '{ "name": "dash", "main": "index.js", "types": "index.d.ts" }',
  "node_modules/dash/index.js": umd(
    "function dash(x) { return [x] } dash.chunk = (list, n) => [list.slice(0, n), list.slice(n)]; dash.count = 0; dash.inc = () => ++dash.count; return dash;",
  ),
  "node_modules/dash/index.d.ts":
    "declare function dash<T>(x: T): T[]; declare namespace dash { function chunk<T>(list: T[], n: number): T[][]; let count: number; function inc(): number; } export = dash;",
  "node_modules/shape/package.json": '{ "name": "shape", "main": "index.js", "types": "index.d.ts" }',
  "node_modules/shape/index.js": umd(
    "class Shape { static unit() { return new Shape() } area() { return 1 } } return Shape;",
  ),
  "node_modules/shape/index.d.ts":
    "declare class Shape { static unit(): Shape; area(): number } declare namespace Shape { interface Options { w: number } } export = Shape;",
  "node_modules/compiled/package.json": '{ "name": "compiled", "main": "index.js", "types": "index.d.ts" }',
  "node_modules/compiled/index.js":
    'Object.defineProperty(exports, "__esModule", { value: true }); exports.default = "main"; exports.part = "part";',
  "node_modules/compiled/index.d.ts":
    "declare const main: string; export default main; export declare const part: string;",
  "node_modules/plain/package.json": '{ "name": "plain", "main": "index.js" }',
  "node_modules/plain/index.js": umd("return { five: 5 };"),
  "live.ts":
    "export let n = 0; export const inc = () => ++n; export let list: number[] = []; export const reset = () => { list = [n]; }; export { n as default }; export const fixed = 1;",
  "more.ts":
    "export { n as count, inc as raise } from './live.ts'; export let hook = () => 'first'; export function set(f: () => string) { hook = f }",
  "node_modules/counter/package.json":
    '{ "name": "counter", "type": "module", "main": "index.js", "types": "index.d.ts" }',
  "node_modules/counter/index.js": "export let total = 0; export function add(x) { total += x }",
  "node_modules/counter/index.d.ts":
    "export declare let total: number; export declare function add(x: number): void;",
  "node_modules/untyped/package.json": '{ "name": "untyped", "type": "module", "main": "index.js" }',
  "node_modules/untyped/index.js": "export let level = 1; export const rise = () => ++level;",
  "node_modules/common/package.json": '{ "name": "common", "main": "index.js", "types": "index.d.ts" }',
  "node_modules/common/index.js": "exports.size = 1; exports.grow = () => ++exports.size;",
  "node_modules/common/index.d.ts":
    "export declare let size: number; export declare function grow(): number;",
  "own.cjs": "const make = () => ({ seven: 7 }); module.exports = make();",
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(kernel.folder, name)), { recursive: true });
  writeFileSync(join(kernel.folder, name), text);
}

/** Runs cells one after the other, and compares the last value of each. */
async function expect(...cells: [code: string, value: string | RegExp | undefined][]): Promise<void> {
  for (const [code, value] of cells) {
    const { reply, outputs } = await kernel.run(code);
    const shown = outputs.find(({ type }) => type === "execute_result")?.content.data as Record<
      string,
      string
    >;
    const text =
      shown?.["text/plain"] ?? stripVTControlCharacters(((reply.traceback ?? []) as string[]).join("\n"));
    if (value instanceof RegExp) assert.match(text, value, code);
    else assert.equal(text, value ?? "", code);
  }
}

test("import * of a CommonJS package has all its exports, as TypeScript says", async () => {
  await expect(
    ['import * as _ from "dash"; _.chunk([1, 2, 3], 2)', "[ [ 1, 2 ], [ 3 ] ]"],
    ["_.inc(); _.inc(); [_.count, _.default(1)]", "[ 2, [ 1 ] ]"],
    [
      'import dash, { chunk } from "dash"; [chunk([1], 0), dash("a"), dash.chunk === _.chunk]',
      "[ [ [], [ 1 ] ], [ 'a' ], true ]",
    ],
    ['import again = require("dash"); again.chunk === chunk', "true"],
    ['const { chunk: c2, default: d2 } = await import("dash"); c2 === chunk && d2 === dash', "true"],
    ['import * as S from "shape"; S.default.unit().area()', "1"],
    ['import Shape from "shape"; new Shape().area()', "1"],
    ['import * as both from "compiled"; [both.default, both.part]', "[ 'main', 'part' ]"],
    [
      'import main, { part } from "compiled"; [main, part, (await import("compiled")).default]',
      "[ 'main', 'part', 'main' ]",
    ],
    ['import * as plain from "plain"; plain.five', "5"],
    ['import * as own from "./own.cjs"; own.seven', "7"],
    [
      'import * as path from "node:path"; import * as again2 from "node:path"; path.basename("a/b") + (path === again2)',
      "'btrue'",
    ],
    ["_(1)", /TS2349/],
  );
});

test("an imported name means what its module exports now", async () => {
  await expect(
    ['import { n, inc } from "./live.ts"; inc(); inc(); n', "2"],
    ["inc(); n", "3"],
    [
      "function read() { return n } const before = read(); inc(); [before, read(), typeof n]",
      "[ 3, 4, 'number' ]",
    ],
    [
      'import d, { list, reset, n as third, fixed } from "./live.ts"; reset(); [d, list, third, fixed]',
      "[ 4, [ 4 ], 4, 1 ]",
    ],
    ["inc(); reset(); [d, list, third]", "[ 5, [ 5 ], 5 ]"],
    [
      'import { count, raise, hook, set } from "./more.ts"; raise(); set(() => "second"); [count, n, hook()]',
      "[ 6, 6, 'second' ]",
    ],
    ['import { total, add } from "counter"; add(2); add(3); total', "5"],
    ['import { level, rise } from "untyped"; rise(); rise(); level', "3"],
    ['import { size, grow } from "common"; grow(); size', "2"],
    ["rise(); grow(); add(1); [level, size, total]", "[ 4, 3, 6 ]"],
    ["// @ts-nocheck\nn = 5", /^TypeError: Assignment to constant variable/],
    ["let n = 50; inc(); [n, read()]", "[ 50, 50 ]"],
    ["const total = 'mine'; add(1); total", "'mine'"],
  );
});
