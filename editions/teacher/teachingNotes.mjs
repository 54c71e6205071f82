// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { SetupError } from "../../setup/errors.mjs";
import { inProject, shown } from "../../setup/project.mjs";

/**
 * What a teacher should know beside the lesson: written by people, in `teaching/<lesson>.md`.
 *
 * @typedef {object} TeachingNotes
 * @property {string} [opening] of the whole lesson: its timetable, what to bring
 * @property {Map<string, string>} byCell notes by the id of the cell that they follow
 */

/**
 * @param {Pick<import("../lessons.mjs").Lesson, "name" | "notebook">} lesson
 * @param {string} [folder]
 * @returns {TeachingNotes} empty where nobody has written any
 * @throws {SetupError} for a note of a cell that does not exist
 */
export function teachingNotesOf({ name, notebook }, folder = inProject("teaching")) {
  const path = `${folder}/${name}.md`;
  if (!existsSync(path)) return { byCell: new Map() };
  const notes = parseTeachingNotes(readFileSync(path, "utf8"));
  const ids = new Set(notebook.cells.map(({ id }) => id));
  const unknown = [...notes.byCell.keys()].find((id) => !ids.has(id));
  if (unknown) {
    throw new SetupError(
      `${shown(path)} has a note on the cell ${unknown}, and ${name} has no cell of that id.`,
      {
        mend: `give the note the id of a cell of notebooks/${name}.ipynb`,
      },
    );
  }
  return notes;
}

/**
 * The text before the first `## cell-id` belongs to the whole lesson, without its title; each section to its cell.
 *
 * @param {string} text
 * @returns {TeachingNotes}
 */
export function parseTeachingNotes(text) {
  const [opening, ...sections] = text.split(/^## +`?([\w-]+)`? *$/m);
  const byCell = new Map();
  for (let i = 0; i < sections.length; i += 2) byCell.set(sections[i], sections[i + 1].trim());
  return { opening: opening.replace(/^# .*\n/, "").trim() || undefined, byCell };
}
