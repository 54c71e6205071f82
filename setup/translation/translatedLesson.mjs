// @ts-check
import { textOf } from "../notebookJson.mjs";
import { inWords } from "./inWords.mjs";
import { english, readTranslation, sourceHash } from "./translation.mjs";

/** @typedef {import("../notebookJson.mjs").Notebook} Notebook */
/** @typedef {import("../notebookJson.mjs").Cell} Cell */
/** @typedef {import("./translation.mjs").Translation} Translation */

/**
 * A lesson in another language, made of its cells and of their translations. What has none yet, or one of an older English
 * text, is English.
 *
 * @param {Notebook} lesson in English
 * @param {string} name `00-welcome`
 * @param {string} language
 * @param {string} [lessons] the lessons' folder
 * @returns {Notebook} the lesson itself, where the language is English or nobody has translated it
 */
export function lessonIn(lesson, name, language, lessons) {
  const translation = language === english ? undefined : readTranslation(name, language, lessons);
  return translation ? translated(lesson, translation) : lesson;
}

/** @param {Notebook} lesson @param {Translation} translation @returns {Notebook} */
export function translated(lesson, { language, cells, words }) {
  return {
    ...lesson,
    metadata: { ...lesson.metadata, language },
    cells: lesson.cells.map((cell) => {
      const source = textOf(cell.source);
      const [text, said] = [cells[cell.id], words[cell.id]];
      if (text && cell.cell_type === "markdown" && isOf(text, source)) {
        return { ...cell, source: translatedText(text) };
      }
      if (said && cell.cell_type === "code" && isOf(said, source)) {
        return { ...cell, source: inWords(source, said) };
      }
      return cell;
    }),
  };
}

/** @param {import("./translation.mjs").TranslatedText} translated */
export const translatedText = ({ text }) => (Array.isArray(text) ? text.join("\n") : text);

/** Whether a translation was made from this English. While it is being written, it does not tell. @param {{ of: string }} translated @param {string} source */
const isOf = ({ of }, source) => of === "" || of === sourceHash(source);
