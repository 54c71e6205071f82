// @ts-check
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { SetupError } from "./errors.mjs";
import { shown } from "./project.mjs";

/**
 * @typedef {object} Cell
 * @property {"markdown" | "code" | "raw"} cell_type
 * @property {string} id
 * @property {Record<string, any>} metadata
 * @property {string | string[]} source
 * @property {number | null} [execution_count]
 * @property {Output[]} [outputs]
 */

/**
 * @typedef {object} Output
 * @property {"stream" | "display_data" | "execute_result" | "error"} output_type
 * @property {string} [name]
 * @property {string | string[]} [text]
 * @property {Record<string, unknown>} [data]
 * @property {string} [ename]
 * @property {string} [evalue]
 */

/**
 * @typedef {object} Notebook
 * @property {Cell[]} cells
 * @property {Record<string, any>} metadata
 * @property {number} nbformat
 * @property {number} nbformat_minor
 */

/**
 * @param {string} path
 * @returns {Notebook}
 * @throws {SetupError} if the file is no notebook: cut off, merged with conflicts
 */
export function readNotebook(path) {
  const notebook = parseNotebook(readFileSync(path, "utf8"));
  if (notebook) return notebook;
  throw new SetupError(`${shown(path)} is no notebook, or a damaged one: what it holds cannot be read.`, {
    mend: `git checkout -- ${shown(path)}   (the version last committed)`,
  });
}

/**
 * @param {string} stored
 * @returns {Notebook | undefined} nothing where the text is no notebook
 */
export function parseNotebook(stored) {
  try {
    const notebook = JSON.parse(stored);
    const isNotebook = Array.isArray(notebook.cells) && notebook.cells.every(isCell);
    return isNotebook ? notebook : undefined;
  } catch {
    return undefined;
  }
}

/** @param {any} cell */
const isCell = (cell) =>
  typeof cell?.cell_type === "string" && ["string", "object"].includes(typeof cell.source);

/**
 * As JupyterLab writes it.
 *
 * @param {Notebook} notebook
 */
export const notebookText = (notebook) => `${JSON.stringify(notebook, null, 1)}\n`;

/**
 * Jupyter stores text as one string or as a list of lines.
 *
 * @param {string | string[] | undefined} source
 */
export const textOf = (source) => (Array.isArray(source) ? source.join("") : (source ?? ""));

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
