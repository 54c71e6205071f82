// @ts-check
import { textOf } from "../notebookJson.mjs";

/** @typedef {import("../notebookJson.mjs").Cell} Cell */

/**
 * What was written in each cell, in their order: the cell's id and a hash.
 *
 * @param {{ cells: readonly Cell[] }} notebook
 */
export const stampsOf = ({ cells }) => cells.map((cell) => `${cell.id} ${hashOf(cell)}`);

/**
 * Tells versions of one cell apart; whoever wants two with the same hash finds them. A page has no SHA-256 that answers at once.
 *
 * @param {Cell} cell
 * @returns {string} 64 bits, as hexadecimal digits
 */
export function hashOf({ cell_type, source }) {
  const text = `${cell_type} ${textOf(source)}`;
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(i), 0x85ebca6b);
    other ^= other >>> 13;
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
