// @ts-check
import { notebookText, withoutOutputs } from "../../setup/notebook.mjs";
import { inProject } from "../../setup/project.mjs";
import { withExercises } from "../lessons.mjs";
import { courseConfig } from "./courseConfig.mjs";
import { gradedCells } from "./gradedCells.mjs";

/** @type {import("../editions.mjs").Edition} */
export const nbgrader = {
  what: "a course for nbgrader: exercises as graded cells with points, in course/",
  folder: inProject("course"),
  // A course also holds what was handed in, and the grades.
  replaces: (path) => path.split("/").slice(0, 2).join("/"),

  async filesOf(lesson) {
    if (Object.keys(lesson.exercises).length === 0) return [];
    const { pointsOf } = await import("six-steps/internal/grading/points.js"); // the library is built by now
    const notebook = withoutOutputs(
      withExercises(lesson, (cell, exercise) => gradedCells(cell, exercise, pointsOf(exercise))),
    );
    // nbgrader calls a folder of notebooks an assignment. Here each holds one.
    return [{ path: `source/${lesson.name}/${lesson.name}.ipynb`, text: notebookText(notebook) }];
  },

  sharedFiles: () => [{ path: "nbgrader_config.py", text: courseConfig() }],
};
