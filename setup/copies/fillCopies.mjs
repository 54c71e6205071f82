// @ts-check
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "../errors.mjs";
import { lessonFiles, lessonName } from "../lessons.mjs";
import { notebookText, parseNotebook, readNotebook } from "../notebook.mjs";
import { shown } from "../project.mjs";
import { text } from "../text/text.mjs";
import { lessonIn } from "../translation/translatedLesson.mjs";
import { english } from "../translation/translation.mjs";
import { writeWhole } from "../writeWhole.mjs";
import { besideName } from "./besideName.mjs";
import { keepLanguage, languageFor } from "./keptLanguage.mjs";
import { recordedBeginning } from "./records.mjs";
import { asCopy, renewed, sameContent } from "./renewed.mjs";

/**
 * @typedef {object} Filled
 * @property {string[]} copied lessons that were not there: new ones, and those that the student deleted
 * @property {string[]} updated copies that nobody had written in, now of the newest version
 * @property {{ copy: string, old: string }[]} renewed copies with a student's words, now of the newest version with these
 *   words in it, and the file in which the copy is as it was
 * @property {{ copy: string, old: string }[]} damaged files that were no notebooks: they lie under another name
 * @property {string[]} untranslated lessons that are in English, because nobody has translated them to the student's language
 */

/**
 * Fills the student's folder from the lessons. What a student wrote stays, also where the lesson has changed: see `renewed`.
 * A copy that was deleted comes back, which is how a student starts a lesson afresh. Another language than last time is a new
 * version of every lesson.
 *
 * It may be interrupted anywhere: each file is there as a whole or not at all, and the next time it goes on.
 *
 * @param {{ from: string, to: string, today?: string, language?: string }} folders the lessons, the student's folder, the
 *   date for names, `2026-11-27`, and the language, which is kept: see `languageFor`
 * @returns {Filled}
 * @throws {SetupError} if the folder cannot be filled: it is a file, it may not be written, the disk is full
 */
export function fillCopies({ from, to, today, language: asked }) {
  /** @type {Filled} */
  const filled = { copied: [], updated: [], renewed: [], damaged: [], untranslated: [] };
  const language = languageFor(to, from, asked);
  makeFolder(to);
  try {
    const beginning = recordedBeginning(to);
    for (const file of lessonFiles(from)) {
      const lesson = lessonIn(readNotebook(join(from, file)), lessonName(file), language, from);
      if ((lesson.metadata.language ?? english) !== language) filled.untranslated.push(file);
      const path = join(to, file);
      if (!existsSync(path)) {
        writeWhole(path, notebookText(asCopy(lesson)));
        filled.copied.push(file);
        continue;
      }
      const stored = readFileSync(path, "utf8");
      const copy = parseNotebook(stored);
      const next = copy
        ? renewed(copy, lesson, text.newerVersion, beginning(file, copy, lesson))
        : { notebook: asCopy(lesson), keepOld: true };
      if (!next) continue;
      if (next.keepOld) {
        const old = keepBeside(to, file, stored, today);
        filled[copy ? "renewed" : "damaged"].push({ copy: file, old });
      } else if (copy && !sameContent(copy, next.notebook)) filled.updated.push(file);
      writeWhole(path, notebookText(next.notebook));
    }
    keepLanguage(to, language);
  } catch (error) {
    throw whyNot(error, to);
  }
  return filled;
}

/** @param {string} folder */
function makeFolder(folder) {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new SetupError(text.copiesAreAFile(shown(folder)), {
      mend: text.moveAway(shown(folder)),
    });
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw whyNot(error, folder);
  }
}

/**
 * Keeps the copy as it was, unless an interrupted time did so already.
 *
 * @param {string} folder
 * @param {string} file
 * @param {string} text
 * @param {string} [today]
 * @returns {string} its file name
 */
function keepBeside(folder, file, text, today) {
  const name = besideName(
    file,
    "old",
    (name) => existsSync(join(folder, name)) && readFileSync(join(folder, name), "utf8") !== text,
    today,
  );
  writeWhole(join(folder, name), text);
  return name;
}

/** @param {unknown} error @param {string} folder */
function whyNot(error, folder) {
  const code = /** @type {NodeJS.ErrnoException} */ (error)?.code;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new SetupError(text.diskFull(shown(folder)), { mend: text.freeSpace });
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new SetupError(text.copiesNotWritable(shown(folder)), {
      mend: [text.takeCopies(shown(folder)), text.onlyRead],
    });
  }
  return error;
}
