import { shown } from "../../../../setup/project.mjs";
import { gradingText } from "../gradingText.js";
import { printable } from "../printable.js";
import type { Found } from "./handedIn.js";

const text = gradingText.collect;

/**
 * What a teacher reads about whatever was not taken in, so that nobody's work is missed without a word.
 *
 * @param students whose folders were looked into
 * @param asked the lessons asked for; none means all of the course
 */
export function leftOut(found: Found, students: readonly string[], asked: readonly string[]): string[] {
  const counts = ({ lesson }: { lesson: string }) => asked.length === 0 || asked.includes(lesson);
  const taken = found.latest.filter(counts);
  const isIn = (student: string) => taken.some((one) => one.student === student);
  // Where a lesson was asked for, and is there, the student's other notebooks are not worth a word.
  const noLesson = found.noLesson.filter(({ student }) => asked.length === 0 || !isIn(student));
  const without = students.filter((student) => !isIn(student));
  return [
    ...[...found.older].flatMap(([latest, left]) =>
      counts(latest)
        ? [
            text.older(
              latest.student,
              latest.file,
              left.map(({ file }) => file),
            ),
          ]
        : [],
    ),
    ...noLesson.map(({ path }) => text.noLesson(shown(path))),
    ...found.noStudent.map((path) => text.noStudent(shown(path))),
    ...found.noFile.map((path) => text.noFile(shown(path))),
    ...(taken.length > 0 && without.length > 0 ? [text.without(without, asked)] : []),
  ].map((line) => printable(line));
}
