// @ts-check

/**
 * What the terminal says of the student's copies; nothing where nothing happened.
 *
 * @param {import("./fillCopies.mjs").Filled} filled
 * @param {string} folder as it is shown: `my-work`
 * @returns {string[]} lines
 */
export function copiesReport({ copied, updated, offered }, folder) {
  const lines = [];
  if (copied.length > 0) lines.push(`Copied to ${folder}/, where your answers are kept: ${listed(copied)}.`);
  if (updated.length > 0)
    lines.push(`New versions in ${folder}/ of what you had not changed: ${listed(updated)}.`);
  for (const one of offered) {
    lines.push(
      `${one.copy} has a new version. It lies beside yours as ${one.offered}; yours is as you left it.`,
    );
  }
  return lines;
}

/** @param {string[]} files */
const listed = (files) => (files.length > 3 ? `${files.length} lessons` : files.join(", "));
