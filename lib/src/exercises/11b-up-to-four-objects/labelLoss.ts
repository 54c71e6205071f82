import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args: [p, q], got, want }: Try) =>
  `For the truth ${written(p)} and the probabilities ${written(q)} got ${written(got)}, wanted ${written(want)}`;

const english = {
  question:
    "Write `labelLoss`: the mean of the binary cross-entropies of all labels of one picture, in nats.",
  hints: [
    "Work out one label first: it costs −ln q if the truth is 1, and −ln(1 − q) if it is 0.",
    "For label i: `truth[i] === 1 ? -Math.log(q[i]) : -Math.log(1 - q[i])`.",
    "Add up the costs of all labels, and divide by how many labels there are: `truth.length`.",
  ],
  correct:
    "Ten questions, ten costs, and their mean. The noes count as well: whoever says yes to everything pays for each label that is not there.",
  sum: (example: Try) =>
    `${call(example)}: the sum over the labels. Divide by their number, so that the loss does not grow with the number of questions.`,
  onlyYes: (example: Try) =>
    `${call(example)}: only the labels that are there cost something. Then saying yes to everything would be free. A label with truth 0 costs −ln(1 − q).`,
  onlyNo: (example: Try) =>
    `${call(example)}: only the labels that are not there cost something. A label with truth 1 costs −ln q.`,
  overYes: (example: Try) =>
    `${call(example)}. Divide by the number of labels, not by the number of those that are there.`,
  bits: (example: Try) =>
    `${call(example)}: those are bits, by \`Math.log2\`. TensorFlow's loss is in nats: \`Math.log\`.`,
  sign: (example: Try) =>
    `${call(example)}: a loss is not negative. A logarithm of a probability is 0 or less; the minus turns it round.`,
  crossed: (example: Try) =>
    `${call(example)}: the two cases have changed places. If the truth is 1, q should be large: the cost is −ln q.`,
  squared: (example: Try) =>
    `${call(example)}: that is the mean of the squared differences. Cross-entropy takes logarithms.`,
  notReduced: (example: Try) => `${call(example)}. Make one number of the costs: their mean.`,
};

type Args = [truth: number[], q: number[]];
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const costs = ([truth, q]: Args, log = Math.log) =>
  truth.map((yes, i) => (yes === 1 ? -log(q[i]) : -log(1 - q[i])));
const yeses = ([truth, q]: Args) => truth.map((yes, i) => (yes === 1 ? -Math.log(q[i]) : 0));
const noes = ([truth, q]: Args) => truth.map((yes, i) => (yes === 0 ? -Math.log(1 - q[i]) : 0));

export const labelLoss = new FunctionExercise<Args, number>({
  name: "labelLoss",
  stub: `function labelLoss(truth: number[], q: number[]): number {
  return todo();
}`,
  solution: `function labelLoss(truth: number[], q: number[]): number {
  const costs = truth.map((yes, i) => (yes === 1 ? -Math.log(q[i]) : -Math.log(1 - q[i])));
  return costs.reduce((sum, cost) => sum + cost, 0) / truth.length;
}`,
  reference: (...args) => mean(costs(args)),
  examples: [
    [
      [1, 0],
      [0.5, 0.5],
    ],
    [
      [1, 0, 0],
      [0.8, 0.1, 0.4],
    ],
    [
      [0, 0],
      [0.2, 0.9],
    ],
    [
      [1, 1, 0, 1],
      [0.9, 0.2, 0.3, 0.6],
    ],
  ],
  random: (random) => {
    const labels = random.integer(2, 10);
    return [random.integers(labels, 0, 1), random.numbers(labels, 0.05, 0.95)];
  },
  misconceptions: [
    { name: "sum", wrong: (...args) => mean(costs(args)) * args[0].length, say: english.sum },
    { name: "only-yes", wrong: (...args) => mean(yeses(args)), say: english.onlyYes },
    { name: "only-yes", wrong: (...args) => mean(yeses(args)) * args[0].length, say: english.onlyYes },
    { name: "only-no", wrong: (...args) => mean(noes(args)), say: english.onlyNo },
    {
      name: "divided-by-yeses",
      recognise: ({ args, got, want }) => {
        const truth = args[0] as number[];
        const there = truth.filter((yes) => yes === 1).length;
        const total = (want as number) * truth.length;
        return there > 0 ? Math.abs((got as number) - total / there) < 1e-4 : !Number.isFinite(got);
      },
      say: english.overYes,
    },
    { name: "bits", wrong: (...args) => mean(costs(args, Math.log2)), say: english.bits },
    { name: "sign", wrong: (...args) => -mean(costs(args)), say: english.sign },
    {
      name: "crossed",
      wrong: (truth, q) => mean(costs([truth.map((yes) => 1 - yes), q])),
      say: english.crossed,
    },
    {
      name: "squared",
      wrong: (truth, q) => mean(truth.map((yes, i) => (yes - q[i]) ** 2)),
      say: english.squared,
    },
    { name: "not-reduced", recognise: ({ got }) => Array.isArray(got), say: english.notReduced },
  ],
  text: english,
});
