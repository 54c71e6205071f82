// A table: a cell that a beginner writes, and what is said under the error.

type Row = [cell: string, sentence: string];

/** Cells that are TypeScript by their grammar, and wrong by their types. */
export const wrongTypes: Row[] = [
  [
    "const list = [1, 2]; list.mean()",
    "`list` is an array of numbers, which has no `mean`: write `list.reduce((sum, x) => sum + x, 0) / list.length`.",
  ],
  [
    "const list = [1, 2]; list.max()",
    "`list` is an array of numbers, which has no `max`: write `Math.max(...list)`.",
  ],
  ['const o = { a: 1 }; o["b"]', "`o` has no `b`; it has `a`."],
  [
    'import { showLineChart } from "six-steps"; showLineChart([1, 2, 3])',
    "`1` is a number, but each entry here has to be an array of numbers or a tensor.",
  ],
  [
    'import { showBars } from "six-steps"; showBars([1, 2, 3])',
    "`[1, 2, 3]` is an array of numbers, but `showBars` takes values by name, such as `{ first: …, second: … }`.",
  ],
  [
    'import { interact } from "six-steps"; await interact({ s: 5 }, () => {})',
    "`5` is a number, but `s` has to be a control (`slider`, `choice` and others).",
  ],
  [
    'import { interact, slider } from "six-steps"; await interact(slider(0, 1), () => {})',
    "`slider(0, 1)` is a control (`slider`, `choice` and others), but `interact` takes controls by name, such as `{ x: slider(0, 1) }`.",
  ],
  [
    'import { showImage } from "six-steps"; showImage(5)',
    "`5` is a number, but `showImage` takes an array of numbers or a tensor.",
  ],
  [
    "function pixelAt(image: number[][], row: number, column: number): number { return image[row, column]; }",
    "Each index has its own brackets: `image[row][column]`.",
  ],
  [
    "const image = [[1]], row = 0, column = 0; image[row, column] * 2",
    "Each index has its own brackets: `image[row][column]`.",
  ],
  ["const xs: number[] = [5,,1]", "Something is missing between two commas, or there is one comma too many."],
  [
    "const order = [B, D, A, C]",
    'Nothing is called `B`. If the letter itself is meant, write it in quotes: `"B"`.',
  ],
  [
    'const steps: ("A" | "B" | "D")[] = "BDA"',
    '`"BDA"` is text, but `steps` is declared as an array of texts. Each entry has quotes of its own: `["B", "D", "A"]`.',
  ],
  [
    "function both(a: number, b: number): number[] { return a, b; }",
    "Of values with commas between them only the last one counts. To have all of them, make an array: `[a, b]`.",
  ],
  [
    "function scaled(values: number[]): number[] { return values.map((v) => { v / 255; }); }",
    "A function with braces gives back only what comes after `return`. Write `return v / 255`, or leave out the braces.",
  ],
  [
    "function stepped(w: number[], g: number[]): number[] { return w - 0.1 * g; }",
    "`w` is an array: `-` works on single numbers. Go through its entries with `map` or a loop.",
  ],
  [
    "const w = [1, 2], lo = 1; const minMax: number[] = (w - lo) / 2;",
    "`w` is an array: `-` works on single numbers. Go through its entries with `map` or a loop.",
  ],
  [
    "function top(image: number[][]): number[][] { return image.map((row) => Math.max(...row)); }",
    "`image.map((row) => Math.max(...row))` is an array of numbers, but this function promises an array of arrays.",
  ],
  [
    "const list = [1, 2]; list(0)",
    "`list` is an array: an entry of it is taken with square brackets, `list[0]`.",
  ],
  ["const nothing = null; Math.max(nothing)", "`nothing` is `null`, but `Math.max` takes a number."],
  [
    'import * as tf from "@tensorflow/tfjs";\nfunction scaled(image: number[][]): number[][] { return tf.tensor(image).div(255); }',
    "`tf.tensor(image).div(255)` is a tensor, but this function promises an array of arrays. `tf.tensor(image).div(255).arraySync()` gives its numbers as arrays.",
  ],
  [
    'import * as tf from "@tensorflow/tfjs";\nfunction f(image: number[][]): number[][] { return tf.tensor(image).div(255).arraySync(); }',
    "TypeScript does not know how many axes the tensor in `tf.tensor(image).div(255).arraySync()` has. Say what comes out, behind it: ` as number[][]`.",
  ],
  [
    'import * as tf from "@tensorflow/tfjs";\nconst t = tf.tensor([1]); t * 2',
    "`t` is a tensor: `*` works on single numbers. A tensor's own method is `t.mul(…)`.",
  ],
  [
    "const image = [[0, 255]]; image / 255",
    "`image` is an array of arrays: `/` works on single numbers. Go through its rows, and in each row through the entries.",
  ],
  [
    "const image = [[0, 255]]; image[0] * 2",
    "`image[0]` is an array: `*` works on single numbers. Go through its entries with `map` or a loop.",
  ],
  [
    'const s = "3"; const n = 2; s * n',
    "`s` is text: `*` works on numbers. `Number(s)` makes a number of it.",
  ],
  ["const o = { a: 1 }; o - 1", "`o` is an object: `-` works on numbers."],
  ["const list = [1, 2]; list.size", "`list` is an array of numbers, which has no `size`: write `length`."],
  [
    "const list = [1, 2]; list.length()",
    "`list.length` is a number, not a function. Take the round brackets after it away.",
  ],
  ['"abc".length()', '`"abc".length` is a number, not a function. Take the round brackets after it away.'],
  ["const list = [1, 2]; list.add(3)", "`list` is an array of numbers, which has no `add`: write `push`."],
  ['const s = "abc"; s.len', "`s` is text, which has no `len`: write `length`."],
  ["total = 0", "`total` has not been declared: write `let total = …` the first time."],
  ["total += 1", "`total` has not been declared: write `let total = …` before this line."],
  ["count++", "`count` has not been declared: write `let count = …` before this line."],
  ["$$html$$.length", "`$$html$$` is how ijavascript showed things at first. Write `$$.html(…)`."],
  [
    "window.setTimeout(() => {}, 1)",
    "`window` belongs to a page in the browser; a cell runs in Node. What Node has of it stands without it, such as `setTimeout` and `fetch`.",
  ],
  [
    "localStorage.setItem('a', '1')",
    "`localStorage` belongs to a page in the browser; a cell runs in Node. To keep something, write it into a file, with `writeFileSync` of `node:fs`.",
  ],
  [
    "const r = new XMLHttpRequest()",
    "`XMLHttpRequest` belongs to a page in the browser; a cell runs in Node. To load something, write `await fetch(…)`.",
  ],
  [
    "await Deno.readTextFile('a.txt')",
    '`Deno.readTextFile` belongs to Deno; a cell runs in Node. In Node: `readFileSync(path, "utf8")` of `node:fs`.',
  ],
  ["Deno.env.get('HOME')", "`Deno.env` belongs to Deno; a cell runs in Node. In Node: `process.env`."],
  [
    "let info: Deno.FileInfo | undefined",
    "`Deno.FileInfo` belongs to Deno; a cell runs in Node. Look for it in Node's modules, such as `node:fs`, or among the packages of npm.",
  ],
  [
    "const el = {}; el.width = 5",
    "`el` was made as `{}`, with no keys. Write `width` into the braces, or declare it for any keys: `const el: Record<string, any> = {}`. In plain JavaScript, write `// @ts-nocheck` in the first line, or `// @ts-nocheck notebook` for all cells from here on.",
  ],
  [
    "const area = ({ w, h }) => w * h",
    "Say what is passed here: `{ w, h }: { … }`. In plain JavaScript, write `// @ts-nocheck` in the first line, or `// @ts-nocheck notebook` for all cells from here on.",
  ],
  [
    "function sum(...all) { return all.length }",
    "Say what the entries of `all` are, such as `...all: number[]`. In plain JavaScript, write `// @ts-nocheck` in the first line, or `// @ts-nocheck notebook` for all cells from here on.",
  ],
  ["totl + 1; const total = 0;", "Nothing is called `totl`. Did you mean `total`?"],
  ["const total = 0; totl + 1", "Nothing is called `totl`. Did you mean `total`?"],
  ['print("hello")', "`print` is Python. In TypeScript: `console.log(…)`."],
  ["len([1, 2])", "`len` is Python. In TypeScript: `list.length`."],
  ['const n: number = "5"', '`"5"` is text, but `n` is declared as a number. Take the quotes away: `5`.'],
  ["const s: string = 5", '`5` is a number, but `s` is declared as text. As text it has quotes: `"5"`.'],
  ['const list: number[] = ["a", "b"]', '`"a"` is text, but each entry here has to be a number.'],
  [
    "const list: number[] = 5",
    "`5` is a number, but `list` is declared as an array of numbers. In square brackets it is an array with this one entry: `[5]`.",
  ],
  [
    "const n: number = [5]",
    "`[5]` is an array of numbers, but `n` is declared as a number. There is one pair of square brackets too many, or one entry has to be taken out.",
  ],
  [
    'const b: boolean = "true"',
    '`"true"` is text, but `b` is declared as a `boolean` (`true` or `false`). Take the quotes away: `true`.',
  ],
  [
    "function f(x: number): number { }",
    "The function promises a value and gives none back: end it with `return` and the value.",
  ],
  [
    "function f(x: number): number { if (x > 0) return 1 }",
    "On one way through the function no `return` is reached, such as when an `if` does not hold. End the function with a `return`.",
  ],
  [
    "function f(x: number): number { x * 2 }",
    "The function works out `x * 2` and gives nothing back: write `return x * 2`.",
  ],
  [
    "function f(x: number): number { return }",
    "This `return` has no value, but this function promises a number: write the value after `return`.",
  ],
  ['function f(x: number): number { return "a" }', '`"a"` is text, but this function promises a number.'],
  [
    "function f(): number[] { return [[1]] }",
    "`[1]` is an array of numbers, but each entry here has to be a number. There is one pair of square brackets too many, or one entry has to be taken out.",
  ],
  [
    "function f(x) { return x }",
    "Say what `x` is, such as `x: number` or `x: number[]`. In plain JavaScript, write `// @ts-nocheck` in the first line, or `// @ts-nocheck notebook` for all cells from here on.",
  ],
  [
    "const f = (a, b) => a + b",
    "Say what `a` is, such as `a: number` or `a: number[]`. In plain JavaScript, write `// @ts-nocheck` in the first line, or `// @ts-nocheck notebook` for all cells from here on.",
  ],
  ["function f(x: number) { return x } f()", "`f` lacks its argument `x`: write it between the brackets."],
  [
    "function f(x: number) { return x } f(1, 2)",
    "`f` takes 1 argument, and here it gets 2. Take away what is too much.",
  ],
  ['function f(x: number) { return x } f("a")', '`"a"` is text, but `f` takes a number.'],
  [
    "function f(x: number[]) { return x } f(1)",
    "`1` is a number, but `f` takes an array of numbers. In square brackets it is an array with this one entry: `[1]`.",
  ],
  [
    "function f(x: number) { return x } f([1])",
    "`[1]` is an array of numbers, but `f` takes a number. There is one pair of square brackets too many, or one entry has to be taken out.",
  ],
  ['function f(a: number, b: string) { return a } f("x", 1)', '`"x"` is text, but `f` takes a number.'],
  [
    "const x = 5; x = 6",
    "`x` was declared with `const`, so it keeps its value. Declare it with `let` to change it.",
  ],
  [
    "import { readFileSync } from 'node:fs';\nreadFileSync = 5",
    "`readFileSync` is imported, so it takes no other value. Choose another name, or declare this one anew in a cell of its own: `let readFileSync = …`.",
  ],
  [
    "function f() {}\nf = 5",
    "`f` is a function, so it takes no other value. Choose another name, or declare this one anew in a cell of its own: `let f = …`.",
  ],
  [
    "class K {}\nK = 5",
    "`K` is a class, so it takes no other value. Choose another name, or declare this one anew in a cell of its own: `let K = …`.",
  ],
  [
    "enum E { a }\nE = 5",
    "`E` is an enum, so it takes no other value. Choose another name, or declare this one anew in a cell of its own: `let E = …`.",
  ],
  [
    "const e: JSX.Element = 5",
    'There is no `JSX` without an import. It comes with the library that the JSX is for: `import type { JSX } from "react"`.',
  ],
  ["type C = React.FC", '`React` has to be imported first: `import * as React from "react"`.'],
  ["d3.scaleLinear()", '`d3` has to be imported first: `import * as d3 from "d3"`.'],
  ["const o = { a: 1 }; o.b", "`o` has no `b`; it has `a`."],
  ["const o = { alpha: 1 }; o.alpa", "`o` has no `alpa`. Did you mean `alpha`?"],
  [
    'const m = new Map<string, number>(); m.get("a").toFixed()',
    '`m.get("a")` is `undefined` when the key is not there. Say what holds then: `(m.get("a") ?? …)`.',
  ],
  [
    'const m = new Map<string, number>(); const a = m.get("a"); a + 1',
    "`a` is not always there: it may be `undefined`. Check first, `if (a !== undefined)`, or say what holds instead: `a ?? …`.",
  ],
  [
    "const l = [1, 2]; l.find(x => x > 1) * 2",
    "`l.find(x => x > 1)` is `undefined` when no entry fits. Keep it in a variable and check that first.",
  ],
  [
    'import { tf } from "six-steps";\nconst t = tf.tensor1d([1, 2]);\nt[0]',
    "`t` is a tensor, and `[ ]` does not reach its numbers. Make a list of them first: `t.arraySync()`, and then `[0]`.",
  ],
  [
    'import { tf } from "six-steps";\nconst net = tf.sequential();\nnet.predict(tf.ones([1, 2])).print()',
    "As far as TypeScript knows, `net.predict(tf.ones([1, 2]))` may be several tensors: a network may have several outputs. Say that it is one: `(net.predict(tf.ones([1, 2])) as tf.Tensor).print`.",
  ],
  ...["10", '10, { activation: "relu" }'].map(
    (given): Row => [
      `import { tf } from "six-steps";\ntf.layers.dense(${given})`,
      "Here a layer is described by names, where Keras takes the first without one: `tf.layers.dense({ units: 10 })`.",
    ],
  ),
  [
    'import { exercises } from "six-steps";\nlet whyTestSet = "training images known";\nexercises.theData.whyTestSet.check(whyTestSet)',
    "As it is declared here, `whyTestSet` may hold any text. Declare it as the exercise does, with the texts to choose from behind a colon: `let whyTestSet: … | undefined = …`.",
  ],
  [
    "[1, 2] === [1, 2]",
    "`==` and `===` ask whether both are one and the same list or object, and what is written anew never is. Compare entry by entry, or as texts: `String(a) === String(b)`.",
  ],
  [
    "const rows = [[1]];\nconst half: number[][] = rows.map((row) => row.map((x) => { x / 2 }));",
    "A function with braces gives back only what comes after `return`. Write `return x / 2`, or leave out the braces.",
  ],
  ["log2(8)", "`log2` belongs to `Math`: write `Math.log2(…)`."],
  ["let x: number; x + 1", "`x` has no value yet. Give it one where it is declared: `let x = …`."],
  [
    "let x: number | null = Math.random() > 0.5 ? 1 : null; x + 1",
    "`x` is not always there: it may be `null`. Check first, `if (x !== null)`, or say what holds instead: `x ?? …`.",
  ],
  ["const x = null; x.a", "`x` holds no value, so nothing can be done with it. Give it one first."],
  ["undefined.a", "`undefined` holds no value, so nothing can be done with it. Give it one first."],
  [
    "const p = Promise.resolve(5); p + 1",
    "`p` is a promise: `+` works on numbers. Put `await` before it: `await p`.",
  ],
  [
    "const p = Promise.resolve([5]); p.length",
    "`p` is a promise of a value, not yet the value. Put `await` before it: `(await p).length`.",
  ],
  [
    "const p = Promise.resolve(5); const n: number = p",
    "`p` is a promise, but `n` is declared as a number. Put `await` before it: `await p`.",
  ],
  [
    "async function f() { return [1] } for (const x of f()) {}",
    "`f()` is a promise, not yet its value. Put `await` before it: `await f()`.",
  ],
  [
    "async function load() { return { images: [1] } } const { images } = load();",
    "`load()` is a promise, not yet its value. Put `await` before it: `await load()`.",
  ],
  [
    "async function load() { return [1, 2] } const [first] = load();",
    "`load()` is a promise, not yet its value. Put `await` before it: `await load()`.",
  ],
  [
    'import x from "not-there-pkg"',
    "The package `not-there-pkg` is not installed. In a terminal, in the notebook's folder: `npm install not-there-pkg`.",
  ],
  [
    'import { a } from "@scope/pkg/sub"',
    "The package `@scope/pkg` is not installed. In a terminal, in the notebook's folder: `npm install @scope/pkg`.",
  ],
  [
    'import { x } from "./nope"',
    "There is no file `./nope` beside the notebook. Look at its name and folder.",
  ],
  [
    'import dayjs from "npm:dayjs@1"',
    "The package `dayjs` is not installed. In a terminal, in the notebook's folder: `npm install dayjs@1`.",
  ],
  [
    'const { z } = await import("npm:@scope/zod@^3.2/mini")',
    "The package `@scope/zod` is not installed. In a terminal, in the notebook's folder: `npm install @scope/zod@^3.2`.",
  ],
  [
    'import x from "jsr:@std/x@1"',
    "The package `@std/x` is not installed. In a terminal, in the notebook's folder: `npx jsr add @std/x@1`.",
  ],
  [
    'import x from "https://deno.land/x.ts"',
    "This kernel imports no files from the internet. Install the package with `npm install`, or save the file beside the notebook.",
  ],
  [
    'import x from "https://esm.sh/@scope/x@2.1/sub?dev"',
    'This kernel imports no files from the internet. In a terminal, in the notebook\'s folder: `npm install @scope/x@2.1`; then import `"@scope/x"`.',
  ],
  [
    'import x from "https://cdn.jsdelivr.net/npm/left-pad/+esm"',
    'This kernel imports no files from the internet. In a terminal, in the notebook\'s folder: `npm install left-pad`; then import `"left-pad"`.',
  ],
  [
    'import { equal } from "https://deno.land/std@0.224.0/assert/mod.ts"',
    'This kernel imports no files from the internet. In a terminal, in the notebook\'s folder: `npx jsr add @std/assert`; then import `"@std/assert"`.',
  ],
  ['import { readfile } from "node:fs"', "`node:fs` has nothing called `readfile`. Did you mean `readFile`?"],
  [
    'import { nothing } from "node:fs"',
    "`node:fs` has nothing called `nothing`. Look at the spelling, or at what it exports.",
  ],
  [
    'if (5 === "5") {}',
    '`5` is a number and `"5"` is text, so the answer is always the same. Turn one into the kind of the other first.',
  ],
  [
    'const a = 1; if (a === "1") {}',
    '`a` is a number and `"1"` is text, so the answer is always the same. Turn one into the kind of the other first.',
  ],
  [
    "const x = 1; const x = 2;",
    "`x` is declared twice in this cell. To give it a new value, write `x = …` without `let` or `const`; else choose another name.",
  ],
  [
    "let x = 1; let x = 2",
    "`x` is declared twice in this cell. To give it a new value, write `x = …` without `let` or `const`; else choose another name.",
  ],
  [
    "x + 1; const x = 1",
    "`x` is used before the line that declares it. Move the declaration above this line.",
  ],
  [
    "const data = data.map((x) => x)",
    "`data` is used in its own first value, where it does not exist yet. Choose another name for the new value.",
  ],
  [
    "for (const x of 5) {}",
    "`5` is a number: there are no entries in it. To count, write `for (let i = 0; i < 5; i++)`.",
  ],
  [
    "for (const x of { a: 1 }) {}",
    "`{ a: 1 }` is an object, not an array. Go through `Object.entries({ a: 1 })`.",
  ],
  [
    "const o = {a: 1}; for (const [k, v] of o) {}",
    "`o` is an object, not an array. Go through `Object.entries(o)`.",
  ],
  [
    "for (const i in [1,2,3]) { i * 2 }",
    "`i` is text, since `for … in` goes through the places as text. Write `for (const i of …)` to go through the entries.",
  ],
  [
    "const image = [[1]]; for (const row of image) { row + 1; row * 2 }",
    "`row` is an array: `+` works on single numbers. Go through its entries with `map` or a loop.",
  ],
  [
    'const o = { a: 1 }; const k: string = "a"; o[k]',
    "`k` may be any text, and `o` has only some keys. Declare it for any: `const o: Record<string, number> = …`.",
  ],
  ['const l = [1, 2]; l["a"]', "`l` is an array: its entries have numbers, counted from 0, such as `l[0]`."],
  ["const l: [number, number] = [1, 2, 3]", "`[1, 2, 3]` has 3 entries, and 2 are wanted."],
  [
    "const l: [number, number] = [1, 2]; l[2]",
    "`l` has 2 entries, and they are counted from 0: the last one is `l[1]`.",
  ],
  ["const image = [[1, 2]]; image[0, 1]", "Each index has its own brackets: `image[0][1]`."],
  [
    "interface P { x: number; y: number } const p: P = { x: 1 }",
    "`{ x: 1 }` lacks the property `y`: add it.",
  ],
  [
    "interface P { x: number; y: number } const p: P = { x: 1, y: 2, z: 3 }",
    "`P` has no property `z`. Take it away, or add it to `P`.",
  ],
  [
    'interface P { x: number; y: number } const p: P = { x: 1, y: "2" }',
    '`"2"` is text, but `y` has to be a number. Take the quotes away: `2`.',
  ],
  [
    'interface P { colour: string } const p: P = { color: "red" }',
    "There is no property `color` here. Did you mean `colour`?",
  ],
  ["class A { constructor(public x: number) {} } A(1)", "`A` is a class: write `new A(…)`."],
  [
    "class A { constructor(public x: number) {} } new A()",
    "`A` lacks its argument `x`: write it between the brackets.",
  ],
  [
    "class A { #x = 1 } new A().#x",
    "`#x` is private: only code inside `class A` may use it. Give the class a method that tells what you need.",
  ],
  [
    "class A { private x = 1 } new A().x",
    "`x` is private: only code inside `class A` may use it. Give the class a method that tells what you need.",
  ],
  [
    "class A { x: number }",
    "`x` has a type but no value. Give it one, `x = …`, or set `this.x` in the constructor.",
  ],
  [
    "class A { constructor(n: number) { this.n = n } }",
    "A class declares its fields: write `n;` or `n: number;` in `class A`, before the constructor. In plain JavaScript, write `// @ts-nocheck` in the first line, or `// @ts-nocheck notebook` for all cells from here on.",
  ],
  [
    "class A { go() { return x } x = 1 }",
    "A class reaches its own fields and methods by `this`: write `this.x`.",
  ],
  [
    "class A extends B {}",
    "Nothing is called `B` here. If another cell declares it, run that cell first; else look at the spelling.",
  ],
  [
    "class A { a = 1 } class B extends A { constructor() { this.a = 2 } }",
    "A class that `extends` another calls `super(…)` first in its constructor.",
  ],
  ["const f = () => 5; f * 2", "`f` is a function: `*` works on numbers. Call it: `f()`."],
  ["const f = (x: number) => x; f + 1", "`f` is a function: `+` works on numbers. Call it: `f(…)`."],
  ["const r = Math.max; r.toFixed()", "`r` is a function. Call it to get its result: `r(…).toFixed`."],
  ["Math.Max(1)", "`Math` has no `Max`. Did you mean `max`?"],
  ["Math.sum([1,2])", "`Math` has no `sum`. Add in a loop, or write `list.reduce((sum, x) => sum + x, 0)`."],
  [
    "Math.max([1, 2])",
    "`[1, 2]` is an array of numbers, but `Math.max` takes a number. With three dots its entries are passed one by one: `...[1, 2]`.",
  ],
  ["Console.log(1)", "`Console` is only a type: it is gone when the cell runs."],
  ["parseInt(5)", '`5` is a number, but `parseInt` takes text. As text it has quotes: `"5"`.'],
  [
    "Number.parseFloat(5)",
    '`5` is a number, but `Number.parseFloat` takes text. As text it has quotes: `"5"`.',
  ],
  ['"a" - 1', '`"a"` is text: `-` works on numbers.'],
  ['"a" * 2', '`"a"` is text: `*` works on numbers. To repeat text, write `"a".repeat(…)`.'],
  ["true + 1", "`true` is a `boolean` (`true` or `false`): `+` works on numbers."],
  [
    "[1] + [2]",
    "`+` does not work on arrays. To join them: `[...[1], ...[2]]`; to add entry by entry, use `map` or a loop.",
  ],
  [
    "const a = [1]; const b = [2]; a + b",
    "`+` does not work on arrays. To join them: `[...a, ...b]`; to add entry by entry, use `map` or a loop.",
  ],
  ['const l = []; l.push(1); l.push("a").x', '`l.push("a")` is a number, and has no `x`.'],
  [
    'const l: number[] = [1]; l = "a"',
    "`l` was declared with `const`, so it keeps its value. Declare it with `let` to change it.",
  ],
  ['let n = 5; n = "a"', '`"a"` is text, but `n` holds a number.'],
  [
    "let n = 5; n = [1]",
    "`[1]` is an array of numbers, but `n` holds a number. There is one pair of square brackets too many, or one entry has to be taken out.",
  ],
  ['let n = "a"; n = 5', '`5` is a number, but `n` holds text. As text it has quotes: `"5"`.'],
  [
    'let s = ""; s = null',
    "`null` is given, but `s` holds text. If that is meant, add `| null` to the type.",
  ],
  [
    "const s: string = null",
    "`null` is given, but `s` is declared as text. If that is meant, add `| null` to the type.",
  ],
  [
    "const s: string = undefined",
    "`undefined` is given, but `s` is declared as text. If that is meant, add `| undefined` to the type.",
  ],
  [
    "const u: unknown = 5; u + 1",
    'TypeScript does not know what `u` is. Check first, such as `if (typeof u === "number")`, or say it: `u as number`.',
  ],
  [
    "const u: unknown = 5; u.x",
    'TypeScript does not know what `u` is. Check first, such as `if (typeof u === "number")`, or say it: `u as number`.',
  ],
  [
    "function f() {} const x: number = f()",
    "`f()` gives nothing back, but `x` is declared as a number. Does its function lack a `return`?",
  ],
  [
    "function f() {} f() + 1",
    "`f()` holds nothing that `+` could work on: the function that it comes from has no `return` with a value.",
  ],
  [
    "function f(x: number) {} [1].map(f)[0] + 1",
    "`[1].map(f)[0]` holds nothing that `+` could work on: the function that it comes from has no `return` with a value.",
  ],
  [
    "[1, 2].map(5)",
    "`5` is a number, but `[1, 2].map` takes a function. A function looks like `(x) => x + 1`.",
  ],
  ["[1, 2].filter(x => x.a)", "`x` is a number, and has no `a`."],
  ["const n: number = 5; n.length", "`n` is a single number: `length` works on arrays."],
  ["const n = 5; n[0]", "`n` is a single number: it has no entries to take with `[ ]`."],
  ["const n = 5; n.push(1)", "`n` is a single number: `push` works on arrays."],
  ["const b = true; b.length", "`b` is a `boolean` (`true` or `false`), and has no `length`."],
  [
    "const d = document.title",
    '`document` belongs to a page in the browser; a cell runs in Node. To show HTML, write `display({ "text/html": "<b>…</b>" })`.',
  ],
  [
    "window.x",
    "`window` belongs to a page in the browser; a cell runs in Node. What Node has of it stands without it, such as `setTimeout` and `fetch`.",
  ],
  [
    "const image: number[][] = [[1]]; const x: number = image[0]",
    "`image[0]` is an array of numbers, but `x` is declared as a number. Take one entry, `image[0][0]`, or go through all of them with `map` or a loop.",
  ],
  [
    "const image: number[][] = [[1]]; Math.max(...image)",
    "`image` is an array of arrays, and `Math.max` takes single values: `...image.flat()` passes all of them.",
  ],
  [
    "Math.max(image); const image = [1]",
    "`image` is an array of numbers, but `Math.max` takes a number. With three dots its entries are passed one by one: `...image`.",
  ],
  [
    "function f(x: number[]): number { let s = 0; for (const v in x) { s += v } return s }",
    "`v` is text, since `for … in` goes through the places as text. Write `for (const v of …)` to go through the entries.",
  ],
  [
    'function f(x: number[]): number { let s = ""; for (const v of x) { s += v } return s }',
    "`s` is text, but this function promises a number. `Number(s)` makes a number of it.",
  ],
  [
    "function f(x: number[]): number { let s = 0; for (const v of x) { s += v }; }",
    "The function promises a value and gives none back: end it with `return` and the value.",
  ],
  [
    "function f(x: number): number { return y }",
    "Nothing is called `y` here. If another cell declares it, run that cell first; else look at the spelling.",
  ],
  ["const x: int = 5", "`int` is not a type here. In TypeScript: `number`."],
  ["const x: float = 5", "`float` is not a type here. In TypeScript: `number`."],
  ["const x: Array = [1]", "Say of what: `number[]` rather than `Array`."],
  ["const x: Map = new Map()", "Say of what: `Map<string, number>` rather than `Map`."],
  [
    'const x: number[] = new Array("a")',
    '`new Array("a")` is an array of texts, but `x` is declared as an array of numbers. Each entry has to be turned into the other kind, with `map` or a loop.',
  ],
  ["const x: image = 5; const image = 5;", "`image` is a value, not a type. Its type is `typeof image`."],
  [
    'let s = "a"; s[0] = "b"',
    "Text cannot be changed in place. Make a new one, with `s.slice(…)` or `s.replace(…)`.",
  ],
  ['const s = "a"; s.foo()', "`s` is text, and has no `foo`."],
  [
    "const x = 5 as string",
    "`as` converts nothing; it only tells TypeScript what `5` is. `String(5)` makes text of it.",
  ],
  [
    "const a: readonly number[] = [1]; a.push(2)",
    "`a` is declared as `readonly`, and `push` would change it. Make a new array, or take `readonly` away.",
  ],
  [
    "interface P { readonly x: number } const p: P = { x: 1 }; p.x = 2",
    "`x` is declared as `readonly`, so it keeps its value. Make a new object, or take `readonly` away.",
  ],
  ['const e: "a" | "b" = "c"', '`"c"` is none of the values that are allowed: `"a"`, `"b"`.'],
  [
    'function f(k: "relu" | "softmax") {} f("Relu")',
    '`"Relu"` is none of the values that are allowed: `"relu"`, `"softmax"`.',
  ],
  [
    'switch (1 as number) { case "a": }',
    '`"a"` is text, but `switch` looks at a number: this case is never reached.',
  ],
  ["while (x = 5) {}", "`=` gives a value; to compare, write `===`: `x === 5`."],
  [
    "1 < 2 < 3",
    "`1 < 2` is `true` or `false`, and that is compared with `3`. Write two comparisons: `1 < 2 && 2 < 3`.",
  ],
  ["break", "`break` belongs in a loop, and there is none around it."],
  ["if (f) {} function f() {}", "`f` is the function itself, which is always there. Call it: `f()`."],
  [
    "const f = async () => 5; if (f()) {}",
    "`f()` is a promise, which always counts as true. Put `await` before it: `await f()`.",
  ],
  [
    "let a = 1n + 1",
    "`1n` is a `bigint`, which cannot be mixed with numbers. `Number(1n)` makes a number of it.",
  ],
  ["1n * 2", "`1n` is a `bigint`, which cannot be mixed with numbers. `Number(1n)` makes a number of it."],
  ["const o = { f() {} }; o.g()", "`o` has no `g`; it has `f`."],
  [
    "const x = { a: 1, a: 2 }",
    "`a` appears twice in this object. Only the last one would count: take one away.",
  ],
  ["new Math()", "`Math` is not a class. Take `new` away."],
  ["new [1]()", "`[1]` is not a class. Take `new` away."],
  [
    "function F() { this.x = 1 }",
    "A plain function has no `this`. Write a class, with this code in its `constructor`. In plain JavaScript, write `// @ts-nocheck` in the first line, or `// @ts-nocheck notebook` for all cells from here on.",
  ],
  [
    'let n: number = Number("5"), m: string = n',
    "`n` is a number, but `m` is declared as text. `String(n)` makes text of it.",
  ],
  ["JSON.parse({ a: 1 })", "`{ a: 1 }` is an object, but `JSON.parse` takes text."],
  [
    "setTimeout(5)",
    "`5` is a number, but `setTimeout` takes a function. A function looks like `(x) => x + 1`.",
  ],
  ['"a".repeat("3")', '`"3"` is text, but `"a".repeat` takes a number. Take the quotes away: `3`.'],
  ['"abc".at("0")', '`"0"` is text, but `"abc".at` takes a number. Take the quotes away: `0`.'],
  [
    "const l: string[] = [1, 2].map(x => x)",
    "`[1, 2].map(x => x)` is an array of numbers, but `l` is declared as an array of texts. Each entry has to be turned into the other kind, with `map` or a loop.",
  ],
  [
    'const s = "5" + 5; const n: number = s',
    "`s` is text, but `n` is declared as a number. `Number(s)` makes a number of it.",
  ],
  [
    "const t: string = 1 + 1",
    "`1 + 1` is a number, but `t` is declared as text. `String(1 + 1)` makes text of it.",
  ],
  ['const r: number = "a" + 1', '`"a" + 1` is text, but `r` is declared as a number.'],
  [
    'const x = prompt("?"); x * 2',
    "`x` is text, or `null` when the question is cancelled. `Number(x)` makes a number of it.",
  ],
  [
    'const x = prompt("?"); x.length',
    "`x` is text, or `null` when the question is cancelled. `Number(x)` makes a number of it.",
  ],
  ["abs(-1)", "`abs` belongs to `Math`: write `Math.abs(…)`."],
  ["sqrt(4)", "`sqrt` belongs to `Math`: write `Math.sqrt(…)`."],
  [
    "np.array([1])",
    "`np` is a Python package. Packages for TypeScript come from npm: import one at the top of the cell.",
  ],
  ["const d = new Date(); d - 1", "`d` is a date. `d.getTime()` is its time as a number, in milliseconds."],
  [
    'const l = [1, "a"]; l[1] * 2',
    '`l[1]` is not always a number: `*` works on numbers. Check first: `if (typeof l[1] === "number")`.',
  ],
  [
    'const l = [1, "a"]; l[0] / 2',
    '`l[0]` is not always a number: `/` works on numbers. Check first: `if (typeof l[0] === "number")`.',
  ],
  ["function f(a: number, a: number) {}", "Two parameters are called `a`: each needs a name of its own."],
  ['const f: (x: number) => number = (x) => "a"', '`"a"` is text, but this function promises a number.'],
  [
    "const f = (x: number): number => { x }",
    "The function works out `x` and gives nothing back: write `return x`.",
  ],
  [
    "const f = (x: number): { a: number } => { a: x }",
    "After `=>`, `{` begins a block of code. To give back an object, put it in round brackets: `({ a: x })`.",
  ],
  [
    "const f: (x: number) => number = x => { x * 2 }",
    "A function with braces gives back only what comes after `return`. Write `return x * 2`, or leave out the braces.",
  ],
  ["[3, 1].sort((a, b) => a < b)", "To sort, the function gives a number: `a - b` for the smallest first."],
  [
    "[3, 1].forEach(x => x).length",
    "`[3, 1].forEach(x => x)` gives nothing back, so there is nothing after the dot.",
  ],
  [
    "const x = [1, 2].forEach(x => x * 2); x[0]",
    "`x` holds nothing: the function that it comes from gives nothing back.",
  ],
  [
    "const l = [1, 2]; const m: number = l.map(x => x)",
    "`l.map(x => x)` is an array of numbers, but `m` is declared as a number. Take one entry, `l.map(x => x)[0]`, or go through all of them with `map` or a loop.",
  ],
  ['const l = [1, 2]; l.length = "a"', '`"a"` is text, but `l.length` holds a number.'],
  [
    "const z: number[][] = Array(3).fill(0).map(() => 0)",
    "`Array(3).fill(0).map(() => 0)` is an array of numbers, but `z` is declared as an array of arrays.",
  ],
  [
    "const z: number[][] = [1, 2]",
    "`1` is a number, but each entry here has to be an array of numbers. In square brackets it is an array with this one entry: `[1]`.",
  ],
  [
    "const z: number[] = [[1], [2]]",
    "`[1]` is an array of numbers, but each entry here has to be a number. There is one pair of square brackets too many, or one entry has to be taken out.",
  ],
  ["const b: boolean = 1", "`1` is a number, but `b` is declared as a `boolean` (`true` or `false`)."],
  ["const a: any[] = {}", "`{ }` makes an object. An array is written with `[ ]`, and `{}` is not one."],
  [
    'const b: string[] = "a"',
    '`"a"` is text, but `b` is declared as an array of texts. In square brackets it is an array with this one entry: `["a"]`.',
  ],
  [
    "const n: number[] = { a: 1 }",
    "`{ }` makes an object. An array is written with `[ ]`, and `{ a: 1 }` is not one.",
  ],
  ["const b: string[] = {}", "`{ }` makes an object. An array is written with `[ ]`, and `{}` is not one."],
  ["const c: { a: number } = 5", "`5` is a number, but `c` is declared as an object."],
  [
    "const a = 5\n(1 + 2) * a",
    "The line that begins with `(` goes on from the line above it. End that one with `;`.",
  ],
  ["const n = 3; n(n + 1)", "To multiply, write `*`: `n * (n + 1)`."],
  [
    "const list = [1, 2];\nconst x: number = list\n  .map((n) => n);",
    "`list .map((n) => n)` is an array of numbers, but `x` is declared as a number. Take one entry, `list .map((n) => n)[0]`, or go through all of them with `map` or a loop.",
  ],
  ["let n = 1; if (n = '2') {}", "`=` gives a value; to compare, write `===`: `n === '2'`."],
  [
    "function f(image: number[][]): number[][] { return 5 }",
    "`5` is a number, but this function promises an array of arrays.",
  ],
  [
    "function f(): void { return 5 }",
    "`void` says that the function gives nothing back, and here it returns `5`. Change `void`, or take the value away.",
  ],
];

