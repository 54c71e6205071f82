import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { CellError } from "@six-steps/kernel/internal/language/language.js";
import { Notebook } from "./languageNotebook.js";

/** What the sentences may say beside the cell's own names: words of the language and of its library. */
const common = new Set(
  `Array Math Number Object String add arraySync as await bigint boolean class const div entries false filter find flat
  for forEach from function has i if in includes let list map mul new null number of push reduce replace return size
  slice string sub sum toUpperCase trim true typeof undefined void x values length getTime Map Set Date Promise Record
  set`.split(/\s+/),
);

const values = [
  "5",
  "'text'",
  "true",
  "[1, 2]",
  "[[1], [2]]",
  "['a']",
  "{ one: 1 }",
  "new Map([['a', 1]])",
  "new Set([1])",
  "Promise.resolve(5)",
  "(n: number) => n",
  "() => {}",
  "new Date(0)",
  "5n",
  "null",
  "Math.random() > 0.5 ? 1 : undefined",
  "Math.random() > 0.5 ? 1 : 'a'",
];
const types = [
  "number",
  "string",
  "boolean",
  "number[]",
  "number[][]",
  "string[]",
  "() => number",
  "'a' | 'b'",
];
const members = ["length", "size", "map", "push", "append", "add", "upper", "one", "oen"];
const operators = ["+", "-", "*", "/", "<", "===", "&&"];

test("a sentence names only what stands in the cell", async (t) => {
  let seed = 14;
  const random = (count: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * count);
  };
  const pick = <T>(list: readonly T[]) => list[random(list.length)];
  const name = () => `${pick(["image", "score", "sum", "layer", "점수", "$w"])}${random(1000)}`;
  const misuse = (one: string, other: string) =>
    pick([
      () => `${one} ${pick(operators)} ${other}`,
      () => `${one}.${pick([...members, name()])}`,
      () => `const ${name()}: ${pick(types)} = ${one}`,
      () => `${one}(${other})`,
      () => `new ${one}(${other})`,
      () => `for (const ${name()} of ${one}) {}`,
      () => `for (const ${name()} in ${one}) { ${other} * 2 }`,
      () => `const ${name()} = (${one}: ${pick(types)}): ${pick(types)} => { ${one} }`,
      () => `const ${name()} = (${one}: ${pick(types)}): ${pick(types)} => ${other}`,
      () => `Math.max(${one}, ${other})`,
      () => `${one}[${other}]`,
      () => `${name()} = ${one}`,
      () => `${one} = ${other}`,
      () => `${one}.${pick(members)}(${other})`,
      () => `const ${name()}: { ${name()}: number } = { ${name()}: ${one} }`,
    ])();

  const notebook = new Notebook(t);
  let sentences = 0;
  for (let round = 0; round < 300; round++) {
    const [one, other] = [name(), name()];
    const source = `const ${one} = ${pick(values)}; let ${other} = ${pick(values)};\n${misuse(one, other)}`;
    const error = await notebook.compile(source).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (error === undefined) continue;
    assert.ok(error instanceof CellError, `${source}\n${error}`);
    const lines = error.content.traceback.map(stripVTControlCharacters).slice(1);
    for (const line of lines.filter((line) => !/^(?: |>|$|cell\[)/.test(line))) {
      sentences++;
      const words = [...line.matchAll(/`([^`]+)`/g)].flatMap(([, code]) =>
        code.replace(/"[^"]*"|'[^']*'/g, "").match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu),
      );
      const strange = words.filter((word) => word && !common.has(word) && !source.includes(word));
      assert.deepEqual(strange, [], `${source}\n${line}`);
    }
  }
  assert.ok(sentences > 150, `only ${sentences} sentences`);
});
