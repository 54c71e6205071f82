// @ts-check

/**
 * What the terminal says of the student's copies; nothing where nothing happened.
 *
 * @param {import("./fillCopies.mjs").Filled} filled
 * @param {string} folder as it is shown: `my-work`
 * @returns {string[]} lines
 */
export function copiesReport({ copied, updated, renewed, damaged, untranslated }, folder) {
  const lines = [];
  if (copied.length > 0) lines.push(`Copied to ${folder}/, where your answers are kept: ${listed(copied)}.`);
  if (updated.length > 0)
    lines.push(`New versions in ${folder}/ of what you had not changed: ${listed(updated)}.`);
  for (const { copy, old } of renewed) {
    lines.push(`${copy} has a new version, with what you wrote in it. As it was, it lies beside it: ${old}.`);
  }
  for (const { copy, old } of damaged) {
    lines.push(`${copy} could not be read, so a fresh one is in its place. What was there is in ${old}.`);
  }
  if (untranslated.length > 0) {
    lines.push(`In English, because nobody has translated them yet: ${listed(untranslated)}.`);
  }
  return lines;
}

/** @param {string[]} files */
const listed = (files) => (files.length > 3 ? `${files.length} lessons` : files.join(", "));
