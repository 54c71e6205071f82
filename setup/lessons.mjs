// @ts-check
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { SetupError } from "./errors.mjs";
import { notebooksFolder } from "./project.mjs";
import { commandText } from "./text/text.mjs";

/**
 * The notebooks of a folder, in reading order.
 *
 * @param {string} [folder] default: the lessons as they are written
 */
export const lessonFiles = (folder = notebooksFolder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();

/** @param {string} file @returns {string} `04-output-layer` */
export const lessonName = (file) => basename(file, ".ipynb");

/**
 * The names of the lessons that were asked for, in reading order.
 *
 * @param {readonly string[]} wanted `06`, `6` or `06-hidden-layers`; none means all
 * @param {string} command what the advice puts before the name of a lesson
 * @returns {string[]}
 * @throws {SetupError} for one that does not exist
 */
export function selectLessons(wanted, command) {
  const names = lessonFiles().map(lessonName);
  const numbers = names.map((name) => name.split("-")[0]);
  const chosen = wanted.map((one) => {
    const number = /^\d[a-z]?$/.test(one) ? `0${one}` : one;
    const index = names.findIndex((name, i) => [name, numbers[i]].includes(number));
    if (index >= 0) return names[index];
    throw new SetupError(commandText.noLesson(JSON.stringify(one), numbers.join(", ")), {
      mend: `${command} ${numbers[1]}`,
    });
  });
  return wanted.length === 0 ? names : names.filter((name) => chosen.includes(name));
}
