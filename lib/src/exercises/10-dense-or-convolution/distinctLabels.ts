import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `distinctLabels`: which labels occur, each once, from the smallest to the largest.",
  hints: [
    "A `Set` keeps each value once. How do you make an array of one, and how do you sort it?",
    "`new Set(labels)` drops what stands twice, and `[...set]` makes an array of it. `sort()` alone sorts as texts: give it a comparison.",
    "`return [...new Set(labels)].sort((a, b) => a - b);`",
  ],
  correct:
    "A set drops repetitions, and the comparison sorts as numbers. NumPy calls this `np.unique`; `tf.unique` finds the values too, but in the order in which they first occur.",
  asTexts: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: sorted as texts, where "10" comes before "2". Numbers need a comparison: \`.sort((a, b) => a - b)\`.`,
  unsorted: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: each label once, but in the order in which they occur. Sort them.`,
  repeated: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: sorted, but some labels stand several times. Keep each once.`,
  count: ({ got }: Try) => `${written(got)} is how many there are. Return the labels themselves.`,
  set: () => "You returned a `Set`. Make an array of it, `[...set]`, and sort it.",
  descending: ({ got }: Try) => `${written(got)} goes from the largest to the smallest. Turn it round.`,
  texts: ({ got }: Try) =>
    `${written(got)} holds texts: the keys of an object are always texts. \`.map(Number)\` makes numbers of them.`,
  allTen: ({ args }: Try) =>
    `For ${written(args[0])} that gives 0 to 9, whatever the labels are. Only those that occur are asked for.`,
  range: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: every number up to the largest. Only those that occur are asked for.`,
};

const distinct = (labels: readonly number[]) => [...new Set(labels)].sort((a, b) => a - b);
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

/** What np.unique does: repetitions dropped, sorted as numbers. */
export const distinctLabels = new FunctionExercise<[labels: number[]], number[]>({
  name: "distinctLabels",
  stub: `function distinctLabels(labels: number[]): number[] {
  return todo();
}`,
  solution: `function distinctLabels(labels: number[]): number[] {
  return [...new Set(labels)].sort((a, b) => a - b);
}`,
  reference: distinct,
  examples: [[[3, 0, 3, 1]], [[10, 2, 2, 7]], [[5, 5, 5]]],
  random: (random) => [random.integers(random.integer(3, 10), 0, 20)],
  misconceptions: [
    { name: "sorted-as-texts", wrong: (labels) => [...new Set(labels)].sort(), say: english.asTexts },
    { name: "unsorted", wrong: (labels) => [...new Set(labels)], say: english.unsorted },
    { name: "repeated", wrong: (labels) => [...labels].sort((a, b) => a - b), say: english.repeated },
    { name: "count", wrong: (labels) => new Set(labels).size, say: english.count },
    { name: "set", recognise: ({ got }) => got instanceof Set, say: english.set },
    {
      name: "texts",
      recognise: ({ got }) => Array.isArray(got) && got.length > 0 && typeof got[0] === "string",
      say: english.texts,
    },
    { name: "all-ten", wrong: () => upTo(10), say: english.allTen },
    { name: "descending", wrong: (labels) => distinct(labels).reverse(), say: english.descending },
    { name: "range", wrong: (labels) => upTo(Math.max(...labels) + 1), say: english.range },
  ],
  text: english,
});
