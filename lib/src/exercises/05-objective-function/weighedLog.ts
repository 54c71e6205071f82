import type { Misconception } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";

/** weight · log(probability). */
export type WeighedLog = (weight: number, probability: number, log?: (x: number) => number) => number;
/** With the limit where the weight is 0. */
export const careful: WeighedLog = (weight, probability, log = Math.log2) =>
  weight === 0 ? 0 : weight * log(probability);
/** As JavaScript computes it: NaN for 0 · log 0. */
const careless: WeighedLog = (weight, probability, log = Math.log2) => weight * log(probability);

/** A slip, whether or not 0 · log 0 is forgotten with it: one thing is told at a time. */
export function slip<Args extends readonly unknown[]>(
  name: string,
  wrong: (weighed: WeighedLog) => (...args: Args) => unknown,
  say: (example: Try) => string,
): Misconception<Args>[] {
  return [careful, careless].map((weighed) => ({ name, wrong: wrong(weighed), say }));
}
