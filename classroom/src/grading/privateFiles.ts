import { chmodSync, closeSync, existsSync, openSync, statSync } from "node:fs";
import { join } from "node:path";
import { collectedFile } from "./collect/collected.js";
import { numbersFile } from "./ownNumbers.js";

const gradebook = "gradebook.db";
const tables = ["grades.csv", "grades-canvas.csv", "grades-moodle.csv", "canvas.csv", "moodle.csv"];

/**
 * Grades, and what the inputs are drawn by, are for the teacher alone, on a machine with accounts for others too. Whoever
 * shares a course with a group of teachers, and lets them write, keeps that.
 */
export function keepPrivate(course: string): void {
  // nbgrader would make it so that all may read it.
  if (!existsSync(join(course, gradebook))) closeSync(openSync(join(course, gradebook), "ax", 0o600));
  for (const name of [gradebook, ...tables, "secret", numbersFile, collectedFile]) {
    const path = join(course, name);
    if (!existsSync(path)) continue;
    const { mode } = statSync(path);
    const wanted = mode & 0o020 ? 0o660 : 0o600;
    if ((mode & 0o777) !== wanted) chmodSync(path, wanted);
  }
}