/** Cells that are not TypeScript. */
export const wrongSyntax: Row[] = [
  [
    "const index = 30;\nconst place = [index // 28, index % 28];\n",
    "`//` begins a comment in TypeScript. To divide and round down, write `Math.floor(index / 28)`.",
  ],
  [
    'function f() { await fetch("x") }',
    "A function with `await` in it is an `async` one: write `async` before it.",
  ],
  [
    "function f() { yield 5 }",
    "`yield` is for generators only: `function*`. To give back a value, write `return`.",
  ],
  ["const n = 10,000", "A number is written without commas: `10000`, or `10_000`."],
  ["const shape = [10,000, 28, 28]", "A number is written without commas: `10000`, or `10_000`."],
  [
    "const place = [row + 28 * (quadrant // 2), 1];",
    "`//` begins a comment in TypeScript. To divide and round down, write `Math.floor(quadrant / 2)`.",
  ],
  [
    "const down = 28 * (quadrant // 2);\nconst next = 1;",
    "`//` begins a comment in TypeScript. To divide and round down, write `Math.floor(quadrant / 2)`.",
  ],
  ["const n = 1,000.5", "A number is written without commas: `1000.5`, or `1_000.5`."],
  ["const n 5", "A `=` is missing before the value: `const n = 5`."],
  ["const total: number 5", "A `=` is missing before the value: `const total: number = 5`."],
  ["let s 'a'", "A `=` is missing before the value: `let s = 'a'`."],
  ["let s: string 'a'", "A `=` is missing before the value: `let s: string = 'a'`."],
  ["const n == 5", "A single `=` gives a value; `==` and `===` compare."],
  ["const my name = 3", "A name is one word: `myName`."],
  ["const my-name = 3", "A name has no hyphen: `myName`."],
  [
    "const s = hello big world",
    'Text is written in quotes: `"hello big world"`. Between two values there is an operator, such as `+`.',
  ],
  ["console.log 'a'", "To call a function, put what it gets in round brackets: `console.log(…)`."],
  ["console.log total", "To call a function, put what it gets in round brackets: `console.log(…)`."],
  [
    "function f x { return x }",
    "After the name of a function come its parameters in round brackets: `function f(…) { … }`.",
  ],
  [
    "class A { x = 1, y = 2 }",
    "In a class, fields and methods are not separated by commas: end a field with `;`.",
  ],
  [
    "class A { method { } }",
    "After the name of a method come its parameters in round brackets: `method(…) { … }`.",
  ],
  ["switch (1) { case 1 console.log(1) }", "A colon follows here: `case 1:`."],
  ["const n = 010", "A number does not begin with 0: write `10`."],
  [
    "for (const x in [1,2]) x++ )",
    "This `)` closes nothing: there is one too many, or its other half is missing.",
  ],
  ["if (x = 5) {", "The `{` of line 1 is never closed: write `}` where it ends."],
  ["if x > 5 { }", "After `if` comes its condition in round brackets: `if (…) { … }`."],
  ["if x > 5: y", "After `if` comes its condition in round brackets: `if (…) { … }`."],
  ["if (x > 5) then { }", "TypeScript has no `then` here. Write `{ … }`."],
  ["for i in range(10): print(i)", "`for i in …:` is Python. In TypeScript: `for (const i of list) { … }`."],
  [
    "for x of [1] { }",
    "After `for` comes its head in round brackets: `for (const x of list) { … }` or `for (let i = 0; i < n; i++) { … }`.",
  ],
  ["for (x of [1]) { x }", "The loop's variable is declared in the loop: `for (const x of …)`."],
  [
    "for (let i = 0, i < 5, i++) { }",
    "The head of a `for` has three parts with `;` between them: `for (let i = 0; i < n; i++)`.",
  ],
  [
    "for (let i = 0; i < 5) { }",
    "The head of a `for` has three parts with `;` between them: `for (let i = 0; i < n; i++)`.",
  ],
  [
    "for i = 0; i < 5; i++ { }",
    "After `for` comes its head in round brackets: `for (const x of list) { … }` or `for (let i = 0; i < n; i++) { … }`.",
  ],
  ["for (const i = 0; i < 3; i++) {}", "`i` counts, so it has to change: write `for (let i = …`."],
  ["def f(x): return x", "`def` is Python. In TypeScript: `function name(…) { … }`."],
  ["else { }", "`else` comes right after the `}` of an `if`, and there is none before it."],
  ["if (1) {} else (2) { x }", "`else` has no condition. With one, it is `else if (…) { … }`."],
  ['console.log("hello"', "The `(` of line 1 is never closed: write `)` where it ends."],
  ['console.log("hello)', 'This text begins with `"` and does not end on its line: write `"` where it ends.'],
  [
    "console.log('it's')",
    "The `'` before this place ends the text. Put `\"` around a text that has `'` in it.",
  ],
  ['console.log("a" "b")', 'A comma is missing between two entries: write `,` before `"b"`.'],
  ['const s = "abc', 'This text begins with `"` and does not end on its line: write `"` where it ends.'],
  ["const s = 'abc\"", "This text begins with `'` and ends with `\"`: both have to be the same."],
  ["const l = [1, 2;", "The `[` of line 1 is still open at `;`: write `]` before it."],
  ["const l = [1 2 3]", "A comma is missing between two entries: write `,` before `2`."],
  ["const o = { a = 1 }", "In an object, a value comes after a colon: `{ name: value }`."],
  ["const o = { a; 1 }", "The `{` of line 1 is still open at `;`: write `}` before it."],
  ["function (x) { return x }", "A function that is declared has a name: `function name(…) { … }`."],
  ["func f(x) { return x }", "TypeScript has no `func` here. Write `function name(…) { … }`."],
  ["function f(x: number) -> number { return x }", "Instead of `->` write `:`."],
  [
    "function f(int x) { return x }",
    "A type comes after the name, if there is one: `let x` rather than `int x`.",
  ],
  ["int x = 5", "A type comes after the name, if there is one: `let x` rather than `int x`."],
  ["let x == 5", "A single `=` gives a value; `==` and `===` compare."],
  ["let 2x = 5", "A name begins with a letter, not with a digit."],
  ["let my-var = 5", "A name has no hyphen: `myVar`."],
  ["let my var = 5", "A name is one word: `myVar`."],
  ["let class = 5", "`class` is a word of the language. Choose another name."],
  ["let new = 5", "`new` is a word of the language. Choose another name."],
  ["let x = ;", "After `=` something is missing."],
  ["let x = 5 +", "After `+` something is missing."],
  ["const x", "`const` is given its value at once: `const x = …`. Without a value, write `let x`."],
  ["const x;", "`const` is given its value at once: `const x = …`. Without a value, write `let x`."],
  ["import numpy as np", 'This `import` is Python. In TypeScript: `import * as np from "numpy"`.'],
  ['import { a } form "b"', 'An `import` says from where: `import { name } from "module"`.'],
  ["import a", 'An `import` says from where: `import { name } from "module"`.'],
  ["# comment", "`#` is Python. In TypeScript a comment begins with `//`."],
  ["# a comment with words", "`#` is Python. In TypeScript a comment begins with `//`."],
  ["x := 5", "Instead of `:=` write `=`."],
  [
    "x ** -2",
    "Nothing is called `x` here. If another cell declares it, run that cell first; else look at the spelling.",
  ],
  [
    "(x, y) > x",
    "Nothing is called `y` here. If another cell declares it, run that cell first; else look at the spelling.",
  ],
  ["const f = (x) {return x}", "Between the parameters and the body of such a function comes `=>`."],
  ["class A { let x = 5 }", "In a class, fields and methods are written without `let`."],
  ["class A { const x = 5 }", "In a class, fields and methods are written without `const`."],
  [
    "class A { x: 5 }",
    "`x` has a type but no value. Give it one, `x = …`, or set `this.x` in the constructor.",
  ],
  ["class A: pass", "A block is written in braces, not after a colon: `class A { … }`."],
  ["pass", "`pass` is Python. In TypeScript an empty block is `{ }`."],
  ["}", "This `}` closes nothing: there is one too many, or its other half is missing."],
  [
    "const h = (1-p)Math.log2(q)",
    "To multiply, write `*` before `Math.log2`: a product always has its sign.",
  ],
  ["f(1, (1-p)q)", "To multiply, write `*` before `q`: a product always has its sign."],
  ["const h = -p log2(q)", "To multiply, write `*` before `log2`: a product always has its sign."],
  ["f(-p log2(q))", "To multiply, write `*` before `log2`: a product always has its sign."],
  [
    "const z = 2 x",
    'A number and a name cannot stand together. Text has quotes, `"2 x"`; a product has `*`.',
  ],
  ["let x: number[] = 5, 1", "Several values stand together in square brackets: `[5, 1]`."],
  ["const x = 5, 1, 2.5;", "Several values stand together in square brackets: `[5, 1, 2.5]`."],
  ['raise ValueError("negative")', '`raise` is Python. In TypeScript: `throw new Error("…")`.'],
  ["assert x == 1", "`assert` is Python. In TypeScript: `console.assert(…)`."],
  ["const e = sum(x for x in xs)", "`… for … in …` is Python. In TypeScript: `list.map((x) => …)`."],
  [
    "return 5",
    "`return` gives back what a function has worked out, and no function is around it. A cell shows the value of its last line without it.",
  ],
  ["xs.slice(0:10)", "Instead of `:` write `,`."],
  ["let x = 1,5", "A decimal number has a point: `1.5`."],
  ["let t = “abc”", '`“` is not the same sign as `"`, which belongs here.'],
  ["let t = ‘abc’", "`‘` is not the same sign as `'`, which belongs here."],
  ['print(f"hello")', `\`f"{x}"\` is Python. In TypeScript: \`\${x}\` between backticks.`],
  ['f"hello {x}"', `\`f"{x}"\` is Python. In TypeScript: \`\${x}\` between backticks.`],
  [
    "if (x) { } else if { }",
    "After `else if` comes a condition in round brackets; without one it is `else`.",
  ],
  ["$x = 5;", "`$x` has not been declared: write `let $x = …` the first time."],
  [
    "const a = 5, const b = 6",
    "After a comma, `const` is not said again. Or end the first declaration with `;`.",
  ],
  ["f(x) { return x }", "A function begins with `function`: `function f(…) { … }`."],
  [
    "f(x) = 2",
    "On the left of `=` is the variable that gets a value; `f(x)` cannot be given one. To compare, write `===`.",
  ],
  [
    "5 = x",
    "On the left of `=` is the variable that gets a value; `5` cannot be given one. To compare, write `===`.",
  ],
  [
    "{ a: 1, b: 2 }.a",
    "A cell that begins with `{` begins with a block of code. To show an object, put it in round brackets: `({ … })`.",
  ],
  ["{ a, b } = f()", "To take values out of an object, declare their names: `const { a, b } = …`."],
  ["f(,)", "Something is missing between two commas, or there is one comma too many."],
  ["x = {a: 1,, b: 2}", "Something is missing between two commas, or there is one comma too many."],
  ["let e = 5px", 'A number and a name cannot stand together. Text has quotes, `"5px"`; a product has `*`.'],
  [
    "let f = 3cm + 1",
    'A number and a name cannot stand together. Text has quotes, `"3cm"`; a product has `*`.',
  ],
];

/** Cells of which more than the compiler's own message cannot be known. */
export const unrecognised = [
  "const x: object = {}; x.y",
  "enum E { A } E.B",
  "const { a } = 5",
  "from = 5 5",
  "const print = 5 5",
  "let def = 4 5",
  "x++ y",

  "type T = { n: number }; const t: T = { n: 1 }; delete t.n",
  "class Cup { n = 1 } class Bowl { m = 1 } const c: Cup = new Bowl()",
  "function f(x: string | number[]): string { return x }",
];
