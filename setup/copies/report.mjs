// @ts-check
import { text } from "../text/text.mjs";

/**
 * What the terminal says of the student's copies; nothing where nothing happened.
 *
 * @param {import("./fillCopies.mjs").Filled} filled
 * @param {string} folder as it is shown: `my-work`
 * @returns {string[]} lines
 */
export function copiesReport({ copied, updated, renewed, damaged, untranslated }, folder) {
  const lines = [];
  if (copied.length > 0) lines.push(text.copied(folder, listed(copied)));
  if (updated.length > 0) lines.push(text.updated(folder, listed(updated)));
  for (const { copy, old } of renewed) lines.push(text.renewed(copy, old));
  for (const { copy, old } of damaged) lines.push(text.damaged(copy, old));
  if (untranslated.length > 0) lines.push(text.untranslated(listed(untranslated)));
  return lines;
}

/** @param {string[]} files */
const listed = (files) => (files.length > 3 ? text.lessons(files.length) : files.join(", "));
