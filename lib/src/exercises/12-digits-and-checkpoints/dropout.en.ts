import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

function of({ args, got }: Try): string {
  return `\`dropout(${args.map(written).join(", ")})\` gives ${written(got)}.`;
}

export const en = {
  question:
    "Write `dropout(values, kept, rate)`: values that are not kept become 0, the others are divided by the share that is kept on average.",
  hints: [
    "The result has as many entries as `values`. What two things can happen to an entry?",
    "Where `kept[i]` is false the entry becomes 0. Where it is true the entry becomes `values[i]`, divided by the share that is kept: 1 − rate.",
    "return values.map((value, i) => (kept[i] ? value / (1 - rate) : 0));",
  ],
  correct:
    "Because the kept ones are made larger, the sum stays the same on average. So the next layer meets values of the usual size, in training and in prediction.",
  notScaled: (example: Try) =>
    `${of(example)} The kept values are as they were. Then the sum shrinks in training, and in prediction, where nothing is dropped, the next layer would meet larger values than it learnt from: divide by 1 − rate.`,
  multiplied: (example: Try) =>
    `${of(example)} You multiply by 1 − rate: the kept ones become smaller too. They have to make up for the dropped ones: divide.`,
  dividedByRate: (example: Try) =>
    `${of(example)} You divide by the rate. The rate is the share that is dropped; divide by the share that is kept, 1 − ${written(example.args[2])}.`,
  inverted: (example: Try) =>
    `${of(example)} You drop what should be kept: \`kept[i]\` is true for a value that stays.`,
  removed: (example: Try) =>
    `The result has ${(example.got as unknown[]).length} entries instead of ${(example.want as unknown[]).length}. A dropped value becomes 0 and keeps its place, or the next layer's weights would meet the wrong values.`,
  booleans: (example: Try) => `${of(example)} Write the number 0 where a value is dropped, not \`false\`.`,
  doubled: (example: Try) =>
    `${of(example)} Doubling is right only for a rate of 0.5. Divide by 1 − rate, here 1 − ${written(example.args[2])}.`,
  brackets: (example: Try) =>
    `${of(example)} Without brackets, \`value / 1 - rate\` divides by 1. Write \`value / (1 - rate)\`.`,
  otherOnes: (example: Try) =>
    `${of(example)} Values are dropped that \`kept\` keeps, or the other way round. Which ones stay has already been decided, by \`kept\` alone.`,
  allDropped: (example: Try) =>
    `${of(example)} Everything was dropped: where \`kept[i]\` is true, a value stays.`,
  shareOfThisList: (example: Try) =>
    `${of(example)} You divide by the share that happens to be kept in this list. Divide by 1 − rate, the share that is kept on average.`,
  nothingDropped: (example: Try) => `${of(example)} Nothing was dropped: entries that are not kept become 0.`,
};
