import { inLanguage } from "../../text/language.js";
import { sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./sparseLoss.en.js";

const text = inLanguage("exercises/10-dense-or-convolution/sparseLoss", en);

type Arguments = [probabilities: number[], label: number];
const lossOf = (p: readonly number[], label: number) => -Math.log(p[label]);

/** Sparse categorical cross-entropy of one image. */
export const sparseLoss = new FunctionExercise<Arguments, number, typeof en>({
  solution: `function sparseLoss(probabilities: number[], label: number): number {
  return -Math.log(probabilities[label]);
}`,
  reference: lossOf,
  examples: [
    [[0.1, 0.7, 0.2], 1],
    [[0.25, 0.25, 0.5], 2],
    [[0.05, 0.15, 0.2, 0.6], 1],
  ],
  random: (random) => {
    const classes = random.integer(3, 10);
    return [random.probabilities(classes), random.integer(0, classes - 1)];
  },
  misconceptions: {
    signForgotten: (p, label) => -lossOf(p, label),
    bits: (p, label) => -Math.log2(p[label]),
    decimal: (p, label) => -Math.log10(p[label]),
    oneBased: (p, label) => lossOf(p, label - 1),
    probability: (p, label) => p[label],
    missedShare: (p, label) => 1 - p[label],
    allClasses: (p) => -sum(p.map(Math.log)),
    meanOverClasses: (p, label) => lossOf(p, label) / p.length,
    surestClass: (p) => -Math.log(Math.max(...p)),
    weighted: (p, label) => p[label] * lossOf(p, label),
    otherClasses: (p, label) => -Math.log(1 - p[label]),
    entropy: (p) => -sum(p.map((one) => one * Math.log(one))),
  },
  text,
});
