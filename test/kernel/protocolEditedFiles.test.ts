import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { RandomNumbers } from "../training/randomNumbers.js";
import { LocalFiles } from "./localFiles.js";
import { KernelProcess } from "./protocolClient.js";
import { shownBy } from "./shownBy.js";

/** Another seed, and more rounds, look for what these have missed. */
const seed = Number(process.env.SIX_STEPS_SEED ?? 1);
const rounds = Number(process.env.SIX_STEPS_ROUNDS ?? 40);

test("an import sees what lies on the disk, to the check and to the run, whatever was done to the files before", async () => {
  const kernel = await KernelProcess.start();
  try {
    const random = new RandomNumbers(seed);
    const files = new LocalFiles(kernel.folder, random);
    const history: string[] = [];
    for (let round = 1; round <= rounds; round++) {
      for (let edits = random.whole(0, 3); edits > 0; edits--) history.push(files.edit());
      const [interlude, act] = random.pick(Object.entries(interludes));
      history.push(interlude);
      await act(kernel, files);
      for (let edits = random.whole(0, 2); edits > 0; edits--) history.push(files.edit());
      const name = files.pick();
      const [way, cell] = random.pick(Object.entries(ways));
      const { code, seen } = cell(name, files);
      history.push(`import of ${name}: ${way}`);
      const got = await shownBy(kernel, code);
      const isRight = seen === undefined ? got.status === "error" : got.value === `'${seen}'`;
      assert.ok(
        isRight,
        `Round ${round} of seed ${seed}: expected ${seen}, got ${JSON.stringify(got)} from ${code}
The files: ${files.describe()}
What was done: ${history.slice(-12).join("; ")}`,
      );
    }
  } finally {
    await kernel.stop();
  }
});

test("a file whose import failed or was stopped is run anew by the next import, though nobody has edited it", async () => {
  const kernel = await KernelProcess.start();
  const write = (name: string, text: string) => writeFileSync(join(kernel.folder, name), text);
  const valueShown = async (code: string) => (await shownBy(kernel, code)).value;
  try {
    write("steady.ts", "export const state = { runs: 0 };");
    write(
      "data.ts",
      `import { readFileSync } from "node:fs"; export const data = readFileSync("data.txt", "utf8");`,
    );
    write(
      "main.ts",
      `import { state } from "./steady"; import { data } from "./data"; state.runs++; export { data, state };`,
    );
    assert.equal(await valueShown(`import { state } from "./steady"; state.runs`), "0");
    for (const code of [`import { data, state } from "./main"; data`, `(await import("./main")).data`])
      assert.match((await shownBy(kernel, code)).words ?? "", /ENOENT.*data\.txt/);
    write("data.txt", "here");
    assert.equal(
      await valueShown(`import { data, state } from "./main"; [data, state.runs]`),
      "[ 'here', 1 ]",
    );
    assert.equal(
      await valueShown(`(await import("./main")).state.runs`),
      "1",
      "what went well is not run again",
    );

    write(
      "waits.ts",
      `import { existsSync } from "node:fs"; console.log("waits"); while (!existsSync("go.txt")) {} export const went = true;`,
    );
    write(
      "asks.cts",
      `import { existsSync } from "node:fs"; console.log("asks"); while (!existsSync("go.txt")) {} export const went = true;`,
    );
    write(
      "both.ts",
      `import { went } from "./waits"; import { went as asked } from "./asks.cts"; export const both = [went, asked];`,
    );
    for (const file of ["./waits", "./asks.cts", "./both"])
      await stopped(kernel, `import ${JSON.stringify(file)}`);
    write("go.txt", "");
    assert.equal(await valueShown(`import { both } from "./both"; both`), "[ true, true ]");

    const code = `const [one, other] = await Promise.all([import("./both"), import("./both")]); one === other`;
    assert.equal(await valueShown(code), "true", "two imports at once give one module");
  } finally {
    await kernel.stop();
  }
});

