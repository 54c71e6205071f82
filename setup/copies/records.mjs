// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../writeWhole.mjs";

/**
 * What is known of one copy. Hashes are of the lesson's content.
 *
 * @typedef {object} CopyRecord
 * @property {string} [from] the version that the copy was made from; unknown for a file that was not made here
 * @property {string} [offered] the newer version that was put beside it
 */

const fileName = ".six-steps.json";

/**
 * @param {string} folder
 * @returns {Record<string, CopyRecord>} by the copy's file name. Empty where they are missing or unreadable: then each
 *   copy counts as one with answers in it.
 */
export function readRecords(folder) {
  try {
    return { ...JSON.parse(readFileSync(join(folder, fileName), "utf8")).copies };
  } catch {
    return {};
  }
}

/** @param {string} folder @param {Record<string, CopyRecord>} copies */
export function writeRecords(folder, copies) {
  const text = `${JSON.stringify({ about: "Which version each copy was made from.", copies }, null, 1)}\n`;
  let stored = "";
  try {
    stored = readFileSync(join(folder, fileName), "utf8");
  } catch {
    // the first time
  }
  if (stored !== text) writeWhole(join(folder, fileName), text);
}
