// @ts-check

/**
 * The right result for each input that an exercise tries. Its check tells one of them at a time: the expected result of
 * the first call that went wrong.
 *
 * @param {any} exercise
 * @returns {unknown[]} in the order of `exercise.inputs()`
 */
export function rightResults(exercise) {
  /** @type {unknown[]} */
  const results = [];
  const count = exercise.inputs().length;
  const unknown = {};
  while (results.length < count) {
    let call = 0;
    const outcome = exercise.judge(() => (call < results.length ? results[call++] : unknown));
    if (outcome.kind !== "incorrect" || !outcome.example) break;
    results.push(outcome.example.want);
  }
  return results;
}

/** @param {unknown} value @param {(n: number) => unknown} change @returns {any} */
const each = (value, change) =>
  Array.isArray(value) ? value.map((entry) => each(entry, change)) : change(/** @type {number} */ (value));

/** @param {any} value @returns {any} */
const first = (value) => (Array.isArray(value) ? first(value[0]) : value);

/** @param {any[]} args @returns {number[]} */
const numbers = (args) => args.flat(3).filter((value) => typeof value === "number");

/** @param {any[]} args */
const largest = (args) => Math.max(...numbers(args));

/** @param {any[]} args */
const smallest = (args) => Math.min(...numbers(args));

/** @param {any[]} row */
const oneHot = (row) => row.map((value) => Number(value === Math.max(...row)));

/**
 * The usual ways to be wrong, as changes of the right result.
 *
 * @type {((right: any, args: any[]) => unknown)[]}
 */
export const variants = [
  () => undefined,
  () => 0,
  () => 1,
  () => Number.NaN,
  (right) => each(right, () => 0),
  (right) => each(right, () => 1),
  (right) => each(right, () => Number.NaN),
  (right) => each(right, (n) => (Math.abs(n) > 1 ? Number.POSITIVE_INFINITY : n)),
  (right) => each(right, (n) => -n),
  (right) => each(right, (n) => n + 1),
  (right) => each(right, (n) => n - 1),
  (right) => each(right, (n) => 2 * n),
  (right) => each(right, (n) => n / 2),
  (right) => each(right, (n) => 100 * n),
  (right) => each(right, (n) => n / 100),
  (right) => each(right, (n) => 10 * n),
  (right) => each(right, (n) => 1 - n),
  (right) => each(right, (n) => 1 / n),
  (right) => each(right, (n) => n * n),
  (right) => each(right, Math.abs),
  (right) => each(right, Math.round),
  (right) => each(right, Math.floor),
  (right) => each(right, (n) => Math.round(n * 100) / 100),
  (right) => each(right, (n) => Number(n.toFixed(1))),
  (right) => each(right, (n) => n * Math.LN2),
  (right) => each(right, (n) => n / Math.LN2),
  (right) => each(right, (n) => n + 0.02 * Math.abs(n)),
  (right) => each(right, (n) => n.toFixed(2)),
  (right) => each(right, String),
  (right) => each(right, (n) => n > 0),
  (right) => String(right),
  (right) => first(right),
  (right) => [right],
  (right) => ({ value: right }),
  (right) => (Array.isArray(right) ? right.length : right),
  (right) => (Array.isArray(right) ? right.flat() : right),
  (right) => (Array.isArray(right) ? right.reduce((sum, value) => sum + value, 0) : right),
  (right) => (Array.isArray(right) ? [...right].reverse() : right),
  (right) => (Array.isArray(right) ? [...right].sort() : right),
  (right) => (Array.isArray(right) ? right.slice(1) : right),
  (right) => (Array.isArray(right) ? right.slice(0, -1) : right),
  (right) => (Array.isArray(right) ? [0, ...right] : right),
  (right) => (Array.isArray(right) ? [...right, 0] : right),
  (right) => (Array.isArray(right) ? (Array.isArray(right[0]) ? right.map(oneHot) : oneHot(right)) : right),
  (right) =>
    Array.isArray(right) && Array.isArray(right[0])
      ? right[0].map((_, i) => right.map((row) => row[i]))
      : right,
  (_, args) => args[0],
  (_, args) => args[1],
  (_, args) => (Array.isArray(args[0]) ? args[0].flat() : args[0]),
  () => [],
  () => null,
  () => ({}),
  (right) => each(right, (n) => (n === 0 ? 1 : n)),
  (right) => each(right, (n) => (n === 0 ? 0.5 : n)),
  (right) => each(right, (n) => (n === 0 ? Number.NaN : n)),
  (right, args) => (largest(args) > 700 ? each(right, () => Number.NaN) : right),
  (right, args) => (smallest(args) < -700 ? each(right, () => Number.NaN) : right),
  (right) => (Array.isArray(right) ? right.at(-1) : right),
  (right, args) => (typeof right === "number" && typeof args[0] === "number" ? right * args[0] : right),
  (right, args) => (typeof right === "number" && Array.isArray(args[0]) ? right / args[0].length : right),
  (right, args) => (typeof right === "number" && Array.isArray(args[0]) ? right * args[0].length : right),
  (right, args) => (typeof right === "number" && Array.isArray(args[0]) ? [right, args[0].length] : right),
];
