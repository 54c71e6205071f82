import { type Cell, notebookText, withoutOutputs } from "../../../../setup/notebook.mjs";
import { exercisesByCell, solved } from "../../lessons/exerciseCells.js";
import { timeInWords } from "../../lessons/opening.js";
import type { Lesson } from "../../lessons/readLessons.js";
import { noteCell, teachingNotesOf } from "../../lessons/teachingNotes.js";
import type { Edition } from "../edition.js";
import { editionsText } from "../editionsText.js";
import { exerciseNote } from "./exerciseNote.js";

const text = editionsText.teacher;

export const teacher: Edition = {
  filesOf(lesson) {
    const { notebook, name } = lesson;
    const { opening, byCell } = teachingNotesOf(lesson);
    const exerciseOf = exercisesByCell(lesson);
    const cells = solved(lesson).cells.flatMap((cell, i) => {
      const exercise = exerciseOf.get(cell.id);
      const notes = [
        i === 0 ? overview(lesson, opening) : "",
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

function overview(lesson: Lesson, opening: string | undefined): string {
  const time = timeInWords(lesson);
  const head = text.overview(
    time ? `${text.toRead} ${time}` : "",
    Object.keys(lesson.exercises).map((name) => `\`${name}\``),
  );
  return opening ? `${head}\n\n${opening}` : head;
}
