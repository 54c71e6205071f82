import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWhole } from "../../../setup/writeWhole.mjs";
import { classFile } from "../grading/collect/collected.js";
import { numbersFile } from "../grading/ownNumbers.js";
import { lessonOf } from "../lessonOf.js";
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
  /** Those that somebody has handed in, in the folder. */
  #files: ReadonlySet<string>;

  constructor(options: HandInOptions) {
    this.#options = options;
    this.#files = this.#filed();
    this.settle();
  }

  /**
   * @param body parsed JSON, from anybody
   * @throws {RefusedError}
   */
  async take(body: unknown): Promise<HandedInAnswer> {
    const { classroom, folder, lessons, now = Date.now } = this.#options;
    const { key, file: sent, notebook } = (body ?? {}) as Record<string, unknown>;
    const lesson = lessonOf(
      String(sent),
      (await lessons).map(({ name }) => name),
    );
    // Only now: whoever is removed or becomes another student while this waits has no folder any more.
    const student = classroom.studentOf(String(key));
    const seconds = this.#limit.wait(String(student.id));
    if (seconds > 0) throw new RefusedError("wait", serverText.tooMuch(seconds), { seconds });
    this.#limit.count(String(student.id));
    if (lesson === undefined)
      throw new RefusedError("form", serverText.noSuchLesson(String(sent).slice(0, 100)));
    const text = textOf(notebook);
    const file = fileOf(student, lesson);
    const at = now();
    try {
      this.#putInPlace();
      mkdirSync(join(folder, dirname(file)), { recursive: true, mode: 0o700 });
      writeWhole(join(folder, file), text);
      this.#noteForCourse();
    } catch {
      throw new RefusedError("disk", serverText.diskFull, { seconds: 20 });
    }
    classroom.tookNotebook({ student: student.id, lesson, file, at });
    this.#files = this.#filed();
    return { name: student.label, at };
  }

  /**
   * Has each notebook lie in the folder of its student's present name, so that it is nobody else's who takes the one before, and
   * takes away those of whoever was removed.
   */
  settle(): void {
    try {
      this.#putInPlace();
      this.#noteForCourse();
    } catch {
      // A full disk, or one that is away: before the next notebook is written it is tried again.
    }
  }

  #putInPlace(): void {
    const { classroom, folder } = this.#options;
    const filed = this.#filed();
    for (const file of this.#files) if (!filed.has(file)) rmSync(join(folder, file), { force: true });
    for (const { student, lesson, file, at } of classroom.handedInFiles()) {
      const wanted = fileOf(classroom.students.get(student) as Student, lesson);
      if (wanted === file) continue;
      if (filed.has(wanted)) throw new Error(`${wanted} is another student's.`);
      mkdirSync(join(folder, dirname(wanted)), { recursive: true, mode: 0o700 });
      if (existsSync(join(folder, file))) renameSync(join(folder, file), join(folder, wanted));
      classroom.tookNotebook({ student, lesson, file: wanted, at });
      filed.delete(file);
      filed.add(wanted);
    }
    for (const file of this.#files) removeEmpty(join(folder, dirname(file)));
    this.#files = filed;
  }

  #filed(): Set<string> {
    return new Set(this.#options.classroom.handedInFiles().map(({ file }) => file));
  }

  /** Which class this is, and by which numbers each student is to be graded, also those whose notebooks come another way. */
  #noteForCourse(): void {
    const { classroom, folder } = this.#options;
    if (!existsSync(folder)) return;
    if (!existsSync(join(folder, classFile)))
      writeWhole(join(folder, classFile), `${JSON.stringify({ id: classroom.id })}\n`);
    const all = [...classroom.students.values()]
      .map((student) => [folderName(student), classroom.numbers.namesOf(student.id)] as const)
      .filter(([, names]) => names.length > 0);
    if (all.length === 0) return;
    const record = Object.fromEntries(all);
    writeWhole(join(folder, numbersFile), `${JSON.stringify(record, undefined, 1)}\n`);
  }
}

/** As it is kept: without indentation, by which a deep one would become hundreds of times as long. */
function textOf(notebook: unknown): string {
  const { nbformat, cells } = (notebook ?? {}) as Record<string, unknown>;
  try {
    if (nbformat === 4 && Array.isArray(cells)) return `${JSON.stringify(notebook)}\n`;
  } catch {
    // so deep that it cannot be written
  }
  throw new RefusedError("form", serverText.noNotebook);
}

const fileOf = (student: Student, lesson: string): string => join(folderName(student), `${lesson}.ipynb`);

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // something lies there, or it is gone
  }
}

/** A student's folder. A name that cannot be a folder's as it stands gets the student's number behind a sign that no folder has else. */
function folderName({ id, label }: Student): string {
  const plain = label
    .replace(/(?!\u200d)[^\p{L}\p{M}\p{N}\p{ExtPict}\p{EMod}\p{RI}() _.-]/gu, "_")
    .replace(/^[. ]+|[. ]+$/g, "")
    .trim();
  return plain === label && !reserved.test(plain) ? plain : `${plain || "student"}~${id}`;
}

/** What Windows has for devices, and the files that lie beside students' folders. */
const reserved = new RegExp(
  String.raw`^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^(?:${classFile}|${numbersFile})$`,
  "i",
);
