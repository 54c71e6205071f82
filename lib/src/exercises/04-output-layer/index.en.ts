export const en = {
  outputNodes: {
    question: "Set `outputNodes` to the number of nodes that the output layer needs.",
    hints: [
      "The output layer answers one question: how probable is each class?",
      "One node gives one probability. How many classes does Fashion-MNIST have?",
      "Count `classNames`: it has `classNames.length` entries.",
    ],
    correct: "One node for each of the 10 classes. Node $i$ holds the probability of class $i$.",
    oneNode: () =>
      "One node could hold the label as a number, but then a network that hesitates between a pullover (2) and a coat (4) would answer 3, a dress. Labels are names, not amounts.",
    inputSize: (got: string) => `${got} is the size of the input. The output layer has one node per class.`,
    largestLabel: () => "9 is the largest label, but labels start at 0.",
    binary: () =>
      "4 nodes could write the label as a binary number, but no node would then be the probability of a class.",
    images: (got: string) =>
      `${got} counts images. The network looks at one at a time and has one node per class.`,
  },

  equalLogits: {
    question: "Set `equalLogits` to what softmax makes of [1, 1].",
    hints: [
      "Both entries are treated alike, so both results are equal.",
      "They add up to 1.",
      "Two equal numbers that add up to 1.",
    ],
    correct: "Equal logits, equal probabilities: $e/(e+e) = 1/2$ each. Softmax of [7, 7] is the same.",
    notDivided: () =>
      "$e^1 \\approx 2.718$ is the first step. The second divides by the sum, $2e$, so that the results add up to 1.",
    unchanged: () => "1 and 1 add up to 2. Probabilities add up to 1.",
    oneWins: () =>
      "Why should one of two equal logits get more than the other? Equal logits give equal probabilities.",
    percent: () => "Those are per cent. Write shares of 1.",
    sum: (got: string) =>
      `The two entries of ${got} are equal, as they should be, but they do not add up to 1.`,
    zeros: () => "$e^1$ is positive, so neither result can be 0, and together they are 1.",
    oneNumber: (got: string) =>
      `${got} is one number. Softmax gives one probability for each logit: a list of two.`,
  },

  whySoftmax: {
    question:
      "What does softmax give that ten numbers as they are, or each squeezed between 0 and 1 on its own, do not?",
    choices: {
      "a categorical distribution": "Ten shares of one whole: a categorical distribution.",
      "numbers between 0 and 1": "Ten numbers that all lie between 0 and 1.",
      "a largest value": "One number that is larger than the others, and so names a class.",
      "one-hot vectors": "A one-hot vector: 1 in one place and 0 everywhere else.",
    },
    hints: [
      "An image shows exactly one of ten classes. What is a list of chances for such a choice called?",
      "Ten numbers squeezed between 0 and 1 one by one: which property of probabilities do they lack?",
      "Exactly one class is right, so the ten probabilities share a total of 1.",
    ],
    correct:
      "A categorical distribution is a probability for each of a fixed number of outcomes, of which exactly one happens: like a die with ten unequal faces. Non-negative numbers with sum 1 are all it takes, and softmax makes them of any ten numbers. The next lesson compares two such distributions.",
    between0And1: () =>
      "Squeezing each number on its own gives numbers between 0 and 1 as well. But 0.9, 0.8 and 0.7 side by side are no distribution: exactly one class is right, so the shares must add up to 1.",
    largest: () =>
      "The largest of ten free numbers names a class just as well, and softmax keeps their order. It adds something else: how sure the network is, in shares of 1.",
    oneHot: () =>
      "One-hot means 1 for one class and 0 for all others: that is a label, not a prediction. Softmax gives every class a share above 0.",
  },

  shiftedLogits: {
    question: "What does softmax make of [101, 102, 103], compared with [1, 2, 3]?",
    choices: {
      "the same": "The same three probabilities.",
      "nearly equal": "Three probabilities that are nearly equal, for 101, 102 and 103 differ by only 1 %.",
      "nearly one-hot": "A probability of nearly 1 for the last one, and nearly 0 for the others.",
      larger: "Three larger values, as the logits are larger.",
    },
    hints: [
      "Write $e^{101}$ as $e^{100} \\cdot e^{1}$, and the other two powers likewise.",
      "$e^{100}$ is now a factor of every term, in the numerator and in the denominator.",
      "A factor of both numerator and denominator cancels.",
    ],
    correct:
      "Adding the same number to all logits multiplies every power by the same factor, and it cancels. Only the differences between logits count. This is what makes it safe to subtract the largest.",
    ratio: () =>
      "101, 102 and 103 look nearly equal if you compare them by ratio. Softmax compares by difference: $e^{103} / e^{102} = e^{1}$, as $e^{3} / e^{2}$ is.",
    multiplied: () =>
      "That is what multiplying the logits does: 100, 200 and 300 lie further apart. Adding 100 leaves the differences at 1.",
    larger: () => "Softmax always adds up to 1, so its values cannot all grow.",
  },
};
