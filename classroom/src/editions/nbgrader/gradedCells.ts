import type { Cell } from "../../../../setup/notebook.mjs";
import type { Exercise } from "../../lessons/readLessons.js";
import { editionsText } from "../editionsText.js";

const schema = { schema_version: 3, task: false };

/**
 * An exercise's cell as nbgrader wants it: one that holds the solution and becomes the stub when it is handed out, and
 * one behind it that nobody can change and that earns `points` for a right answer.
 */
export function gradedCells(cell: Cell, exercise: Exercise, points: number): Cell[] {
  const { name, stub, solutionCode } = exercise;
  const solution = `// BEGIN SOLUTION\n${solutionCode}\n// END SOLUTION`;
  const source = exercise
    .cell(solution)
    .replace(/^\/\/ ask\.\w+\.solution\(\);$/m, "")
    .trimEnd();
  const call = `await ask.${name}.points(${exercise.answerName}, ${points});`;
  return [
    {
      ...cell,
      source,
      metadata: {
        ...cell.metadata,
        six_steps: { stub },
        nbgrader: { ...schema, grade_id: cell.id, solution: true, grade: false, locked: false },
      },
    },
    {
      cell_type: "code",
      id: `grade-${name}`.slice(0, 64),
      execution_count: null,
      outputs: [],
      source: `// ${editionsText.graded(points)}\n${call}`,
      metadata: {
        nbgrader: {
          ...schema,
          grade_id: `grade-${name}`,
          points,
          solution: false,
          grade: true,
          locked: true,
        },
      },
    },
  ];
}
