import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./f1.en.js";

const text = inLanguage("exercises/11b-up-to-four-objects/f1", en);

type Lists = [truth: number[], decided: number[]];
type Over = (above: number, below: number) => number;
const both = ([truth, decided]: Lists) => truth.filter((yes, i) => yes === 1 && decided[i] === 1).length;
const ones = (list: readonly number[]) => list.filter((yes) => yes === 1).length;
const guarded: Over = (above, below) => (below === 0 ? 0 : above / below);
const divided: Over = (above, below) => above / below;
const f1By =
  (over: Over) =>
  (...lists: Lists) =>
    over(2 * both(lists), ones(lists[0]) + ones(lists[1]));

/** A formula, recognised whether it gives 0 or NaN where it divides by 0. */
const bothWays = (formula: (over: Over, ...lists: Lists) => number) =>
  [guarded, divided].map(
    (over) =>
      (...lists: Lists) =>
        formula(over, ...lists),
  );
const precision = (over: Over, ...lists: Lists) => over(both(lists), ones(lists[1]));
const recall = (over: Over, ...lists: Lists) => over(both(lists), ones(lists[0]));
const union = (lists: Lists) => ones(lists[0]) + ones(lists[1]) - both(lists);

export const f1 = new FunctionExercise<Lists, number, typeof en>({
  solution: `function f1(truth: number[], decided: number[]): number {
  const hits = truth.filter((yes, i) => yes === 1 && decided[i] === 1).length;
  const errors = truth.filter((yes, i) => yes !== decided[i]).length;
  return hits + errors === 0 ? 0 : (2 * hits) / (2 * hits + errors);
}`,
  reference: f1By(guarded),
  examples: [
    [
      [1, 1, 0, 0, 0],
      [1, 0, 0, 0, 0],
    ],
    [
      [1, 0, 1, 1, 0, 0],
      [1, 1, 1, 0, 0, 1],
    ],
    [
      [0, 0, 1],
      [0, 0, 0],
    ],
    [
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ],
  random: (random) => {
    const truth = random.integers(random.integer(3, 10), 0, 1);
    return [truth, truth.map((yes) => (random.uniform() < 0.65 ? yes : 1 - yes))];
  },
  misconceptions: {
    accuracy: (truth, decided) => truth.filter((yes, i) => yes === decided[i]).length / truth.length,
    precision: bothWays(precision),
    recall: bothWays(recall),
    arithmeticMean: bothWays((...given) => (precision(...given) + recall(...given)) / 2),
    jaccard: bothWays((over, ...lists) => over(both(lists), union(lists))),
    twoOnlyAbove: bothWays((over, ...lists) => over(2 * both(lists), union(lists))),
    twoOnlyBelow: bothWays((over, ...lists) => f1By(over)(...lists) / 2),
    nan: f1By(divided),
    harmonicNan: (...lists) => {
      const [p, r] = [precision(divided, ...lists), recall(divided, ...lists)];
      return (2 * p * r) / (p + r);
    },
    notOneNumber: { recognise: ({ got }) => Array.isArray(got) },
  },
  text,
});
