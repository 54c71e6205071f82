// @ts-check
/**
 * One figure of a line: what its source says, and what came out here.
 *
 * @typedef {object} Figure
 * @property {string} what
 * @property {string} source as the source gives it; empty where it gives none
 * @property {string} ours
 * @property {boolean} [holds] whether ours is as good as the source's; left out where there is nothing to compare with
 */

/** How far below a source's accuracy ours may lie: weights and batches are drawn at random, and the source gives no spread. */
export const margin = 0.01;

/**
 * A shape, a count, an index: the same or wrong.
 *
 * @param {string} what
 * @param {number | string | readonly number[]} source
 * @param {number | string | readonly number[]} ours
 * @returns {Figure}
 */
export function exactly(what, source, ours) {
  return { what, source: written(source), ours: written(ours), holds: written(source) === written(ours) };
}

/**
 * An accuracy that the source gives: ours may be better, or lower by `margin`.
 *
 * @param {string} what
 * @param {number} source
 * @param {number} ours
 * @returns {Figure}
 */
export function about(what, source, ours) {
  return { what, source: `about ${source}`, ours: ours.toFixed(4), holds: ours >= source - margin };
}

/**
 * An accuracy that must be passed.
 *
 * @param {string} what
 * @param {number} least
 * @param {number} ours
 * @returns {Figure}
 */
export function above(what, least, ours) {
  return { what, source: `above ${least}`, ours: ours.toFixed(4), holds: ours > least };
}

/**
 * A figure that the source does not give.
 *
 * @param {string} what
 * @param {number | string | readonly number[]} ours
 * @returns {Figure}
 */
export function reported(what, ours) {
  return {
    what,
    source: "",
    ours: typeof ours === "number" && !Number.isInteger(ours) ? ours.toFixed(4) : written(ours),
  };
}

/** @param {number | string | readonly number[]} value */
function written(value) {
  if (typeof value === "number") return value.toLocaleString("en");
  return typeof value === "string" ? value : `[${value.join(", ")}]`;
}
