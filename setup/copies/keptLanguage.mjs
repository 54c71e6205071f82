// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { english, languages } from "../translation/translation.mjs";
import { writeWhole } from "../writeWhole.mjs";

/**
 * What stands beside the copies, in a file of their folder.
 *
 * @typedef {object} Records
 * @property {string} [language] of the copies, if it is another than English
 * @property {Record<string, { from?: string }>} [copies] what they began with, by file name: for those that do not tell
 */

const path = (/** @type {string} */ folder) => join(folder, ".six-steps.json");

/** @param {string} folder @returns {Records} */
export function readRecords(folder) {
  try {
    return JSON.parse(readFileSync(path(folder), "utf8"));
  } catch {
    return {}; // there is none, or a damaged one
  }
}

/**
 * The language for the copies in a folder: the one that was asked for, that of the last time, or `SIX_STEPS_LANGUAGE`. Nothing
 * else decides it, and no lesson need be there in it.
 *
 * @param {string} folder
 * @param {string} [lessons] the lessons' folder, which tells which languages there are
 * @param {string} [asked]
 */
export function languageFor(folder, lessons, asked) {
  const wanted = [asked, readRecords(folder).language, process.env.SIX_STEPS_LANGUAGE];
  return wanted.find((one) => one && languages(lessons).includes(one)) ?? english;
}

/** Keeps it for the next time. @param {string} folder @param {string} language */
export function keepLanguage(folder, language) {
  const { language: before = english, ...records } = readRecords(folder);
  if (language !== before) writeWhole(path(folder), JSON.stringify({ ...records, language }));
}
