// @ts-check
import { notebookText, textOf, withoutOutputs } from "../../setup/notebook.mjs";
import { solved } from "../lessons.mjs";
import { exerciseNote } from "./exerciseNote.mjs";
import { teachingNotesOf } from "./teachingNotes.mjs";

/** @typedef {import("../../setup/notebook.mjs").Cell} Cell */

/** @type {import("../editions.mjs").Edition} */
export const teacher = {
  what: "with solutions in place of the stubs, and teaching notes",

  filesOf(lesson) {
    const { notebook, name, exercises } = lesson;
    const { opening, byCell } = teachingNotesOf(lesson);
    const exerciseOf = new Map(Object.values(exercises).map((one) => [`exercise-${one.name}`, one]));
    const cells = solved(lesson).cells.flatMap((cell, i) => {
      const exercise = exerciseOf.get(cell.id);
      const notes = [
        i === 0 ? overview(notebook.cells, Object.keys(exercises), opening) : "",
        byCell.has(cell.id) ? `**Teaching note.** ${byCell.get(cell.id)}` : "",
        exercise ? exerciseNote(exercise) : "",
      ].filter(Boolean);
      return notes.length > 0 ? [cell, noteCell(cell.id, notes.join("\n\n"))] : [cell];
    });
    return [{ path: `${name}.ipynb`, text: notebookText(withoutOutputs({ ...notebook, cells })) }];
  },
};

/**
 * @param {string} id of the cell that the note follows
 * @param {string} text
 * @returns {Cell}
 */
function noteCell(id, text) {
  // A quotation: it looks unlike the lesson, in every program that shows notebooks.
  const source = text.replace(/^/gm, "> ").replace(/^> $/gm, ">");
  return {
    cell_type: "markdown",
    id: `note-${id}`.slice(0, 64),
    metadata: { tags: ["teaching-note"] },
    source,
  };
}

/**
 * @param {readonly Cell[]} cells
 * @param {string[]} exercises
 * @param {string | undefined} opening
 */
function overview(cells, exercises, opening) {
  const time =
    /It takes about [^.]*\./.exec(textOf(cells[0]?.source))?.[0].replace("It takes", "To read and answer:") ??
    "";
  const count = exercises.length === 1 ? "1 exercise" : `${exercises.length} exercises`;
  const list = exercises.length > 0 ? `: ${exercises.map((name) => `\`${name}\``).join(", ")}` : "";
  const head = `**Teacher's edition.** ${time} ${count}${list}. Solutions stand in place of the stubs, and a note follows each.`;
  return opening ? `${head}\n\n${opening}` : head;
}