test("another file may take the place of an import's, by its name, by package.json and by a link", async () => {
  const kernel = await KernelProcess.start();
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(kernel.folder, name)), { recursive: true });
    writeFileSync(join(kernel.folder, name), text);
  };
  const sees = async (specifier: string, number: number) => {
    const code = `import { one } from "${specifier}"; const is: ${number} = one; is`;
    const { value, words } = await shownBy(kernel, code);
    assert.equal(value, `${number}`, words);
  };
  try {
    write("package.json", '{ "imports": { "#lib/*": "./src/*.ts" } }');
    write("src/part.ts", "export const one = 1;");
    write("deep/index.ts", `export { one } from "#lib/part";`);
    write("user.ts", `export { one } from "./deep";`);
    for (const specifier of ["#lib/part", "./deep", "./user"]) await sees(specifier, 1);
    write("src/part.ts", "export const one = 2;");
    for (const specifier of ["./user", "#lib/part", "./deep"]) await sees(specifier, 2);
    write("deep.ts", "export const one = 3;");
    for (const specifier of ["./user", "./deep"]) await sees(specifier, 3);
    rmSync(join(kernel.folder, "deep.ts"));
    for (const specifier of ["./deep", "./user"]) await sees(specifier, 2);

    write("first.ts", "export const one = 4;");
    write("second.ts", "export const one = 5;");
    symlinkSync("first.ts", join(kernel.folder, "link.ts"));
    await sees("./link", 4);
    rmSync(join(kernel.folder, "link.ts"));
    symlinkSync("second.ts", join(kernel.folder, "link.ts"));
    await sees("./link", 5);
    write("second.ts", "export const one = 6;");
    await sees("./link", 6);
  } finally {
    await kernel.stop();
  }
});

test("a .cts file runs as CommonJS, in whichever way it says what it exports", async () => {
  const kernel = await KernelProcess.start();
  try {
    const files = {
      "named.cts":
        "export const one: number = 1; export default function two() { return 2 } export enum Kind { a = 3 }",
      "whole.cts": "const it = { four: 4 as number }; export = it;",
      "old.cts":
        "const five: number = 5; exports.five = five; module.exports.six = [6, typeof __dirname, typeof require];",
      "object.cts": "const seven: number = 7; module.exports = { seven, eight() { return 8 } };",
      "all.cts": `import whole = require("./whole.cts"); import { one } from "./named.cts"; export * from "./named.cts"; export const sum = whole.four + one;`,
      "user.mts": `import { one, Kind } from "./named.cts"; import { five } from "./old.cts"; import { eight } from "./object.cts"; import { sum } from "./all.cts"; import * as all from "./all.cts"; export const list = [one, Kind.a, five, eight(), sum, all.one];`,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(kernel.folder, name), text);
    for (const [code, value] of [
      [`import two, { one, Kind } from "./named.cts"; [one, two(), Kind.a]`, "[ 1, 2, 3 ]"],
      [`import whole from "./whole.cts"; whole.four`, "4"],
      [
        `import * as old from "./old.cts"; const { five, six } = old as any; [five, ...six]`,
        "[ 5, 6, 'string', 'function' ]",
      ],
      [`// @ts-nocheck\nimport { seven, eight } from "./object.cts"; [seven, eight()]`, "[ 7, 8 ]"],
      [`import { one as first, sum } from "./all.cts"; [first, sum]`, "[ 1, 5 ]"],
      [`(await import("./named.cts")).one + require("./named.cts").one`, "2"],
      [`// @ts-nocheck\nimport { list } from "./user.mts"; list`, "[ 1, 3, 5, 8, 5, 1 ]"],
    ]) {
      const shown = await shownBy(kernel, code);
      assert.deepEqual([shown.value, shown.stderr], [value, ""], `${code}\n${shown.words}`);
    }
  } finally {
    await kernel.stop();
  }
});

/** Runs a cell, and stops it when it has printed something. */
async function stopped(kernel: KernelProcess, code: string): Promise<void> {
  const id = kernel.send("execute_request", { code });
  await kernel.until(
    () => kernel.iopub.some(({ type, parent }) => type === "stream" && parent === id),
    "a print",
  );
  await kernel.reply(kernel.send("interrupt_request", {}, { on: "control" }), "control");
  await kernel.outputs(id);
}

