import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { SetupError } from "../../../../setup/errors.mjs";
import { shown } from "../../../../setup/project.mjs";
import { writeWhole } from "../../../../setup/writeWhole.mjs";
import { gradingText } from "../gradingText.js";
import { numbersFile, readNumbers } from "../ownNumbers.js";
import { printable } from "../printable.js";
import { goneFrom } from "./gone.js";
import { type Found, findHandedIn } from "./handedIn.js";
import { type Taken, takeIn } from "./takeIn.js";

const text = gradingText.collect;

/**
 * Takes notebooks from a folder into the course, where they are graded.
 *
 * @param from holds `<student>/<lesson>.ipynb`
 * @param names the lessons asked for; none means all of the course
 * @returns what the teacher reads
 * @throws {SetupError} where there is no such folder, or nothing in it
 */
export function collect(course: string, from: string, names: readonly string[]): string {
  if (!existsSync(from)) throw new SetupError(text.noFolder(shown(from)));
  const source = join(course, "source");
  const lessons = (existsSync(source) ? readdirSync(source) : []).filter(
    (name) => names.length === 0 || names.includes(name),
  );
  const found = findHandedIn(from, lessons);
  takeInNumbers(from, course);
  const all = found.latest.map((one) => ({ ...one, ...takeIn(one, join(course, "submitted")) }));
  const gone = goneFrom(from, course);
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
    ...leftOut(found, names.length > 0),
    ...gone.map((student) => printable(text.gone(student, join(course, "submitted", student)))),
  ];
  return lines.length > 0 ? lines.join("\n") : text.nothing(shown(from));
}

/** By which numbers each student of a class is graded. What other classes of the course have left there stays. */
function takeInNumbers(from: string, course: string): void {
  const taken = readNumbers(join(from, numbersFile));
  if (Object.keys(taken).length === 0) return;
  const path = join(course, numbersFile);
  const record = { ...readNumbers(path), ...taken };
  writeWhole(path, `${JSON.stringify(record, undefined, 1)}\n`);
}

function leftOut({ older, noLesson, noFile }: Found, isOfSome: boolean): string[] {
  const several = [...older].map(([taken, left]) =>
    text.older(
      taken.student,
      taken.file,
      left.map(({ file }) => file),
    ),
  );
  // Where one lesson was asked for, the others are not worth a word.
  const unknown = isOfSome ? [] : noLesson.map((path) => text.noLesson(shown(path)));
  return [...several, ...unknown, ...noFile.map((path) => text.noFile(shown(path)))].map((line) =>
    printable(line),
  );
}
