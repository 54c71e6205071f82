import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "../../../../setup/errors.mjs";
import { type Notebook, parseNotebook } from "../../../../setup/notebook.mjs";
import { type Lesson, readLessons } from "../../lessons/readLessons.js";
import { gradingText } from "../gradingText.js";
import { printable } from "../printable.js";
import { alikeAnswers, asksForCode, type Group, type Usual } from "./alikeAnswers.js";
import { answerIn } from "./answers.js";

const text = gradingText.alike;

/**
 * What a teacher reads about answers of one shape.
 *
 * @param course its folder
 * @param names the lessons asked for; none means all that have been graded
 * @throws {SetupError} where none of them has been graded
 */
export function alike(course: string, names: readonly string[]): string {
  const lessons = readLessons().filter(({ name }) => names.length === 0 || names.includes(name));
  const read = lessons.map((lesson) => ({ lesson, notebooks: gradedNotebooks(course, lesson.name) }));
  const graded = read.filter(({ notebooks }) => notebooks.size > 0);
  if (graded.length === 0) throw new SetupError(text.nobody(names[0] ?? "04"));
  return graded.map(({ lesson, notebooks }) => ofLesson(lesson, notebooks)).join("\n\n");
}

/** By student. */
function gradedNotebooks(course: string, lesson: string): Map<string, Notebook> {
  const folder = join(course, "autograded");
  const students = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(
    students.flatMap((student) => {
      const path = join(folder, student, lesson, `${lesson}.ipynb`);
      const notebook = existsSync(path) && parseNotebook(readFileSync(path, "utf8"));
      return notebook ? [[student, notebook]] : [];
    }),
  );
}

function ofLesson(lesson: Lesson, notebooks: ReadonlyMap<string, Notebook>): string {
  const exercises = Object.values(lesson.exercises);
  const values = exercises.filter((one) => !asksForCode(one)).map(({ name }) => name);
  const parts = exercises.filter(asksForCode).flatMap((exercise) => {
    const answers = [...notebooks].map(([student, notebook]) => ({
      student: printable(student),
      ...answerIn(notebook, { exercise, lesson }),
    }));
    const read = answers.flatMap(({ student, shape, code }) =>
      shape && code ? [{ student, shape, code }] : [],
    );
    const unread = answers.filter(({ shape }) => !shape).map(({ student }) => student);
    return [
      ofExercise(exercise.name, alikeAnswers(exercise, read)),
      ...(unread.length > 0 ? [text.unread(exercise.name, unread)] : []),
    ];
  });
  const rest = values.length > 0 ? [text.values(values)] : [];
  return [text.heading(lesson.name, notebooks.size), text.meaning, ...parts, ...rest].join("\n\n");
}

function ofExercise(name: string, groups: readonly Group[]): string {
  const found = groups
    .filter(({ usual }) => !usual)
    .map(({ students, code }) => [text.group(students), indented(code)]);
  const leftOut = (Object.keys(text.usual) as Usual[]).flatMap((usual) => {
    const students = groups.filter((group) => group.usual === usual).flatMap((group) => group.students);
    return students.length > 0 ? [text.usual[usual](students.length)] : [];
  });
  const head = found.length > 0 ? [`${name}:`] : [text.none(name)];
  return [...head, ...found.flat(), ...(leftOut.length > 0 ? [text.leftOut(leftOut)] : [])].join("\n");
}

const indented = (code: string) => printable(code, { lines: true }).replace(/^/gm, "    ");
