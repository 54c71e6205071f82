import type { Cell, Notebook } from "../../../setup/notebook.mjs";
import type { Exercise, Lesson } from "./readLessons.js";

/** The id of the cell in which a lesson asks for an exercise's answer. */
export const exerciseCellId = ({ name }: Pick<Exercise, "name">): string => `exercise-${name}`;

/** The lesson's exercises by the ids of their cells. */
export const exercisesByCell = ({ exercises }: Pick<Lesson, "exercises">): Map<string, Exercise> =>
  new Map(Object.values(exercises).map((one) => [exerciseCellId(one), one]));

/** Calls `write` with the cell of each exercise, and puts what it returns in the cell's place. */
export function withExercises(lesson: Lesson, write: (cell: Cell, exercise: Exercise) => Cell[]): Notebook {
  const byCell = exercisesByCell(lesson);
  const cells = lesson.notebook.cells.flatMap((cell) => {
    const exercise = byCell.get(cell.id);
    return exercise ? write(cell, exercise) : [cell];
  });
  return { ...lesson.notebook, cells };
}

/** The lesson as a student leaves it who has answered every exercise with its solution. */
export const solved = (lesson: Lesson): Notebook =>
  withExercises(lesson, (cell, exercise) => [{ ...cell, source: exercise.cell(exercise.solutionCode) }]);
