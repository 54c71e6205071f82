// @ts-check
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SetupError } from "../errors.mjs";
import { lessonFiles } from "../lessons.mjs";
import { contentHash, notebookText, parseNotebook, readNotebook } from "../notebook.mjs";
import { shown } from "../project.mjs";
import { writeWhole } from "../writeWhole.mjs";
import { readRecords, writeRecords } from "./records.mjs";

/**
 * @typedef {object} Filled
 * @property {string[]} copied lessons that were not there: new ones, and those that the student deleted
 * @property {string[]} updated copies that nobody had written in, now of the newest version
 * @property {{ copy: string, offered: string }[]} offered newer versions that now lie beside the student's own
 */

/**
 * Fills the student's folder from the lessons. What a student wrote is never changed: a newer version of such a lesson
 * is put beside it, once. A copy that was deleted comes back, which is how a student starts a lesson afresh.
 *
 * It may be interrupted anywhere: each file is there as a whole or not at all, and the next time it goes on.
 *
 * @param {{ from: string, to: string, today?: string }} folders the lessons, the student's folder, and the date for
 *   names, `2026-11-27`
 * @returns {Filled}
 * @throws {SetupError} if the folder cannot be filled: it is a file, it may not be written, the disk is full
 */
export function fillCopies({ from, to, today = new Date().toISOString().slice(0, 10) }) {
  /** @type {Filled} */
  const filled = { copied: [], updated: [], offered: [] };
  makeFolder(to);
  try {
    const records = readRecords(to);
    for (const file of lessonFiles(from)) {
      const lesson = readNotebook(join(from, file));
      const newest = contentHash(lesson);
      records[file] ??= {};
      const record = records[file];
      const path = join(to, file);
      const own = existsSync(path) ? contentOf(path) : undefined;
      if (own === newest) {
        record.from = newest; // also after an interruption between the copy and its record
      } else if (own === undefined || own === record.from) {
        writeWhole(path, notebookText(lesson));
        filled[own === undefined ? "copied" : "updated"].push(file);
        record.from = newest;
      } else if (record.from !== newest && record.offered !== newest) {
        const beside = offer(to, file, { newest, text: notebookText(lesson), today });
        if (beside) filled.offered.push({ copy: file, offered: beside });
        record.offered = newest;
      }
    }
    writeRecords(to, records);
  } catch (error) {
    throw whyNot(error, to);
  }
  return filled;
}

/** @param {string} folder */
function makeFolder(folder) {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new SetupError(`${shown(folder)} is a file, and the folder with your copies must have that name.`, {
      mend: `mv ${shown(folder)} ${shown(folder)}.old, then run npm start again`,
    });
  }
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw whyNot(error, folder);
  }
}

/**
 * @param {string} path of something that exists
 * @returns {string} what was written in it; of a file that is no notebook, something that no lesson has
 */
function contentOf(path) {
  try {
    const notebook = parseNotebook(readFileSync(path, "utf8"));
    return notebook ? contentHash(notebook) : "no notebook";
  } catch {
    return "unreadable";
  }
}

/**
 * Puts the newest version beside the student's own, unless it lies there already.
 *
 * @param {string} folder
 * @param {string} file
 * @param {{ newest: string, text: string, today: string }} version
 * @returns {string | undefined} its file name
 */
function offer(folder, file, { newest, text, today }) {
  const stem = file.slice(0, -".ipynb".length);
  const earlier = lessonFiles(folder).filter((name) => name.startsWith(`${stem}.new-`));
  if (earlier.some((name) => contentOf(join(folder, name)) === newest)) return undefined;
  let name = `${stem}.new-${today}.ipynb`;
  for (let n = 2; existsSync(join(folder, name)); n++) name = `${stem}.new-${today}-${n}.ipynb`;
  writeWhole(join(folder, name), text);
  return name;
}

/** @param {unknown} error @param {string} folder */
function whyNot(error, folder) {
  const code = /** @type {NodeJS.ErrnoException} */ (error)?.code;
  const kept = "Nothing that you wrote has changed.";
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new SetupError(
      `The disk is full, so the lessons could not all be copied to ${shown(folder)}. ${kept}`,
      {
        mend: "free some space (df -h . shows how much there is), then run npm start again",
      },
    );
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new SetupError(
      `${shown(folder)} may not be written, and your copies of the lessons belong there. ${kept}`,
      {
        mend: [
          `give it to yourself: sudo chown -R "$(id -un)" ${shown(folder)} && chmod -R u+w ${shown(folder)}`,
          "or only read the lessons: npm start -- --original",
        ],
      },
    );
  }
  return error;
}
