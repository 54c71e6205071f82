// @ts-check
import { contentHash } from "../notebook.mjs";
import { readRecords } from "./keptLanguage.mjs";
import { stampsOf } from "./stamps.mjs";

/** @typedef {import("../notebook.mjs").Notebook} Notebook */

/**
 * What copies began with is told by themselves. For those made before they did so, a file beside them tells a hash.
 *
 * @param {string} folder
 * @returns {(file: string, copy: Notebook, lesson: Notebook) => readonly string[] | undefined} the stamps of the lesson that
 *   the copy began with, where only the file tells them
 */
export function recordedBeginning(folder) {
  const { copies = {} } = readRecords(folder);
  return (file, copy, lesson) => {
    if (copy.metadata?.lesson) return undefined; // it tells by itself
    const from = copies[file]?.from;
    const began = [copy, lesson].find((notebook) => contentHash(notebook) === from);
    return began && stampsOf(began);
  };
}
