import { RandomNumbers } from "../training/randomNumbers.js";

const names = ["a", "b", "c", "d", "e"];

/** The first cell: all names have a value, and `seen` tells of one what it is at the moment. */
export const start = `// @ts-nocheck notebook
let a = 1, b = 2, c = 3, d = 4, e = 5;
const readers = [];
const seen = (read) => {
  let value;
  try { value = read(); } catch (error) { return error.name; }
  return typeof value === "function" ? \`function \${value.name}\` : typeof value + JSON.stringify(value);
};`;

/** What the names are, and what they are to closures of this cell and of earlier ones. */
const shown = `[${names.map((name) => `seen(() => ${name})`).join()}, ...readers.map((read) => seen(read))].join("; ")`;

/** Statements that declare names anew or give them values. `N` and `M` are names, each `V` is a value. */
const statements = [
  "let N = V",
  "let N = V, M = V",
  "let N",
  "let N, M = V",
  "const N = V",
  "const N = V, M = V",
  "var N = V",
  "var N",
  "var N, M = V",
  "let { N, ...M } = { N: V, z: V }",
  "const { z: N = V, M } = { M: V }",
  "const [N, [M = V]] = [V, []]",
  "let [, ...N] = [V, V]",
  "var { N } = { N: V }",
  "var [N] = [V], M = V",
  "function N(x) { return M }",
  "function N() { return V } function M() { return N }",
  "async function N() { await (V) }",
  "function* N() { yield V }",
  "class N { static s = V; m() { return N } }",
  "class N extends Array { #p = V; get p() { return this.#p } }",
  "class N {} class M extends N {}",
  "N = V",
  "N = M = V",
  "N ??= V",
  "[N, M] = [M, N]",
  "({ N, z: M = V } = { N: V })",
  "for (var N = 0; N < 3; N++);",
  "for (var N of [V, V]) M = N",
  "for (const i of [1, 2]) { N = [i, V] }",
  "for (const key in { x: V }) N = key",
  "for (let N = 0; N < 2; N++) M = () => N",
  "if (true) { var N = V }",
  "if (typeof N === 'number') var M = V; else M = V",
  "{ let N = V; readers.push(() => N) }",
  "{ function N() {} M = N }",
  "outer: for (;;) { for (;;) { N = V; break outer } }",
  "outer: while (true) { do { N = V; if (N) break outer; else break } while (true); break }",
  "do N = V; while (false)",
  "try { throw V } catch (N) { M = N } finally { var N = V }",
  "switch (1) { case 1: var N = V; default: M = V }",
  "readers.push(() => N)",
  "readers.push(function () { return N })",
  "{ const set = () => { N = V }; set() }",
  "{ const set = (x = V) => (N = x); set() }",
  ";(() => { var N = V; M = N })()",
  ";[1, 2].forEach((i) => { N = i })",
  "await null; N = V",
  "let N = await (V)",
  "const { N } = await { N: V }",
  "for await (const x of [V]) N = x",
  "N = await (async () => V)()",
  "N = [...(function* () { for (const x of [V]) yield x })()]",
  "N = { get x() { return M }, y() { return V }, z: async () => M }",
  "N = new (class { v = V; static { M = V } })().v",
  "export const N = V",
  "export default V",
  "/* note */ let N = V /* note */",
  "let N = V // note",
];

const values = [
  "1",
  '"text"',
  "[1, [2]]",
  "Object({ k: 1 })",
  "() => 1",
  "function () {}",
  "function own() { return 1 }",
  "class {}",
  "async (x) => x",
  "(x) => [{ x }]",
  "(x => y => (x, y))(1)(2)",
  "((x) => { if (x) return (y) => y + x })(1)(2)",
  "`text`",
  "typeof M",
  "(M, 1)",
  "null",
  "/a'b/.source",
  "Object({ let: 1 }).let",
  "'let x = 1'",
];

/** A notebook of some cells, the same for the same seed. */
export function randomCells(seed: number): string[] {
  const random = new RandomNumbers(seed);
  const statement = () => {
    const [first, second] = random.shuffled(names);
    const template = random.pick(statements);
    const code = template
      .replaceAll(/\bV\b/g, () => random.pick(values))
      .replaceAll(/\bN\b/g, first)
      .replaceAll(/\bM\b/g, second);
    return { code, isEnded: /^(?:async|function|class|for|if|switch|try|outer|\{).*\}$|;$/.test(template) };
  };
  return Array.from({ length: 4 }, () => {
    const declared = new Set<string>();
    let code = "";
    for (let left = random.whole(1, 4); left > 0; left--) {
      const { code: next, isEnded } = statement();
      // No name is declared twice in one cell.
      const own = names.filter((name) => new RegExp(`\\b${name}\\b`).test(next));
      if (own.some((name) => declared.has(name))) continue;
      for (const name of own) declared.add(name);
      code += next + (next.includes("//") || random.chance(0.5) ? "\n" : isEnded ? " " : "; ");
    }
    return `${code.trimEnd()}\n;${shown}`;
  });
}
