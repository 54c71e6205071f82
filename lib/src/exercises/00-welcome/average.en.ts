import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question: "Write `average`: the sum of the values, divided by how many there are.",
  hints: [
    "Two steps: add up all values, then divide by how many there are.",
    "`values.length` is how many there are. `for (const value of values) total += value;` adds them up, if `total` starts at 0.",
    "`let total = 0;`, then the loop of hint 2, then `return total / values.length;`",
  ],
  correct: "Your code was right for lists of many lengths, including ones that the text did not show.",
  sum: ({ got }: Try) => `${written(got)} is the sum. Divide it by the number of values.`,
  fixedCount: ({ args: [values], got }: Try) =>
    `That always divides by ${written(sum(values as number[]) / (got as number))}. The number of values differs from call to call: \`values.length\`.`,
  oneLess: ({ args: [values] }: Try) =>
    `That divides by one less than the number of values. Here there are ${(values as number[]).length}, so divide by ${(values as number[]).length}. An array's length is not its last index.`,
  returnInLoop: ({ args: [values] }: Try) =>
    `Only the first value, ${written((values as number[])[0])}, is in your result. If your \`return\` is inside the loop, it ends the function on the first pass: move it below the loop's closing brace.`,
  precedence: () =>
    "Division comes before addition, so `a + b / 2` divides only `b`. Add up first, in a statement of its own or in round brackets.",
  median: () =>
    "That is the median, the value in the middle of the sorted list. The average is the sum divided by the count.",
  largest: () => "That is the largest value. The average is the sum divided by the count.",
  wholeNumber: ({ got, want }: Try) =>
    `You rounded: ${written(got)} instead of ${written(want)}. An average may be a fraction.`,
  nan: () =>
    "`NaN` means not a number. It comes of adding something that does not exist, and of 0 / 0. Is there a start value (`let total = 0;`)? Does the loop go one step too far, to `values[values.length]`? Are you using the values as indices, in `for (const i of values)`? Does the loop run at all?",
};
