import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DebugProtocol } from "@vscode/debugprotocol";
import { build } from "esbuild";
import { debugTest } from "./debugTest.js";

const project = process.cwd();

/** The line of a file, from 1, that contains a text. */
function lineOf(path: string, text: string): number {
  const index = readFileSync(path, "utf8")
    .split("\n")
    .findIndex((line) => line.includes(text));
  assert.notEqual(index, -1, text);
  return index + 1;
}

/** The project's files that Node loads with this one, as another reader of imports sees it. */
async function loadedBy(entry: string): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    packages: "external",
    format: "esm",
  });
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const { path, kind, external } of metafile.inputs[file]?.imports ?? [])
      if (kind === "import-statement" && !external) loaded.add(path);
  }
  return loaded;
}

debugTest("Stepping goes into the package lib and shows its TypeScript", { golden: "lib" }, async (debug) => {
  const code = `import { parseIdx } from "six-steps/internal/data/load/idx.js";
const file = new Uint8Array([0, 0, 8, 1, 0, 0, 0, 2, 5, 6]);
const values = parseIdx(file, [2], "two.idx");
values.length`;
  await debug.dumpCell("A", code, 3);
  const running = debug.run(code);
  await debug.stopped();
  await debug.request("stepIn");
  await debug.stopped({ scopes: ["Locals"] });
  const path = join(project, "lib/src/data/load/idx.ts");
  await debug.silently("setBreakpoints", {
    source: { path },
    breakpoints: [{ line: lineOf(path, "const values = payload.subarray") }],
  });
  await debug.request("continue");
  const [frame] = await debug.stopped();
  await debug.request("evaluate", { expression: "headerBytes", frameId: frame?.id, context: "hover" });
  await debug.request("stepOut");
  await debug.stopped({ scopes: ["Notebook"], open: ["values"] });
  const { modules } = await debug.silently<DebugProtocol.ModulesResponse["body"]>("modules", {});
  assert.deepEqual(
    modules.map(({ name, path }) => ({ name, path })),
    [...(await loadedBy("lib/dist/data/load/idx.js")), "test/kernel/debuggerHarnessMain.ts"]
      .map((path) => path.replace("/dist/", "/src/").replace(/\.js$/, ".ts"))
      .sort()
      .map((path) => ({ name: basename(path), path: join(project, path) })),
  );
  const { content } = await debug.silently<DebugProtocol.SourceResponse["body"]>("source", {
    source: { path },
    sourceReference: 0,
  });
  assert.equal(content, readFileSync(path, "utf8"));
  await debug.request("source", { source: { path: "/nowhere.ts" }, sourceReference: 0 });
  await debug.goesOn(running);
});

const folder = join(project, "build/test/kernel/debugFolder");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

debugTest(
  "A breakpoint waits in a file that no cell has imported yet",
  { golden: "files", attached: false, folder },
  async (debug) => {
    const path = join(folder, "shapes.ts");
    writeFileSync(
      path,
      `export interface Square {
  side: number;
}

export function area({ side }: Square): number {
  const squared: number = side * side;
  return squared;
}
`,
    );
    const lowered = join(folder, "levels.ts");
    writeFileSync(
      lowered,
      `export enum Level {
  Low = 1,
  High,
}

export function next(level: Level): Level {
  const higher = level + 1;
  return higher;
}
`,
    );
    await debug.attach();
    await debug.setBreakpoints(path, 6);
    await debug.setBreakpoints(lowered, 5);
    const running = debug.run(`import { area } from "./shapes.ts";
import { Level, next } from "./levels.ts";
[area({ side: 3 }), next(Level.Low)]`);
    await debug.stopped();
    await debug.request("next");
    await debug.stopped({ scopes: ["Locals"] });
    await debug.request("continue");
    await debug.stopped({ scopes: ["Locals"] });
    await debug.goesOn(running);
    debug.note("the file is edited, and imported again");
    writeFileSync(path, readFileSync(path, "utf8").replace("side * side", "side ** 2"));
    const again = debug.run(`import { area } from "./shapes.ts";
area({ side: 4 })`);
    await debug.stopped();
    await debug.disconnects(again);
  },
);

debugTest(
  "Packages are skipped, and with justMyCode false they are not",
  { attached: false },
  async (debug) => {
    const code = `import semver from "semver";
const isNewer = semver.gt("2.0.0", "1.9.9");
isNewer`;
    for (const justMyCode of [true, false]) {
      debug.note(`justMyCode: ${justMyCode}`);
      await debug.attach({ justMyCode });
      await debug.dumpCell("A", code, 2);
      const running = debug.run(code);
      await debug.stopped();
      await debug.request("stepIn");
      const [frame] = await debug.stopped();
      assert.equal(frame?.source?.path?.includes("node_modules/semver"), !justMyCode);
      await debug.disconnects(running);
    }
  },
);
