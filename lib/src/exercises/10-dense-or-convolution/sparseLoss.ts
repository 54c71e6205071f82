import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `sparseLoss`: the cross-entropy, with the natural logarithm, of predicted probabilities against a label that is a number.",
  hints: [
    "In the sum over all classes, every term but one is multiplied by 0. Which one is left?",
    "Left is the true class's term: the logarithm of the probability at the label's place, with a minus.",
    "`return -Math.log(probabilities[label]);`",
  ],
  correct:
    "One probability is looked up, and the nine zeros of the one-hot row are never made. That is all that “sparse” means: the loss is the same number.",
  sign: ({ args, got }: Try) =>
    `For ${written(args[0])} and label ${written(args[1])} that gives ${written(got)}. The logarithm of a probability is negative, and a loss must not be: put a minus in front.`,
  bits: ({ got, want }: Try) =>
    `You got ${written(got)}: that is in bits, with log₂. TensorFlow.js takes the natural logarithm, \`Math.log\`: ${written(want)}.`,
  decimal: ({ got, want }: Try) =>
    `You got ${written(got)}, with log₁₀. The natural logarithm, \`Math.log\`, gives ${written(want)}.`,
  oneBased: ({ args, got }: Try) =>
    `You got ${written(got)} for label ${written(args[1])}: that is the entry before it. Labels count from 0, as indices do.`,
  probability: ({ got }: Try) =>
    `${written(got)} is the true class's probability. A loss is small where that is large: take −log of it.`,
  missed: ({ got }: Try) =>
    `${written(got)} is the probability that went to other classes. It is not yet the cross-entropy: that takes −log of the true class's own.`,
  others: ({ args, got }: Try) =>
    `You got ${written(got)}: the logarithms of all ${(args[0] as number[]).length} classes. One-hot, all but the true class are multiplied by 0.`,
  mean: ({ args, got }: Try) =>
    `You got ${written(got)}, the right number divided by ${(args[0] as number[]).length}. The loss of one image is a sum over the classes; a mean is taken over the images of a batch.`,
  surest: ({ args, got }: Try) =>
    `For ${written(args[0])} and label ${written(args[1])} that gives ${written(got)}: −log of the largest probability. The true class counts, whether the network is sure of it or not.`,
  weighted: ({ got }: Try) =>
    `You got ${written(got)}: the logarithm is multiplied by the predicted probability. The weight is the truth, which is 1 for the true class.`,
  rest: ({ got }: Try) =>
    `You got ${written(got)}: −log of what went to the other classes. Take −log of the true class's own probability.`,
  entropy: ({ got }: Try) =>
    `You got ${written(got)}: every class weighed by its predicted probability, an entropy. The truth does the weighing: 1 for the true class, 0 for the others.`,
};

type Arguments = [probabilities: number[], label: number];
const lossOf = (p: readonly number[], label: number) => -Math.log(p[label]);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Sparse categorical cross-entropy of one image. */
export const sparseLoss = new FunctionExercise<Arguments, number>({
  name: "sparseLoss",
  stub: `function sparseLoss(probabilities: number[], label: number): number {
  return todo();
}`,
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
  misconceptions: [
    { name: "sign-forgotten", wrong: (p, label) => -lossOf(p, label), say: english.sign },
    { name: "bits", wrong: (p, label) => -Math.log2(p[label]), say: english.bits },
    { name: "decimal", wrong: (p, label) => -Math.log10(p[label]), say: english.decimal },
    { name: "one-based", wrong: (p, label) => lossOf(p, label - 1), say: english.oneBased },
    { name: "probability", wrong: (p, label) => p[label], say: english.probability },
    { name: "missed-share", wrong: (p, label) => 1 - p[label], say: english.missed },
    { name: "all-classes", wrong: (p) => -total(p.map(Math.log)), say: english.others },
    { name: "mean-over-classes", wrong: (p, label) => lossOf(p, label) / p.length, say: english.mean },
    { name: "surest-class", wrong: (p) => -Math.log(Math.max(...p)), say: english.surest },
    { name: "weighted", wrong: (p, label) => p[label] * lossOf(p, label), say: english.weighted },
    { name: "other-classes", wrong: (p, label) => -Math.log(1 - p[label]), say: english.rest },
    { name: "entropy", wrong: (p) => -total(p.map((one) => one * Math.log(one))), say: english.entropy },
  ],
  text: english,
});
