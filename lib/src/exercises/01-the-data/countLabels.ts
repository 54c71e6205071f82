import { hasNaN } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { written } from "../core/written.js";

function countsOf(labels: readonly number[], classCount: number): number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (const label of labels) counts[label] += 1;
  return counts;
}

const english = {
  question: "Write `countLabels`: how often each label from 0 to `classCount` − 1 occurs.",
  hints: [
    "The result has one entry for each class, and all start at 0.",
    "`new Array(classCount).fill(0)` makes the zeros. Go through the labels, and let each add 1 to its own entry.",
    "`for (const label of labels) counts[label] += 1;` and then return `counts`.",
  ],
  correct: "Such a list of counts is called a histogram. A class that does not occur has its 0.",
  oneBased: () => "Each count stands one place off. Label 0 belongs to entry 0.",
  nan: () =>
    "A count starts as `undefined`, and `undefined + 1` is `NaN`. Fill the array with zeros first: `.fill(0)`.",
  positions: () =>
    "You counted each place in `labels` once. What grows is the entry of the label that stands at the place: `counts[labels[i]]`, or `counts[label]` in a loop `for (const label of labels)`.",
  amounts: () => "You added up the labels. A label is a name, not an amount: each occurrence adds 1.",
  holes: () =>
    "An entry is missing (`undefined`) where a label does not occur. Its count is 0: start with `.fill(0)`.",
  tooShort: (got: number, want: number) =>
    `The result has ${got} ${got === 1 ? "entry" : "entries"}, but there are ${want} classes. One that does not occur has the count 0.`,
  leftOut: () =>
    "You left out the classes that do not occur. Then the index no longer tells which class a count belongs to. Write 0 for them.",
  shares: () => "These are shares, which add up to 1. Count instead: whole numbers.",
  present: () => "That says whether a label occurs. Count how often.",
  themselves: () => "These are the labels themselves, sorted or not. Count how often each occurs.",
  noArray: (got: string) =>
    `You returned ${got}. Return an array: its index is the label, its entry the count.`,
  extra: (got: number, want: number) =>
    `The result has ${got} entries. Labels run from 0 to ${want - 1}, so there are ${want}.`,
};

/** How often each label occurs. */
export const countLabels = new FunctionExercise<[labels: number[], classCount: number], number[]>({
  name: "countLabels",
  stub: `function countLabels(labels: number[], classCount: number): number[] {
  return todo();
}`,
  solution: `function countLabels(labels: number[], classCount: number): number[] {
  const counts = new Array(classCount).fill(0);
  for (const label of labels) counts[label] += 1;
  return counts;
}`,
  reference: countsOf,
  examples: [
    [[0, 2, 2, 2, 1], 3],
    [[9, 0, 0, 3], 10],
    [[2, 1], 4],
  ],
  random: (random) => {
    const classCount = random.integer(3, 10);
    return [random.integers(random.integer(5, 20), 0, classCount - 1), classCount];
  },
  misconceptions: [
    {
      name: "no-array",
      recognise: ({ got }) => typeof got === "object" && !Array.isArray(got),
      say: ({ got }) => english.noArray(written(got)),
    },
    {
      name: "positions",
      wrong: (labels, classCount) => {
        const counts = new Array<number>(classCount).fill(0);
        for (const i of labels.keys()) counts[i] += 1;
        return counts;
      },
      say: english.positions,
    },
    {
      name: "amounts",
      wrong: (labels, classCount) => countsOf(labels, classCount).map((count, label) => count * label),
      say: english.amounts,
    },
    { name: "nan", recognise: ({ got }) => hasNaN(got), say: english.nan },
    {
      name: "zeros-left-out",
      wrong: (labels, classCount) => countsOf(labels, classCount).filter((count) => count > 0),
      say: english.leftOut,
    },
    {
      name: "one-based",
      wrong: (labels, classCount) => [...countsOf(labels, classCount).slice(1), 0],
      say: english.oneBased,
    },
    {
      name: "shares",
      wrong: (labels, classCount) => countsOf(labels, classCount).map((count) => count / labels.length),
      say: english.shares,
    },
    {
      name: "present",
      wrong: (labels, classCount) => countsOf(labels, classCount).map((count) => Math.min(count, 1)),
      say: english.present,
    },
    {
      name: "labels-themselves",
      recognise: ({ args, got }) => {
        const sorted = (values: Iterable<number>) => String([...values].sort((a, b) => a - b));
        const labels = args[0] as number[];
        return [sorted(labels), sorted(new Set(labels))].includes(sorted(got as number[]));
      },
      say: english.themselves,
    },
    {
      name: "too-short",
      recognise: ({ args, got }) => (got as number[]).length < (args[1] as number),
      say: ({ args, got }) => english.tooShort((got as number[]).length, args[1] as number),
    },
    {
      name: "too-long",
      recognise: ({ args, got }) => (got as number[]).length > (args[1] as number),
      say: ({ args, got }) => english.extra((got as number[]).length, args[1] as number),
    },
    {
      name: "holes",
      recognise: ({ got }) => (got as unknown[]).includes(undefined),
      say: english.holes,
    },
  ],
  text: english,
});
