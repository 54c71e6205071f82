import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./countLabels.en.js";

const text = inLanguage("exercises/01-the-data/countLabels", en);

function countsOf(labels: readonly number[], classCount: number): number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (const label of labels) counts[label] += 1;
  return counts;
}

/** Counts in a list that has no zeros in it: where a label does not occur, there is nothing. */
function withoutZeros(labels: readonly number[], counts: number[], start = Number.NaN): number[] {
  for (const label of labels) counts[label] = (counts[label] ?? start) + 1;
  return counts;
}

const ascending = (values: Iterable<number>) => [...values].sort((a, b) => a - b);

/** How often each label occurs. */
export const countLabels = new FunctionExercise<[labels: number[], classCount: number], number[], typeof en>({
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
  misconceptions: {
    noArray: { recognise: ({ got }) => typeof got === "object" && !Array.isArray(got) },
    positions: (labels, classCount) => {
      const counts = new Array<number>(classCount).fill(0);
      for (const i of labels.keys()) counts[i] += 1;
      return counts;
    },
    amounts: (labels, classCount) => countsOf(labels, classCount).map((count, label) => count * label),
    nan: [
      (labels, classCount) => withoutZeros(labels, new Array(classCount)),
      (labels) => withoutZeros(labels, []),
    ],
    zerosLeftOut: (labels, classCount) => countsOf(labels, classCount).filter((count) => count > 0),
    oneBased: (labels, classCount) => [...countsOf(labels, classCount).slice(1), 0],
    shares: (labels, classCount) => countsOf(labels, classCount).map((count) => count / labels.length),
    present: (labels, classCount) => countsOf(labels, classCount).map((count) => Math.min(count, 1)),
    labelsThemselves: [
      (labels) => labels,
      ascending,
      (labels) => [...new Set(labels)],
      (labels) => ascending(new Set(labels)),
    ],
    holes: [
      (labels, classCount) => withoutZeros(labels, new Array(classCount), 0),
      (labels) => withoutZeros(labels, [], 0),
    ],
    tooShort: { recognise: ({ args, got }) => Array.isArray(got) && got.length < args[1] },
    tooLong: { recognise: ({ args, got }) => Array.isArray(got) && got.length > args[1] },
  },
  text,
});
