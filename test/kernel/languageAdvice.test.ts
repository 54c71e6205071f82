import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { readNotebook, textOf } from "#setup/notebook.mjs";
import { notebooksFolder } from "#setup/project.mjs";
import { unrecognised, wrongSyntax, wrongTypes } from "./beginnersCells.js";
import { Notebook } from "./languageNotebook.js";

async function linesOf(notebook: Notebook, source: string): Promise<string[]> {
  const { content } = await notebook.refusal(source);
  return content.traceback.map(stripVTControlCharacters);
}

test("TypeScript's errors are followed by what to do, in plain words", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(["const anotherCell = 1", "runs"]);
  for (const [source, sentence] of wrongTypes) {
    const lines = await linesOf(notebook, source);
    assert.match(lines[0], /^TypeScriptError: /, source);
    assert.ok(lines.slice(1).includes(sentence), `${source}\n${sentence}\n\n${lines.join("\n")}`);
  }
});

test("so are those of the parser", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(["const anotherCell = 1", "runs"]);
  for (const [source, sentence] of wrongSyntax) {
    const lines = await linesOf(notebook, source);
    const isThere = lines.includes(sentence) || lines[0] === `SyntaxError: ${sentence}`;
    assert.ok(isThere, `${source}\n${sentence}\n\n${lines.join("\n")}`);
  }
});

test("the sentence stands under TypeScript's own text, above the code, and once", async (t) => {
  const lines = await linesOf(new Notebook(t), "const list = [1, 2];\nlist.length() + list.length()");
  assert.deepEqual(lines, [
    "TypeScriptError: This expression is not callable.",
    "cell[1]:2:6  TS2349",
    "    Type 'Number' has no call signatures.",
    "`list.length` is a number, not a function. Take the round brackets after it away.",
    "  1 | const list = [1, 2];",
    "> 2 | list.length() + list.length()",
    "    |      ^^^^^^",
    "",
    "cell[1]:2:22  TS2349: This expression is not callable.",
    "    Type 'Number' has no call signatures.",
    "  1 | const list = [1, 2];",
    "> 2 | list.length() + list.length()",
    "    |                      ^^^^^^",
  ]);
});

test("a bracket that is never closed is shown where it was opened", async (t) => {
  const lines = await linesOf(
    new Notebook(t),
    "const shape = [28,\n  28,\n  // a comment with )\n  '(',\n  1\n",
  );
  assert.ok(lines.includes("The `[` of line 1 is never closed: write `]` where it ends."), lines.join("\n"));
  assert.ok(lines.includes("> 1 | const shape = [28,"), lines.join("\n"));
  assert.ok(lines.includes("    |               ^"), lines.join("\n"));
});

test("names of earlier cells are known to the sentences", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(["const image = [[0, 255]]; const scores = new Map([['kim', 1]])", "runs"]);
  const lines = [
    ...(await linesOf(notebook, "image / 255")),
    ...(await linesOf(notebook, "scores.get('kim').toFixed(1)")),
  ];
  assert.ok(
    lines.some((line) => line.startsWith("`image` is an array of arrays: `/` works on single numbers.")),
  );
  assert.ok(
    lines.some((line) => line.startsWith("`scores.get('kim')` is `undefined` when the key is not there.")),
  );
});

test("a name that an earlier cell declared, and that its own new value uses, is left without a second declaration", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect([
    "let data = [1]; const fixed = [1]; function total() { return 1 } class Box {}",
    "runs",
  ]);
  const cells: [source: string, sentence: RegExp][] = [
    ["const data = data.map((x) => x + 1)", /Leave `const` out, `data = …`, or choose another name\./],
    [
      "const data: number[] = data.map((x) => x + 1)",
      /Leave `const` out, `data = …`, or choose another name\./,
    ],
    ["let data = [...data, 2]", /Leave `let` out, `data = …`, or choose another name\./],
    ["const [data] = data", /cannot use the earlier one\. Choose another name/],
    ["const fixed = fixed.map((x) => x + 1)", /cannot use the earlier one\. Choose another name/],
    ["const total = total()", /cannot use the earlier one\. Choose another name/],
    ["const fresh = fresh.map((x) => x + 1)", /where it does not exist yet\. Choose another name/],
  ];
  for (const [source, sentence] of cells) {
    const lines = await linesOf(notebook, source);
    assert.ok(
      lines.some((line) => sentence.test(line)),
      `${source}\n${lines.join("\n")}`,
    );
  }
  await notebook.expect(["data = data.map((x) => x + 1); data", { is: [2] }]);
});

test("a name that is not known is told once, and nobody is sent to the compiler's options", async (t) => {
  const notebook = new Notebook(t);
  const source = "total = 0;\nfor (const x of [1, 2]) total += x;\nconsole.log(total);\nnothing + total";
  const lines = await linesOf(notebook, source);
  assert.deepEqual(
    lines.flatMap((line) => /^cell\[\d+\]:(\S+ {2}TS\d+)/.exec(line)?.[1] ?? []),
    ["1:1  TS2304", "4:1  TS2304"],
  );
  const proposed = "for (const ones of [1]) one;\n{\n  const another = 1;\n  one;\n}";
  assert.equal((await linesOf(notebook, proposed)).filter((line) => /^cell\[\d+\]/.test(line)).length, 1);
  for (const source of ["document.title", "describe('x', () => {})", "$('a')"]) {
    assert.doesNotMatch((await linesOf(notebook, source)).join("\n"), /'lib'|@types|types field/, source);
  }
});

test("a package is called by its name, not by where its declarations lie", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(['import { tf } from "six-steps"', "runs"]);
  const lines = await linesOf(notebook, "const matrix = undefined as unknown as tf.Tensor2Dimensions");
  assert.match(lines[0], /Namespace '"@tensorflow\/tfjs"' has no exported member 'Tensor2Dimensions'/);
});

test("where nothing is recognised, nothing is said", async (t) => {
  const notebook = new Notebook(t);
  for (const source of unrecognised) {
    const lines = (await linesOf(notebook, source)).slice(1);
    const own = lines.filter((line) => !/^(?: |>|$|cell\[)/.test(line));
    assert.deepEqual(own, [], source);
  }
});

test("lesson 00 says where its misspelt name stands, and in which order it is told", async (t) => {
  const lesson = readNotebook(join(notebooksFolder, "00-welcome.ipynb"));
  const sourceOf = (id: string) => textOf(lesson.cells.find((cell) => cell.id === id)?.source ?? "");
  const said = /such as `cell\[12\]:(\d+:\d+)`/.exec(sourceOf("after-misspelt"))?.[1];
  const misspelt = sourceOf("misspelt").replace("3 * x", "3 * X");
  const [words, place, plain, ...code] = await linesOf(new Notebook(t), misspelt);
  assert.match(words, /Cannot find name 'X'/);
  assert.equal(/^cell\[\d+\]:(\d+:\d+) /.exec(place)?.[1], said);
  assert.match(plain, /Nothing is called `X`/);
  assert.match(code.join("\n"), /return 3 \* X/);
});
