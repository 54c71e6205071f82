import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { exercises } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";

/** The project's root: tests are run from there. */
export const root = process.cwd();

export interface Cell {
  cell_type: "markdown" | "code" | "raw";
  id: string;
  metadata: Record<string, unknown>;
  source: string | string[];
  execution_count?: number | null;
  outputs?: Output[];
}

export interface Output {
  output_type: "stream" | "display_data" | "execute_result" | "error";
  name?: string;
  text?: string | string[];
  data?: Record<string, unknown>;
  ename?: string;
  evalue?: string;
}

export interface Notebook {
  cells: Cell[];
  metadata: { kernelspec?: { name: string } };
  nbformat: number;
  nbformat_minor: number;
}

export interface Lesson {
  /** `04-output-layer` */
  name: string;
  path: string;
  notebook: Notebook;
  /** The lesson's exercises by name; none where it has no `exercises.<key>`. */
  exercises: Record<string, Exercise>;
}

export const lessonFiles = readdirSync(join(root, "notebooks"))
  .filter((file) => file.endsWith(".ipynb"))
  .sort();

export const lessons: Lesson[] = lessonFiles.map((file) => {
  const path = join(root, "notebooks", file);
  const notebook = JSON.parse(readFileSync(path, "utf8")) as Notebook;
  const key = notebook.cells.map((cell) => /\bexercises\.(\w+)/.exec(text(cell.source))?.[1]).find(Boolean);
  const all = exercises as unknown as Record<string, Record<string, Exercise>>;
  return { name: basename(file, ".ipynb"), path, notebook, exercises: key ? all[key] : {} };
});

/** Jupyter stores text as one string or as a list of lines. */
export function text(source: string | string[] | undefined): string {
  return Array.isArray(source) ? source.join("") : (source ?? "");
}

export function codeCells(notebook: Notebook): Cell[] {
  return notebook.cells.filter((cell) => cell.cell_type === "code");
}

/** The lesson as a student leaves it who has answered every exercise with its solution. */
export function solved({ notebook, exercises }: Lesson): Notebook {
  const byId = Object.fromEntries(Object.values(exercises).map((one) => [exerciseCellId(one), one]));
  const cells = notebook.cells.map((cell) => {
    const exercise = byId[cell.id];
    return exercise ? { ...cell, source: exercise.cell(exercise.solutionCode) } : cell;
  });
  return { ...notebook, cells };
}

export function exerciseCellId(exercise: Exercise): string {
  return `exercise-${exercise.name}`;
}
