import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { lessonOf } from "../../lessonOf.js";

/** A notebook as a student handed it in. */
export interface HandedIn {
  student: string;
  /** `04-output-layer` */
  lesson: string;
  path: string;
  /** The file's name. */
  file: string;
  /** When it was written, in milliseconds. */
  at: number;
}

/** What lies in a folder of handed-in notebooks. */
export interface Found {
  /** The latest of each student and lesson, by student. */
  latest: HandedIn[];
  /** Others of the same student and lesson. */
  older: Map<HandedIn, HandedIn[]>;
  /** Notebooks that no lesson of the course is called. */
  noLesson: { student: string; path: string }[];
  /** Paths of notebooks that lie beside the students' folders, in none of them. */
  noStudent: string[];
  /** Paths of what is called a notebook and is a link or a folder. */
  noFile: string[];
}

/**
 * Finds `<student>/<lesson>.ipynb` in a folder. Behind the lesson's name there may be more, as in
 * `04-output-layer (1).ipynb`.
 *
 * @param lessons the names of all lessons of the course
 * @param students those that count
 */
export function findHandedIn(folder: string, lessons: readonly string[], students: readonly string[]): Found {
  const noStudent = notebooksIn(folder)
    .map((file) => join(folder, file))
    .filter((path) => !lstatSync(path).isDirectory());
  const found: Found = { latest: [], older: new Map(), noLesson: [], noStudent, noFile: [] };
  for (const student of students) {
    const all: HandedIn[] = [];
    for (const file of notebooksIn(join(folder, student))) {
      const path = join(folder, student, file);
      const status = lstatSync(path);
      const lesson = lessonOf(file, lessons);
      if (!status.isFile()) found.noFile.push(path);
      else if (lesson === undefined) found.noLesson.push({ student, path });
      else all.push({ student, lesson, path, file, at: status.mtimeMs });
    }
    for (const lesson of lessons) {
      const [latest, ...older] = all.filter((one) => one.lesson === lesson).sort((a, b) => b.at - a.at);
      if (latest) found.latest.push(latest);
      if (older.length > 0) found.older.set(latest, older);
    }
  }
  return found;
}

const notebooksIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.startsWith(".") && name.toLowerCase().endsWith(".ipynb"))
    .sort();
