import type { LessonInfo, Place } from "../protocol.js";
import { RefusedError } from "./refused.js";
import { serverText } from "./serverText.js";

/**
 * @param sent parsed JSON, of the teacher's page
 * @returns where the class is; `null`: nowhere in particular
 * @throws {RefusedError} for what is not a place in these lessons
 */
export function placeOf(sent: unknown, lessons: readonly LessonInfo[]): Place | null {
  if (sent === null) return null;
  const { lesson, exercise = null, solution = false } = (sent ?? {}) as Partial<Place>;
  const known = lessons.find(({ name }) => name === lesson);
  const isExercise = exercise === null || known?.exercises.some(({ name }) => name === exercise);
  if (!known || !isExercise) throw new RefusedError("form", serverText.noSuchPlace);
  return { lesson: known.name, exercise, solution: exercise !== null && solution === true };
}
