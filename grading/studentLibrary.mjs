// @ts-check
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { inProject } from "../setup/project.mjs";
import { replaceFolder } from "../setup/replaceFolder.mjs";
import { hashOf, isStamped, writeStamp } from "../setup/stamp.mjs";
import { library } from "../setup/steps/workspaces.mjs";

const exercises = inProject("lib", "dist", "exercises");
const folder = inProject("build", "grading", "exercises");

/** What a submission's kernel loads of the exercises besides their names and types. */
const loaded = ["core/answer.js", "core/studentLine.js", "core/todo.js", "needingObjects.js"];

/** Solutions, as an exercise's compiled file has them. */
const solutions = /(?<=^\s+solution: )(`(?:\\.|[^`\\])*`|"(?:\\.|[^"\\])*")/gm;

/** In the place of all exercises: a check says nothing, and there is nothing to read. */
const noAnswers = `const quiet = { check() {}, hint() {}, solution() {}, async points() {} };
const lesson = new Proxy({}, { get: () => quiet });
export const exercises = new Proxy({}, { get: () => lesson });
`;

const inputs = () => hashOf({ texts: [noAnswers, String(loaded), String(solutions)], paths: [exercises] });

/**
 * The exercises as a submission's kernel gets to see them: with their types, without what is right. It lies in
 * build/grading, and the sandbox shows it in the place of lib/dist/exercises.
 *
 * @type {import("../setup/setUp.mjs").Step}
 */
export const studentLibrary = {
  title: "the library without its answers",
  megabytes: 5,
  isDone: () => library.isDone() && isStamped(folder, inputs()),
  run() {
    const made = `${folder}.new`;
    rmSync(made, { recursive: true, force: true });
    mkdirSync(made, { recursive: true });
    const types = readdirSync(exercises, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".d.ts"),
    );
    for (const path of [...types, ...withImports(loaded)]) {
      mkdirSync(dirname(join(made, path)), { recursive: true });
      writeFileSync(join(made, path), readFileSync(join(exercises, path), "utf8").replace(solutions, '""'));
    }
    writeFileSync(join(made, "exercises.js"), noAnswers);
    writeStamp(made, inputs());
    replaceFolder(made, folder);
  },
};

/**
 * Files of the exercises' folder, and those that they import from it.
 *
 * @param {readonly string[]} files
 * @returns {Set<string>}
 */
function withImports(files) {
  const found = new Set(files);
  for (const file of found) {
    const source = readFileSync(join(exercises, file), "utf8");
    for (const [, target] of source.matchAll(/^(?:import|export) .*?from "(\.[^"]+)";/gms)) {
      const path = posix.join(posix.dirname(file), target);
      if (!path.startsWith("..")) found.add(path);
    }
  }
  return found;
}
