import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import type { CellError, Language } from "@six-steps/kernel/internal/language/language.js";
import { platform } from "@six-steps/kernel/internal/language/node/platform.js";
import type { Cell } from "@six-steps/kernel/internal/shared/cell.js";
import { build, type Plugin } from "esbuild";
import { parseSync } from "oxc-parser";

const dist = dirname(fileURLToPath(import.meta.resolve("@six-steps/kernel/internal/kernel.js")));
const folder = mkdtempSync(join(tmpdir(), "six-steps-language-in-page-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const given: Plugin = {
  name: "whatever the place gives behind the seams",
  setup(build) {
    build.onResolve({ filter: /^(?:#(?:language|student|text)|oxc-parser)$/ }, () => ({
      path: "platform",
      namespace: "given",
    }));
    build.onLoad({ filter: /.*/, namespace: "given" }, () => ({
      contents:
        'export const platform = globalThis.platform; export const parseSync = globalThis.parseSync; export const language = "en"; export const find = () => undefined; export const typeScriptMessages = () => undefined;',
    }));
  },
};

/** The bundle that a page would get, but for what lies behind the rooms' seams, and the files that it was made of. */
async function bundled(entry: string) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(dist, entry)],
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "iife",
    globalName: "room",
    logLevel: "silent",
    plugins: [given],
  });
  const inputs = Object.keys(metafile.inputs).map((path) => path.replaceAll("\\", "/"));
  return { code: outputFiles[0].text, inputs };
}

const packagesOf = (inputs: string[]) =>
  new Set(inputs.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean));

// With `platform: "browser"` esbuild refuses Node's modules and native add-ons: that a bundle comes out says it all.
test("a page's bundle of the language room has no module of Node's and no native package", async () => {
  const { inputs } = await bundled("language/createLanguage.js");
  assert.deepEqual([...packagesOf(inputs)].sort(), ["@jridgewell/sourcemap-codec", "magic-string"]);
  assert.ok(!inputs.some((path) => path.includes("/node/")));
});

for (const entry of [
  "execution/cellScripts.js",
  "execution/traceback.js",
  "student/consoleTable.js",
  "student/displays.js",
  "student/present.js",
  "student/uncaught.js",
  "api/index.js",
]) {
  test(`a page's bundle of ${entry} has no module of Node's`, async () => {
    const { inputs } = await bundled(entry);
    const packages = [...packagesOf(inputs)];
    assert.deepEqual(
      packages.filter((name) => !name?.startsWith("@jridgewell/")),
      [],
    );
  });
}

const cells = [
  "const sizes: number[] = [1, 2, 3]; function total(of: number[]): number { return of.reduce((a, b) => a + b, 0) }",
  "let sum = total(sizes); sum += 1; sum",
  "enum Kind { One = 1, Two } class Point { constructor(readonly x: number) {} } new Point(Kind.Two).x",
  "const p: Point = new Point(sum); import { join } from 'node:path'; join('a', String(p.x))",
  "sum = 'text'",
  "const broken = (1 +",
  "!ls",
];

test("without anything of Node but what the seam gives, a cell becomes the same scripts as in Node", async () => {
  const { code } = await bundled("language/createLanguage.js");
  const context = vm.createContext({ platform, parseSync, TextDecoder, TextEncoder, btoa });
  vm.runInContext(code, context);
  const inPage = vm.runInContext("room", context) as { createLanguage: typeof createLanguage };
  const languages = [inPage.createLanguage({ folder }), createLanguage({ folder })];
  for (const [index, source] of cells.entries()) {
    const cell = { id: index + 1, count: index + 1, url: `cell[${index + 1}]`, source };
    const [one, other] = await Promise.all(languages.map((language) => compiled(language, cell)));
    assert.equal(one, other);
  }
  for (const language of languages) language.dispose();
});

/** A cell's scripts, or what refuses it, as text: objects of another realm are never deeply equal to ours. */
async function compiled(language: Language, cell: Cell): Promise<string> {
  try {
    const { scripts, map, commit } = await language.compile(cell);
    commit();
    return JSON.stringify({ scripts, map });
  } catch (error) {
    return JSON.stringify((error as CellError).content);
  }
}
