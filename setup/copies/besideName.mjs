// @ts-check

/**
 * The name under which something is put beside a file: `04-output-layer.old-2026-12-01.ipynb`.
 *
 * @param {string} path
 * @param {string} what `old`
 * @param {(path: string) => boolean} isTaken
 * @param {string} [today] the date, `2026-12-01`
 */
export function besideName(path, what, isTaken, today = new Date().toISOString().slice(0, 10)) {
  const [, stem, end] = /** @type {string[]} */ (/^(.*?)(\.[^./]*)?$/s.exec(path));
  const named = (/** @type {string} */ count) => `${stem}.${what}-${today}${count}${end ?? ""}`;
  let name = named("");
  for (let n = 2; isTaken(name); n++) name = named(`-${n}`);
  return name;
}
