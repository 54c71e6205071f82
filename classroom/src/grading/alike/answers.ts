import type { Notebook } from "../../../../setup/notebook.mjs";
import type { Exercise, Lesson } from "../../lessons/readLessons.js";
import { type Declared, declaredBy } from "./declarations.js";
import { type Shape, shapeOf } from "./shape.js";

/** What a student has answered to an exercise. */
export interface Answer {
  student: string;
  shape: Shape;
  /** The declaration as it was written. */
  code: string;
}

/**
 * The answer to an exercise in a graded notebook, in which each exercise's cells stand above the one that earns its
 * points: the declaration that counts, with the student's own helpers.
 *
 * @returns nothing where there is none, or where it does not parse
 */
export function answerIn(
  { cells }: Notebook,
  { exercise, lesson }: { exercise: Exercise; lesson: Lesson },
): Pick<Answer, "shape" | "code"> | undefined {
  const place = cells.findIndex(({ metadata }) => metadata.nbgrader?.grade_id === `grade-${exercise.name}`);
  const declared = declaredBy(cells.slice(0, place === -1 ? cells.length : place));
  const answer = declared.get(exercise.answerName);
  if (!answer) return undefined;
  return { shape: shapeOf(answer.node, nodes(helpersAmong(declared, lesson))), code: answer.code };
}

/** What the lesson itself declares is no student's, nor is what its exercises ask for. */
function helpersAmong(declared: ReadonlyMap<string, Declared>, { notebook }: Lesson): Declared[] {
  const given = declaredBy(notebook.cells);
  return [...declared.values()].filter(({ name }) => !given.has(name));
}

const nodes = (all: readonly Declared[]) => new Map(all.map(({ name, node }) => [name, node]));
