import assert from "node:assert/strict";
import {
  codeCells,
  exerciseCellId,
  type Lesson,
  type Notebook,
  type Output,
  text,
  withExercises,
} from "./lessons.js";

const solvedCellId = ({ name }: { name: string }): string => `solved-${name}`;

/** The lesson as a student goes through it: each exercise's cell runs as it stands, and then one with its solution. */
export const triedThenSolved = (lesson: Lesson): Notebook =>
  withExercises(lesson, (cell, exercise) => [
    cell,
    { ...cell, id: solvedCellId(exercise), source: exercise.cell(exercise.solutionCode) },
  ]);

/** What a student saves: of an exercise's two cells, only that with the answer. @param notebook of `triedThenSolved` */
export function asSaved({ cells, ...rest }: Notebook, { exercises }: Lesson): Notebook {
  const stubs = Object.values(exercises).map(exerciseCellId);
  return { ...rest, cells: cells.filter(({ id }) => !stubs.includes(id)) };
}

/** What a reader sees who has not answered: of an exercise's two cells, only the untouched one. @param notebook of `triedThenSolved` */
export function asOpened({ cells, ...rest }: Notebook, { exercises }: Lesson): Notebook {
  const answers = Object.values(exercises).map(solvedCellId);
  return { ...rest, cells: cells.filter(({ id }) => !answers.includes(id)) };
}

/** @param notebook of `triedThenSolved`, run */
export function assertTriedThenSolved(notebook: Notebook, { exercises }: Lesson): void {
  assertRanWell(notebook);
  for (const exercise of Object.values(exercises)) {
    assert.match(shown(notebook, exerciseCellId(exercise)), /Not attempted yet/, exercise.name);
    assert.match(shown(notebook, solvedCellId(exercise)), /✓ Correct/, exercise.name);
  }
}

/** Each cell ran, nothing went wrong, and whoever does not see a picture reads what it shows. */
export function assertRanWell(notebook: Notebook): void {
  const cells = codeCells(notebook).filter(({ source }) => text(source).trim() !== "");
  const counts = cells.some(({ execution_count }) => execution_count); // tslab does not tell them
  const notRun = cells.filter(({ execution_count }) => counts && !execution_count);
  assert.deepEqual(
    notRun.map(({ id }) => id),
    [],
    "have not run",
  );
  assert.deepEqual(cells.flatMap(problems), []);
  for (const { data } of cells.flatMap(({ outputs = [] }) => outputs).filter(({ data }) => data)) {
    assert.ok(text(data?.["text/plain"] as string).length >= 10, "an output without a description");
  }
}

/** Errors, and anything on stderr: a lesson that runs well prints nothing there. */
function problems({ id, outputs = [] }: Notebook["cells"][number]): string[] {
  return outputs.flatMap((output: Output) => {
    if (output.output_type === "error") return [`${id}: ${output.ename}: ${output.evalue}`];
    return output.name === "stderr" ? [`${id}: ${text(output.text)}`] : [];
  });
}

/** What a cell shows, as text. */
export function shown(notebook: Notebook, id: string): string {
  const outputs = notebook.cells.find((cell) => cell.id === id)?.outputs ?? [];
  return outputs.map(({ data, text: stream }) => text((data?.["text/plain"] as string) ?? stream)).join("\n");
}
