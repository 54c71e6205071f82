import { readLessons } from "@six-steps/classroom/internal/lessons/readLessons.js";
import { type Cell, type Notebook, textOf } from "#setup/notebook.mjs";

export {
  exerciseCellId,
  solved,
  withExercises,
} from "@six-steps/classroom/internal/lessons/exerciseCells.js";
export type { Lesson } from "@six-steps/classroom/internal/lessons/readLessons.js";
export type { Cell, Notebook, Output } from "#setup/notebook.mjs";

export const text = textOf;

/** The project's root: tests are run from there. */
export const root = process.cwd();

export const lessons = readLessons();

export function codeCells(notebook: Notebook): Cell[] {
  return notebook.cells.filter((cell) => cell.cell_type === "code");
}
