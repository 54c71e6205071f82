import { join } from "node:path";
import { exercises } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import { language } from "six-steps/internal/text/language.js";
import { SetupError } from "../../../setup/errors.mjs";
import { lessonFiles, lessonName } from "../../../setup/lessons.mjs";
import { type Notebook, readNotebook, textOf } from "../../../setup/notebook.mjs";
import { notebooksFolder, shown } from "../../../setup/project.mjs";
import { lessonIn } from "../../../setup/translation/translatedLesson.mjs";

export type { Exercise };

export interface Lesson {
  /** `04-output-layer` */
  name: string;
  path: string;
  notebook: Notebook;
  /** Of its exercises in the library: `outputLayer`. */
  key: string | undefined;
  /** By name; none where the lesson has no `exercises.<key>`. */
  exercises: Record<string, Exercise>;
}

const known = exercises as unknown as Record<string, Record<string, Exercise> | undefined>;

/**
 * The lessons in reading order, each with its exercises. They are in the user's language, or in another one, as far as they
 * have been translated.
 *
 * @throws {SetupError} for a damaged notebook, and for exercises that do not exist
 */
export function readLessons(folder = notebooksFolder, inLanguage: string = language): Lesson[] {
  return lessonFiles(folder).map((file) => {
    const path = join(folder, file);
    const notebook = lessonIn(readNotebook(path), lessonName(file), inLanguage, folder);
    const key = notebook.cells
      .map(({ source }) => /\bexercises\.(\w+)/.exec(textOf(source))?.[1])
      .find(Boolean);
    const ofLesson = key ? known[key] : {};
    if (ofLesson) return { name: lessonName(file), path, notebook, key, exercises: ofLesson };
    throw new SetupError(
      `${shown(path)} uses exercises.${key}, and there are only ${Object.keys(known).join(", ")}.`,
      { mend: "add them to lib/src/exercises/exercises.ts" },
    );
  });
}

/** The first heading of a lesson: `4 · Output layer`. */
export function titleOf({ name, notebook }: Pick<Lesson, "name" | "notebook">): string {
  const headings = notebook.cells.map(({ source }) => /^# (.+)/.exec(textOf(source))?.[1]);
  return headings.find(Boolean)?.trim() ?? name;
}
