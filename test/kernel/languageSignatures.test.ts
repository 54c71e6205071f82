import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Notebook } from "./languageNotebook.js";

/** Functions of 0 to 3 parameters, each parameter named and documented for what it is. */
const counts = [0, 1, 2, 3];
const functions = counts.map((count) => {
  const parameters = Array.from({ length: count }, (_, index) => `f${count}p${index}`);
  const tags = parameters.map((name) => ` * @param ${name} what ${name} is for`);
  const typed = parameters.map((name) => `${name}: unknown`);
  return `/**\n * Does f${count}.\n${tags.join("\n")}\n */\nfunction f${count}(${typed}): number { return ${count} }`;
});

const more = `
class Net {
  /** Makes one. @param layers how many */
  constructor(layers: number, public name?: string) {}
  /** Fits. */
  fit(x: number, y: number): this { return this }
}
const net = new Net(1);
/** By number. @param n the number */
function over(n: number): void;
/** By text. @param s the text @param flags how */
function over(s: string, flags: boolean): void;
function over(...all: unknown[]) {}
/** Joins. @param parts what to join */
function join(glue: string, ...parts: string[]): string { return parts.join(glue) }
const arrow = (first: number, second = 2) => first + second;
function curry(outer: number) { return (inner: string) => outer }
const anything: any = 1;
function take({ rate, kind }: { rate: number; kind: string }, callback: (x: number) => void) {}
`;

async function begun(t: TestContext): Promise<Notebook> {
  const notebook = new Notebook(t);
  (await notebook.compile(functions.join("\n") + more)).commit();
  return notebook;
}

async function shown({ language }: Notebook, code: string, at: number): Promise<string> {
  const { data } = await language.inspect(code, [...code.slice(0, at)].length, 0);
  return String(data["text/plain"] ?? "");
}

/** Random numbers that are the same in each run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

interface Nested {
  code: string;
  /** What is meant at each place between two characters; none outside of calls and where a name is touched. */
  meant: Map<number, string>;
}

/** A call whose arguments are values with brackets and commas of their own, and calls. */
function nestedCall(random: (below: number) => number, depth: number): Nested {
  const name = `f${counts[1 + random(3)]}`;
  const count = Number(name[1]);
  let code = `${name}(`;
  const meant = new Map<number, string>();
  const blanks = ["", " ", "\n  ", " /* ) , ( */ "];
  for (let index = 0; index < count; index++) {
    const parameter = `${name}p${index}`;
    const add = (text: string, isName = false) => {
      for (let at = 0; at <= text.length; at++)
        if (!isName || at === 0) meant.set(code.length + at, parameter);
      code += text;
    };
    add(blanks[random(blanks.length)]);
    if (depth > 0 && random(2) === 0) {
      const inner = nestedCall(random, depth - 1);
      meant.set(code.length, parameter);
      const start = code.length;
      for (const [at, which] of inner.meant) meant.set(start + at, which);
      code += inner.code;
    } else add(['"a, (b"', "[1, (2), 3]", "-1", "`x`", "{ 1: 2, 3: [4] }", "() => 5"][random(6)]);
    meant.set(code.length, parameter);
    add(blanks[random(blanks.length)]);
    if (index < count - 1) code += ",";
    else code += ")";
  }
  return { code, meant };
}

test("anywhere in nested calls, finished or not, the parameter that is meant is shown with its comment", async (t) => {
  const notebook = await begun(t);
  const random = randomFrom(7);
  let tried = 0;
  for (let round = 0; round < 6; round++) {
    const { code, meant } = nestedCall(random, 3);
    for (const [at, parameter] of meant) {
      if (random(3) > 0) continue;
      const expected = [
        `function ${parameter.slice(0, 2)}(`,
        `→ ${parameter}: unknown what ${parameter} is for`,
      ];
      for (const text of [`const r = ${code} + 1`, `const r = ${code.slice(0, at)}`]) {
        const said = await shown(notebook, text, "const r = ".length + at);
        const place = `${text.slice(0, "const r = ".length + at)}|${text.slice("const r = ".length + at)}`;
        assert.ok(
          said.startsWith(expected[0]) && said.includes(`\n\n${expected[1]}\n\nDoes `),
          `${place}\n\n${said}`,
        );
        tried++;
      }
    }
  }
  assert.ok(tried > 200, String(tried));
});

