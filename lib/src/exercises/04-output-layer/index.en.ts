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
      `${got} counts images. The network looks at one image at a time and has one node per class.`,
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
    percent: () => "Those are percentages. Write shares of 1.",
    sum: (got: string) =>
      `The two entries of ${got} are equal, as they should be, but they do not add up to 1.`,
    zeros: () => "$e^1$ is positive, so neither result can be 0, and together they are 1.",
    oneNumber: (got: string) =>
      `${got} is one number. Softmax gives one probability for each logit: a list of two.`,
  },

  distribution: {
    question: "Which of these lists can be what softmax returns?",
    choices: {
      "[0.5, 0.6]": "Two numbers: 0.5 and 0.6.",
      "[1.2, -0.2]": "Two numbers: 1.2 and −0.2.",
      "[0.1, 0.2, 0.7]": "Three numbers: 0.1, 0.2 and 0.7.",
      "[0.9, 0.8, 0.7]": "Three numbers: 0.9, 0.8 and 0.7.",
    },
    hints: [
      "What softmax returns is a categorical distribution. Two things must hold for it.",
      "Is any number below 0? What do the numbers add up to?",
      "Add up each list: 1.1, 1, 1 and 2.4. One of the two that are left has a number that no probability can be.",
    ],
    correct:
      "No number below 0, and a sum of 1: a categorical distribution, like a loaded die with three faces. Softmax makes one of any list of numbers. The next lesson compares two such distributions.",
    above1: () =>
      "These add up to 1.1. Exactly one of the two classes is right, so their probabilities add up to 1.",
    negative: () =>
      "These add up to 1, but no probability is below 0 or above 1. Softmax divides powers of $e$, and each of them is positive.",
    eachAlone: () =>
      "Each lies between 0 and 1, as if each number had been squeezed on its own. But together they are 2.4: exactly one of the three classes is right, so the shares must add up to 1.",
  },

  shiftedLogits: {
    question: "What does softmax make of [101, 102, 103], compared with [1, 2, 3]?",
    choices: {
      "the same": "The same three probabilities.",
      "nearly equal":
        "Three probabilities that are nearly equal to one another, because 101, 102 and 103 differ by only 1%.",
      "nearly one-hot": "A probability of nearly 1 for the last one, and nearly 0 for the others.",
      larger: "Three larger values, because the logits are larger.",
    },
    hints: [
      "Write $e^{101}$ as $e^{100} \\cdot e^{1}$, and the other two powers likewise.",
      "$e^{100}$ is now a factor of every term, in the numerator and in the denominator.",
      "A factor of both numerator and denominator cancels.",
    ],
    correct:
      "Adding the same number to all logits multiplies every power by the same factor, and it cancels. Only the differences between logits count. This is what makes it safe to subtract the largest.",
    ratio: () =>
      "101, 102 and 103 look nearly equal if you compare them by ratio. Softmax compares by difference: $e^{103} / e^{102} = e^{1}$, just like $e^{3} / e^{2}$.",
    multiplied: () =>
      "That is what multiplying the logits does: 100, 200 and 300 lie further apart. Adding 100 leaves the differences at 1.",
    larger: () => "Softmax always adds up to 1, so its values cannot all grow.",
  },
};
