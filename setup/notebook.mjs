// @ts-check
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { SetupError } from "./errors.mjs";
import { parseNotebook, textOf } from "./notebookJson.mjs";
import { shown } from "./project.mjs";

export { notebookText, parseNotebook, textOf } from "./notebookJson.mjs";

/** @typedef {import("./notebookJson.mjs").Cell} Cell */
/** @typedef {import("./notebookJson.mjs").Output} Output */
/** @typedef {import("./notebookJson.mjs").Notebook} Notebook */

/**
 * @param {string} path
 * @returns {Notebook}
 * @throws {SetupError} if the file is not a notebook: cut off, merged with conflicts
 */
export function readNotebook(path) {
  const notebook = parseNotebook(readFileSync(path, "utf8"));
  if (notebook) return notebook;
  throw new SetupError(`${shown(path)} is not a notebook, or it is damaged: what it holds cannot be read.`, {
    mend: `git checkout -- ${shown(path)}   (the version last committed)`,
  });
}

/**
 * A hash of what was written in a notebook: the same after it ran, and after another program saved it.
 *
 * @param {Notebook} notebook
 */
export function contentHash({ cells }) {
  const written = cells.map(({ cell_type, id, source }) => [cell_type, id, textOf(source)]);
  return createHash("sha256").update(JSON.stringify(written)).digest("hex");
}

/**
 * Without what running left behind.
 *
 * @param {Notebook} notebook
 * @returns {Notebook}
 */
export function withoutOutputs(notebook) {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? { ...cell, execution_count: null, outputs: [] } : cell,
  );
  return { ...notebook, cells };
}

/**
 * The code of its cells, in their order.
 *
 * @param {Notebook} notebook
 */
export const codeOf = ({ cells }) =>
  cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => [source].flat().join(""));
