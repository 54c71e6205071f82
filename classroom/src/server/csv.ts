import type { LessonInfo } from "../protocol.js";
import type { Classroom } from "./classroom.js";
import { serverText } from "./serverText.js";

const text = serverText.csv;

/**
 * The progress as a table: a line for each student and exercise that was checked. Times are UTC.
 *
 * @param lessons gives the order and the lessons' names
 */
export function progressCsv(classroom: Classroom, lessons: readonly LessonInfo[]): string {
  const order = new Map(
    lessons.flatMap((lesson) => lesson.exercises.map(({ id }): [string, string] => [id, lesson.name])),
  );
  const places = new Map([...order.keys()].map((id, place) => [id, place]));
  const place = (id: string) => places.get(id) ?? Number.POSITIVE_INFINITY;
  const label = (id: number) => classroom.students.get(id)?.label ?? "";
  const rows = [...classroom.book.progress()]
    .sort(
      (a, b) =>
        label(a.student).localeCompare(label(b.student)) ||
        a.student - b.student ||
        place(a.exercise) - place(b.exercise) ||
        a.first - b.first,
    )
    .map((one) => [
      label(one.student),
      order.get(one.exercise) ?? "",
      one.exercise,
      one.solved !== null ? text.correct : one.tries > 0 ? text.tried : text.notAttempted,
      one.tries,
      time(one.first),
      time(one.last),
      one.solved === null ? "" : time(one.solved),
      one.misconceptions.join(" "),
    ]);
  // Spreadsheets take UTF-8 for what it is by the mark at its start.
  return `\uFEFF${[text.columns, ...rows].map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

const time = (at: number): string => new Date(at).toISOString().slice(0, 19).replace("T", " ");

/** A field by RFC 4180, also for a spreadsheet that parts by semicolons or tabs. */
function field(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = uncomputed(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What may stand before a formula: the field's start, or what some spreadsheet parts fields by. */
const starts = /(?<=^|[",;|\t\r\n])([\s\p{C}]*)(.)/gu;

/** A spreadsheet would compute a name such as `=1+1`, or its full-width twin `＝1+1`: an apostrophe makes it a text. */
function uncomputed(text: string): string {
  return text.replace(starts, (all, blank: string, first: string) =>
    /[=+\-@\u2212]/.test(first.normalize("NFKC")) ? `${blank}'${first}` : all,
  );
}
