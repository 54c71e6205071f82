import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { inProject } from "#setup/project.mjs";
import { KernelProcess } from "./protocolClient.js";

const kernel = await KernelProcess.start();
after(() => kernel.stop());

const windows = process.platform === "win32";

/**
 * The list in kernel/README.md, by its first words, each with what shows that the line is true. To extend it: a line
 * there, a case here.
 */
const cases: Record<string, () => void | Promise<void>> = {
  "Live bindings under a name that a cell had declared otherwise": async () => {
    writeFileSync(join(kernel.folder, "live.ts"), "export let beat = 0; export const go = () => ++beat;");
    await printed("let beat = 9;");
    assert.equal(
      await printed('import { beat, go } from "./live.ts"; go(); console.log(beat)'),
      "An earlier cell has declared `beat`, so it keeps the value that it is imported with. To see what the file gives it later, import it under a name of its own: `beat as beatNow`.\n0\n",
    );
    assert.equal(
      await printed('import { beat as beatNow } from "./live.ts"; go(); console.log(beatNow)'),
      "2\n",
    );
  },
  "Hidden globals": async () => {
    writeFileSync(join(kernel.folder, "library.cjs"), "exports.kind = () => typeof URL;");
    assert.equal(await printed('const URL = 5; console.log(require("./library.cjs").kind())'), "number\n");
    assert.equal(await printed('console.log("goes on")'), "goes on\n");
  },
  "Cells without TypeScript": triedIn(
    "languageFaults",
    "without TypeScript, cells run unchecked, and say so once",
  ),
  "Native calls": triedIn("executionInterrupt", "A native call is waited for, and the student is told why"),
  "Groups of programs": async () => {
    if (windows) return;
    const own = await KernelProcess.start();
    const pids: number[] = [];
    try {
      await own.run(
        'import { spawn } from "node:child_process"; import { Worker } from "node:worker_threads";',
      );
      const cells = [
        'spawn("setsid", ["sh", "-c", "echo $$; exec sleep 100"]).stdout.on("data", (text) => console.log(String(text)));',
        `new Worker(\`console.log(require("node:child_process").spawn("sleep", ["100"], { detached: true }).pid)\`, { eval: true });`,
      ];
      for (const code of cells) {
        const id = own.send("execute_request", { code });
        const said = () => {
          const stream = own.iopub.find(({ type, parent }) => type === "stream" && parent === id);
          return Number(stream?.content.text);
        };
        await own.until(() => said() > 0, "a program's number");
        pids.push(said());
      }
      own.send("shutdown_request", { restart: false }, { on: "control" });
      await own.ended();
      for (const pid of pids) assert.ok(process.kill(pid, 0));
    } finally {
      for (const pid of pids) process.kill(pid);
      await own.stop();
    }
  },
  "Descriptor 2 from threads and native code": triedIn(
    "protocolDescriptors",
    "The kernel's own log still goes to the process's stderr, and so does the reason of a crash",
  ),
  "A program's output": async () => {
    if (process.platform !== "linux") return;
    const code =
      'console.log(require("node:child_process").spawnSync("sh", ["-c", "echo x > /dev/stdout"]).status)';
    assert.notEqual(await printed(code), "0\n");
  },
  Windows: untried,
  "SIGINT on Node 24": untried,
  "The end of standard input": async () => {
    const code = 'console.log([require("node:fs").readFileSync(0, "utf8"), typeof process.stdin.setRawMode])';
    assert.equal(await printed(code), "[ '', 'undefined' ]\n");
  },
  "A cell that has ended": triedIn(
    "protocolStandardInput",
    "a cell that has ended cannot ask, since its page no longer listens, and is told so",
  ),
  "Other kernels' commands": async () => {
    for (const code of ["%time", "%%html\n<b>", "!ls", "x?", "?x"])
      await refused(code, /^SyntaxError: .* no commands/);
  },
  "Deno's and the browser's own names": async () => {
    await refused('await Deno.readTextFile("a")', /In Node: `/);
    await refused("document.title", /a cell runs in Node/);
    await refused("// @ts-nocheck\ndocument.title", /document is not defined/);
  },
  "Imports from the internet": async () => {
    await refused('import { x } from "https://deno.land/x.ts"', /no files from the internet/);
  },
  "Options of a tsconfig.json": async () => {
    const path = join(kernel.folder, "tsconfig.json");
    const compilerOptions = {
      experimentalDecorators: true,
      useDefineForClassFields: false,
      jsx: "preserve",
      moduleSuffixes: [".x"],
      rootDirs: ["a"],
      customConditions: ["b"],
      preserveSymlinks: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
    };
    writeFileSync(path, JSON.stringify({ compilerOptions }));
    const said = await printed("1");
    rmSync(path);
    for (const name of Object.keys(compilerOptions)) assert.match(said, new RegExp(`\\b${name}\\b`));
  },
  "Installed packages edited by hand": async () => {
    const folder = join(kernel.folder, "node_modules", "edited");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "name": "edited", "main": "index.js" }');
    for (const number of [1, 2]) {
      writeFileSync(join(folder, "index.js"), `exports.number = ${number};`);
      assert.equal(await printed('import { number } from "edited"; console.log(number)'), "1\n");
    }
  },
  "JSX beside casts": async () => {
    await refused("const a = <b/>; const c = <number>a", /^SyntaxError/);
  },
  "Tab's imports": async () => {
    const matches = async (code: string) => {
      const id = kernel.send("complete_request", { code, cursor_pos: code.length });
      return (await kernel.reply(id)).content.matches;
    };
    assert.deepEqual(await matches("readFileSyn"), ['import { readFileSync } from "node:fs";\nreadFileSync']);
    assert.deepEqual(await matches("let how: BufferEncodingOpt"), []);
  },
};

for (const [words, tried] of Object.entries(cases))
  test(`${words}: as kernel/README says`, { timeout: 50_000 }, tried);

test("kernel/README's list of what is not supported is the one that is tried", () => {
  const readme = readFileSync(inProject("kernel", "README.md"), "utf8");
  const [, list = ""] = /\n## What is not supported\n(.*?)(?=\n## |$)/s.exec(readme) ?? [];
  const lines = [...list.matchAll(/^- (?:\*\*(.+?)\*\*)?/gm)].map(([, words = ""]) =>
    words.replace(/\s+/g, " "),
  );
  assert.deepEqual(lines, Object.keys(cases));
});

/** Another file's test holds the line. */
function triedIn(file: string, name: string) {
  return () => {
    const text = readFileSync(join(import.meta.dirname, `${file}.test.js`), "utf8");
    assert.ok(text.includes(`test("${name}"`), `${file} has no test "${name}"`);
  };
}

/** For a line about machines that these tests have not met. */
function untried(): void {}

async function printed(code: string): Promise<string> {
  const { reply, outputs } = await kernel.run(code);
  assert.equal(reply.status, "ok", JSON.stringify(reply.traceback));
  return outputs.map(({ type, content }) => (type === "stream" ? content.text : "")).join("");
}

/** The error of a cell, without colours; one of its lines is like this. */
async function refused(code: string, line: RegExp): Promise<string> {
  const { reply } = await kernel.run(code);
  assert.equal(reply.status, "error", code);
  const lines = (reply.traceback as string[]).map(stripVTControlCharacters);
  assert.ok(
    lines.some((one) => line.test(one)),
    `${code}\n${lines.join("\n")}`,
  );
  return lines.join("\n");
}