test("every kind of call shows how it is called", async (t) => {
  const notebook = await begun(t);
  const cases: [marked: string, ...expected: RegExp[]][] = [
    [
      "new Net(|",
      /^new Net\(layers: number, name\?: string(?: \| undefined)?\): Net\n\n→ layers: number how many/,
    ],
    ["new Net(1, |)", /→ name\?: string/],
    ["net.fit(|)", /^\(method\) fit\(x: number, y: number\): (?:this|Net)\n\n→ x: number\n\nFits\./],
    ["net?.fit(1, |)", /→ y: number/],
    [
      "over(|",
      /^function over\(n: number\): void\nfunction over\(s: string, flags: boolean\): void\n\n→ n: number the number/,
    ],
    [
      'over("a"|',
      /^function over\(s: string, flags: boolean\): void\nfunction over\(n: number\): void\n\n→ s: string the text/,
    ],
    ["over(1, |", /^function over\(s: string, flags: boolean\): void\n.*\n\n→ flags: boolean how/],
    ['join(",", |', /→ \.\.\.parts: string\[\] what to join/],
    ['join(",", "a", "b", |)', /→ \.\.\.parts: string\[\]/],
    ["arrow(1, |)", /^arrow\(first: number, second\?: number\): number\n\n→ second\?: number$/],
    ["curry(1)(|)", /^\(inner: string\): number\n\n→ inner: string$/],
    ["curry(|)(2)", /→ outer: number/],
    ["take(|", /→ \{ rate, kind \}: \{/],
    ["take({ rate: |", /→ \{ rate, kind \}/],
    ["take({ rate: 1, kind: '' }, (x) => { 1; | })", /→ callback: \(x: number\) => void/],
    ["[1, 2].map(|", /^\(method\) map<U>\(callbackfn: /, /→ callbackfn: .*A function that accepts/s],
    ["`$" + "{f1(|)}`", /→ f1p0/],
    ["f2(1, 2, |)", /^function f2\((?!.*→)/s],
    ["f1(f0(|))", /^function f0\(\): number\n\nDoes f0\./],
    ["f1(1)|", /^function f1\((?!.*→)/s],
    ["f1 |(1)", /^function f1\((?!.*→)/s],
    ["f1(net|)", /^const net: Net/],
    ["f1(|net)", /→ f1p0/],
    ["f1(ne|t.fit)", /^const net: Net/],
    ["f1(nowhere|)", /→ f1p0/],
    ["f1(tr|ue)", /→ f1p0/],
    ["f1|(1)", /^function f1\((?!.*→)/s],
    ["anything(|)", /^const anything: any/],
    ["if (|net) {}", /^const net: Net/],
    ["f1([1, n|et])", /^const net: Net/],
    ["f1(1) + |2", /^$/],
    ["|f1(1)", /^function f1\((?!.*→)/s],
    ["nowhere(|)", /^$/],
    ["class A { m(|) {} }", /^$/],
  ];
  for (const [marked, ...expected] of cases) {
    const said = await shown(notebook, marked.replace("|", ""), marked.indexOf("|"));
    for (const one of expected) assert.match(said, one, marked);
    assert.doesNotMatch(said, /·|six-steps-kernel|import\(/, marked);
  }
  const { data } = await notebook.language.inspect("f1(", 3, 0);
  assert.match(
    String(data["text/markdown"]),
    /^```ts\nfunction f1\(.*\n```\n\n→ \*\*`f1p0: unknown`\*\* what f1p0 is for\n/,
  );
});
