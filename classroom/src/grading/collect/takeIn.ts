import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { writeWhole } from "../../../../setup/writeWhole.mjs";
import { foldersIn } from "./collected.js";
import type { HandedIn } from "./handedIn.js";

/** What became of a notebook that was handed in. */
export interface Taken {
  what: "new" | "again" | "unchanged" | "newerHere";
  /** In the course. */
  path: string;
  /** Other notebooks in the same folder there. */
  beside: string[];
}

/**
 * Puts a notebook where the course grades it, with the time at which it was handed in. A file that is newer there stays.
 *
 * @param submitted the course's folder `submitted`
 */
export function takeIn({ student, lesson, path: from, at }: HandedIn, submitted: string): Taken {
  const path = join(submitted, student, lesson, `${lesson}.ipynb`);
  const what = compare(from, path, at);
  if (what === "new" || what === "again") {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, readFileSync(from));
    utimesSync(path, new Date(at), new Date(at));
    mark(dirname(path), at);
  }
  const beside = readdirSync(dirname(path)).filter(
    (name) => /\.ipynb$/i.test(name) && name !== `${lesson}.ipynb`,
  );
  return { what, path, beside };
}

/**
 * Has all that a student handed in graded anew, by changed rules.
 *
 * @param student the folder in the course's `submitted`
 * @returns whether there is anything
 */
export function markNew(student: string): boolean {
  const lessons = existsSync(student) ? foldersIn(student) : [];
  for (const lesson of lessons) mark(join(student, lesson), Date.now());
  return lessons.length > 0;
}

/** nbgrader grades anew where this is later than what it has graded. */
const mark = (submission: string, at: number) =>
  writeFileSync(join(submission, "timestamp.txt"), `${new Date(at).toISOString()}\n`);

function compare(from: string, to: string, at: number): Taken["what"] {
  if (!existsSync(to)) return "new";
  if (readFileSync(from).equals(readFileSync(to))) return "unchanged";
  return statSync(to).mtimeMs > at ? "newerHere" : "again";
}
