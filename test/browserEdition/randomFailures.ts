import { RandomNumbers } from "../training/randomNumbers.js";

/** Code around a piece of code `@` that runs it; `#` is a number of its own. */
const wrappings = [
  "for (let i# = 0; i# < 1; i#++) @",
  "for (let i# = 0; i# < 1; i#++) { const x# = (y: number) => y + 1; x#(1); @ }",
  "for (const x# of [1]) @",
  "for (const x# in { a: 1 }) { @ }",
  "while (true) { @ }",
  "while (true) @",
  "do { @ } while (true);",
  "do @ while (true);",
  "if (true) @",
  "{ @ }",
  "{ let x# = 1, y#; const { z# } = { z#: x# }; y# = z#; @ }",
  "try { @ } finally { }",
  "switch (1) { default: @ }",
  "label#: for (;;) { @ }",
  "[1].map((x#) => { @ });",
  "[1].forEach(function (x#) { @ });",
  "(() => { @ })();",
  "new (class { constructor() { @ } })();",
  "new (class C# { static m() { @ } m() { C#.m(); } })().m();",
  "({ get g() { @; return 1 } }).g;",
  "[...(function* () { @ yield 1; })()];",
  "const f# = () => { @ }; f#();",
  "const f# = function g#(x: number = 1) { @ }; f#();",
  "const f# = (x: number) => ((y: number) => { @ })(x); f#(1);",
  "function f#() { @ } f#();",
  "class K# { m() { @ } } new K#().m();",
];

/** What only the outermost code may be. */
const awaiting = [
  "await (async () => { await null; @ })();",
  "for await (const x# of [1]) { await null; @ }",
];

const before = [
  "",
  "let p# = 1; ",
  "const q# = [1].map((x) => x); ",
  "class P# {} ",
  "function r#() { for (;;) break } ",
  "\n",
  "/* it's */ ",
];

/**
 * A cell that throws an error from inside of loops and functions.
 *
 * @param count the cell's: names in it end in it
 * @returns where the error is thrown, and where named functions are called that lead there: `cell[3]:1:5`
 */
export function failingCell(seed: number, count: number): { source: string; places: string[] } {
  const random = new RandomNumbers(seed);
  let code = 'throw new Error("here");';
  const calls: string[] = [];
  for (let depth = random.whole(1, 4); depth > 0; depth--) {
    const number = `${count}_${depth}`;
    const isOutermost = depth === 1;
    const wrapping = random
      .pick(isOutermost ? [...wrappings, ...awaiting] : wrappings)
      .replaceAll("#", number);
    const call = /\b(f\d+_\d+)\(1?\);$/.exec(wrapping)?.[1];
    if (call) calls.push(`${call}(`);
    const broken = wrapping.replaceAll(/(?<=[;{}]) (?!\()/g, () => random.pick([" ", " ", "\n", "\n  "]));
    // A loop's body that is more than one statement is a block.
    const inner =
      /^(?:throw|\{)/.test(code) || !/(?:\)|do|true\)|of \[1\]\)) @/.test(wrapping) ? code : `{ ${code} }`;
    code = broken.replace("@", () => inner);
  }
  const source = random.pick(before).replaceAll("#", String(count)) + code;
  const placeOf = (at: number) => {
    const lines = source.slice(0, at).split("\n");
    return `cell[${count}]:${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
  };
  const places = [source.indexOf("new Error"), ...calls.map((call) => source.lastIndexOf(call))].map(placeOf);
  return { source, places };
}
