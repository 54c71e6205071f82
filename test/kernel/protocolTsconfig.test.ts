import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import { governs } from "@six-steps/kernel/internal/shared/tsconfig/governs.js";
import { SettingsOfFolder } from "@six-steps/kernel/internal/shared/tsconfig/notebookSettings.js";
import { readTsconfig } from "@six-steps/kernel/internal/shared/tsconfig/readTsconfig.js";
import { API } from "typescript/unstable/async";
import { RandomNumbers } from "../training/randomNumbers.js";
import { Notebook } from "./languageNotebook.js";
import { KernelProcess } from "./protocolClient.js";
import { shownBy } from "./shownBy.js";

const config = (compilerOptions: object, more: object = {}) => JSON.stringify({ compilerOptions, ...more });

/** What each option makes of a cell, in TypeScript's numbers; 0: nothing. Without a tsconfig.json it is the other. */
const options: [options: object, code: string, found: number, without: number][] = [
  [{ strict: false }, "let a: string = null; function f(b) { return b }", 0, 2322],
  [{ noImplicitAny: false }, "function f(b) { return b }", 0, 7006],
  [{ strictNullChecks: false }, "let a: string = null", 0, 2322],
  [{ strictPropertyInitialization: false }, "class A { b: number }", 0, 2564],
  [{ strict: false, strictNullChecks: true }, "let a: string = null", 2322, 2322],
  [{ useUnknownInCatchVariables: false }, "try {} catch (e) { e.message }", 0, 18046],
  [{ noUncheckedIndexedAccess: true }, "[1][0].toFixed()", 2532, 0],
  [{ exactOptionalPropertyTypes: true }, "const a: { b?: number } = { b: undefined }", 2375, 0],
  [{ noImplicitReturns: true }, "function f(b: number) { if (b) return 1 }", 7030, 0],
  [{ noPropertyAccessFromIndexSignature: true }, "(null! as Record<string, 1>).b", 4111, 0],
  [{ lib: ["esnext", "dom"] }, "typeof document.title", 0, 2584],
  [{ lib: ["es2021"] }, "[1].findLast((one) => one > 0)", 2550, 0],
  [{ noUnusedLocals: true, module: "commonjs", target: "es5", outDir: "out" }, "{ const unused = 1 }", 0, 0],
];

test("a tsconfig.json beside the notebook says how cells are checked, as it is when the cell runs", async (t) => {
  const notebook = new Notebook(t);
  const verdict = async (code: string) => {
    try {
      await notebook.compile(code);
      return 0;
    } catch (error) {
      return Number(
        /TS(\d+)/.exec((error as { content: { traceback: string[] } }).content.traceback.join())?.[1],
      );
    }
  };
  for (const [compilerOptions, code, found, without] of options) {
    const what = `${JSON.stringify(compilerOptions)}: ${code}`;
    notebook.write("tsconfig.json", config(compilerOptions));
    assert.equal(await verdict(code), found, what);
    rmSync(join(notebook.folder, "tsconfig.json"));
    assert.equal(await verdict(code), without, `without ${what}`);
  }
  notebook.write("bases/strict.json", config({ strictNullChecks: false, noImplicitAny: true }));
  notebook.write(
    "node_modules/loose/tsconfig.json",
    config({ noImplicitAny: false, strictNullChecks: true }),
  );
  notebook.write("tsconfig.json", `{ // the last one wins\n "extends": ["loose", "./bases/strict"], }`);
  assert.equal(await verdict("let a: string = null"), 0);
  assert.equal(await verdict("function f(b) {}"), 7006);
  notebook.write("bases/strict.json", config({}));
  assert.equal(await verdict("let a: string = null"), 2322);
  assert.equal(await verdict("function f(b) {}"), 0);
});

