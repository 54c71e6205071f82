import type { Try } from "../core/outcome.js";
import { gives } from "../core/quoted.en.js";
import { written } from "../core/written.js";

export const en = {
  question: "Write `distinctLabels`: which labels occur, each once, from the smallest to the largest.",
  hints: [
    "A `Set` keeps each value once. How do you turn one into an array, and how do you sort it?",
    "`new Set(labels)` drops what occurs twice, and `[...set]` turns it into an array. `sort()` alone sorts as strings: give it a comparison.",
    "`return [...new Set(labels)].sort((a, b) => a - b);`",
  ],
  correct:
    "A set drops repetitions, and the comparison sorts as numbers. NumPy calls this `np.unique`; `tf.unique` finds the values too, but in the order in which they first occur.",
  sortedAsTexts: (example: Try) =>
    `${gives(example)}: sorted as texts, where "10" comes before "2". Numbers need a comparison: \`.sort((a, b) => a - b)\`.`,
  unsorted: (example: Try) =>
    `${gives(example)}: each label once, but in the order in which they occur. Sort them. If you do: \`sort((a, b) => …)\` puts a before b only where the function gives a negative number, as \`a - b\` does.`,
  repeated: (example: Try) =>
    `${gives(example)}: sorted, but some labels appear more than once. Keep each once.`,
  count: ({ got }: Try) => `${written(got)} is how many there are. Return the labels themselves.`,
  set: () => "You returned a `Set`. Turn it into an array, `[...set]`, and sort it.",
  descending: ({ got }: Try) => `${written(got)} goes from the largest to the smallest. Reverse it.`,
  texts: ({ got }: Try) =>
    `${written(got)} holds texts, as the keys of an object always are. \`.map(Number)\` turns them into numbers.`,
  allTen: ({ args }: Try) =>
    `For ${written(args[0])} that gives 0 to 9, whatever the labels are. Return only those that occur.`,
  range: (example: Try) => `${gives(example)}: every number up to the largest. Return only those that occur.`,
};
