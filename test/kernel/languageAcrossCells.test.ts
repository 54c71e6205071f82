import { test } from "node:test";
import { Notebook, type Outcome } from "./languageNotebook.js";

/** What one cell declares, and later cells make of it: name of the behaviour, then cells and what each comes to. */
const conversations: Record<string, [source: string, outcome: Outcome][]> = {
  "a variable keeps its type": [
    ["const a: number = 5; a", { is: 5 }],
    ["a.toUpperCase()", { fails: /toUpperCase[\s\S]*cell\[2\]:1:3\S* {2}TS2339/ }],
    ["a + 1", { is: 6 }],
  ],
  "a constant cannot be assigned to, in its own cell or later": [
    ["const a = { b: 1 }", "runs"],
    ["a = { b: 2 }", { fails: /Cannot assign to 'a' because it is a constant/ }],
    ["const c = 5", "runs"],
    ["c = 6", { fails: /Cannot assign to 'c' because it is a constant/ }],
    ["const d = 1; d = 2", { fails: /because it is a constant/ }],
    ["import { sep } from 'node:path'; function f() {} class K {} enum E { g } abstract class L {}", "runs"],
    ["sep = '/'", { fails: /TS2632\n`sep` is imported, so it takes no other value/ }],
    [
      "f = null",
      { fails: /because it is a function\.\n.*TS2630\n`f` is a function, so it takes no other value/ },
    ],
    ["K = null", { fails: /because it is a class\.\n.*TS2629\n`K` is a class, so it takes no other value/ }],
    ["L = null", { fails: /because it is a class/ }],
    ["E = null", { fails: /because it is an enum\.\n.*TS2628\n`E` is an enum, so it takes no other value/ }],
    ["let f = 5; f = 6", { is: 6 }],
  ],
  "a let can be assigned to, by its type": [
    ["let rate = 0.1; function step() { return rate; }", "runs"],
    ["rate = 0.2; step()", { is: 0.2 }],
    ["rate = 'fast'", { fails: /'string' is not assignable to type 'number'/ }],
  ],
  "a name can be declared again as anything": [
    ["let x = 1; x", { is: 1 }],
    ["const x = 'one'; x.length", { is: 3 }],
    ["function x() { return 2; } x()", { is: 2 }],
    ["class x { y = 3 } new x().y", { is: 3 }],
    ["enum x { a, b } x.b", { is: 1 }],
    ["namespace x { export const z = 6 } x.z", { is: 6 }],
    ["import x from 'node:path'; x.basename('a/b')", { is: "b" }],
    ["import * as x from 'node:os'; typeof x.EOL", { is: "string" }],
    ["var x = 7; x", { is: 7 }],
    ["interface x { a: 1 } const v: x = { a: 1 }; v.a", { is: 1 }],
    ["type x = string; const w: x = 'w'; w", { is: "w" }],
    ["async function x() { return 8; } await x()", { is: 8 }],
    ["function* x() { yield 9; } [...x()]", { is: [9] }],
    ["const { x } = { x: 10 }; x", { is: 10 }],
    ["const [x] = ['11']; x.length", { is: 2 }],
    ["let x: unknown; x = 12; x", { is: 12 }],
  ],
  "the same cell runs again and again": [
    [
      "interface P { x: number } class A { #p: P = { x: 1 }; get x() { return this.#p.x; } } const a = new A(); a.x",
      { is: 1 },
    ],
    [
      "interface P { x: number } class A { #p: P = { x: 1 }; get x() { return this.#p.x; } } const a = new A(); a.x",
      { is: 1 },
    ],
    ["const b: A = a; b.x", { is: 1 }],
    [
      "interface P { x: number } class A { #p: P = { x: 1 }; get x() { return this.#p.x; } } const a = new A(); a.x",
      { is: 1 },
    ],
    ["function xOf(a: A) { return a.x } xOf(b)", { is: 1 }],
    ["xOf(a)", { is: 1 }],
  ],
  "an object of a class with private members fits the class whose cell ran again": [
    ["class Net { private w = 1; out() { return this.w } }", "runs"],
    ["const net = new Net()", "runs"],
    ["class Net { private w = 1; out() { return this.w } }", "runs"],
    ["function evaluate(n: Net) { return n.out() } evaluate(net)", { is: 1 }],
  ],
  "an older variable keeps the type it had when that is declared anew": [
    ["interface Point { x: number; next?: Point } const p: Point = { x: 1 }", "runs"],
    ["interface Point { y: string }", "runs"],
    ["p.x + (p.next?.x ?? 0)", { is: 1 }],
    ["const q: Point = { y: 'a' }; q.y", { is: "a" }],
    ["const r: Point = p", { fails: /Property 'y' is missing in type 'Point' but required in type 'Point'/ }],
    ["class Point { z = 1 } const s = new Point(); s.z + p.x + q.y.length", { is: 3 }],
    ["type Point = 5; s.z + q.y", { is: "1a" }],
  ],
  "an older function keeps the types of its signature": [
    ["interface Options { rate: number }", "runs"],
    ["function train(options: Options) { return options.rate * 2 }", "runs"],
    ["type Options = string; const options: Options = 'a'", "runs"],
    ["train({ rate: 2 })", { is: 4 }],
    ["train(options)", { fails: /'string' is not assignable/ }],
  ],
  "a class keeps its base": [
    ["class Base { a = 1 } class Derived extends Base { b = 2 }", "runs"],
    ["class Base { c = 'c' }", "runs"],
    ["const d = new Derived(); d.a + d.b", { is: 3 }],
    ["new Base().c", { is: "c" }],
  ],
  "a variable of the old class beside one of the new": [
    ["class A { one = 1 } const a1 = new A()", "runs"],
    [
      "const pair = [a1, new A()] as const; class A { two = 2 } const both = [a1, new A()] as const",
      { fails: /used before/ },
    ],
    ["class A { two = 2 } const both = [a1, new A()] as const", "runs"],
    ["both[0].one + both[1].two", { is: 3 }],
    ["both[1].one", { fails: /'one' does not exist/ }],
  ],
  "class expressions and anonymous classes": [
    ["const C = class { x = 1 }; const c = new C()", "runs"],
    ["c.x + new C().x", { is: 2 }],
    ["const d: C = new C(); d.y", { fails: /'y' does not exist/ }],
    ["const G = class Named<T> { constructor(readonly value: T) {} }; const g = new G(3)", "runs"],
    ["g.value.toFixed(1)", { is: "3.0" }],
    ["const o = new (class { y = 2 })()", "runs"],
    ["o.y.toFixed()", { is: "2" }],
    ["let L = class { x = 1 }", "runs"],
    ["new L().x", { is: 1 }],
    [
      "abstract class Shape { abstract area(): number } class Square extends Shape { area() { return 4 } }",
      "runs",
    ],
    ["new Shape()", { fails: /abstract/ }],
    ["new Square().area()", { is: 4 }],
    ["function mixin() { return class { m = 1 } } const M = mixin(); const m = new M()", "runs"],
    ["m.m.toFixed()", { is: "1" }],
  ],
  "a class that only a function knows does not become another of its name": [
    ["class Local { a = 1 }", "runs"],
    ["function make() { class Local { b = 2 } return new Local() } const made = make()", "runs"],
    ["made.b.toFixed()", { is: "2" }],
  ],
  "an object of a nameless class that extends another one": [
    ["class Base { private secret = 1; a = 2 } const o = new (class extends Base { b = 3 })()", "runs"],
    ["function aOf(base: Base) { return base.a } aOf(o) + o.b", { is: 5 }],
  ],
  "types are known by names that the cell itself does not use": [
    ["import * as path from 'node:path'; const parsed = path.parse('a/b')", "runs"],
    ["const again = parsed", "runs"],
    ["path.format(again)", { is: "a/b" }],
  ],
  "unique symbols": [
    ["const key = Symbol('key'); const shared = Symbol.for('s')", "runs"],
    ["const o = { [key]: 5, [shared]: 'a' }", "runs"],
    ["o[key].toFixed() + o[shared]", { is: "5a" }],
    ["class K { [key] = 1 } new K()[key]", { is: 1 }],
    ["const key = Symbol('other'); o[key]", { fails: /TS7053|does not exist/ }],
  ],
  "enums, also const": [
    ["enum Color { Red, Green = 'g' } const enum Size { S = 1, L = 5 }", "runs"],
    ["const c: Color = Color.Green; c === Color.Green", { is: true }],
    ["let d = Color.Red as Color; d = Color.Green; [Color[0], d]", { is: ["Red", "g"] }],
    ["const e = Color.Red; e", { is: 0 }],
    ["let f = e; f = 1", { fails: /not assignable to type '(?:Color|.*Red.*)'/ }],
  ],
  "generics, overloads, predicates and assertions": [
    [
      "const id = <T>(x: T) => x; function first<T>(list: readonly T[]): T | undefined { return list[0] }",
      "runs",
    ],
    ["id(5).toFixed() + first(['a'])?.length", { is: "51" }],
    [
      "function f(x: number): number; function f(x: string): string; function f(x: unknown) { return x }",
      "runs",
    ],
    ["f('a').length + f(1).toFixed()", { is: "11" }],
    ["f(true)", { fails: /No overload matches/ }],
    [
      "const isText = (x: unknown): x is string => typeof x === 'string'; const notNull = <T>(x: T | null) => x !== null",
      "runs",
    ],
    ["const v = 'a' as unknown; isText(v) ? v.length : 0", { is: 1 }],
    ["[1, null].filter(notNull).map((x) => x.toFixed())", { is: ["1"] }],
    ["function assertText(x: unknown): asserts x is string { if (typeof x !== 'string') throw 1 }", "runs"],
    ["const w = 'abc' as unknown; assertText(w); w.length", { is: 3 }],
    ["const assertNumber: (x: unknown) => asserts x is number = (x) => {}", "runs"],
    ["const u = 4 as unknown; assertNumber(u); u.toFixed()", { is: "4" }],
  ],
  "this, getters, private members, generators, async": [
    [
      "class Chain { n = 0; add() { this.n++; return this } #secret = 5; get secret() { return this.#secret } }",
      "runs",
    ],
    [
      "class Longer extends Chain { twice() { return this.add().add() } } new Longer().add().twice().n",
      { is: 3 },
    ],
    ["new Chain().secret", { is: 5 }],
    ["const c = new Chain(); c.#secret", { fails: /#secret/ }],
    ["async function later() { return 'x' } async function* many() { yield 1; yield 2 }", "runs"],
    ["let sum = 0; for await (const n of many()) sum += n; (await later()) + sum", { is: "x3" }],
    ["sum.toFixed()", { is: "3" }],
    ["const self = { n: 1, me() { return this } }", "runs"],
    ["self.me()?.n", { is: 1 }],
  ],
  "destructured declarations": [
    ["const { a, b: [c, ...d], ...rest } = { a: 1, b: ['x', 'y'], e: true, f: null }", "runs"],
    ["a.toFixed() + c + d.join() + rest.e", { is: "1xytrue" }],
    ["a.length", { fails: /TS2339/ }],
    ["let [g = 5, h] = [undefined as number | undefined, 'h']; g = 6; g + h", { is: "6h" }],
    ["g.toFixed() + h.length", { is: "61" }],
  ],
  "evolving variables": [
    [
      "let history = []; for (const n of [1, 2]) history.push({ n }); function last() { return history.at(-1) } last().n",
      { is: 2 },
    ],
    ["history.push('anything'); history.length", { is: 3 }],
    ["let later; let nothing = null; let undef = undefined", "runs"],
    ["later = 5; nothing = 'a'; undef = []; later + nothing", { is: "5a" }],
    ["const losses = []; losses.push(1)", "runs"],
    ["losses.push(2); losses.reduce((a: number, b: number) => a + b)", { is: 3 }],
  ],
  "literals widen later as in their own cell": [
    [
      "const n = 5, s = 'a', t = true, neg = -1, big = 5n; const either = s.length > 3 ? 1 : 2; const fixed = 5 as const",
      "runs",
    ],
    [
      "let m = n; m = 6; let u = s; u = 'b'; let v = t; v = false; let w = neg; w = 0; let x = big; x = 6n; m",
      { is: 6 },
    ],
    ["let e = either; e = 3; e", { is: 3 }],
    ["let f = fixed; f = 6", { fails: /'6' is not assignable to type '5'/ }],
    ["const five: 5 = n; five", { is: 5 }],
  ],
  "tuples, readonly and satisfies": [
    [
      "const pair: [number, string] = [1, 'a']; const fixed = [1, 2] as const; const map = { a: 1 } satisfies Record<string, number>",
      "runs",
    ],
    ["pair[1].length + fixed[0] + map.a", { is: 3 }],
    ["map.b", { fails: /'b' does not exist/ }],
    ["fixed.push(3)", { fails: /'push' does not exist/ }],
    ["pair[2]", { fails: /no element at index '2'/ }],
  ],
  "a long type is not shortened": [
    [
      `const wide = { ${Array.from({ length: 200 }, (_, i) => `property${i}: { n: ${i}, s: "s" }`).join(", ")} };`,
      "runs",
    ],
    ["wide.property199.s.length + wide.property3.n", { is: 4 }],
    ["wide.property3.n.length", { fails: /TS2339/ }],
  ],
  "a value and a type of one name, in two cells": [
    ["const levels = { low: 1, high: 2 } as const; type Level = 'a'", "runs"],
    ["type levels = keyof typeof levels; const l: levels = 'low'; levels[l]", { is: 1 }],
    ["const Level: Level = 'a'; Level", { is: "a" }],
    ["const k: levels = 'none'", { fails: /'"none"' is not assignable/ }],
  ],
  "a name that is used as a type only": [
    ["class Model { size = 1 } interface Shape { w: number }", "runs"],
    ["let m: Model | undefined; const area = (s: Shape) => s.w; area({ w: 2 })", { is: 2 }],
    ["type Both = Model & Shape; const b: Both = { size: 1, w: 2 }; b.w", { is: 2 }],
  ],
  "global names can be shadowed": [
    ["const name = 1, process = 'p', Array = 5, fetch = () => 'f'", "runs"],
    ["name + process + Array + fetch()", { is: "1p5f" }],
    ["length", { fails: /Cannot find name 'length'/ }],
  ],
  "a name that no cell has declared yet": [
    ["function f() { return later() }", { fails: /Cannot find name 'later'/ }],
    ["f", { fails: /Cannot find name 'f'/ }],
    ["function later() { return 1 }", "runs"],
    ["function f() { return later() } f()", { is: 1 }],
    ["function later() { return f() }", "runs"],
  ],
  "declare global and declare module hold from then on": [
    ["declare global { var counter: number } globalThis.counter = 1", "runs"],
    ["counter + 1", { is: 2 }],
    ["declare global { var counter: number } counter = 4", "runs"],
    ["declare global { var counter: string } counter = 'a'", "runs"],
    ["counter.length", { is: 1 }],
    [
      "declare module 'node:path' { interface PlatformPath { extra?: number } } import path from 'node:path'",
      "runs",
    ],
    ["path.extra?.toFixed()", { is: undefined }],
  ],
  "export is ignored": [
    [
      "export const a = 1; export function f() { return a } export class K {} export default a; export { a as b }",
      "runs",
    ],
    ["f() + a", { is: 2 }],
    [
      "export default function g() { return 3 } export type T = string; export interface I {} export enum E { x = 4 }",
      "runs",
    ],
    ["g() + E.x", { is: 7 }],
    ["export default function () { return 3 }", "runs"],
    ["export default class {}", "runs"],
  ],
  "a merged declaration": [
    ["function f() { return f.count } namespace f { export const count = 3 }", "runs"],
    ["f() + f.count", { is: 6 }],
    ["interface A { x: number } interface A { y: number } const a: A = { x: 1, y: 2 }", "runs"],
    ["const b: A = { x: 1, y: 1 }; b.y + a.x", { is: 2 }],
  ],
  "a declaration that is not understood is any, and spoils no other": [
    [
      "function hide() { class Gone<T> { x!: T } return Gone } const G = hide(); const g = new G<string>(); const ok = 5",
      "runs",
    ],
    ["ok.toFixed(); const again = g; again", { is: {} }],
    ["ok.nope", { fails: /'nope' does not exist/ }],
  ],
  "a failed cell leaves nothing behind": [
    ["let kept = 1", "runs"],
    ["let kept = 'two'; kept.nope", { fails: /nope/ }],
    ["kept.toFixed()", { is: "1" }],
    ["interface kept { a: 1 } const k: kept = {}", { fails: /Property 'a' is missing/ }],
    ["k", { fails: /Cannot find name 'k'/ }],
  ],
};

for (const [behaviour, cells] of Object.entries(conversations)) {
  test(behaviour, async (t) => {
    await new Notebook(t).expect(...cells);
  });
}
