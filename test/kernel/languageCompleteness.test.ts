import assert from "node:assert/strict";
import { test } from "node:test";
import { completeness } from "@six-steps/kernel/internal/language/completeness.js";

/** Valid cells with every construct of the language. */
const cells = `
const g = <T>(a: T) => a;
const h = <T,>(a: T): T[] => [a];
const k = async <T extends object>(x: T) => await x;
const m = async <T,>(x: T): Promise<T> => x;
const n = <const T extends readonly unknown[]>(x: T) => x;
!done && f(1, 2)
!ready⏎  ? load(1)⏎  : skip()
!ready
const x = (a, b) => ({ a, b });
const y = async (a: number, { b, c = 2 }: P = {}, ...rest: string[]): Promise<void> => { await a; };
const z = a ? (b) : c => d;
const z = a ? (c) => d : e;
const z = list.map((a: { b: number }, [c]: [number]) => c);
const z = (a: (b: number) => void = () => {}) => (b) => async (c) => [...a, b, await c];
const s = cond⏎  ? (a: number): string => "x"⏎  : (b) => b;
const f = function* <T>(this: Window, a?: T) { yield* a; };
class A<T> extends B<T> implements C, D { static #p = 1; readonly q?: string; declare r: number; constructor(private a = 1) { super(); } get v(): number { return 1 } set v(x) {} async *gen() {} [k]: string; static { this.a = 1; } }
abstract class S { protected abstract size: number; abstract m(): void; override x = 1; accessor y = 2 }
@dec() class E { @log({ a: 1 }) m(q: string) {} }
interface I<T = string> extends J { (a: number): string; new (a: number): I; readonly [key: string]: T; m?(): void; get x(): number; }
type M = { readonly [K in keyof T as Uppercase<K>]?: T[K] extends infer U ? U : never };
type F = (a: number, ...b: string[]) => asserts a is string;
type C = abstract new () => object; type U = | "a" | "b"; type T = [a: string, b?: number, ...rest: boolean[]];
type Q = typeof import("node:fs"); type K = keyof typeof obj; type I = T["a"]["b"]; type G = Foo<Bar<Baz>>;
enum Color { Red = 1 << 0, Green = "g".length }
namespace X.Y { export const a = 1; }
declare global { interface Window { a: 1 } }
declare module "x" { export function f(): void; }
import a, { b as c, type D } from "x";
import * as ns from "y" with { type: "json" };
import type { T } from "./t";
import fs = require("fs");
export { a, b as default } from "q";
export default async function () {}
export abstract class AA {}
for (const [k, v] of Object.entries(o)) { console.log(k, v); }
for (let i = 0, n = 5; i < n; i++) if (i % 2) continue; else break;
for await (const x of y) {}
do { i++ } while (i < 5)
outer: for (;;) { break outer; }
switch (a) { case 1: case 2: { b(); break; } default: c(); }
try { a() } catch (e: unknown) { throw new Error("x", { cause: e }); } finally { c() }
if (a) b(); else if (c) { d(); } else e();
const { a, b: { c = 1 }, ...rest } = o, [p, , q = 2, ...s] = arr;
let v = (a ?? b) || c && !d;
x = y as unknown as Map<string, number[]>; (x as any) satisfies unknown;
const w = <string>y; y!.a!.b?.[0]?.(1)?.c;
new Map<string, Array<number>>([["a", [1]]]); f<number>(1);
const big = 123n ** 2n, hex = 0xff, sep = 1_000; a ||= b; a &&= c; a ??= d; a **= 2;
const o = { a, "b": 1, 3: 2, [c]: 4, get d() { return 1 }, set d(v) {}, async e() {}, *f() {}, ...h };
using res = open(); await using r2 = await open2();
function f3(x: string): string;⏎function f3(x: any) { return x }
const pred = (x: unknown): x is string => typeof x === "string";
list⏎  .filter((x) => x > 1)⏎  .map(({ a, b }) => [a, b])⏎  .reduce((s, [a]) => s + a, 0);
call(async (x) => { await x }, { y: 1 }); (function () { return new.target })(); import.meta.url;
{ units: 32, rate: 0.1 }
{ ...base, units: 8 }
{ base }
{ "a": [1, { b: 2 }], f(x: number): number { return x }, get y() { return 1 } }
{}
const base = 1;⏎{ ...base, "units": [1, { a: 2 }], f(x) { return x } }
{ const n = 2; console.log(n); }
`
  .trim()
  .split("\n")
  .map((cell) => cell.replaceAll("⏎", "\n"));
cells.push("const t = `a\x24{b + `c\x24{d}`}e`;", "let tagged = html`<b>\x24{x}</b>`;");

const token =
  /\/\/.*|"(?:\\.|[^"\\\n])*"|\d[\w.]*|[\p{ID_Start}$_#][\p{ID_Continue}$]*|=>|\?\.|\?\?=?|&&=?|\|\|=?|===?|!==?|\*\*=?|\.\.\.|[-+]{2}|[-+*/%<>]=?|\S/gu;

test("a valid cell is complete, and no part of it, up to the end of any token, is called invalid", () => {
  let parts = 0;
  for (const cell of cells) {
    assert.deepEqual(completeness(cell), { status: "complete" }, cell);
    for (const { 0: text, index } of cell.matchAll(token)) {
      const part = cell.slice(0, index + text.length);
      assert.notEqual(completeness(part).status, "invalid", part);
      parts++;
    }
  }
  assert.ok(parts > 1300, `${parts} parts`);
});

test("what no more lines can mend is called invalid, whatever stands after it", () => {
  const faults = [
    "const = 2",
    "f(x))",
    "let x = 5 5",
    "x = = 5",
    "[1 2]",
    "f(a b)",
    "if x > 5",
    "def f(x):",
    "5 = x",
  ];
  faults.push("return 5", "let v = a ?? b || c", "const a = [1, 2)", "import x form 'y'", "{ a b }", "a b");
  faults.push(
    "function f()\n{ a, b: 1 }",
    "{ a: 1, b: 2 } c d",
    "const x: = 5",
    '"abc',
    "}",
    "!pip install x",
  );
  for (const fault of faults) {
    for (const rest of ["", "\n", "\nconst later = 1;", ";\nf(1)"]) {
      assert.deepEqual(completeness(fault + rest), { status: "invalid" }, fault + rest);
    }
  }
});

test("commands of other kernels are no beginning of anything", () => {
  for (const command of ["%time f()", "%%bash", "Array?", "console.log??", "?Array", "#!/bin/sh"]) {
    assert.deepEqual(completeness(command), { status: "invalid" }, command);
  }
  assert.equal(completeness("ready?\n  load()").status, "incomplete");
  assert.equal(completeness("ready?\n  load()\n  : wait()").status, "complete");
});
