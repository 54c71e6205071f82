import { test } from "node:test";
import { Notebook, type Outcome } from "./languageNotebook.js";

type Cell = [source: string, outcome: Outcome];

/** A class, an enum or another type is edited and run again. Names are of one conversation only. */
const edits: Record<string, Cell[]> = {
  "a class with private members": [
    ["class Student { #score = 1; constructor(public name: string) {} old() { return 'old' } }", "runs"],
    ["function report(s: Student) { return s.name } const nameOf = (s: Student) => s.name", "runs"],
    ["const kim = new Student('kim'); const kims = [kim]; const all: Student[] = []", "runs"],
    ["const make = () => new Student('made'); function made() { return new Student('made') }", "runs"],
    [
      "class Student { #score = 1; constructor(public name: string) {} get d() { return 2 } d2() { return 3 } }",
      "runs",
    ],
    ["report(new Student('b')) + nameOf(new Student('c'))", { is: "bc" }],
    ["all.push(new Student('d')); all[0].d", { is: 2 }],
    ["make().d + made().d2()", { is: 5 }],
    ["report(kim) + nameOf(kims[0]) + kim.old()", { is: "kimkimold" }],
    [
      "kim.d",
      {
        fails:
          /`kim` is from cell\[3\], and still goes with an earlier version of `Student`\. Run that cell again/,
      },
    ],
    ["kims[0].d2()", { fails: /undefined'[\s\S]*`kims` is from cell\[3\]/ }],
    ["const s: Student = kim", { fails: /`kim` is from cell\[3\]/ }],
    ["kims.push(new Student('e')); kims.length", { is: 2 }],
    ["for (const one of kims) report(one); kims.map(report)", { is: ["kim", "e"] }],
  ],
  "TypeScript's private members": [
    ["class Box { private n = 1; get() { return this.n } }", "runs"],
    [
      "const open = (b: Box) => b.get(); class Shelf { boxes: Box[] = []; add(b: Box) { this.boxes.push(b); return this } }",
      "runs",
    ],
    ["const shelf = new Shelf()", "runs"],
    ["class Box { private n = 2; get() { return this.n } more = 1 }", "runs"],
    ["open(new Box()) + shelf.add(new Box()).boxes[0].more", { is: 3 }],
    ["class Box { private n = 3; get() { return this.n } most = 1 }", "runs"],
    ["open(new Box()) + shelf.add(new Box()).boxes[1].most", { is: 4 }],
  ],
  "an enum with one more member": [
    ["enum Lv { A, B }", "runs"],
    [
      "function nameOf(l: Lv) { return Lv[l] } const old = Lv.A; let some = Lv.B; const list: Lv[] = [Lv.A]",
      "runs",
    ],
    ["enum Lv { A, B, C }", "runs"],
    ["nameOf(Lv.C) + nameOf(Lv.A) + nameOf(old) + nameOf(some)", { is: "CAAB" }],
    [
      "list.push(Lv.C); const now: Lv = old; [list.map(nameOf).join(), now === old, old === Lv.A]",
      { is: ["A,C", true, true] },
    ],
    ["some = Lv.C; some", { is: 2 }],
    ["switch (some as Lv) { case Lv.C: 'c'; break; case Lv.A: 'a' }", "runs"],
    ["enum Lv { A, X, B, C }", "runs"],
    ["nameOf(Lv.X)", { is: "X" }],
    ["enum Text { Red = 'red' } function paint(t: Text) { return t } const red = Text.Red", "runs"],
    ["enum Text { Red = 'red', Blue = 'blue' }", "runs"],
    ["paint(Text.Blue) + paint(red)", { is: "bluered" }],
    ["const mine: Text = red; mine", { is: "red" }],
  ],
  "an interface with one more field": [
    [
      "interface Layer { units: number } const layers: Layer[] = [{ units: 1 }]; let best: Layer = layers[0]; const byName = new Map<string, Layer>()",
      "runs",
    ],
    [
      "function add(layer: Layer, to = layers) { to.push(layer); return to.length } const sum = (ls: readonly Layer[]) => ls.reduce((n, l) => n + l.units, 0)",
      "runs",
    ],
    [
      "interface Net { layers: Layer[]; first?: Layer } const net: Net = { layers }; class Model { constructor(public layers: Layer[]) {} add(l: Layer) { this.layers.push(l) } }",
      "runs",
    ],
    ["const model = new Model(layers)", "runs"],
    ["interface Layer { units: number; act: string }", "runs"],
    ["layers.push({ units: 2, act: 'relu' }); layers[1].act", { is: "relu" }],
    ["add({ units: 3, act: 'relu' }) + sum(layers) + sum([{ units: 1, act: 'a' }])", { is: 10 }],
    ["best = { units: 4, act: 'tanh' }; best.act.length", { is: 4 }],
    ["byName.set('out', { units: 5, act: 'softmax' }); byName.get('out')?.units", { is: 5 }],
    [
      "net.layers.push({ units: 6, act: 'b' }); net.first = { units: 7, act: 'c' }; model.add({ units: 8, act: 'd' }); model.layers.length",
      { is: 5 },
    ],
    ["layers[0].act.length", { fails: /'undefined'[\s\S]*`layers` is from/ }],
    ["layers.push({ units: 'many', act: 'a' })", { fails: /'string' is not assignable to type 'number'/ }],
    ["layers.push({ units: 2, rate: 1 })", { fails: /'rate' does not exist in type 'Layer'/ }],
    ["const early = layers[0]; early.units", { is: 1 }],
    ["early.act", { is: undefined }],
  ],
  "type aliases and generics": [
    [
      "type Level = 'low' | 'high'; function rank(l: Level) { return l.length } const ls: Level[] = []; const low: Level = 'low' as Level",
      "runs",
    ],
    ["type Level = 'low' | 'mid' | 'high'", "runs"],
    ["ls.push('mid'); rank('mid') + rank(low) + ls.length", { is: 7 }],
    ["type Options = { rate: number }; const train = (o: Options): Options => o", "runs"],
    ["type Options = { rate: number; epochs?: number }", "runs"],
    ["train({ rate: 1, epochs: 2 }).epochs", { is: 2 }],
    ["class Pair<T> { private p = 1; constructor(public a: T, public b: T) {} }", "runs"],
    [
      "function swap<T>(p: Pair<T>): Pair<T> { return new Pair(p.b, p.a) } const one = new Pair(1, 2); const many: Pair<string>[] = []",
      "runs",
    ],
    [
      "class Pair<T> { private p = 1; constructor(public a: T, public b: T) {} get sum() { return [this.a, this.b] } }",
      "runs",
    ],
    ["swap(new Pair('a', 'b')).sum", { is: ["b", "a"] }],
    ["many.push(new Pair('x', 'y')); swap(one).sum.length + many.length", { is: 3 }],
    [
      "function biggest<T extends Pair<number>>(ps: T[]): T { return ps[0] } biggest([one]).a",
      { fails: /one/ },
    ],
    ["class Pair<T, U> { constructor(public a: T, public b: U) {} }", "runs"],
    [
      "swap(new Pair(1, 'a'))",
      { fails: /`swap` is from cell\[\d+\], and still goes with an earlier version of `Pair`/ },
    ],
  ],
  "a base class": [
    [
      "class Animal { private n = 1; name() { return 'animal' } } class Dog extends Animal { bark() { return 'wau' } }",
      "runs",
    ],
    ["function hello(a: Animal) { return a.name() } const dog = new Dog()", "runs"],
    ["class Animal { private n = 1; name() { return 'new' } legs() { return 4 } }", "runs"],
    ["hello(new Animal()) + hello(dog) + hello(new Dog()) + new Dog().bark()", { is: "newanimalanimalwau" }],
    [
      "new Dog().legs()",
      { fails: /`Dog` is from cell\[1\], and still goes with an earlier version of `Animal`/ },
    ],
    ["const a: Animal = new Dog()", { fails: /`Dog` is from cell\[1\]/ }],
    ["class Dog extends Animal { bark() { return 'wau' } }", "runs"],
    ["const b: Animal = new Dog(); b.legs() + hello(new Dog())", { is: "4new" }],
  ],
  "functions in values, promises, callbacks and type guards": [
    [
      "class P { #x = 1; v = 1 } const api = { use(p: P) { return p.v }, make: (): P => new P() }; const later = async () => new P()",
      "runs",
    ],
    [
      "const isP = (x: unknown): x is P => x instanceof P; const each = (ps: P[], f: (p: P) => number) => ps.map(f); const K = P",
      "runs",
    ],
    [
      "const handlers: ((p: P) => number)[] = []; const waiting: Promise<P> = later(); const old = new P(); const tuple = [old, 1] as const",
      "runs",
    ],
    ["class P { #x = 1; v = 2; w = 5 }", "runs"],
    ["api.use(new P()) + api.use(old) + api.make().w + (await later()).w", { is: 13 }],
    ["const u = new P() as unknown; [isP(u) && u.w, isP(old)]", { is: [5, false] }],
    ["each([new P()], (p) => p.v); handlers.push((p) => p.v); handlers[0](new P())", { is: 2 }],
    ["(await waiting).v + tuple[0].v + new K().v", { is: 3 }],
    ["new K().w", { fails: /'w' does not exist[\s\S]*`K` is from cell\[2\]/ }],
  ],
};

for (const [behaviour, cells] of Object.entries(edits)) {
  test(behaviour, async (t) => {
    await new Notebook(t).expect(...cells);
  });
}

test("a constant is constant where the check is silenced, and can be declared anew", async (t) => {
  const fails: Outcome = { throws: /^TypeError: Assignment to constant variable\./ };
  await new Notebook(t).expect(
    ["const limit = 10, [a, { b }] = [1, { b: 2 }]; import { sep } from 'node:path'; let free = 1", "runs"],
    ["// @ts-ignore\nlimit = 20", fails],
    ["// @ts-nocheck\nconst fixed = 1; fixed++", fails],
    ["// @ts-nocheck\nfixed = 2", fails],
    ["// @ts-nocheck\nsep = ':'", fails],
    ["// @ts-nocheck\n[a] = [5]", fails],
    ["// @ts-nocheck\n({ b, free } = { b: 5, free: 2 })", fails],
    ["// @ts-nocheck\nfor (limit of [1, 2]) {}", fails],
    ["// @ts-nocheck\nlimit += 1", fails],
    ["// @ts-nocheck\nfunction raise() { limit++ }", "runs"],
    ["raise()", fails],
    ["// @ts-nocheck\nenum E { x } const low = 1; function lower() { low = 0 } lower()", fails],
    [
      "// @ts-nocheck\nfunction inner(limit) { limit = 3; { let a = 1; a = 2 } return limit } inner(1)",
      { is: 3 },
    ],
    ["[limit, a, b, fixed, low]", { is: [10, 1, 2, 1, 1] }],
    ["// @ts-nocheck\nfree = 3; free", { is: 3 }],
    ["const limit = 30; limit", { is: 30 }],
    ["// @ts-ignore\nlimit = 31", fails],
    ["let limit = 40; limit", { is: 40 }],
    ["// @ts-ignore\nlimit = 41; limit", { is: 41 }],
    ["// @ts-nocheck\nlet limit = 1; limit++; limit", { is: 2 }],
    ["const limit = 50; limit", { is: 50 }],
  );
});

test("a function of an earlier cell is given properties", async (t) => {
  await new Notebook(t).expect(
    [
      "function f(x: number) { return x } const g = (x: number) => x, h = function () { return 1 }; class K {}",
      "runs",
    ],
    ["f.label = 'p'; f.label.length", { is: 1 }],
    ["f.label.length + f(1)", { is: 2 }],
    ["f.count = 1; f.count++; f.count", { is: 2 }],
    ["g.unit = 'cm'; h.list = [1]; g.unit + h.list[0]", { is: "cm1" }],
    ["g.size = 2; g(1).toFixed() + g.unit + g.size + f.label", { is: "1cm2p" }],
    ["f.nothing", { fails: /'nothing' does not exist/ }],
    ["f.count.length", { fails: /TS2339/ }],
    ["f('a')", { fails: /TS2345/ }],
    ["K.size = 1", { fails: /TS2339/ }],
    ["f.name = 'x'", { fails: /TS2540/ }],
    ["function f() { return 2 } f()", { is: 2 }],
    ["f.label", { fails: /TS2339/ }],
  );
});

test("a function keeps for later cells the properties that its own cell gives it", async (t) => {
  const notebook = new Notebook(t);
  for (const declared of [
    "function f(x = 1) { return x }",
    "async function f(x = 1) { return x }",
    "/** Says one. */ export function f<T>(x?: T) { return x }",
    "function f(x: number): number; function f(x?: string): string; function f(x?: any) { return x }",
    "const f = (x = 1) => x;",
  ]) {
    await notebook.expect(
      [
        `${declared}\nf.label = 'p'; f.count = 0; f["unit"] = 'm'; f.options = { rate: 0.1 }; if (f.count === 0) f.count = 2`,
        "runs",
      ],
      ["f.label.length + f.count + f.unit + f.options.rate", { is: "3m0.1" }],
      ["f['unit'] = 'cm'; f.count++; f.unit + f.count", { is: "cm3" }],
      ["f.nothing", { fails: /TS2339/ }],
    );
  }
  await notebook.expect(
    ["function f() {}\nf.kind = 'a'; f.kind = 5", { is: 5 }],
    ["f.kind = 'b'; f.kind", { is: "b" }],
    ["f.kind = 6; f.kind", { is: 6 }],
    ["function outer() { const f = () => 1; f.inner = 1; return f }", "runs"],
    ["f.inner", { fails: /TS2339/ }],
  );
});

test("the names of CommonJS mean the notebook's own, or what it declares", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(
    [
      "import path from 'node:path'; path.basename(__filename) + (__dirname === path.dirname(__filename))",
      { is: "notebook.ipynbtrue" },
    ],
    [
      "const o = { __dirname, a: { __filename: 1 } }; [o.__dirname === __dirname, o.a.__filename]",
      { is: [true, 1] },
    ],
    [
      "function add(a: number, b: number) { return a + b } module.exports = { add }; exports.more = 5; module.exports.add(1, 2)",
      { is: 3 },
    ],
    ["if (require.main === module) throw 1; typeof exports", { is: "object" }],
    ["function inner(exports: number) { const module = 2; return exports + module } inner(1)", { is: 3 }],
    ["const __dirname = '/mine'; let exports = 4; __dirname + exports", { is: "/mine4" }],
    ["__dirname + exports", { is: "/mine4" }],
  );
});
