import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { executeNotebook } from "../notebooks/executeNotebook.js";
import { text } from "../notebooks/lessons.js";
import { exported } from "./classProgram.js";

/** Students' notebooks, each in a folder of the student's own. */
export class StudentNotebooks {
  constructor(readonly folder: string) {}

  /** Runs cells as a student does; what they showed. One that ends in an error stops the others, unless it says so. */
  async run(student: string, kernel: string, cells: (string | { fails: string })[]): Promise<string> {
    const own = join(this.folder, student);
    mkdirSync(own, { recursive: true });
    const path = join(own, `${kernel}.ipynb`);
    const notebook = {
      cells: cells.map((cell, i) => ({
        cell_type: "code",
        id: `cell-${i}`,
        metadata: typeof cell === "string" ? {} : { tags: ["raises-exception"] },
        source: typeof cell === "string" ? cell : cell.fails,
        outputs: [],
        execution_count: null,
      })),
      metadata: { kernelspec: { name: kernel, display_name: kernel, language: "typescript" } },
      nbformat: 4,
      nbformat_minor: 5,
    };
    writeFileSync(path, JSON.stringify(notebook));
    const executed = await executeNotebook(path, kernel);
    return executed.notebook.cells
      .flatMap(({ outputs = [] }) =>
        outputs.map(({ data, text: lines }) => text((data?.["text/plain"] ?? lines) as string)),
      )
      .join("\n");
  }

  /**
   * Runs lines as a program of the student's own: the same library as in a notebook, without a Jupyter that takes ten seconds.
   *
   * @returns what they printed
   */
  async runProgram(student: string, lines: readonly string[]): Promise<string> {
    const own = join(this.folder, student);
    mkdirSync(own, { recursive: true });
    const code = [...lines, "process.exit();"].join("\n");
    const run = promisify(execFile);
    return (await run(process.execPath, ["--input-type=module", "--eval", code], { cwd: own })).stdout;
  }

  /** The names of what waits to be sent. */
  unsent(student: string): string[] {
    const outbox = join(this.folder, student, ".six-steps", "outbox");
    return existsSync(outbox) ? readdirSync(outbox) : [];
  }
}

/** The student's rows in the teacher's table, once there are as many. */
export async function rowsOf(page: string, student: string, count: number): Promise<string[]> {
  for (let tries = 0; ; tries++) {
    const rows = (await exported(page)).filter((row) => row.startsWith(`${student},`));
    if (rows.length >= count || tries === 100) return rows;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Lines of a student's own program. */
export const lines = {
  lesson: 'import { exercises, joinClass, leaveClass } from "six-steps";\nconst ask = exercises.outputLayer;',
  wrong: "ask.outputNodes.check(1);",
  right: "ask.outputNodes.check(10);",
  /** Until all is sent. */
  sent: `{
  const { readdirSync } = await import("node:fs");
  const waiting = () => { try { return readdirSync(".six-steps/outbox").length; } catch { return 0; } };
  for (let tries = 0; tries < 200 && waiting() > 0; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
}`,
};

/** A student's cells. */
export const cells = {
  lesson: 'import { exercises, joinClass } from "six-steps";\nconst ask = exercises.outputLayer;',
  join: (name: string, { code, server }: { code: string; server: string }) =>
    `await joinClass("${server}", "${code}", "${name}");`,
  wrong: "let outputNodes: number | undefined = 1;\nask.outputNodes.check(outputNodes);",
  right: "let outputNodes: number | undefined = 10;\nask.outputNodes.check(outputNodes);",
  pause: (milliseconds = 1500) => `await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));`,
};
