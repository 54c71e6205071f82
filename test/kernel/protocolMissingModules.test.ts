import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { KernelProcess } from "./protocolClient.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

const files = {
  "node_modules/there/package.json":
    '{ "name": "there", "type": "module", "exports": { ".": "./index.js" } }',
  "node_modules/there/index.js": "export const a = 1;",
  "node_modules/needs/package.json": '{ "name": "needs", "type": "module", "main": "index.js" }',
  "node_modules/needs/index.js": 'import "@deep/missing/part"; export const a = 1;',
  "node_modules/requires/package.json": '{ "name": "requires", "main": "index.js" }',
  "node_modules/requires/index.js": 'require("deep-missing"); exports.a = 1;',
  "sub/own.mjs": 'import "deep-missing"; export const a = 1;',
  "node_modules/late-names/package.json": '{ "name": "late-names", "main": "index.js" }',
  "node_modules/late-names/index.js": "for (const name of ['chunk', 'map']) exports[name] = () => name;",
  "helper.ts": "export const a = 1;",
  "data.csv": "1,2",
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(kernel.folder, name)), { recursive: true });
  writeFileSync(join(kernel.folder, name), text);
}

const install = (name: string) =>
  `is not installed. In a terminal, in the notebook's folder: \`npm install ${name}\`.`;
const noPackage = (name: string) => `The package \`${name}\` ${install(name)}`;
const noPart = (specifier: string) =>
  `The package \`there\` is installed, but nothing in it can be imported as \`${specifier}\`. Its documentation says what can.`;
const noFile = (specifier: string) =>
  `There is no file \`${specifier}\` beside the notebook. Look at its name and folder.`;
const noBuiltin = (specifier: string) => `Node has no module \`${specifier}\`. Look at the spelling.`;
const notCode = (path: string) =>
  `\`${path}\` holds no code, so it cannot be imported. To read it: \`readFileSync("${path}", "utf8")\`, from \`node:fs\`.`;
const besideNotebook = (path: string) =>
  `A file beside the notebook is imported with \`./\` before its name: \`"${path}"\`.`;

/** Every way to ask for a module, checked or not. */
const ways = [
  (specifier: string) => `import x from "${specifier}"`,
  (specifier: string) => `import { a } from '${specifier}'`,
  (specifier: string) => `import * as all from "${specifier}"; all`,
  (specifier: string) => `import "${specifier}"`,
  (specifier: string) => `export * from "${specifier}"`,
  (specifier: string) => `const m = await import("${specifier}")`,
  (specifier: string) => `let t: import("${specifier}").T`,
  (specifier: string) => `import x = require("${specifier}")`,
  (specifier: string) => `require("${specifier}")`,
  (specifier: string) => `1;\nrequire.resolve("${specifier}")`,
  (specifier: string) => `// @ts-nocheck\nimport x from "${specifier}"`,
  (specifier: string) => `// @ts-nocheck\nimport "${specifier}"`,
  (specifier: string) => `const name: string = "${specifier}";\nawait import(name)`,
];

test("whatever way a module is asked for that is not there, one sentence says what to do", async () => {
  const sentences = {
    "not-there": noPackage("not-there"),
    "@scope/not-there/sub/path.js": noPackage("@scope/not-there"),
    "there/nothing": noPart("there/nothing"),
    "node:nothing": noBuiltin("node:nothing"),
  };
  for (const [specifier, sentence] of Object.entries(sentences))
    for (const way of ways) await says(way(specifier), sentence);
});

test("what is there is never said to be missing", async () => {
  await says('import x from "./nothing.ts"', noFile("./nothing.ts"));
  await says('require("./nothing")', noFile("./nothing"));
  await says('import x from "./data.csv"', notCode("./data.csv"));
  await says('import x from "data.csv"', notCode("data.csv"));
  await says('import "./data.csv"', notCode("./data.csv"));
  await says('import { a } from "helper.ts"', besideNotebook("./helper.ts"));
  await says('import { a } from "helper"', besideNotebook("./helper.ts"));
  await says('import { a } from "sub/own"', besideNotebook("./sub/own.mjs"));
  await says(
    'import numpy from "numpy"',
    "`numpy` is a Python package. Packages for TypeScript come from npm: import one at the top of the cell.",
  );
  await says(
    'import x from "Not there"',
    "This is the name of no package and no file. A file beside the notebook is imported with `./` before its name.",
  );
});

test("what a package or a file lacks in its turn is said with its name", async () => {
  const lacks = (who: string, name: string) =>
    `\`${who}\` imports the package \`${name}\`, which ${install(name)}`;
  await says('import { a } from "needs"', lacks("needs", "@deep/missing"));
  await says('import { a } from "requires"', lacks("requires", "deep-missing"));
  await says('require("requires")', lacks("requires", "deep-missing"));
  await says('import { a } from "./sub/own.mjs"', lacks(join("sub", "own.mjs"), "deep-missing"));
});

