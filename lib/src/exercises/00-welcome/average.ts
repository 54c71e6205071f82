import { hasNaN } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const english = {
  question: "Write `average`: the sum of the values, divided by how many there are.",
  hints: [
    "Two steps: add up all values, then divide by how many there are.",
    "`values.length` is how many there are. `for (const value of values) total += value;` adds them up, if `total` starts at 0.",
    "`let total = 0;`, then the loop of hint 2, then `return total / values.length;`",
  ],
  correct: "Your code was right for lists of many lengths, also for those that the text did not show.",
  sum: (total: string) => `${total} is the sum. Divide it by the number of values.`,
  fixedCount: (count: number) =>
    `That always divides by ${count}. The number of values differs from call to call: \`values.length\`.`,
  oneLess: (length: number) =>
    `That divides by one less than the number of values. Here there are ${length}, so divide by ${length}. An array's length is not its last index.`,
  returnInLoop: (first: string) =>
    `Only the first value, ${first}, was added before the function ended: a \`return\` inside the loop ends it in the first round. Move it below the loop's closing brace.`,
  precedence: () =>
    "Division comes before addition, so `a + b / 2` divides only `b`. Add up first, in a statement of its own or in parentheses.",
  median: () =>
    "That is the median, the value in the middle of the sorted list. The average is the sum divided by the count.",
  largest: () => "That is the largest value. The average is the sum divided by the count.",
  rounded: (got: string, want: string) =>
    `You rounded: ${got} instead of ${want}. An average may be a fraction.`,
  nan: () =>
    "`NaN` means not a number. Two usual reasons: the total has no start value (`let total = 0;`), or the loop goes one step too far and adds `values[values.length]`, which does not exist.",
};

/** The sum of the values, divided by their number. */
export const average = new FunctionExercise<[values: number[]], number>({
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
      say: english.nan,
    },
    { name: "sum", wrong: sum, say: ({ got }) => english.sum(written(got)) },
    ...[2, 3].map((count) => ({
      name: `fixed-count-${count}`,
      wrong: (values: number[]) => sum(values) / count,
      say: () => english.fixedCount(count),
    })),
    {
      name: "one-less",
      wrong: (values) => sum(values) / (values.length - 1),
      say: ({ args }) => english.oneLess((args[0] as number[]).length),
    },
    ...[
      { name: "return-in-loop", wrong: ([first]: number[]) => first },
      { name: "return-in-loop", wrong: (values: number[]) => values[0] / values.length },
    ].map((misconception) => ({
      ...misconception,
      say: ({ args }: Try) => english.returnInLoop(written((args[0] as number[])[0])),
    })),
    {
      name: "precedence",
      wrong: (values) => sum(values.slice(0, -1)) + (values.at(-1) as number) / values.length,
      say: english.precedence,
    },
    { name: "median", wrong: medianOf, say: english.median },
    { name: "largest", wrong: (values) => Math.max(...values), say: english.largest },
    {
      name: "rounded",
      recognise: ({ got, want }) => Number.isInteger(got) && Math.abs((got as number) - (want as number)) < 1,
      say: ({ got, want }) => english.rounded(written(got), written(want)),
    },
  ],
  text: english,
});
