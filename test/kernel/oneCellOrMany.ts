import assert from "node:assert/strict";
import { test } from "node:test";
import { CellError } from "@six-steps/kernel/internal/language/language.js";
import { Notebook } from "./languageNotebook.js";
import { linesWithErrors } from "./plainTypeScript.js";

/** So many programs go through the cells of one notebook side by side, each with names of its own. */
const sideBySide = 28;
const inOneTest = 2 * sideBySide;

/**
 * Tests that programs, of one statement a line, do the same and are refused the same in a cell for each statement as in
 * one cell. Names that they declare end in `_`; `show` notes a value.
 */
export function testInCells(what: string, programs: readonly string[][]): void {
  for (let first = 0; first < programs.length; first += inOneTest) {
    const some = programs.slice(first, first + inOneTest);
    const name = `${some.length} ${what}, from ${first} on, run and are checked in a cell for each statement as in one`;
    test(name, async (t) => {
      const notebook = new Notebook(t);
      const plain = some.map((lines) => [
        `${showing} export {};`,
        ...lines.map((line) => inProgram(line, 0)),
      ]);
      const isWrong = (await linesWithErrors(plain, notebook.folder)).map(([_, ...lines]) => lines);
      await run(notebook, showing);
      for (let start = 0; start < some.length; start += sideBySide) {
        const end = start + sideBySide;
        await compare(notebook, some.slice(start, end), isWrong.slice(start, end));
      }
    });
  }
}

/** @param isWrong the lines in which TypeScript finds an error */
async function compare(notebook: Notebook, programs: string[][], isWrong: boolean[][]): Promise<void> {
  for (let line = 0; line < Math.max(...programs.map(({ length }) => length)); line++) {
    const statements = programs.flatMap((lines, program) => {
      if (line >= lines.length) return [];
      const expectation = isWrong[program][line] ? "// @ts-expect-error\n" : "";
      return expectation + inProgram(lines[line], program);
    });
    const together = notebook.run(`;\n${statements.join("\n")}`);
    const isDone = await together.then(
      ({ error }) => error === undefined,
      () => false,
    );
    // TypeScript may see one statement otherwise for the sake of another one that has nothing to do with it.
    if (!isDone) for (const statement of statements) await run(notebook, `;\n${statement}`);
  }
  const inMany = await shown(notebook);
  const whole = programs.flatMap((lines, program) => lines.map((line) => inProgram(line, program)));
  await run(notebook, `// @ts-nocheck\n${whole.join("\n")}`);
  assert.deepEqual(inMany, await shown(notebook));
}

/** `show(value)` of a program notes what kind of value it is, and which as far as that can be told. */
const showing = `const shown: string[] = []; function show(program: number, value: unknown) {
  shown.push(program + (typeof value === "function" ? " function" : \` \${typeof value} \${JSON.stringify(value)}\`));
}`.replaceAll("\n", " ");

function inProgram(line: string, program: number): string {
  return line
    .replaceAll(/\bshow\(/g, `show(${program}, `)
    .replaceAll(/(?<=[\p{ID_Continue}])_\b/gu, `_${program}`);
}

async function run(notebook: Notebook, source: string): Promise<unknown> {
  const reply = await notebook.run(source).catch((error: unknown) => {
    if (!(error instanceof CellError)) throw error;
    assert.fail(`${error.content.traceback.join("\n")}\n\nin the cell\n${source}`);
  });
  assert.equal(reply.error, undefined, source);
  return reply.value;
}

/** What each program has shown since it was asked last, in its order. */
async function shown(notebook: Notebook): Promise<string[][]> {
  const all = (await run(notebook, "shown.splice(0)")) as string[];
  return Array.from({ length: sideBySide }, (_, program) =>
    all.filter((one) => one.startsWith(`${program} `)),
  );
}