test("code that tries an optional package still finds Node's code in the error", async () => {
  const { reply } = await kernel.run(`
    const codes: string[] = [];
    try { require("optional-one") } catch (error) { codes.push((error as any).code) }
    try { await import("optional-two" as string) } catch (error) { codes.push((error as any).code) }
    if (codes.join() !== "MODULE_NOT_FOUND,ERR_MODULE_NOT_FOUND") throw new Error(codes.join());
  `);
  assert.equal(reply.status, "ok", JSON.stringify(reply.traceback));
});

/** The sentence stands in the error once, which points at the cell's line. */
async function says(code: string, sentence: string): Promise<void> {
  const { reply } = await kernel.run(code);
  assert.equal(reply.status, "error", code);
  const traceback = (reply.traceback as string[]).map(stripVTControlCharacters);
  const lines = traceback.map((line) => line.replace("ModuleNotFoundError: ", ""));
  const shown = `${code}\n${traceback.join("\n")}`;
  assert.equal(lines.filter((line) => line === sentence).length, 1, shown);
  assert.equal(
    traceback.join("\n").match(/npm install|Require stack/g)?.length ?? 0,
    sentence.includes("npm install") ? 1 : 0,
    shown,
  );
  const line = code.split("\n").length;
  assert.ok(
    traceback.some((one) => one.startsWith(`cell[${reply.execution_count}]:${line}:`)),
    shown,
  );
}

test("a file that imports a name which its module does not tell Node of says where, and what to write", async () => {
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(kernel.folder, name)), { recursive: true });
    writeFileSync(join(kernel.folder, name), text);
  };
  const said = async (name: string) => {
    const { reply } = await kernel.run(`// @ts-nocheck\nimport * as all from "./${name}"; all.a`);
    return stripVTControlCharacters([reply.traceback ?? "ok"].flat().join("\n"));
  };
  for (const name of ["by.ts", "by.mts", "by.tsx", "by.js", "by.mjs", "sub/by.ts"]) {
    write(name, 'export const b = 1;\nimport { chunk } from "late-names"; export const a = chunk();');
    const sentence = `SyntaxError: ${name}:2 imports \`chunk\` from "late-names", a CommonJS module, of which Node does not know the names before it runs. Write there: \`import lateNames from "late-names"; const { chunk } = lateNames;\``;
    assert.ok((await said(name)).startsWith(sentence), await said(name));
    write(name, 'import lateNames from "late-names"; const { chunk } = lateNames; export const a = chunk();');
    assert.equal(await said(name), "ok");
  }
  write("through.ts", 'export * from "./by-another.ts";');
  write("by-another.ts", 'import { nothing } from "./helper.ts"; export const a = nothing;');
  assert.match(
    await said("through.ts"),
    /^SyntaxError: by-another\.ts:1 imports `nothing` from "\.\/helper\.ts", which has no such export\./,
  );
  write("by-another.ts", 'import { nothing } from "there"; export const a = nothing;');
  assert.match(
    await said("through.ts"),
    /^SyntaxError: by-another\.ts:1 imports `nothing` from "there", which has no such export\./,
  );
});

test("an import that a pattern of the tsconfig.json fits, and no file, names the pattern and where was looked", async (t) => {
  const kernel = await KernelProcess.start();
  t.after(() => kernel.stop());
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(kernel.folder, name)), { recursive: true });
    writeFileSync(join(kernel.folder, name), text);
  };
  const paths = { "@lib/*": ["./lib/*", "../shelf/*"], exact: ["./lib/exact.ts"], "*": ["./any/*"] };
  write("tsconfig.json", JSON.stringify({ compilerOptions: { paths } }));
  write("lib/there.ts", 'import "@lib/further"; export const a = 1;');
  const said = async (code: string) => {
    const { reply } = await kernel.run(code);
    return stripVTControlCharacters([reply.traceback ?? "ok"].flat().join("\n"));
  };
  const shelf = join(dirname(kernel.folder), "shelf").replaceAll("\\", "/");
  const sentence = (name: string) =>
    `There is no file for \`@lib/${name}\`: by \`"@lib/*"\` in the \`paths\` of the tsconfig.json, it was looked for at \`./lib/${name}\`, \`${shelf}/${name}\`.`;
  for (const [code, words] of [
    ['import { a } from "@lib/their"', sentence("their")],
    ['await import("@lib/their")', sentence("their")],
    ['// @ts-nocheck\nimport { a } from "@lib/their"', sentence("their")],
    ['import { a } from "@lib/there"', sentence("further")],
    [
      'import "exact"',
      'by `"exact"` in the `paths` of the tsconfig.json, it was looked for at `./lib/exact.ts`.',
    ],
    ['import { a } from "not-there"', noPackage("not-there")],
  ])
    assert.ok((await said(code)).includes(words), `${code}\n${await said(code)}`);
  write("lib/further.ts", "export {}");
  assert.equal(await said('import { a } from "@lib/there"; a'), "ok");
});
