import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const entries = ({ got }: Try) => (got as number[]).length;

export const en = {
  question: "Write `countLabels`: how often each label from 0 to `classCount` − 1 occurs.",
  hints: [
    "The result has one entry for each class, and all start at 0.",
    "`new Array(classCount).fill(0)` makes the zeros. Go through the labels, and let each add 1 to its own entry.",
    "`for (const label of labels) counts[label] += 1;` and then return `counts`.",
  ],
  correct: "Such a list of counts is called a histogram. A class that does not occur still gets its 0.",
  oneBased: () => "Each count is one place off. Label 0 belongs to entry 0.",
  nan: () =>
    "A count starts as `undefined`, and `undefined + 1` is `NaN`. Fill the array with zeros first: `.fill(0)`.",
  positions: () =>
    "You counted each place in `labels` once. Add 1 to the entry of the label at that place: `counts[labels[i]]`, or `counts[label]` in a loop `for (const label of labels)`.",
  amounts: () => "You added up the labels. A label is a name, not an amount: each occurrence adds 1.",
  holes: () =>
    "An entry is missing (`undefined`) where a label does not occur. Its count is 0: start with `.fill(0)`.",
  tooShort: (example: Try) =>
    `The result has ${entries(example)} ${entries(example) === 1 ? "entry" : "entries"}, but there are ${written(example.args[1])} classes. One that does not occur has the count 0.`,
  zerosLeftOut: () =>
    "You left out the classes that do not occur. Then the index no longer tells which class a count belongs to. Write 0 for them.",
  shares: () => "These are shares, which add up to 1. Count instead: whole numbers.",
  present: () => "That says whether a label occurs. Count how often.",
  labelsThemselves: () => "These are the labels themselves, sorted or not. Count how often each occurs.",
  noArray: ({ got }: Try) =>
    `You returned ${written(got)}. Return an array: its index is the label, its entry the count.`,
  tooLong: (example: Try) =>
    `The result has ${entries(example)} entries. Labels run from 0 to ${(example.args[1] as number) - 1}, so there should be ${written(example.args[1])}.`,
};
