import { pointsOf } from "six-steps/internal/grading/points.js";
import { notebookText, withoutOutputs } from "../../../../setup/notebook.mjs";
import { withExercises } from "../../lessons/exerciseCells.js";
import type { Edition } from "../edition.js";
import { courseConfig } from "./courseConfig.js";
import { gradedCells } from "./gradedCells.js";

export const nbgrader: Edition = {
  // A course also holds what was handed in, and the grades.
  replaces: (path) => path.split("/").slice(0, 2).join("/"),

  filesOf(lesson) {
    if (Object.keys(lesson.exercises).length === 0) return [];
    const notebook = withoutOutputs(
      withExercises(lesson, (cell, exercise) => gradedCells(cell, exercise, pointsOf(exercise))),
    );
    // nbgrader calls a folder of notebooks an assignment. Here each holds one.
    return [{ path: `source/${lesson.name}/${lesson.name}.ipynb`, text: notebookText(notebook) }];
  },

  sharedFiles: () => [{ path: "nbgrader_config.py", text: courseConfig() }],
};