test("what a tsconfig.json cannot be respected in is said in one sentence, once, also under an error", async (t) => {
  const notebook = new Notebook(t);
  const warning = async (code = "1") => {
    const compiled = await notebook.compile(code);
    compiled.commit();
    return compiled.warning;
  };
  const own = "Cells are checked with the kernel's own settings.";
  for (const [text, sentence] of [
    [
      config({ experimentalDecorators: true }),
      "tsconfig.json: a notebook cannot respect `experimentalDecorators`. Everything else in it holds.",
    ],
    [
      config({ moduleSuffixes: [".x"], jsx: "preserve", strcit: true }),
      "tsconfig.json: a notebook cannot respect `moduleSuffixes`, `jsx: preserve` and `strcit`. Everything else in it holds.",
    ],
    [config({ useDefineForClassFields: true, experimentalDecorators: false }), undefined],
    [
      config({ strict: "yes" }),
      `tsconfig.json is left out, because \`strict\` takes true or false, not "yes". ${own}`,
    ],
    [
      config({ lib: ["es2099x"] }),
      `tsconfig.json is left out, because \`lib\` takes parts of the standard library, such as \`es2023\` and \`dom\`, not "es2099x". ${own}`,
    ],
    [
      '{\n  "compilerOptions": {\n}',
      `tsconfig.json is left out, because line 3 of tsconfig.json is not JSON. ${own}`,
    ],
    [
      config({}, { extends: "./none" }),
      `tsconfig.json is left out, because there is no file ./none, which it extends. ${own}`,
    ],
    [
      config({}, { extends: "./tsconfig.json" }),
      `tsconfig.json is left out, because tsconfig.json extends itself. ${own}`,
    ],
  ] as const) {
    notebook.write("tsconfig.json", text);
    assert.equal(await warning(), sentence, text);
    assert.equal(await warning(), undefined, "once");
  }
  notebook.write("tsconfig.json", config({ lib: 5 }));
  const { content } = await notebook.refusal("let a: number = null");
  assert.match(
    content.traceback.join("\n"),
    /TS2322[\s\S]*tsconfig\.json is left out, because `lib` takes a list of texts, not 5/,
  );
  assert.equal(await warning(), undefined, "once");
});

test("the tsconfig.json above that rules a notebook's folder is the one that has it in its project, as for TypeScript", async (t) => {
  const root = mkdtempSync(join(tmpdir(), "six-steps-tsconfig-"));
  const api = new API({ cwd: root });
  t.after(async () => {
    await api.close();
    rmSync(root, { recursive: true });
  });
  const folders = ["", "a", "a/b", "src", "src/deep/er", "node_modules/p", ".hidden", "out", "src/out"];
  for (const folder of folders) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const name of ["notebook.ts", "notebook.tsx"]) writeFileSync(join(root, folder, name), "");
  }
  const random = new RandomNumbers(7);
  const patterns = [
    "**/*",
    "src",
    "src/**/*",
    "a/*",
    "*",
    "./a",
    "**/out",
    "src/*/er",

    "**/*.tsx",
    "src/d??p/**/*",
    "out",
    "**/deep",
  ];
  const some = () => Array.from({ length: random.whole(1, 3) }, () => random.pick(patterns));
  for (let round = 0; round < 60; round++) {
    const path = join(root, `tsconfig.${round}.json`);
    const lists = {
      ...(random.chance(0.7) && { include: some() }),
      ...(random.chance(0.4) && { exclude: some() }),
      ...(random.chance(0.2) && { files: ["a/notebook.ts"] }),
    };
    writeFileSync(path, config(random.chance(0.3) ? { outDir: "out" } : {}, lists));
    const { fileNames } = await api.parseConfigFile(path);
    const ours = readTsconfig(path, () => {});
    for (const folder of folders) {
      const file = join(root, folder, "notebook.ts");
      const isTheirs = fileNames.includes(file) || fileNames.includes(`${file}x`);
      const isListed = "files" in lists && folder === "a";
      if (!isListed)
        assert.equal(governs(ours, join(root, folder)), isTheirs, `${folder} by ${JSON.stringify(lists)}`);
    }
  }
});

test("the lessons' cells are not ruled by the repository's tsconfig.json above them", async (t) => {
  const root = process.cwd();
  const copies = mkdtempSync(join(root, "build/lessons-"));
  t.after(() => rmSync(copies, { recursive: true }));
  // Where the project's own commands put copies of them, and where the lessons are.
  for (const name of ["my-work", "course/release", "notebooks", "build"])
    assert.deepEqual(new SettingsOfFolder(join(root, name)).current().check, {}, name);
  for (const folder of [join(root, "notebooks"), copies]) {
    const language = createLanguage({ folder });
    t.after(() => language.dispose());
    // Its `lib` has the names of a browser.
    const cell = { id: 1, count: 1, url: "cell[1]", source: "document.title" };
    await assert.rejects(language.compile(cell), /Cannot find name 'document'/);
    const name = { ...cell, source: "const name = 5, status = 'a'; name" };
    assert.equal((await language.compile(name)).warning, undefined);
  }
});

