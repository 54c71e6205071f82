import { language } from "six-steps/internal/text/language.js";
import { notebooksFolder } from "../../../../setup/project.mjs";
import { english, languages, readLanguage } from "../../../../setup/translation/translation.mjs";
import { type Lesson, readLessons } from "../../lessons/readLessons.js";
import type { EditionFile } from "../edition.js";
import { type Beginning, copyText } from "./contents.js";

/** What a site has in another language than its own: a reader may change to it. */
export interface OtherLanguage {
  /** `ko` */
  code: string;
  /** In itself: 한국어 */
  name: string;
  /** The site's, those that nobody has translated in English. */
  lessons: Lesson[];
}

export const languageOf = ({ notebook }: Pick<Lesson, "notebook">): string =>
  notebook.metadata.language ?? english;

/** The languages besides the site's own that any of its lessons is there in. */
export function otherLanguages(lessons: readonly Lesson[]): OtherLanguage[] {
  if (!languages().includes(language)) return []; // a language of the tests
  const names = new Set(lessons.map(({ name }) => name));
  return languages()
    .filter((code) => code !== language)
    .map((code) => ({
      code,
      name: readLanguage(code).name,
      lessons: readLessons(notebooksFolder, code).filter(({ name }) => names.has(name)),
    }))
    .filter((other) => other.lessons.some((lesson) => languageOf(lesson) === other.code));
}

/**
 * The notebooks that are another one in another language, and the list by which a page finds them. Whoever changes the language
 * has the same files, with the same answers in them: see `browser/src/page/keeping/siteLessons.ts`.
 */
export function otherNotebooks(
  lessons: readonly Lesson[],
  others: readonly OtherLanguage[],
  beginning: (lesson: Lesson) => Beginning,
): EditionFile[] {
  const own = new Map(lessons.map((lesson) => [lesson.name, languageOf(lesson)]));
  const differing = others.map((other) => ({
    ...other,
    lessons: other.lessons.filter((lesson) => languageOf(lesson) !== own.get(lesson.name)),
  }));
  const list = Object.fromEntries(
    differing.map(({ code, lessons }) => [code, lessons.map(({ name }) => `${name}.ipynb`)]),
  );
  return [
    { path: "lessons/all.json", text: JSON.stringify(list) },
    ...differing.flatMap(({ code, lessons }) =>
      lessons.map((lesson) => ({
        path: `lessons/${code}/${lesson.name}.ipynb`,
        text: copyText(beginning(lesson)),
      })),
    ),
  ];
}
