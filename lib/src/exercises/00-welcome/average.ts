import { inLanguage } from "../../text/language.js";
import { hasNaN } from "../core/answer.js";
import { mean, sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./average.en.js";

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const text = inLanguage("exercises/00-welcome/average", en);

/** The sum of the values, divided by their number. */
export const average = new FunctionExercise<[values: number[]], number, typeof en>({
  solution: `function average(values: number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}`,
  reference: mean,
  examples: [[[3, 1, 8, 4]], [[7]], [[1, 2]], [[-3, 0, 3, 10]]],
  random: (random) => [random.numbers(random.integer(2, 8), -10, 10)],
  misconceptions: {
    nan: { recognise: ({ got }) => hasNaN(got) },
    sum,
    fixedCount: [2, 3, 4, 5, 10].map((count) => (values) => sum(values) / count),
    oneLess: (values) => sum(values) / (values.length - 1),
    returnInLoop: [([first]) => first, (values) => values[0] / values.length],
    precedence: (values) => sum(values.slice(0, -1)) + (values.at(-1) as number) / values.length,
    median: medianOf,
    largest: (values) => Math.max(...values),
    wholeNumber: [Math.round, Math.floor, Math.ceil, Math.trunc].map(
      (round) => (values) => round(mean(values)),
    ),
  },
  text,
});
