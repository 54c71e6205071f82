import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question:
    "Write `sparseLoss`: the cross-entropy, with the natural logarithm, of predicted probabilities against a label that is a number.",
  hints: [
    "In the sum over all classes, every term but one is multiplied by 0. Which one is left?",
    "What is left is the true class's term: the logarithm of the probability at the label's place, with a minus.",
    "`return -Math.log(probabilities[label]);`",
  ],
  correct:
    "One probability is looked up, and the nine zeros of the one-hot row are never made. That is all that “sparse” means: the loss is the same number.",
  signForgotten: ({ args, got }: Try) =>
    `For ${written(args[0])} and label ${written(args[1])} that gives ${written(got)}. The logarithm of a probability is negative, and a loss must not be: put a minus in front.`,
  bits: ({ got, want }: Try) =>
    `You got ${written(got)}: that is in bits, with log₂. TensorFlow.js takes the natural logarithm, \`Math.log\`: ${written(want)}.`,
  decimal: ({ got, want }: Try) =>
    `You got ${written(got)}, with log₁₀. The natural logarithm, \`Math.log\`, gives ${written(want)}.`,
  oneBased: ({ args, got }: Try) =>
    `You got ${written(got)} for label ${written(args[1])}: that is the entry before it. Labels count from 0, as indices do.`,
  probability: ({ got }: Try) =>
    `${written(got)} is the true class's probability. A loss is small where that is large: take −log of it.`,
  missedShare: ({ got }: Try) =>
    `${written(got)} is the probability that went to other classes. It is not yet the cross-entropy: that takes −log of the true class's own.`,
  allClasses: ({ args, got }: Try) =>
    `You got ${written(got)}: the logarithms of all ${(args[0] as number[]).length} classes. One-hot, all but the true class are multiplied by 0.`,
  meanOverClasses: ({ args, got }: Try) =>
    `You got ${written(got)}, the right number divided by ${(args[0] as number[]).length}. The loss of one image is a sum over the classes; a mean is taken over the images of a batch.`,
  surestClass: ({ args, got }: Try) =>
    `For ${written(args[0])} and label ${written(args[1])} that gives ${written(got)}: −log of the largest probability. The true class counts, whether the network is confident of it or not.`,
  weighted: ({ got }: Try) =>
    `You got ${written(got)}: the logarithm is multiplied by the predicted probability. The weight is the truth, which is 1 for the true class.`,
  otherClasses: ({ got }: Try) =>
    `You got ${written(got)}: −log of what went to the other classes. Take −log of the true class's own probability.`,
  entropy: ({ got }: Try) =>
    `You got ${written(got)}: every class weighed by its predicted probability, an entropy. The truth does the weighing: 1 for the true class, 0 for the others.`,
};
