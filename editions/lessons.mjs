// @ts-check
import { basename, join } from "node:path";
import { lessonFiles } from "../setup/copies/fillCopies.mjs";
import { SetupError } from "../setup/errors.mjs";
import { readNotebook, textOf } from "../setup/notebook.mjs";
import { notebooksFolder, shown } from "../setup/project.mjs";

/** @typedef {import("six-steps/internal/exercises/core/exercise.js").Exercise} Exercise */

/**
 * @typedef {object} Lesson
 * @property {string} name `04-output-layer`
 * @property {string} path
 * @property {import("../setup/notebook.mjs").Notebook} notebook
 * @property {string | undefined} key of its exercises in the library: `outputLayer`
 * @property {Record<string, Exercise>} exercises by name; none where the lesson has no `exercises.<key>`
 */

/**
 * The lessons in reading order, each with its exercises. The library must be built.
 *
 * @param {string} [folder]
 * @returns {Promise<Lesson[]>}
 * @throws {SetupError} for a damaged notebook, and for exercises that do not exist
 */
export async function readLessons(folder = notebooksFolder) {
  const { exercises } = await import("six-steps");
  /** @type {Record<string, any>} */
  const known = exercises;
  return lessonFiles(folder).map((file) => {
    const path = join(folder, file);
    const notebook = readNotebook(path);
    const key = notebook.cells
      .map(({ source }) => /\bexercises\.(\w+)/.exec(textOf(source))?.[1])
      .find(Boolean);
    if (key && !known[key]) {
      throw new SetupError(
        `${shown(path)} uses exercises.${key}, and there are only ${Object.keys(known).join(", ")}.`,
        {
          mend: "add them to lib/src/exercises/exercises.ts",
        },
      );
    }
    return { name: basename(file, ".ipynb"), path, notebook, key, exercises: key ? known[key] : {} };
  });
}

/**
 * The first heading of a lesson: `4 · Output layer`.
 *
 * @param {Lesson} lesson
 */
export function titleOf({ name, notebook }) {
  const headings = notebook.cells.map(({ source }) => /^# (.+)/.exec(textOf(source))?.[1]);
  return headings.find(Boolean)?.trim() ?? name;
}

/** @param {Exercise} exercise */
export const exerciseCellId = (exercise) => `exercise-${exercise.name}`;

/**
 * Calls `write` with the cell of each exercise, and puts what it returns in the cell's place.
 *
 * @param {Lesson} lesson
 * @param {(cell: import("../setup/notebook.mjs").Cell, exercise: Exercise) => import("../setup/notebook.mjs").Cell[]} write
 * @returns {import("../setup/notebook.mjs").Notebook}
 */
export function withExercises({ notebook, exercises }, write) {
  const byId = new Map(Object.values(exercises).map((one) => [exerciseCellId(one), one]));
  const cells = notebook.cells.flatMap((cell) => {
    const exercise = byId.get(cell.id);
    return exercise ? write(cell, exercise) : [cell];
  });
  return { ...notebook, cells };
}

/**
 * The lesson as a student leaves it who has answered every exercise with its solution.
 *
 * @param {Lesson} lesson
 */
export const solved = (lesson) =>
  withExercises(lesson, (cell, exercise) => [{ ...cell, source: exercise.cell(exercise.solutionCode) }]);

/**
 * A notebook with its links to other lessons leading to files of another ending. What would lead nowhere, because that
 * lesson is not among them, becomes plain text.
 *
 * @param {import("../setup/notebook.mjs").Notebook} notebook
 * @param {{ ending: string, lessons: readonly Lesson[] }} target `.html`, and the lessons that there are
 * @returns {import("../setup/notebook.mjs").Notebook}
 */
export function withLinksTo(notebook, { ending, lessons }) {
  const names = new Set(lessons.map(({ name }) => name));
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== "markdown") return cell;
    const source = textOf(cell.source).replace(
      /\[([^\]]+)\]\(([\w.-]+)\.ipynb(#[^)]*)?\)/g,
      (_, words, name, place = "") => (names.has(name) ? `[${words}](${name}${ending}${place})` : words),
    );
    return { ...cell, source };
  });
  return { ...notebook, cells };
}
