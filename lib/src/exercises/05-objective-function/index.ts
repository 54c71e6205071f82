import { ValueExercise } from "../core/valueExercise.js";
import { binaryCrossEntropy } from "./binaryCrossEntropy.js";
import { crossEntropy } from "./crossEntropy.js";
import { toOneHotLabels } from "./toOneHotLabels.js";

const english = {
  bitsUnsure: {
    question: "Set `bitsUnsure` to H(P, Q) in bits for P = ⟨1, 0⟩ and Q = ⟨0.5, 0.5⟩.",
    hints: [
      "The second class never happens. How surprised is Q when the first class happens?",
      "Q gave the first class probability 1/2. Its surprise is −log₂(1/2), and that happens every time.",
      "2 to which power is 1/2? That power, without its minus.",
    ],
    correct:
      "One bit: Q knows as much as somebody who tosses a coin, and one yes or no would tell the truth.",
    nats: () =>
      "0.693 is −ln(1/2): the natural logarithm, base e. Bits count powers of 2, so they need log₂.",
    probability: () =>
      "0.5 is the probability itself, or half the answer. The surprise is −log₂ of it, weighed with P = 1.",
    unweighted: () =>
      "2 adds up the surprise of both classes. Each one counts as often as it happens: the first with weight 1, the second with weight 0.",
    negative: () =>
      "log₂(1/2) is −1, and the minus in front of the formula turns it round. Surprise is never negative.",
    zero: () => "0 bits would mean that Q was certain of the truth. It gave the truth only 0.5.",
    log10: () => "0.301 is −log₁₀(1/2): the logarithm to base 10. Bits count powers of 2, so they need log₂.",
    infinite: () =>
      "Infinity is the surprise when something happens that Q held impossible. Q gave the first class 0.5.",
  },
  bitsSure: {
    question: "Set `bitsSure` to H(P, Q) in bits for P = ⟨1, 0⟩ and Q = ⟨1, 0⟩.",
    hints: [
      "Q gives the first class probability 1, and the first class happens. Is that a surprise?",
      "−log₂ 1: 2 to which power is 1?",
      "The second class has weight 0: it never happens, so it adds nothing. What is left is 1 · (−log₂ 1).",
    ],
    correct: "No surprise at all: the prediction is perfect, and the loss cannot go lower.",
    notANumber: () =>
      "JavaScript says `NaN` for 0 · log₂ 0. Here the second class never happens, so it cannot surprise: it adds 0.",
    infinite: () =>
      "−log₂ 0 is infinite, but it counts with weight 0: the second class never happens. It adds 0.",
    one: () =>
      "1 is the probability that Q gave to the truth, and also the answer of the last question. The surprise is −log₂ of that probability.",
  },
  untrainedLoss: {
    question:
      "Set `untrainedLoss` to the loss in nats of a network that gives each of 10 classes the same probability.",
    hints: [
      "Which probability does the true class get, if 10 classes share 1 equally?",
      "The loss of one image is the surprise about its true class, in nats: −ln of that probability.",
      "−ln(1/10) = ln 10: `Math.log(10)`.",
    ],
    correct:
      "ln 10 ≈ 2.303, for every image and so for the mean of any batch. A first loss far above it is a sign that something is wrong before training starts.",
    bits: () =>
      "3.322 is −log₂(1/10): the right idea, in bits. tf counts in nats: take the natural logarithm.",
    probability: () =>
      "0.1 is the probability of the true class. The loss is the surprise about it, −ln 0.1.",
    count: () => "10 is the number of classes. The loss is a surprise: −ln of the true class's probability.",
    negative: () => "ln 0.1 is negative; the loss is −ln 0.1.",
    error: () =>
      "0.9 is 1 minus the probability, or the share of wrong answers. The loss is −ln of the true class's probability.",
    zero: () => "A loss of 0 means certain and right. This network knows nothing yet.",
    base10: () => "1 is −log₁₀(1/10): the logarithm to base 10. tf takes the natural one, base e.",
    twoClasses: () => "0.693 is ln 2: two equally probable classes. Here there are ten.",
    ofError: () =>
      "0.105 is −ln 0.9. The loss is the surprise about the true class, and that one was given 0.1.",
    averaged: () =>
      "0.2303 is a tenth of the loss. The true class has weight 1, not 0.1: do not divide by the number of classes.",
    added: () =>
      "23.03 adds up ten classes. P is one-hot: only the true class counts, the other nine have weight 0.",
  },
  fromLogits: {
    question:
      "Set `fromLogits` to two answers: does the loss get logits if the last layer has softmax, and if it has none?",
    hints: [
      "`fromLogits` describes what the network puts out. What comes out of a softmax layer?",
      "Softmax must be applied exactly once: in the layer or in the loss.",
      "With softmax in the layer, probabilities come out: false. Without it, logits come out: true.",
    ],
    correct:
      "Softmax happens exactly once. In the layer: the outputs are probabilities, and `fromLogits` is false. In the loss: the outputs are logits, and `fromLogits` is true.",
    always: () =>
      "With softmax in the layer and `fromLogits: true`, softmax is applied twice. Nothing crashes; but even a perfect prediction then costs 1.461 nats, and training goes on against a wall.",
    never: () =>
      "Without softmax the outputs are logits: they may be negative and do not add up to 1. A loss that takes them for probabilities takes logarithms of numbers that are no probabilities.",
    reversed: () =>
      "The other way round: `fromLogits` says what comes out of the network. After softmax these are probabilities, without it logits.",
    single: (got: string) =>
      `${got} is one answer; two are wanted, as in \`[true, true]\`: the first for the layer with softmax, the second for the one without.`,
  },
};

