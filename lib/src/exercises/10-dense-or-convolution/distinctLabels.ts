import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./distinctLabels.en.js";

const text = inLanguage("exercises/10-dense-or-convolution/distinctLabels", en);

const distinct = (labels: readonly number[]) => [...new Set(labels)].sort((a, b) => a - b);
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

/** What np.unique does: repetitions dropped, sorted as numbers. */
export const distinctLabels = new FunctionExercise<[labels: number[]], number[], typeof en>({
  solution: `function distinctLabels(labels: number[]): number[] {
  return [...new Set(labels)].sort((a, b) => a - b);
}`,
  reference: distinct,
  examples: [[[3, 0, 3, 1]], [[10, 2, 2, 7]], [[5, 5, 5]], [[4]]],
  random: (random) => [random.integers(random.integer(3, 10), 0, 20)],
  misconceptions: {
    sortedAsTexts: (labels) => [...new Set(labels)].sort(),
    unsorted: (labels) => [...new Set(labels)],
    repeated: (labels) => [...labels].sort((a, b) => a - b),
    count: (labels) => new Set(labels).size,
    set: { recognise: ({ got }) => got instanceof Set },
    texts: {
      recognise: ({ got }) => got.length > 0 && got.every((label) => typeof label === "string"),
    },
    allTen: () => upTo(10),
    descending: (labels) => distinct(labels).reverse(),
    range: (labels) => upTo(Math.max(...labels) + 1),
  },
  text,
});
