// @ts-check
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
