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

const text = inLanguage({ en });

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
    fixedCount: [(values) => sum(values) / 2, (values) => sum(values) / 3],
    oneLess: (values) => sum(values) / (values.length - 1),
    returnInLoop: [([first]) => first, (values) => values[0] / values.length],
    precedence: (values) => sum(values.slice(0, -1)) + (values.at(-1) as number) / values.length,
    median: medianOf,
    largest: (values) => Math.max(...values),
    rounded: { recognise: ({ got, want }) => Number.isInteger(got) && Math.abs(got - want) < 1 },
  },
  text,
});
