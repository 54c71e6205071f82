import { type Cell, notebookText, textOf, withoutOutputs } from "../../../../setup/notebook.mjs";
import { exercisesByCell, solved } from "../../lessons/exerciseCells.js";
import { noteCell, teachingNotesOf } from "../../lessons/teachingNotes.js";
import type { Edition } from "../edition.js";
import { editionsText } from "../editionsText.js";
import { exerciseNote } from "./exerciseNote.js";

const text = editionsText.teacher;

export const teacher: Edition = {
  filesOf(lesson) {
    const { notebook, name, exercises } = lesson;
    const { opening, byCell } = teachingNotesOf(lesson);
    const exerciseOf = exercisesByCell(lesson);
    const cells = solved(lesson).cells.flatMap((cell, i) => {
      const exercise = exerciseOf.get(cell.id);
      const notes = [
        i === 0 ? overview(notebook.cells, Object.keys(exercises), opening) : "",
        byCell.has(cell.id) ? text.note(byCell.get(cell.id) ?? "") : "",
        exercise ? exerciseNote(exercise) : "",
      ].filter(Boolean);
      return notes.length > 0 ? [cell, quotation(cell.id, notes.join("\n\n"))] : [cell];
    });
    return [{ path: `${name}.ipynb`, text: notebookText(withoutOutputs({ ...notebook, cells })) }];
  },
};

/** A note that looks unlike the lesson, in every program that shows notebooks. */
const quotation = (follows: string, text: string): Cell =>
  noteCell(follows, text.replace(/^/gm, "> ").replace(/^> $/gm, ">"), { tags: ["teaching-note"] });

function overview(cells: readonly Cell[], exercises: string[], opening: string | undefined): string {
  const time =
    /It takes about [^.]*\./.exec(textOf(cells[0]?.source))?.[0].replace("It takes", text.toRead) ?? "";
  const head = text.overview(
    time,
    exercises.map((name) => `\`${name}\``),
  );
  return opening ? `${head}\n\n${opening}` : head;
}
