import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWhole } from "../../../setup/writeWhole.mjs";
import { numbersFile } from "../grading/ownNumbers.js";
import type { HandedInAnswer } from "../protocol.js";
import type { Classroom } from "./classroom.js";
import { RateLimit } from "./rateLimit.js";
import { RefusedError } from "./refused.js";
import { serverText } from "./serverText.js";
import type { Student } from "./store.js";

/** Bytes of a notebook with its outputs. A lesson that is answered has a fifth of that. */
export const mostBytes = 5e6;

export interface HandInOptions {
  classroom: Classroom;
  /** The folder in which each student gets one. */
  folder: string;
  /** The names of those lessons that can be handed in. */
  lessons: Promise<readonly { name: string }[]>;
  now?: () => number;
}

/** Takes in notebooks that students send on purpose: `handed-in/<student>/<lesson>.ipynb`, of which the last one counts. */
export class HandIn {
  readonly #options: HandInOptions;
  readonly #limit = new RateLimit({ burst: 20, perSecond: 1 / 20 });

  constructor(options: HandInOptions) {
    this.#options = options;
  }

  /**
   * @param body parsed JSON, from anybody
   * @throws {RefusedError}
   */
  async take(body: unknown): Promise<HandedInAnswer> {
    const { classroom, folder, lessons, now = Date.now } = this.#options;
    const { key, lesson, notebook } = (body ?? {}) as Record<string, unknown>;
    if (typeof key !== "string") throw new RefusedError("form", "key must be a text.");
    const student = classroom.studentOf(key);
    const seconds = this.#limit.wait(String(student.id));
    if (seconds > 0) throw new RefusedError("wait", serverText.tooMuch(seconds), { seconds });
    this.#limit.count(String(student.id));
    const known = (await lessons).find(({ name }) => name === lesson);
    if (!known) throw new RefusedError("form", serverText.noSuchLesson);
    if (!isNotebook(notebook)) throw new RefusedError("form", serverText.noNotebook);
    const file = join(folderName(student), `${known.name}.ipynb`);
    const path = join(folder, file);
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeWhole(path, `${JSON.stringify(notebook, undefined, 1)}\n`);
      this.#noteNumbers();
    } catch {
      throw new RefusedError("disk", serverText.diskFull, { seconds: 20 });
    }
    const at = now();
    const before = classroom.tookNotebook({ student: student.id, lesson: known.name, file, at });
    if (before !== undefined) rmSync(join(folder, before), { force: true });
    return { name: student.label, at };
  }

  /** By which numbers each student is to be graded, also those whose notebooks come another way. */
  #noteNumbers(): void {
    const { classroom, folder } = this.#options;
    const all = [...classroom.students.values()]
      .map((student) => [folderName(student), classroom.numbers.namesOf(student.id)] as const)
      .filter(([, names]) => names.length > 0);
    if (all.length === 0) return;
    const record = Object.fromEntries(all);
    writeWhole(join(folder, numbersFile), `${JSON.stringify(record, undefined, 1)}\n`);
  }
}

function isNotebook(notebook: unknown): boolean {
  if (typeof notebook !== "object" || notebook === null) return false;
  const { nbformat, cells } = notebook as Record<string, unknown>;
  return nbformat === 4 && Array.isArray(cells);
}

/** A student's folder. A name that cannot be a folder's as it stands gets the student's number behind a sign that no folder has else. */
function folderName({ id, label }: Student): string {
  const plain = label
    .replace(/[^\p{L}\p{M}\p{N}() _.-]/gu, "_")
    .replace(/^[. ]+|[. ]+$/g, "")
    .trim();
  return plain === label ? plain : `${plain || "student"}~${id}`;
}
