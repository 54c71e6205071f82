import type { ExerciseText } from "six-steps/internal/exercises/core/exerciseText.js";
import type { FunctionExercise } from "six-steps/internal/exercises/core/functionExercise.js";

/** What is asked of an exercise whose answer is a function. */
export type Asked = Pick<
  FunctionExercise<readonly unknown[], unknown, ExerciseText>,
  "judge" | "inputs" | "misconceptions"
>;

/**
 * The right result for each input that an exercise tries, in the order of its inputs. Its check tells one of them at a
 * time: the expected result of the first call that went wrong.
 */
export function rightResults(exercise: Asked): unknown[] {
  const results: unknown[] = [];
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

// biome-ignore-start lint/suspicious/noExplicitAny: whatever an exercise takes and gives, changed where it can be
const each = (value: any, change: (n: number) => unknown): any =>
  Array.isArray(value) ? value.map((entry) => each(entry, change)) : change(value);

const first = (value: any): any => (Array.isArray(value) ? first(value[0]) : value);

const numbers = (args: any[]): number[] => args.flat(3).filter((value) => typeof value === "number");

const largest = (args: any[]): number => Math.max(...numbers(args));

const smallest = (args: any[]): number => Math.min(...numbers(args));

const oneHot = (row: any[]): number[] => row.map((value) => Number(value === Math.max(...row)));

/** The usual ways to be wrong, as changes of the right result. */
export const variants: ((right: any, args: any[]) => unknown)[] = [
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
// biome-ignore-end lint/suspicious/noExplicitAny: see above
