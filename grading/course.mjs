// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "../setup/errors.mjs";
import { inProject, shown } from "../setup/project.mjs";

/** Where `npm run edition -- nbgrader` makes the course. */
export const courseFolder = inProject("course");

/**
 * @param {string} course
 * @throws {SetupError} if the folder holds no course
 */
export function requireCourse(course) {
  if (existsSync(join(course, "nbgrader_config.py"))) return;
  throw new SetupError(`There is no course in ${shown(course)}.`, {
    mend: `npm run edition -- nbgrader${course === courseFolder ? "" : ` --out ${course}`}`,
  });
}

/**
 * Submissions are programs of other people's: they run where they see neither the course nor the teacher's files.
 *
 * @throws {SetupError} if there is no sandbox here, and nobody said that none is wanted
 */
export function requireSandbox(env = process.env) {
  if (env.SIX_STEPS_GRADING_SANDBOX === "off") return;
  const tried = spawnSync("bwrap", ["--unshare-all", "--ro-bind", "/", "/", "true"], {
    env,
    encoding: "utf8",
  });
  if (tried.status === 0) return;
  const why = tried.error
    ? "bubblewrap is not installed"
    : `bubblewrap may not make it: ${tried.stderr.trim()}`;
  throw new SetupError(`Submissions run in a sandbox, and ${why}.`, {
    mend: [
      "sudo apt-get install bubblewrap   (on Linux; or your system's own way)",
      "or grade in a container that holds nothing else: SIX_STEPS_GRADING_SANDBOX=off npm run grading -- …",
    ],
  });
}
