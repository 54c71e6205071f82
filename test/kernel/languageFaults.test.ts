import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { test } from "node:test";
import { complete } from "@six-steps/kernel/internal/language/completions.js";
import { EarlierCells } from "@six-steps/kernel/internal/language/earlierCells.js";
import { ImportableNames } from "@six-steps/kernel/internal/language/importableNames.js";
import { NativeTypeScript } from "@six-steps/kernel/internal/language/node/typeScript.js";
import type { TypeScript } from "@six-steps/kernel/internal/language/platform.js";
import { Notebook } from "./languageNotebook.js";

/** Processes that this test process started, by a word of their command lines. */
function processes(word = "--api"): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return status.includes(`PPid:\t${process.pid}\n`) && command.includes(word);
      } catch {
        return false;
      }
    })
    .map(Number);
}

const isLinux = process.platform === "linux";

test("TypeScript is started anew when it was killed, and knows what earlier cells declared", {
  skip: !isLinux,
}, async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(["const a = { b: 5 }; interface I { x: typeof a }", "runs"]);
  for (const signal of ["SIGKILL", "SIGTERM"] as const) {
    for (const pid of processes()) process.kill(pid, signal);
    await notebook.expect(
      ["const i: I = { x: a }; i.x.b", { is: 5 }],
      ["a.c", { fails: /'c' does not exist/ }],
    );
  }
  const running = notebook.compile("const late = a.b");
  for (const pid of processes()) process.kill(pid, "SIGKILL");
  const compiled = await running;
  for (const pid of processes()) process.kill(pid, "SIGKILL");
  compiled.commit();
  await notebook.expect(["late.nope", { fails: /'nope' does not exist on type 'number'/ }]);
  for (const pid of processes()) process.kill(pid, "SIGKILL");
  const { matches } = await notebook.language.complete("late.toF", 8);
  assert.deepEqual(matches, ["toFixed"]);
});

test("Tab answers with the names that are known while TypeScript finds no end, and the next question is answered", {
  skip: !isLinux,
}, async (t) => {
  const { folder } = new Notebook(t);
  const earlier = new EarlierCells();
  earlier.add([
    {
      name: "learningRate",
      url: "cell[1]",
      meaning: "value",
      as: "let",
      text: "export declare let learningRate: number;",
      source: "let learningRate = 1",
    },
  ]);
  const typeScript = new NativeTypeScript(folder);
  t.after(() => typeScript.dispose());
  let isEndless = true;
  const endless: TypeScript = {
    settings: typeScript.settings,
    distrust: () => typeScript.distrust(),
    dispose: () => typeScript.dispose(),
    withProject: (texts, task, patience) =>
      typeScript.withProject(
        texts,
        (...found) => {
          if (isEndless) for (const pid of processes()) process.kill(pid, "SIGSTOP");
          return task(...found);
        },
        patience,
      ),
  };
  const sources = { folder, earlier, typeScript: endless, importable: new ImportableNames(folder, endless) };
  const names = await complete("learn", 5, sources);
  assert.deepEqual(names.matches, ["learningRate"]);
  assert.equal(processes().length, 1, "it is still at it");
  assert.deepEqual((await complete("learningRate.toF", 16, sources)).matches, []);
  isEndless = false;
  assert.deepEqual((await complete("learningRate.toF", 16, sources)).matches, ["toFixed"]);
});

test("without TypeScript, cells run unchecked, and say so once", async (t) => {
  const notebook = new Notebook(t, {}, { typeScript: "/nowhere/tsc" });
  const first = await notebook.compile("const a: number = 'text'; import p, { PathLike } from 'node:path'");
  assert.match(first.warning ?? "", /unchecked/);
  first.commit();
  const second = await notebook.compile("a.toUpperCase()");
  assert.equal(second.warning, undefined);
  assert.equal((await notebook.refusal("const = 1")).content.ename, "SyntaxError");
  assert.deepEqual((await notebook.language.complete("a.", 2)).matches, []);
  assert.equal((await notebook.language.inspect("a", 0, 0)).found, false);
});

test("dispose leaves no process", { skip: !isLinux }, async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(["enum E { a } E.a", { is: 0 }]);
  assert.equal(processes().length, 1);
  assert.equal(processes("esbuild").length, 1);
  notebook.language.dispose();
  const left = () => [...processes(), ...processes("esbuild")];
  for (let tries = 0; left().length > 0 && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.deepEqual(left(), []);
});

test("files that a notebook imports are read again when they changed", async (t) => {
  const notebook = new Notebook(t, {
    "helper.ts": "import { deep } from './deep';\nexport const value: number = deep;",
    "deep.ts": "export const deep = 1;",
    "plain.js": "export function plain(a = 1) { return a }",
  });
  await notebook.compile("import { value } from './helper.ts'; const a: number = value");
  await notebook.expect(
    ["import { plain } from './plain.js'; plain(2).toFixed()", { is: "2" }],
    ["import { other } from './helper'", { fails: /no exported member 'other'/ }],
  );
  notebook.write(
    "helper.ts",
    "import { deep } from './deep';\nexport const value = deep; export const other = 'text';",
  );
  await notebook.expect([
    "import { other } from './helper'; const b: number = other",
    { fails: /'string' is not assignable/ },
  ]);
  notebook.write("deep.ts", "export const deep = { now: 'an object' };");
  await notebook.compile("import { value } from './helper.ts'; value.now.length");
});

test("files and packages that were missing are found once they are there", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(
    ["import { x } from './later'", { fails: /TS2307/ }],
    ["import { y } from 'later-package'", { fails: /TS2307/ }],
  );
  notebook.write("later.ts", "export const x = 1;");
  await notebook.compile("import { x } from './later'; x.toFixed()");
  notebook.write(
    "node_modules/later-package/package.json",
    '{ "name": "later-package", "types": "index.d.ts" }',
  );
  notebook.write("node_modules/later-package/index.d.ts", "export const y: string;");
  await notebook.compile("import { y } from 'later-package'; y.length");
  rmSync(`${notebook.folder}/later.ts`);
  await notebook.refusal("import { x } from './later'; x.toFixed()");
});

test("a declaration whose module has gone is any, in later cells too", async (t) => {
  const notebook = new Notebook(t, {
    "gone.ts": "export class Gone { a = 1 }\nexport const g = new Gone();",
  });
  const first = await notebook.compile("import { g, Gone } from './gone'; const mine: Gone = g; const n = 5");
  first.commit();
  await notebook.compile("mine.a.toFixed()");
  rmSync(`${notebook.folder}/gone.ts`);
  await notebook.compile("mine.whatever; g.whatever; n.toFixed()");
  await notebook.refusal("n.nope");
});