const near = (value: number) => (got: unknown) =>
  typeof got === "number" && Math.abs(got - value) <= 0.006 * Math.max(1, Math.abs(value));

/** Lesson 05: the objective function. */
export const objectiveFunction = {
  bitsUnsure: new ValueExercise<number>({
    name: "bitsUnsure",
    stub: "let bitsUnsure: number | undefined;",
    solution: "let bitsUnsure: number | undefined = 1;",
    want: 1,
    misconceptions: [
      { name: "natural-log", wrong: near(Math.LN2), say: english.bitsUnsure.nats },
      { name: "probability", wrong: 0.5, say: english.bitsUnsure.probability },
      { name: "unweighted", wrong: 2, say: english.bitsUnsure.unweighted },
      { name: "sign", wrong: (got) => (got as number) < 0, say: english.bitsUnsure.negative },
      { name: "certain", wrong: 0, say: english.bitsUnsure.zero },
      { name: "infinite", wrong: Number.POSITIVE_INFINITY, say: english.bitsUnsure.infinite },
      { name: "log-10", wrong: near(Math.log10(2)), say: english.bitsUnsure.log10 },
    ],
    text: english.bitsUnsure,
  }),

  bitsSure: new ValueExercise<number>({
    name: "bitsSure",
    stub: "let bitsSure: number | undefined;",
    solution: "let bitsSure: number | undefined = 0;",
    want: 0,
    misconceptions: [
      { name: "zero-log-zero", wrong: Number.NaN, say: english.bitsSure.notANumber },
      {
        name: "infinite",
        wrong: (got) => Math.abs(got as number) === Number.POSITIVE_INFINITY,
        say: english.bitsSure.infinite,
      },
      { name: "probability", wrong: 1, say: english.bitsSure.one },
    ],
    text: english.bitsSure,
  }),

  crossEntropy,

  binaryCrossEntropy,

  toOneHotLabels,

  untrainedLoss: new ValueExercise<number>({
    name: "untrainedLoss",
    stub: "let untrainedLoss: number | undefined;",
    solution: "let untrainedLoss: number | undefined = Math.log(10);",
    want: Math.log(10),
    tolerance: 0.002,
    misconceptions: [
      { name: "bits", wrong: near(Math.log2(10)), say: english.untrainedLoss.bits },
      { name: "probability", wrong: 0.1, say: english.untrainedLoss.probability },
      { name: "class-count", wrong: 10, say: english.untrainedLoss.count },
      { name: "sign", wrong: near(-Math.log(10)), say: english.untrainedLoss.negative },
      { name: "error-rate", wrong: 0.9, say: english.untrainedLoss.error },
      { name: "zero", wrong: 0, say: english.untrainedLoss.zero },
      { name: "log-10", wrong: 1, say: english.untrainedLoss.base10 },
      { name: "two-classes", wrong: near(Math.LN2), say: english.untrainedLoss.twoClasses },
      {
        name: "log-of-error",
        wrong: (got) => Math.abs((got as number) + Math.log(0.9)) < 1e-3,
        say: english.untrainedLoss.ofError,
      },
      {
        name: "averaged-over-classes",
        wrong: (got) => Math.abs((got as number) - Math.LN10 / 10) < 1e-3,
        say: english.untrainedLoss.averaged,
      },
      { name: "added-up", wrong: near(10 * Math.log(10)), say: english.untrainedLoss.added },
    ],
    text: english.untrainedLoss,
  }),

  fromLogits: new ValueExercise<[withSoftmax: boolean, withoutSoftmax: boolean]>({
    name: "fromLogits",
    stub: "let fromLogits: [withSoftmax: boolean, withoutSoftmax: boolean] | undefined;",
    solution: "let fromLogits: [withSoftmax: boolean, withoutSoftmax: boolean] | undefined = [false, true];",
    want: [false, true],
    misconceptions: [
      { name: "always", wrong: [true, true], say: english.fromLogits.always },
      { name: "never", wrong: [false, false], say: english.fromLogits.never },
      { name: "reversed", wrong: [true, false], say: english.fromLogits.reversed },
      { name: "single", wrong: (got) => typeof got === "boolean", say: english.fromLogits.single },
    ],
    text: english.fromLogits,
  }),
};
