import { inLanguage } from "../../text/language.js";
import { hasNaN } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./average.en.js";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const text = inLanguage({ en });

/** The sum of the values, divided by their number. */
export const average = new FunctionExercise<[values: number[]], number, typeof en>({
  name: "average",
  stub: `function average(values: number[]): number {
  return todo();
}`,
  solution: `function average(values: number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}`,
  reference: (values) => sum(values) / values.length,
  examples: [[[3, 1, 8, 4]], [[7]], [[1, 2]], [[-3, 0, 3, 10]]],
  random: (random) => [random.numbers(random.integer(2, 8), -10, 10)],
  misconceptions: [
    {
      name: "nan",
      recognise: ({ got }) => hasNaN(got),
      say: "nan",
    },
    { name: "sum", wrong: sum, say: "sum" },
    ...[2, 3].map((count) => ({
      name: `fixed-count-${count}`,
      wrong: (values: number[]) => sum(values) / count,
      say: () => text.fixedCount(count),
    })),
    {
      name: "one-less",
      wrong: (values) => sum(values) / (values.length - 1),
      say: "oneLess",
    },
    ...[
      { name: "return-in-loop", wrong: ([first]: number[]) => first },
      { name: "return-in-loop", wrong: (values: number[]) => values[0] / values.length },
    ].map((misconception) => ({ ...misconception, say: "returnInLoop" as const })),
    {
      name: "precedence",
      wrong: (values) => sum(values.slice(0, -1)) + (values.at(-1) as number) / values.length,
      say: "precedence",
    },
    { name: "median", wrong: medianOf, say: "median" },
    { name: "largest", wrong: (values) => Math.max(...values), say: "largest" },
    {
      name: "rounded",
      recognise: ({ got, want }) => Number.isInteger(got) && Math.abs((got as number) - (want as number)) < 1,
      say: "rounded",
    },
  ],
  text,
});
