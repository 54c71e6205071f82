import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { SetupError } from "../../../setup/errors.mjs";
import { inProject } from "../../../setup/project.mjs";
import { replaceFolder } from "../../../setup/replaceFolder.mjs";
import type { Step } from "../../../setup/setUp.mjs";
import { hashOf, isStamped, writeStamp } from "../../../setup/stamp.mjs";
import { library } from "../../../setup/steps/workspaces.mjs";
import { gradingText } from "./gradingText.js";

const exercises = inProject("lib", "dist", "exercises");
const folder = inProject("build", "grading", "exercises");

/** In the place of all exercises: a check says nothing, and there is nothing to read. */
const noAnswers = `const quiet = { check() {}, hint() {}, solution() {}, async points() {} };
const lesson = new Proxy({}, { get: () => quiet });
export const exercises = new Proxy({}, { get: () => lesson });
`;

const inputs = () => hashOf({ texts: [noAnswers], paths: [exercises] });

/**
 * The exercises as a submission's kernel gets to see them: their types, and what makes exercises work, in core/. The
 * lessons' own modules, with solutions, references and checks, are not there. It lies in build/grading, and the sandbox
 * shows it in the place of lib/dist/exercises.
 */
export const studentLibrary: Step = {
  title: gradingText.library.title,
  megabytes: 5,
  isDone: () => library.isDone() && isStamped(folder, inputs()),
  run() {
    const made = `${folder}.new`;
    rmSync(made, { recursive: true, force: true });
    mkdirSync(made, { recursive: true });
    const paths = readdirSync(exercises, { recursive: true, encoding: "utf8" });
    for (const path of paths.filter((one) => one.endsWith(".d.ts") || /^core[\\/].*\.js$/.test(one))) {
      requireNoLesson(path);
      mkdirSync(dirname(join(made, path)), { recursive: true });
      copyFileSync(join(exercises, path), join(made, path));
    }
    writeFileSync(join(made, "exercises.js"), noAnswers);
    writeStamp(made, inputs());
    replaceFolder(made, folder);
  },
};

/** @throws {SetupError} if a file that is handed over is a module that imports a lesson's */
function requireNoLesson(path: string): void {
  const lesson = path.endsWith(".js") && importedLesson(path, readFileSync(join(exercises, path), "utf8"));
  if (!lesson) return;
  throw new SetupError(gradingText.library.shown(lesson, path), { mend: gradingText.library.mend });
}

/** What a module imports of the exercises besides core/, if it does; `path` is in the exercises' folder. */
export function importedLesson(path: string, source: string): string | undefined {
  return [...source.matchAll(/\b(?:from|import)\b\s*\(?\s*["'`](\.[^"'`]+)/g)]
    .map(([, target]) => posix.join(posix.dirname(path), target))
    .find((one) => !one.startsWith("..") && !one.startsWith("core/"));
}
