import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { shown } from "../../../../setup/project.mjs";
import { writeWhole } from "../../../../setup/writeWhole.mjs";

/** In a class's folder of handed-in notebooks: `{"id": …}`, by which class they come. */
export const classFile = "class.json";

/** In a course: a list of `Source`. */
export const collectedFile = "collected.json";

/** A folder from which notebooks were taken in before. */
interface Source {
  folder: string;
  /** Of the class whose folder it is; it may have been moved. */
  class?: string;
  students: string[];
}

/** Which students a course has from which folder: it knows them by their folders' names alone. */
export class Collected {
  readonly #course: string;
  readonly #here: Source;
  readonly #others: Source[];

  /** @param from the folder from which notebooks are taken in now */
  constructor(course: string, from: string) {
    this.#course = course;
    const folder = resolve(from);
    const id = readJson<{ id?: string }>(join(from, classFile))?.id;
    const record = readJson<Source[]>(join(course, collectedFile));
    const all = Array.isArray(record) ? record : [];
    const isHere = (one: Source) => (id === undefined ? one.folder === folder : one.class === id);
    this.#here = { folder, class: id, students: all.find(isHere)?.students ?? [] };
    this.#others = all.filter((one) => !isHere(one));
  }

  /** The folder from which another class's student of this name came; none where there is no such. */
  otherClassOf(student: string): string | undefined {
    if (this.#here.class === undefined || !this.#isInCourse(student)) return undefined;
    const other = this.#others.find((one) => one.class !== undefined && one.students.includes(student));
    return other && shown(other.folder);
  }

  /**
   * Remembers the students of the folder.
   *
   * @param present those that lie there and are taken in
   * @returns those that were taken in from it before and lie in it no more, though the course still has their notebooks: in a
   *   class they have been renamed, made one with another, or removed
   */
  remember(present: readonly string[]): string[] {
    const gone = this.#here.students.filter((name) => !present.includes(name) && this.#isInCourse(name));
    const others = this.#others.map((one) =>
      // Whoever says that a student of two classes is one has him in the later of them.
      this.#here.class && one.class
        ? { ...one, students: one.students.filter((name) => !present.includes(name)) }
        : one,
    );
    const record = [...others, { ...this.#here, students: [...present, ...gone].sort() }];
    writeWhole(join(this.#course, collectedFile), `${JSON.stringify(record, undefined, 1)}\n`);
    return gone;
  }

  #isInCourse(student: string): boolean {
    return existsSync(join(this.#course, "submitted", student));
  }
}

/** The folders of students, or of one student's lessons: what is hidden, or a file, is none. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();

/** @returns none where there is no such file, or none that can be read */
function readJson<Content>(path: string): Content | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}
