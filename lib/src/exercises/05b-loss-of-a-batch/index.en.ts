export const en = {
  untrainedLoss: {
    question:
      "Set `untrainedLoss` to the loss in nats of a network that gives each of 10 classes the same probability.",
    hints: [
      "What probability does the true class get, if 10 classes share 1 equally?",
      "The loss of one image is the surprise at its true class, in nats: −ln of that probability.",
      "−ln(1/10) = ln 10: `Math.log(10)`.",
    ],
    correct:
      "ln 10 ≈ 2.303, for every image and so for the mean of any batch. A first loss far above it is a sign that something is wrong before training starts.",
    bits: () =>
      "3.322 is −log₂(1/10): the right idea, in bits. tf counts in nats: take the natural logarithm.",
    probability: () => "0.1 is the probability of the true class. The loss is the surprise at it, −ln 0.1.",
    classCount: () =>
      "10 is the number of classes. The loss is a surprise: −ln of the true class's probability.",
    sign: () => "ln 0.1 is negative; the loss is −ln 0.1.",
    errorRate: () =>
      "0.9 is 1 minus the probability, or the share of wrong answers. The loss is −ln of the true class's probability.",
    zero: () => "A loss of 0 means certain and right. This network knows nothing yet.",
    log10: () => "1 is −log₁₀(1/10): the logarithm to base 10. tf takes the natural one, base e.",
    twoClasses: () => "0.693 is ln 2: two equally probable classes. Here there are ten.",
    logOfError: () =>
      "0.105 is −ln 0.9. The loss is the surprise at the true class, and that one was given 0.1.",
    averagedOverClasses: () =>
      "0.2303 is a tenth of the loss. The true class has weight 1, not 0.1: do not divide by the number of classes.",
    addedUp: () =>
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
      "With softmax in the layer and `fromLogits: true`, softmax is applied twice. Nothing crashes; but even a perfect prediction then costs 1.461 nats, and training runs into a wall.",
    never: () =>
      "Without softmax the outputs are logits: they may be negative and do not add up to 1. A loss that takes them for probabilities takes logarithms of numbers that are not probabilities.",
    reversed: () =>
      "The other way round: `fromLogits` says what comes out of the network. After softmax these are probabilities, without it logits.",
    single: (got: string) =>
      `${got} is one answer; two are asked for, as in \`[true, true]\`: the first for the layer with softmax, the second for the one without.`,
  },
};
