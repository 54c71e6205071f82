import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { exercises } from "six-steps";
import { HeldError, holdFile } from "#setup/processLock.mjs";
import { hashOf, isStamped, writeStamp } from "#setup/stamp.mjs";
import { type Notebook, text } from "../notebooks/lessons.js";

const root = process.cwd();
export const lesson = "04-output-layer";

/** Cells of the lesson that the course of the tests keeps, so that a submission takes seconds. */
const keptOfLesson = /^(setup|(exercise|grade)-(outputNodes|softmax|sigmoid))$/;

const { outputNodes, softmax, sigmoid } = exercises.outputLayer;

/** A right answer to each exercise of the course, by the id of its cell. */
export const right = {
  "exercise-outputNodes": outputNodes.cell(outputNodes.solutionCode),
  "exercise-softmax": softmax.cell(softmax.solutionCode),
  "exercise-sigmoid": sigmoid.cell(sigmoid.solutionCode),
};

export interface Ended {
  code: number;
  output: string;
}

/** Runs one of the project's programs to its end. */
export async function run(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number>((resolve) => child.on("close", (ended) => resolve(ended ?? 1)));
  return { code, output };
}

/** Waits for whoever holds a file now. @returns releases it */
async function heldAlone(file: string): Promise<() => void> {
  for (;;) {
    try {
      return holdFile(file);
    } catch (error) {
      if (!(error instanceof HeldError)) throw error;
      await sleep(200);
    }
  }
}

/** A course as a teacher makes it, with one short lesson, away from the teacher's own. */
export class Course {
  readonly folder: string;
  readonly lesson: string;
  readonly #kept: RegExp;

  constructor(name: string, { of = lesson, kept = keptOfLesson } = {}) {
    this.lesson = of;
    this.#kept = kept;
    this.folder = join(root, "build", `course-${name}-${process.pid}`);
  }

  async make(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    const made = await run([
      "setup/run.mjs",
      "edition",
      "nbgrader",
      "--lesson",
      this.lesson.split("-")[0],
      "--out",
      this.folder,
    ]);
    if (made.code !== 0) throw new Error(made.output);
    const source = this.read("source");
    this.write("source", { ...source, cells: source.cells.filter(({ id }) => this.#kept.test(id)) });
    writeFileSync(join(this.folder, "my_config.py"), "c.Execute.timeout = 15\n");
  }

  /** As `make`, with its lesson handed out. It is done once for all tests that want the same one, and copied. */
  async handOut(): Promise<void> {
    const made = join(
      root,
      "build",
      "courses",
      hashOf({ texts: [this.lesson, this.#kept.source] }).slice(0, 8),
    );
    const parts = ["notebooks", "lib/dist", "classroom/dist", "classroom/src/grading"];
    const inputs = hashOf({ paths: parts.map((part) => join(root, part)) });
    mkdirSync(dirname(made), { recursive: true });
    const release = await heldAlone(made);
    try {
      if (!isStamped(made, inputs)) {
        await this.make();
        const generated = await this.grading("generate", this.lesson.split("-")[0]);
        if (generated.code !== 0) throw new Error(generated.output);
        rmSync(made, { recursive: true, force: true });
        cpSync(this.folder, made, { recursive: true });
        writeStamp(made, inputs);
      } else cpSync(made, this.folder, { recursive: true });
    } finally {
      release();
    }
  }

  async grading(...args: string[]): Promise<Ended> {
    return await run(["setup/run.mjs", "grading", ...args, "--course", this.folder]);
  }

  /** `source`, `release`, `submitted/alice` … */
  path(step: string): string {
    return join(this.folder, step, this.lesson, `${this.lesson}.ipynb`);
  }

  read(step: string): Notebook {
    return JSON.parse(readFileSync(this.path(step), "utf8"));
  }

  write(step: string, notebook: Notebook): void {
    mkdirSync(dirname(this.path(step)), { recursive: true });
    writeFileSync(this.path(step), JSON.stringify(notebook));
  }

  /** What was given out, with some cells written anew. */
  answered(answers: Record<string, string>): Notebook {
    const notebook = this.read("release");
    for (const cell of notebook.cells) cell.source = answers[cell.id] ?? text(cell.source);
    return notebook;
  }

  /** Hands in what was given out, with some cells written anew. */
  submit(student: string, answers: Record<string, string>, change = (notebook: Notebook) => notebook): void {
    this.write(`submitted/${student}`, change(this.answered(answers)));
  }

  /** A student's folder, made if need be. */
  folderOf(student: string): string {
    const folder = dirname(this.path(`submitted/${student}`));
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** The points of a graded submission by exercise. */
  points(student: string): Record<string, number> {
    const graded = this.read(join("autograded", student)).cells.filter(({ id }) => id.startsWith("grade-"));
    return Object.fromEntries(
      graded.map(({ id, outputs }) => [id.slice(6), Number(outputs?.at(-1)?.data?.["text/plain"])]),
    );
  }

  /** What a student reads about an exercise in a graded submission. */
  feedback(student: string, exercise: string): string {
    const { cells } = this.read(join("autograded", student));
    const said = cells.find(({ id }) => id === `grade-${exercise}`)?.outputs?.[0]?.data?.["text/plain"];
    return text(said as string | string[]);
  }

  /** The rows of the exported table, by student. */
  async grades(): Promise<Map<string, Record<string, string>>> {
    const exported = await this.grading("export");
    if (exported.code !== 0) throw new Error(exported.output);
    const [head, ...rows] = readFileSync(join(this.folder, "grades.csv"), "utf8")
      .trim()
      .split(/\r?\n/)
      .map((row) => row.split(","));
    return new Map(
      rows.map((row) => [
        row[head.indexOf("student_id")],
        Object.fromEntries(head.map((name, i) => [name, row[i]])),
      ]),
    );
  }

  /** Each student's mark as the exported files have it: nbgrader's, Canvas's and Moodle's. */
  async marks(): Promise<Record<"nbgrader" | "canvas" | "moodle", Record<string, string>>> {
    const grades = await this.grades();
    const column = (file: string, student: string) => {
      const rows = readFileSync(join(this.folder, file), "utf8")
        .trim()
        .split("\n")
        .map((row) => row.split(","));
      const [who, mark] = [student, this.lesson].map((name) => rows[0].indexOf(name));
      return Object.fromEntries(rows.slice(1).map((row) => [row[who].trim(), row[mark]]));
    };
    const { "Points Possible": _, ...canvas } = column("grades-canvas.csv", "Student");
    return {
      nbgrader: Object.fromEntries([...grades].map(([student, { score }]) => [student, score])),
      canvas,
      moodle: column("grades-moodle.csv", "Username"),
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