test("paths and JSX of a tsconfig.json hold when cells and files run, too", async () => {
  const kernel = await KernelProcess.start();
  const write = (name: string, text: string) => {
    const path = join(kernel.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const shows = async (...cells: [code: string, value: string | undefined][]) => {
    for (const [code, value] of cells) {
      const shown = await shownBy(kernel, code);
      assert.deepEqual(
        [shown.status, shown.value, shown.stderr],
        ["ok", value, ""],
        `${code}\n${shown.words}`,
      );
    }
  };
  try {
    write(
      "settings/base.json",
      config({
        paths: {
          "@lib/*": ["../other/*", "../src/*"],
          exact: ["../src/one"],
          typed: ["../src/typed.d.ts"],
          "#own/*.js": ["../src/*"],
        },
      }),
    );
    write("tsconfig.json", config({ jsxImportSource: "tiny" }, { extends: "./settings/base" }));
    write(
      "src/one.ts",
      `import { two } from "@lib/two"; import * as typed from "typed"; export const one = two + 1; export const t = typed.t;`,
    );
    write("src/two.ts", "export const two = 1;");
    write("src/typed.d.ts", "export declare const t: number;");
    write("node_modules/typed/package.json", `{ "name": "typed", "main": "index.js" }`);
    write("node_modules/typed/index.js", "exports.t = 7;");
    write(
      "node_modules/tiny/package.json",
      `{ "name": "tiny", "exports": { "./jsx-runtime": { "types": "./jsx.d.ts", "default": "./jsx.js" } } }`,
    );
    write("node_modules/tiny/jsx.js", "exports.jsx = (type, props) => 'tiny ' + type;");
    write(
      "node_modules/tiny/jsx.d.ts",
      "export namespace JSX { type Element = string; interface IntrinsicElements { b: {} } }",
    );
    await shows(
      [`import { one, t } from "@lib/one"; const is: 2 | number = one; [one, t]`, "[ 2, 7 ]"],
      [`import * as exact from "exact"; import { two } from "#own/two.js"; [exact.one, two]`, "[ 2, 1 ]"],
      [`(await import("@lib/" + "two")).two`, "1"],
      [`import { t } from "typed"; t.toFixed(1)`, "'7.0'"],
      ["<b/>", "'tiny b'"],
      ["const made = <b/>; made.length", "6"],
    );
    write("src/two.ts", "export const two = 10;");
    await shows([`import { one } from "@lib/one"; one`, "11"]);
    write("other/two.ts", "export const two = 20;");
    await shows(
      [`import { two } from "@lib/two"; const is: 20 = two; is`, "20"],
      [`import { one } from "./src/one"; one`, "21"],
    );
    write("settings/base.json", config({ baseUrl: "../src", paths: { "@lib/*": ["*"], "*": ["none/*"] } }));
    await shows(
      [`import { one } from "@lib/one"; one`, "11"],
      [
        `import { two } from "two"; import { join } from "node:path"; import { t } from "typed"; [two, join("a", "b"), t]`,
        "[ 10, 'a/b', 7 ]",
      ],
    );
    assert.match((await shownBy(kernel, `import "@lib/none"`)).words, /@lib\/none/);

    write("tsconfig.json", config({ jsx: "react", jsxFactory: "h", jsxFragmentFactory: "F" }));
    write(
      "part.tsx",
      `const h = (...all: unknown[]) => ["file", ...all]; export const part = <i>x</i>; declare global { namespace JSX { interface IntrinsicElements { [name: string]: unknown } } }`,
    );
    await shows(
      [
        `const h = (...all: any[]) => all, F = "F"; <><b id="1">x</b></>`,
        "[ 'F', null, [ 'b', { id: '1' }, 'x' ] ]",
      ],
      [`function Two() { return <b/> } [Two().length, (<Two/>).length]`, "[ 2, 2 ]"],
      [`import { part } from "./part"; part`, "[ 'file', 'i', null, 'x' ]"],
      ["Two()", "[ 'b', null ]"],
    );
    rmSync(join(kernel.folder, "tsconfig.json"));
    assert.match((await shownBy(kernel, `import { one } from "@lib/one"`)).words, /@lib\/one/);
    assert.match((await shownBy(kernel, "<b/>")).words, /package `react`, which is not installed/);
  } finally {
    await kernel.stop();
  }
});

test("a tsconfig.json that leads in a circle is as good as none", () => {
  const folder = mkdtempSync(join(tmpdir(), "six-steps-tsconfig-"));
  try {
    symlinkSync("tsconfig.json", join(folder, "tsconfig.json"));
    assert.deepEqual(new SettingsOfFolder(folder).current().check, {});
  } finally {
    rmSync(folder, { recursive: true });
  }
});
