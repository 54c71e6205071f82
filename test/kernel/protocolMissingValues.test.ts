import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { KernelProcess } from "./protocolClient.js";
import { shownBy } from "./shownBy.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

/** All ways to bind what a module exports, in one cell, and how each is used. */
const imports = `import first, { one, moving, Kind, one as other } from "./module.ts";
import * as all from "./module.ts";`;
const uses: Record<string, string> = {
  first: "first",
  one: "one + 1",
  moving: "() => moving;\nmoving",
  Kind: "new Kind()",
  other: "other.toFixed()",
  all: "all.one",
};
const module = "export const one = 1; export let moving = 2; export class Kind {} export default 3;\n";

/** Why an import cell comes to nothing, and what later cells are told of it. */
const failures: Record<string, { text: string; told: RegExp }> = {
  "a module that throws": {
    text: `${module}throw new Error("at load");`,
    told: /^ReferenceError: NAME is not defined\n`NAME` has no value: CELL, which declares it, ended before it had one\. Run that cell again\.$/m,
  },
  "a module that imports nothing there is": {
    text: `${module}import "./nowhere.js";`,
    told: /^`NAME` has no value: CELL, which declares it, ended before it had one\. Run that cell again\.$/m,
  },
  "a module that lacks one of the names": {
    text: module.replace("export let moving", "let moving"),
    told: /^`NAME` is declared in CELL, which had an error and has not run\. Mend it, and run that cell again\.$/m,
  },
};

for (const [how, { text, told }] of Object.entries(failures)) {
  test(`Names that an import cell should have bound tell of that cell, after ${how}`, async (t) => {
    const kernel = await KernelProcess.start();
    t.after(() => kernel.stop());
    const write = (name: string, text: string) => writeFileSync(join(kernel.folder, name), text);
    write("module.ts", text);
    const failed = await shownBy(kernel, imports);
    assert.equal(failed.status, "error");
    const cell = "cell[1]";
    for (const [name, use] of Object.entries(uses)) {
      const { status, words } = await shownBy(kernel, use);
      assert.equal(status, "error", use);
      const pattern = told.source.replaceAll("NAME", name).replaceAll("CELL", cell.replace(/[[\]]/g, "\\$&"));
      assert.match(words, new RegExp(pattern, "m"), use);
    }
    write("module.ts", module);
    assert.equal((await shownBy(kernel, imports)).status, "ok");
    for (const use of Object.values(uses)) {
      const { status, words } = await shownBy(kernel, use);
      assert.equal(status, "ok", `${use}\n${words}`);
    }
  });
}

test("A cell that broke off is named by what comes after its error, and none by a name that has a value", async () => {
  await kernel.run(`let before = 1; if (before) throw new Error("here"); let later = 2; class Late {}`);
  assert.equal((await shownBy(kernel, "before")).value, "1");
  for (const use of ["later", "later = 3", "new Late()", "() => later; [1].map(() => later)"])
    assert.match(
      (await shownBy(kernel, use)).words,
      /^`(?:later|Late)` has no value: cell\[\d+\], which declares it/m,
      use,
    );
  await kernel.run("let later = 4");
  assert.equal((await shownBy(kernel, "later")).value, "4");
  const own = await shownBy(kernel, "if (later) throw 1; let never = 5; never");
  assert.doesNotMatch(own.words, /has no value/);
  assert.match(
    (await shownBy(kernel, "early(); let soon = 1; function early() { return soon }")).words,
    /^`soon` has no value yet: its line comes later/m,
  );
  assert.doesNotMatch(
    (await shownBy(kernel, "(globalThis as any).eval('nothingThere')")).words,
    /has no value/,
  );
});

test("A cell with a type error is named for its names until another cell declares them", async () => {
  const { words } = await shownBy(kernel, "const size: number = 'big'; type Size = number; const area = 4;");
  const cell = /cell\[\d+\]/.exec(words)?.[0];
  for (const use of ["area", "area + 1", "const a: Size = 1"]) {
    const refused = await shownBy(kernel, use);
    assert.ok(
      refused.words.includes(`is declared in ${cell}, which had an error and has not run.`),
      refused.words,
    );
  }
  await kernel.run("const area = 5");
  assert.equal((await shownBy(kernel, "area")).value, "5");
  assert.ok(!(await shownBy(kernel, "nothingSo")).words.includes("has not run"));
});

test("A cell whose name hides one of JavaScript's from a module is named by what fails for it", async (t) => {
  const kernel = await KernelProcess.start();
  t.after(() => kernel.stop());
  writeFileSync(
    join(kernel.folder, "counting.ts"),
    "export const kinds = (of: string[]) => new Map(of.map((one) => [one, 1])).size;\nexport const most = (of: number[]) => Math.max(...of);\n",
  );
  await kernel.run('import { kinds, most } from "./counting.ts"; kinds(["a", "b"])');
  assert.doesNotMatch((await shownBy(kernel, "(5 as any)()")).words, /hides/);
  await kernel.run("const Map = 5, Math = { pi: 3 };");
  const told = (name: string) =>
    new RegExp(
      `^cell\\[3\\] calls something of its own \`${name}\`, which hides JavaScript's \`${name}\``,
      "m",
    );
  assert.match((await shownBy(kernel, 'kinds(["a"])')).words, told("Map"));
  assert.match((await shownBy(kernel, "most([1, 2])")).words, told("Math"));
  await kernel.run("const own = { max: 5 } as any; const sum: any = 3;");
  assert.doesNotMatch((await shownBy(kernel, "own.max()")).words, /hides/);
});
