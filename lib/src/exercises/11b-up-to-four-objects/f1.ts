import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args: [truth, decided], got, want }: Try) =>
  `For the truth ${written(truth)} and the decisions ${written(decided)} got ${written(got)}, wanted ${written(want)}`;

const english = {
  question: "Write `f1`: the F1 score of the decisions on one label, and 0 where there is no yes at all.",
  hints: [
    "Count three things: TP, both are 1; FP, only the decision is 1; FN, only the truth is 1.",
    "F1 is 2 · TP / (2 · TP + FP + FN).",
    "If all three are 0, the fraction is 0 / 0, which is NaN: return 0 then.",
    "`const errors = truth.filter((yes, i) => yes !== decided[i]).length;` is FP + FN at once.",
  ],
  correct:
    "A right no counts nothing here. So whoever always says no scores 0, however rare the label is, and a yes to everything pays with its FP.",
  accuracy: (example: Try) =>
    `${call(example)}: that is the accuracy. It counts the right noes too, and those are the many easy ones. F1 leaves them out.`,
  precision: (example: Try) =>
    `${call(example)}: that is the precision, TP / (TP + FP). What was missed, FN, must count too.`,
  recall: (example: Try) =>
    `${call(example)}: that is the recall, TP / (TP + FN). What was said wrongly, FP, must count too.`,
  arithmetic: (example: Try) =>
    `${call(example)}: the mean of precision and recall. F1 is their harmonic mean, which lies nearer to the smaller of the two.`,
  once: (example: Try) =>
    `${call(example)}: TP / (TP + FP + FN), the Jaccard index. In F1 the TP stand twice, above and below.`,
  twoAbove: (example: Try) =>
    `${call(example)}: the 2 is missing below the line. The bracket is 2 · TP + FP + FN.`,
  half: (example: Try) => `${call(example)}: the 2 is missing above the line.`,
  nan: (example: Try) =>
    `${call(example)}: no yes anywhere, and 0 / 0 is NaN. Return 0 in this case, as scikit-learn does.`,
  counts: (example: Try) => `${call(example)}. Return one number, from 0 to 1.`,
};

type Lists = [truth: number[], decided: number[]];
const both = ([truth, decided]: Lists) => truth.filter((yes, i) => yes === 1 && decided[i] === 1).length;
const ones = (list: readonly number[]) => list.filter((yes) => yes === 1).length;
const over = (above: number, below: number) => (below === 0 ? 0 : above / below);
const f1Of = (...lists: Lists) => over(2 * both(lists), ones(lists[0]) + ones(lists[1]));
const precision = (...lists: Lists) => over(both(lists), ones(lists[1]));
const recall = (...lists: Lists) => over(both(lists), ones(lists[0]));

export const f1 = new FunctionExercise<Lists, number>({
  name: "f1",
  stub: `function f1(truth: number[], decided: number[]): number {
  return todo();
}`,
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
  misconceptions: [
    {
      name: "accuracy",
      wrong: (truth, decided) => truth.filter((yes, i) => yes === decided[i]).length / truth.length,
      say: english.accuracy,
    },
    ...bothWays("precision", precision, english.precision),
    ...bothWays("recall", recall, english.recall),
    ...bothWays(
      "arithmetic-mean",
      (...lists) => (precision(...lists) + recall(...lists)) / 2,
      english.arithmetic,
    ),
    ...bothWays(
      "jaccard",
      (...lists) => over(both(lists), ones(lists[0]) + ones(lists[1]) - both(lists)),
      english.once,
    ),
    ...bothWays(
      "two-only-above",
      (...lists) => over(2 * both(lists), ones(lists[0]) + ones(lists[1]) - both(lists)),
      english.twoAbove,
    ),
    ...bothWays("two-only-below", (...lists) => f1Of(...lists) / 2, english.half),
    {
      name: "nan",
      recognise: ({ args, got }) => Number.isNaN(got) && !args.flat().includes(1),
      say: english.nan,
    },
    { name: "not-one-number", recognise: ({ got }) => Array.isArray(got), say: english.counts },
  ],
  text: english,
});

/** A wrong formula is known with a 0 where it divides by 0, and as it is, with NaN there. */
function bothWays(name: string, wrong: (...lists: Lists) => number, say: (example: Try) => string) {
  const unlike = ({ args, got }: Try) => {
    const want = wrong(...(args as unknown as Lists));
    return Number.isFinite(got) && Math.abs((got as number) - want) < 1e-6;
  };
  return [
    { name, wrong, say },
    { name, recognise: unlike, say },
  ];
}
