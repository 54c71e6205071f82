import { existsSync, readFileSync } from "node:fs";
import { language } from "six-steps/internal/text/language.js";
import { SetupError } from "../../../setup/errors.mjs";
import type { Cell } from "../../../setup/notebook.mjs";
import { inProject, shown } from "../../../setup/project.mjs";
import { languages, readLanguage } from "../../../setup/translation/translation.mjs";
import type { Lesson } from "./readLessons.js";

/** What a teacher should know beside the lesson: written by people, in `classroom/teaching/<lesson>.md`. */
export interface TeachingNotes {
  /** Of the whole lesson: its timetable, what to bring. */
  opening?: string;
  /** Notes by the id of the cell that they follow. */
  byCell: Map<string, string>;
}

/**
 * In the teacher's language, or else in English.
 *
 * @returns empty where nobody has written any
 * @throws {SetupError} for a note on a cell that does not exist
 */
export function teachingNotesOf(
  { name, notebook }: Pick<Lesson, "name" | "notebook">,
  folder = inProject("classroom", "teaching"),
): TeachingNotes {
  const path = [`${folder}/${language}/${name}.md`, `${folder}/${name}.md`].find((one) => existsSync(one));
  if (!path) return { byCell: new Map() };
  const notes = parseTeachingNotes(readFileSync(path, "utf8"));
  const ids = new Set(notebook.cells.map(({ id }) => id));
  const unknown = [...notes.byCell.keys()].find((id) => !ids.has(id));
  if (!unknown) return notes;
  throw new SetupError(
    `${shown(path)} has a note on the cell ${unknown}, and ${name} has no cell of that id.`,
    { mend: `give the note the id of a cell of notebooks/${name}.ipynb` },
  );
}

/** The text before the first `## cell-id` belongs to the whole lesson, without its title; each section to its cell. */
export function parseTeachingNotes(text: string): TeachingNotes {
  const [opening, ...sections] = text.split(/^## +`?([\w-]+)`? *$/m);
  const byCell = new Map<string, string>();
  for (let i = 0; i < sections.length; i += 2) byCell.set(sections[i], sections[i + 1].trim());
  return { opening: opening.replace(/^# .*\n/, "").trim() || undefined, byCell };
}

/** What takes how long, from a lesson's opening notes: the points below `**Timetable …**`, in any language. */
export function timetableOf({ opening = "" }: TeachingNotes): string[] {
  const words = languages().map((one) => readLanguage(one).found.timetable);
  const [, list = ""] =
    new RegExp(`^\\*\\*(?:${words.join("|")})[^\\n]*\\n+((?:- .*\\n?)+)`, "m").exec(opening) ?? [];
  return list
    .split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => line.slice(2).trim());
}

/** A cell for a note on the cell that it follows. */
export const noteCell = (follows: string, source: string, metadata: Cell["metadata"]): Cell => ({
  cell_type: "markdown",
  id: `note-${follows}`.slice(0, 64),
  metadata,
  source,
});
