import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { gradedCells } from "@six-steps/classroom/internal/editions/nbgrader/gradedCells.js";
import { nbgraderPackage } from "@six-steps/classroom/internal/grading/nbgraderPackage.js";
import { withExercises } from "@six-steps/classroom/internal/lessons/exerciseCells.js";
import { readLessons } from "@six-steps/classroom/internal/lessons/readLessons.js";
import { setUp } from "#setup/setUp.mjs";
import { type Cell, text } from "../notebooks/lessons.js";
import { arrange } from "./arrange.js";

type Lesson = Awaited<ReturnType<typeof readLessons>>[number];
const lessons = readLessons().filter(({ exercises }) => Object.keys(exercises).length > 0);
const ways = ["solutionCode", "stub"] as const;
type Way = (typeof ways)[number];

/** A lesson of the course with each exercise answered that way. */
function answered(lesson: Lesson, way: Way): Cell[] {
  const { cells } = withExercises(lesson, (cell, exercise) => gradedCells(cell, exercise, 4));
  return (cells as Cell[]).map((cell) => {
    const exercise = Object.values(lesson.exercises).find(({ name }) => cell.id === `exercise-${name}`);
    if (!exercise) return cell;
    const solution = /\/\/ BEGIN SOLUTION[\s\S]*END SOLUTION/;
    return { ...cell, source: text(cell.source).replace(solution, () => exercise[way]) };
  });
}

/** The same cells after an editor that keeps neither metadata nor ids. */
const lost = (cells: Cell[]) => cells.map((cell, i) => ({ ...cell, id: `c${i}`, metadata: {} }));

describe("cells that have lost metadata and ids", () => {
  const tries = lessons.flatMap((lesson) => ways.map((way) => ({ lesson, way })));
  let arranged: Cell[][];
  before(async () => {
    await setUp({ more: [nbgraderPackage], data: false });
    arranged = arrange(
      tries.map(({ lesson, way }) => ({
        released: { cells: answered(lesson, "stub") },
        notebook: { cells: lost(answered(lesson, way)) },
      })),
    );
  });

  tries.forEach(({ lesson, way }, n) => {
    test(`${lesson.name}: each exercise is graded behind its ${way}`, () => {
      for (const { name, [way]: code } of Object.values(lesson.exercises)) {
        const place = arranged[n].findIndex(({ id }) => id === `grade-${name}`);
        assert.ok(place > 0, name);
        assert.ok(text(arranged[n][place - 1].source).startsWith(code), name);
        assert.equal((arranged[n][place].metadata as { six_steps?: unknown }).six_steps, undefined, name);
      }
    });
  });
});
