// @ts-check
/**
 * What the rounds of one contender on one task came to.
 *
 * @typedef {object} Row
 * @property {import("./contenders.mjs").Contender} contender
 * @property {number[]} seconds of a whole epoch, one a round, shortest first
 * @property {number} peakMegabytes
 * @property {number} [loss]
 * @property {number} [accuracy]
 * @property {string} what
 * @property {string} [note]
 * @property {string} [failed] why there is nothing else
 *
 * @typedef {{ task: import("./tasks.mjs").Task, pictures: string, examples: number, epochs: number, rows: Row[] }} TaskRows
 */

/** @param {readonly number[]} sorted */
export function median(sorted) {
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** @param {readonly (number | undefined)[]} numbers */
function medianOf(numbers) {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : median(known.sort((a, b) => a - b));
}

/**
 * @param {import("./contenders.mjs").Contender} contender
 * @param {import("./run.mjs").Result[]} results
 * @param {number} scale examples of an epoch for each one that was measured
 * @returns {Row}
 */
export function summarize(contender, results, scale) {
  return {
    contender,
    seconds: results.map(({ seconds }) => seconds * scale).sort((a, b) => a - b),
    peakMegabytes: Math.max(...results.map((result) => result.peakMegabytes)),
    loss: medianOf(results.map((result) => result.loss)),
    accuracy: medianOf(results.map((result) => result.accuracy)),
    what: results[0].what,
    note: results[0].note,
  };
}

export const rivals = /** @type {const} */ (["torch", "keras", "gemm"]);
/** @typedef {(typeof rivals)[number]} Rival */

/** @type {Record<Rival, string>} */
export const rivalTitles = { torch: "PyTorch", keras: "Keras", gemm: "the GEMM limit" };

/**
 * A row's median time for each second of a rival's. The GEMM limit is the faster of the two libraries.
 *
 * @param {Row} row
 * @param {Rival} rival
 * @param {readonly Row[]} rows
 */
export function ratioTo(row, rival, rows) {
  const times = rows
    .filter(
      ({ contender, failed }) => !failed && (contender.id === rival || contender.id.startsWith(`${rival}-`)),
    )
    .map(({ seconds }) => median(seconds));
  if (row.failed || times.length === 0) return undefined;
  return median(row.seconds) / Math.min(...times);
}

/**
 * What the task asks of six-steps with all threads, and what came out.
 *
 * @param {TaskRows} of
 */
export function verdicts({ task, rows }) {
  const ours = rows[0];
  /** @param {string} what @param {number} limit @param {number | undefined} value @param {number} digits */
  const verdict = (what, limit, value, digits) => {
    const outcome = value === undefined ? "not measured" : value <= limit ? "met" : "missed";
    return { what, limit: limit.toFixed(digits), value: value?.toFixed(digits) ?? "", outcome };
  };
  const ratios = rivals.flatMap((rival) => {
    const limit = task.targets[rival];
    return limit === undefined
      ? []
      : [verdict(`time against ${rivalTitles[rival]}`, limit, ratioTo(ours, rival, rows), 2)];
  });
  if (task.peakMegabytes === undefined) return ratios;
  const peak = ours.failed ? undefined : ours.peakMegabytes;
  return [...ratios, verdict("peak memory, MB", task.peakMegabytes, peak, 0)];
}
