import { inLanguage } from "../../text/language.js";
import { hasNaN } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./countLabels.en.js";

const text = inLanguage({ en });

function countsOf(labels: readonly number[], classCount: number): number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (const label of labels) counts[label] += 1;
  return counts;
}

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
    nan: { recognise: ({ got }) => hasNaN(got) },
    zerosLeftOut: (labels, classCount) => countsOf(labels, classCount).filter((count) => count > 0),
    oneBased: (labels, classCount) => [...countsOf(labels, classCount).slice(1), 0],
    shares: (labels, classCount) => countsOf(labels, classCount).map((count) => count / labels.length),
    present: (labels, classCount) => countsOf(labels, classCount).map((count) => Math.min(count, 1)),
    labelsThemselves: {
      recognise: ({ args: [labels], got }) => {
        const sorted = (values: Iterable<number>) => String([...values].sort((a, b) => a - b));
        return [sorted(labels), sorted(new Set(labels))].includes(sorted(got));
      },
    },
    tooShort: { recognise: ({ args, got }) => got.length < args[1] },
    tooLong: { recognise: ({ args, got }) => got.length > args[1] },
    holes: { recognise: ({ got }) => (got as unknown[]).includes(undefined) },
  },
  text,
});
