import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject, pythonOf } from "#setup/project.mjs";

/** Grades as the export finds them: by student, then by lesson, and who has handed in without getting one. */
export interface Grades {
  lessons: [name: string, points: number][];
  scores: Record<string, Record<string, number>>;
  without?: string[];
}

const script = `
import json, sys
from six_steps_lms import Grades, write_for_systems
given, course, path = json.load(sys.stdin)
print(json.dumps(write_for_systems(Grades(**given), course, path)))
`;

/**
 * What the export writes for Canvas and Moodle, and what it says.
 *
 * @param lists `canvas.csv` and `moodle.csv`, as these systems write them
 */
export function exported(grades: Grades, lists: Record<string, string | Buffer> = {}) {
  const course = mkdtempSync(join(tmpdir(), "six-steps-test-"));
  try {
    for (const [name, content] of Object.entries(lists)) writeFileSync(join(course, name), content);
    const env = { ...process.env, PYTHONPATH: inProject("classroom", "src", "grading", "nbgrader") };
    const input = JSON.stringify([{ without: [], ...grades }, course, join(course, "grades.csv")]);
    const said: [string, boolean][] = JSON.parse(
      execFileSync(pythonOf(), ["-B", "-c", script], { input, env, encoding: "utf8" }),
    );
    const read = (name: string) =>
      existsSync(join(course, name)) ? readFileSync(join(course, name), "utf8") : undefined;
    return {
      canvas: read("grades-canvas.csv"),
      moodle: read("grades-moodle.csv"),
      warnings: said
        .filter(([, isWarning]) => isWarning)
        .map(([sentence]) => sentence.replaceAll(`${course}/`, "")),
      files: readdirSync(course),
    };
  } finally {
    rmSync(course, { recursive: true });
  }
}
