import { inLanguage } from "../../text/language.js";
import { mean, sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./labelLoss.en.js";

const text = inLanguage("exercises/11b-up-to-four-objects/labelLoss", en);

type Args = [truth: number[], q: number[]];
const costs = ([truth, q]: Args, log = Math.log) =>
  truth.map((yes, i) => (yes === 1 ? -log(q[i]) : -log(1 - q[i])));
const yeses = ([truth, q]: Args) => truth.map((yes, i) => (yes === 1 ? -Math.log(q[i]) : 0));
const noes = ([truth, q]: Args) => truth.map((yes, i) => (yes === 0 ? -Math.log(1 - q[i]) : 0));

export const labelLoss = new FunctionExercise<Args, number, typeof en>({
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
    const labels = random.integer(1, 10);
    return [random.integers(labels, 0, 1), random.numbers(labels, 0.05, 0.95)];
  },
  misconceptions: {
    sum: (...args) => mean(costs(args)) * args[0].length,
    onlyYes: [(...args) => mean(yeses(args)), (...args) => mean(yeses(args)) * args[0].length],
    onlyNo: (...args) => mean(noes(args)),
    dividedByYeses: (...args) => sum(costs(args)) / sum(args[0]),
    dividedByTen: (...args) => sum(costs(args)) / 10,
    bits: (...args) => mean(costs(args, Math.log2)),
    decimal: (...args) => mean(costs(args, Math.log10)),
    sign: (...args) => -mean(costs(args)),
    crossed: (truth, q) => mean(costs([truth.map((yes) => 1 - yes), q])),
    squared: (truth, q) => mean(truth.map((yes, i) => (yes - q[i]) ** 2)),
    notReduced: (...args) => costs(args),
  },
  text,
});
