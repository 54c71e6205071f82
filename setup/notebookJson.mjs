// @ts-check
// What a notebook's file holds. It asks nothing of Node: the browser edition's pages take it in.

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
 * @property {string[]} [traceback]
 */

/**
 * @typedef {object} Notebook
 * @property {Cell[]} cells
 * @property {Record<string, any>} metadata
 * @property {number} nbformat
 * @property {number} nbformat_minor
 */

/**
 * @param {string} stored
 * @returns {Notebook | undefined} nothing where the text is not a notebook
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
