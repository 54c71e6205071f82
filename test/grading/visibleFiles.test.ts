import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { nbgraderPackage } from "@six-steps/classroom/internal/grading/nbgraderPackage.js";
import { importedLesson, studentLibrary } from "@six-steps/classroom/internal/grading/studentLibrary.js";
import { exercises } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { setUp } from "#setup/setUp.mjs";
import { startSandbox } from "./inSandbox.js";
import { graders, skipSandbox } from "./sandbox.js";

const root = process.cwd();
const lessons = join(root, "lib", "dist", "exercises");
const libraryClass = join("lib", "dist", "models", "imageClassifierMlp.js");

/** Reads, inside of the sandbox, every file that is text. Packages from npm are left out: nothing in them is ours. */
const walk = `const { readdirSync, readFileSync, realpathSync, statSync } = require("node:fs");
const found = {}, seen = new Set();
const look = (path) => {
  let real, is;
  try { real = realpathSync(path); is = statSync(real); } catch { return; }
  if (seen.has(real)) return;
  seen.add(real);
  if (is.isDirectory()) {
    if (/node_modules.(?!@six-steps$|six-steps$)[^/]+$/.test(real)) return;
    for (const name of readdirSync(real)) look(real + "/" + name);
  } else if (is.isFile() && is.size < 20e6) {
    const bytes = readFileSync(real);
    if (!bytes.includes(0)) found[real] = bytes.toString();
  }
};
for (const place of [process.argv[1], "/tmp", "/dev/shm", process.cwd(), process.env.HOME, "/proc/self/environ"]) look(place);
process.stdout.write(JSON.stringify(found));`;

/** What a submission's process can read, by path. */
function visible(given: string): [path: string, content: string][] {
  const ran = startSandbox(graders[0], [process.execPath, "-e", walk, root], {}, given);
  assert.equal(ran.status, 0, ran.stderr.slice(0, 2000));
  return Object.entries(JSON.parse(ran.stdout));
}

/** Code without what may be written in another way. */
const bare = (code: string) => code.replace(/[\s\\;,"'`]+/g, "");

/** The lines of a module that say something of their own. */
const tellingLines = (source: string) =>
  source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= 6 && !/^(\*|\/\/|\/\*|import|export)/.test(line));

/** What a module says in any three lines. Single ones, such as the head of a loop, stand anywhere. */
const passages = (source: string) =>
  tellingLines(source).map((_, i, lines) => bare(lines.slice(i, i + 3).join("")));

test("a module of core/ that imports a lesson stops the build, however it does", () => {
  const lesson = "04-output-layer/softmax.js";
  for (const source of [
    'import { softmax } from "../04-output-layer/softmax.js";',
    "import * as all\n  from '../04-output-layer/softmax.js';",
    'export * from "../04-output-layer/softmax.js";',
    'import "../04-output-layer/softmax.js";',
    'const one = await import("../04-output-layer/softmax.js");',
    "const one = await import(`../04-output-layer/softmax.js`);",
  ])
    assert.equal(importedLesson("core/exercise.js", source), lesson, source);
  for (const source of ['import { tf } from "../../training/tf.js";', 'import { plain } from "./answer.js";'])
    assert.equal(importedLesson("core/exercise.js", source), undefined, source);
});

for (const given of ["", "start", "nothing"]) {
  const where = given ? `where the library's class is ${given}` : "where most exercises run";
  describe(`what a submission can read ${where}`, { skip: skipSandbox }, () => {
    let files: [path: string, content: string][] = [];
    let bared: [path: string, content: string][] = [];
    before(async () => {
      await setUp({ more: [nbgraderPackage, studentLibrary] });
      files = visible(given);
      bared = files.map(([path, content]) => [path, bare(content)]);
    });

    test("it is the library and the kernel", () => {
      for (const path of [
        "lib/dist/index.js",
        "kernel/dist/kernel.js",
        libraryClass,
        "lib/dist/observing/observe.js",
      ])
        assert.ok(
          files.some(([one]) => one === join(root, path)),
          path,
        );
    });

    test("no exercise's solution", () => {
      const all = Object.values(exercises).flatMap((one) => Object.values(one) as Exercise[]);
      assert.ok(all.length > 100);
      const read = all.flatMap(({ name, solutionCode }) =>
        bared.filter(([, content]) => content.includes(bare(solutionCode))).map(([path]) => [name, path]),
      );
      assert.deepEqual(read, []);
    });

    test("no line of a module with an exercise in it: no reference, no check, no wrong answer", () => {
      const modules = readdirSync(lessons, { recursive: true, encoding: "utf8" }).filter((path) =>
        /^\d\d.*\.js$/.test(path),
      );
      assert.ok(modules.length > 60);
      // Types say how a function is called. And where a part of the library's class is given, everybody may read it.
      const others = files.filter(
        ([path]) => !path.endsWith(".d.ts") && (given === "nothing" || !path.endsWith(libraryClass)),
      );
      const everything = bare(others.map(([, content]) => tellingLines(content).join("")).join("\n"));
      const read = modules.flatMap((path) =>
        passages(readFileSync(join(lessons, path), "utf8"))
          .filter((passage) => passage.length >= 40 && everything.includes(passage))
          .map((passage) => [path, passage]),
      );
      assert.deepEqual(read, []);
    });

    if (given) {
      test("nothing of the methods that it asks for", () => {
        const library = tellingLines(readFileSync(join(root, libraryClass), "utf8")).filter(
          (line) => line.length >= 40,
        );
        const stays = readFileSync(
          join(root, "classroom", "dist", "grading", "given", `${given}.js`),
          "utf8",
        );
        const everything = files.map(([, content]) => content).join("\n");
        assert.ok(library.some((line) => line.includes("units: 128")));
        assert.deepEqual(
          library.filter((line) => everything.includes(line) && !stays.includes(line)),
          [],
        );
      });
    }
  });
}