const same =
  "type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;";

/** A cell that imports the file, and what it has to show; `undefined`: an error. */
type Way = (name: string, files: LocalFiles) => { code: string; seen: string | undefined };

/** Compiles only if TypeScript sees the numbers that lie on the disk. */
const typed = (name: string, files: LocalFiles, expression: string): string =>
  files.isLiteral(name)
    ? `${same} { const same: Same<typeof ${expression}, "${files.chain(name)}"> = true; }`
    : "";

const ways: Record<string, Way> = {
  named: (name, files) => {
    const number = files.newest(name);
    const code = name.endsWith(".json")
      ? `import whole from "./${name}"; void whole.${number}; whole.chain`
      : `import { chain, ${number} } from "./${name}"; ${typed(name, files, "chain")} void ${number}; chain`;
    return { code, seen: files.chain(name) };
  },
  namespace: (name, files) => ({
    code: name.endsWith(".json")
      ? `import { default as all } from "./${name}"; void all.${files.newest(name)}; all.chain`
      : `import * as all from "./${name}"; ${typed(name, files, "all.chain")} void all.${files.newest(name)}; all.chain`,
    seen: files.chain(name),
  }),
  dynamic: (name, files) => {
    const all = name.endsWith(".json") ? "all.default" : "all";
    return {
      code: `{ const all = await import("./${name}"); ${typed(name, files, "all.chain")} void ${all}.${files.newest(name)}; var found: string = ${all}.chain } found`,
      seen: files.chain(name),
    };
  },
  "side effect": (name, files) => ({
    code: `import "./${name}"; (globalThis as any)["${name}"] ${name.endsWith(".json") ? `?? "${files.chain(name)}"` : ""}`,
    seen: files.side(name),
  }),
  unchecked: (name, files) => ({
    code: `// @ts-nocheck\nimport * as all from "./${name}"; (all.default ?? all).chain ?? all.chain`,
    seen: files.chain(name),
  }),
  "after a write in the cell": (name, files) => {
    const seen = files.chain(name);
    const text = files.next(name);
    return {
      code: `// @ts-nocheck
const before = ${seen === undefined ? "undefined" : `await import("./${name}")`};
const { mkdirSync, writeFileSync } = require("node:fs"); mkdirSync("folder", { recursive: true });
writeFileSync("${name}", ${JSON.stringify(text)});
const { chain, default: whole } = await import("./${name}"); chain ?? whole.chain`,
      seen: files.chain(name),
    };
  },
};

const interludes: Record<string, (kernel: KernelProcess, files: LocalFiles) => Promise<unknown>> = {
  nothing: async () => {},
  "another cell": (kernel) => kernel.run("1"),
  "a cell with a missing name": (kernel, files) =>
    kernel.run(`import { missing } from "./${files.pick()}"; missing`),
  "a cell with a type error": (kernel, files) =>
    kernel.run(`import * as all from "./${files.pick()}"; const wrong: number = "text"; all`),
  "a cell that throws": (kernel, files) => kernel.run(`import * as all from "./${files.pick()}"; throw all`),
  "a name imported and declared again": async (kernel, files) => {
    await kernel.run(`import * as all from "./${files.pick()}"`);
    await kernel.run("const all = 5");
  },
  "a stopped cell": async (kernel, files) => {
    const text = `import * as all from "./${files.pickWhole()}"; console.log(all); while (true) {}`;
    writeFileSync(join(kernel.folder, "loops.ts"), text);
    await stopped(kernel, `import "./loops.ts"`);
  },
  completion: async (kernel, files) => {
    const code = `import { chain } from "./${files.pick()}"; chain.`;
    await kernel.reply(kernel.send("complete_request", { code, cursor_pos: code.length }));
  },
  inspection: async (kernel, files) => {
    const code = `import { chain } from "./${files.pick()}"; chain`;
    await kernel.reply(kernel.send("inspect_request", { code, cursor_pos: code.length, detail_level: 0 }));
  },
};
