import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { SetupError } from "../../../../setup/errors.mjs";
import { shown } from "../../../../setup/project.mjs";
import { writeWhole } from "../../../../setup/writeWhole.mjs";
import { gradingText } from "../gradingText.js";
import { numbersFile, readNumbers } from "../ownNumbers.js";
import { printable } from "../printable.js";
import { Collected, foldersIn } from "./collected.js";
import { findHandedIn } from "./handedIn.js";
import { leftOut } from "./leftOut.js";
import { markNew, type Taken, takeIn } from "./takeIn.js";

const text = gradingText.collect;

/**
 * Takes notebooks from a folder into the course, where they are graded.
 *
 * @param from holds `<student>/<lesson>.ipynb`
 * @param names the lessons asked for; none means all of the course
 * @param sameStudents whoever bears the name of another class's student is that student
 * @returns what the teacher reads
 * @throws {SetupError} where there is no such folder, or no such lesson
 */
export function collect(
  course: string,
  from: string,
  names: readonly string[],
  { sameStudents = false } = {},
): string {
  if (!existsSync(from)) throw new SetupError(text.noFolder(shown(from)));
  const source = join(course, "source");
  const ofCourse = existsSync(source) ? readdirSync(source) : [];
  const unknown = names.find((name) => !ofCourse.includes(name));
  if (unknown !== undefined) throw new SetupError(text.notInCourse(unknown, ofCourse));
  const lessons = ofCourse.filter((name) => names.length === 0 || names.includes(name));
  const collected = new Collected(course, from);
  const present = foldersIn(from);
  const others = new Map(
    (sameStudents ? [] : present).flatMap((student) => {
      const folder = collected.otherClassOf(student);
      return folder === undefined ? [] : [[student, folder] as const];
    }),
  );
  const students = present.filter((student) => !others.has(student));
  const found = findHandedIn(from, ofCourse, students);
  const renumbered = takeInNumbers(from, course, (student) => !others.has(student));
  const all = found.latest
    .filter(({ lesson }) => lessons.includes(lesson))
    .map((one) => ({ ...one, ...takeIn(one, join(course, "submitted")) }));
  const gone = collected.remember(students);
  const lines = [
    ...lessons.flatMap((lesson) => {
      const told = (what: "taken" | "again" | "unchanged", which: Taken["what"]) => {
        const students = all
          .filter((one) => one.lesson === lesson && one.what === which)
          .map(({ student }) => student);
        return students.length > 0 ? [printable(text[what](students, lesson))] : [];
      };
      return [...told("taken", "new"), ...told("again", "again"), ...told("unchanged", "unchanged")];
    }),
    ...all
      .filter(({ what }) => what === "newerHere")
      .map(({ path }) => printable(text.newerHere(shown(path)))),
    ...all
      .filter(({ beside }) => beside.length > 0)
      .map(({ path, beside }) => printable(text.beside(shown(dirname(path)), beside))),
    ...leftOut(found, students, names),
    ...(renumbered.length > 0 ? [printable(text.renumbered(renumbered))] : []),
    ...[...others].map(([student, folder]) => printable(text.otherClass(student, folder))),
    ...(others.size > 0 ? [text.ownCourse] : []),
    ...gone.map((student) => printable(text.gone(student, join(course, "submitted", student)))),
  ];
  return lines.length > 0 ? lines.join("\n") : text.nothing(shown(from));
}

/**
 * By which numbers each student of a class is graded. What other classes of the course have left there stays.
 *
 * @returns those who had other numbers before, and are to be graded anew
 */
function takeInNumbers(from: string, course: string, isTaken: (student: string) => boolean): string[] {
  const taken = Object.entries(readNumbers(join(from, numbersFile))).filter(([name]) => isTaken(name));
  if (taken.length === 0) return [];
  const path = join(course, numbersFile);
  const before = readNumbers(path);
  const changed = taken
    .filter(([name, numbers]) => `${before[name] ?? ""}` !== `${numbers}`)
    .map(([name]) => name)
    .filter((name) => markNew(join(course, "submitted", name)));
  writeWhole(path, `${JSON.stringify({ ...before, ...Object.fromEntries(taken) }, undefined, 1)}\n`);
  return changed;
}
