import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { en } from "./f1.en.js";

const text = inLanguage({ en });

type Lists = [truth: number[], decided: number[]];
const both = ([truth, decided]: Lists) => truth.filter((yes, i) => yes === 1 && decided[i] === 1).length;
const ones = (list: readonly number[]) => list.filter((yes) => yes === 1).length;
const over = (above: number, below: number) => (below === 0 ? 0 : above / below);
const f1Of = (...lists: Lists) => over(2 * both(lists), ones(lists[0]) + ones(lists[1]));
const precision = (...lists: Lists) => over(both(lists), ones(lists[1]));
const recall = (...lists: Lists) => over(both(lists), ones(lists[0]));

export const f1 = new FunctionExercise<Lists, number, typeof en>({
  solution: `function f1(truth: number[], decided: number[]): number {
  const hits = truth.filter((yes, i) => yes === 1 && decided[i] === 1).length;
  const errors = truth.filter((yes, i) => yes !== decided[i]).length;
  return hits + errors === 0 ? 0 : (2 * hits) / (2 * hits + errors);
}`,
  reference: f1Of,
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
    arithmeticMean: bothWays((...lists) => (precision(...lists) + recall(...lists)) / 2),
    jaccard: bothWays((...lists) => over(both(lists), ones(lists[0]) + ones(lists[1]) - both(lists))),
    twoOnlyAbove: bothWays((...lists) =>
      over(2 * both(lists), ones(lists[0]) + ones(lists[1]) - both(lists)),
    ),
    twoOnlyBelow: bothWays((...lists) => f1Of(...lists) / 2),
    nan: { recognise: ({ args, got }) => Number.isNaN(got) && !args.flat().includes(1) },
    notOneNumber: { recognise: ({ got }) => Array.isArray(got) },
  },
  text,
});

/** A wrong formula is recognised whether it gives 0 or NaN where it divides by 0. */
function bothWays(wrong: (...lists: Lists) => number) {
  const unlike = ({ args, got }: Try<Lists, number>) => {
    const want = wrong(...args);
    return Number.isFinite(got) && Math.abs(got - want) < 1e-6;
  };
  return [wrong, { recognise: unlike }];
}
