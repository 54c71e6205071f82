// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "../errors.mjs";
import { notebooksFolder, shown } from "../project.mjs";

/**
 * What a translator has written for one lesson: `notebooks/ko/00-welcome.json`. notebooks/ko/README.md tells it to
 * translators.
 *
 * @typedef {object} Translation
 * @property {string} language `ko`
 * @property {boolean} complete from then on, a gap in it fails `npm test`
 * @property {Record<string, TranslatedText>} cells by the id of the cell of text
 * @property {Record<string, TranslatedWords>} words by the id of the cell of code
 */

/**
 * @typedef {object} TranslatedText
 * @property {string} of the hash of the English text that it was made from, or "" while it is being written
 * @property {string | string[]} text Markdown, or its lines
 * @property {Record<string, string>} [said] what programs say, such as an error: as it stands between backticks in the English
 *   text, and in this one
 */

/**
 * @typedef {object} TranslatedWords
 * @property {string} of the hash of the English code that they stand in, or ""
 * @property {Record<string, string>} words what stands between quotes, and comments with their `//`, each exactly as in
 *   the code
 * @property {Record<string, string>} [names] of variables and properties that a student reads in an output
 */

/**
 * A language that lessons have been translated to: `notebooks/ko/language.json`.
 *
 * @typedef {object} Language
 * @property {string} name in itself: 한국어
 * @property {string} [locale] what JupyterLab calls it: ko_KR
 * @property {Record<string, string>} marks the bold words that lessons are built of, without their stars
 * @property {Record<"question" | "time" | "takes" | "timetable", string>} found how a lesson's first cell tells its question
 *   and its time, and a teacher's notes their timetable, as regular expressions; `takes` with a group of what follows on "to read and answer:"
 */

/** @type {Language["found"]} */
const inEnglish = {
  question: "(?:The )?question of this [^*]*",
  time: "\\b\\d+(?: to \\d+)? minutes\\b",
  takes: "It takes (about [^.]*\\.)",
  timetable: "Timetable",
};

/** The language that the lessons are written in. */
export const english = "en";

/** The languages in which there is a lesson at all, English first. @param {string} [lessons] the lessons' folder */
export const languages = (lessons = notebooksFolder) => [
  english,
  ...readdirSync(lessons).filter((name) => existsSync(join(lessons, name, "language.json"))),
];

/** @param {string} language @param {string} [lessons] @returns {Language} */
export const readLanguage = (language, lessons = notebooksFolder) =>
  language === english
    ? { name: "English", marks: {}, found: inEnglish }
    : readJson(join(lessons, language, "language.json"));

/** Tells by which English a translation was made. @param {string} english the text, or the code, of a cell */
export const sourceHash = (english) => createHash("sha256").update(english).digest("hex").slice(0, 12);

/** @param {string} lesson `00-welcome` @param {string} language @param {string} [lessons] */
export const translationPath = (lesson, language, lessons = notebooksFolder) =>
  join(lessons, language, `${lesson}.json`);

/**
 * @param {string} lesson `00-welcome`
 * @param {string} language
 * @param {string} [lessons] the lessons' folder
 * @returns {Translation | undefined} nothing where nobody has begun it
 * @throws {SetupError} for a damaged file
 */
export function readTranslation(lesson, language, lessons) {
  const path = translationPath(lesson, language, lessons);
  return existsSync(path) ? { cells: {}, words: {}, ...readJson(path) } : undefined;
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new SetupError(`${shown(path)} cannot be read: ${/** @type {Error} */ (error).message}.`, {
      mend: `git checkout -- ${shown(path)}   (the version last committed)`,
    });
  }
}
