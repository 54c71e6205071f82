import { dirname } from "node:path";
import { textOf } from "../../../setup/notebook.mjs";
import { english, type Language, readLanguage } from "../../../setup/translation/translation.mjs";
import type { Lesson } from "./readLessons.js";

type Asked = Pick<Lesson, "notebook" | "path">;

/** What follows the words "The question of this lesson:" in a lesson's first cell. */
export const questionOf = (lesson: Asked): string =>
  found(lesson, ({ question }) => new RegExp(`\\*\\*${question}\\*\\* *(.+)`))?.[1] ?? "";

/** As the lesson's first cell says it, "75 minutes" or "20 to 30 minutes", without the words: 75, or 20 and 30. */
export const minutesOf = (lesson: Asked): string[] =>
  found(lesson, ({ time }) => new RegExp(time))?.[0].match(/\d+/g) ?? [];

/** The same with all that is said of it: "about 80 minutes: 44 for the first half and 36 for the second." */
export const timeInWords = (lesson: Asked): string | undefined =>
  found(lesson, ({ takes }) => new RegExp(takes))?.[1];

function found(
  { notebook, path }: Asked,
  expression: (found: Language["found"]) => RegExp,
): RegExpExecArray | null {
  const { found } = readLanguage(notebook.metadata.language ?? english, dirname(path));
  return expression(found).exec(textOf(notebook.cells[0]?.source));
}
