export const en = {
  shares: {
    question: "Set `shares` to class 0's share of the sum, first in network A, then in network B.",
    hints: [
      "A share is one number divided by the sum of all three.",
      "A's outputs add up to 0.9 + 0.8 + 0.7 = 2.4, B's to 0.5 + 0.2 + 0.1 = 0.8.",
      "[0.9 / 2.4, 0.5 / 0.8]",
    ],
    correct:
      "0.375 and 0.625: B, with the smaller number, is far more confident. A's three outputs are nearly equal. Only with a sum of 1 can the two be compared.",
    rawOutputs: () => "Those are the outputs themselves. Divide each by the sum of its three.",
    dividedByCount: () =>
      "You have divided by the number of outputs, 3. Divide by their sum: 2.4 in A, 0.8 in B.",
    difference: () => "Those are differences. A share is class 0's number divided by the sum of the three.",
    swapped: () => "Right numbers, wrong order: A comes first.",
    otherTwo: () => "You have divided by the sum of the other two. The sum of all three is the whole.",
    upsideDown: () =>
      "Those are upside down: the sum divided by class 0's output. Divide the output by the sum.",
    percent: () => "Those are percentages. Write them as shares, between 0 and 1.",
    softmax: () =>
      "That is softmax, which comes in a moment. Here the question is simpler: each output divided by the sum of the three.",
  },
  hiddenByHand: {
    question: "Set `hiddenByHand` to the values of the two hidden nodes, as `[h0, h1]`.",
    hints: [
      "First the sums. Node 0: 1 · 2 + 2 · (−1) + 0. And node 1?",
      "Node 0's sum is 0, node 1's is 1 · 1 + 2 · 0 + 0.0986 = 1.0986. Now the sigmoid of each.",
      "sigmoid(0) = 0.5. And e^1.0986 = 3, so sigmoid(1.0986) = 1 / (1 + 1/3).",
    ],
    correct: "0.5 and 0.75. Each hidden node adds up its inputs and answers with a number between 0 and 1.",
    sums: () => "Those are the sums z. The sigmoid squeezes each of them between 0 and 1.",
    biasMissing: () => "The second node's bias, 0.0986, is missing in its sum.",
    softmax: () => "That is the softmax of both sums. In the hidden layer each node has its own sigmoid.",
    swapped: () => "Right numbers, wrong order: node 0 comes first.",
    rowsOfW1: () => "Column j of W1 belongs to hidden node j; you have taken its rows.",
    exponentSign: () => "Node 1's sum is 1.0986, and e to the power −1.0986 is 1/3. So: 1 / (1 + 1/3).",
    exponential: () =>
      "Those are e to the power of the sums, or of minus the sums. The sigmoid is 1 / (1 + e to the power of minus z).",
    inputsExchanged: () =>
      "The inputs are swapped: x is [1, 2], so the first row of W1 is multiplied by 1 and the second by 2.",
  },
  outputError: {
    question: "Set `outputError` to ∂L/∂z for this image, one number per class.",
    hints: [
      "The last line is −y[k] + p[k] · 1, class by class: p − y.",
      "y is 1 for the true class, class 1, and 0 for the others.",
      "[0.2 - 0, 0.5 - 1, 0.3 - 0]",
    ],
    correct:
      "[0.2, −0.5, 0.3]. The true class wants a larger z, so its slope is negative; the others want smaller ones. The three add up to 0: both p and y add up to 1.",
    sign: () => "The sign is flipped: it is p − y. Raising z of the true class makes the loss smaller.",
    rightClassOnly: () =>
      "Only the true class? Its rivals share the sum of 1: raising their z makes the loss larger.",
    probabilities: () => "Those are p. Subtract the one-hot label.",
    complements: () =>
      "1 − p for the wrong classes? Their y is 0, so p − y is p itself: the more confident the network is of a wrong class, the larger the slope.",
    allNegative: () =>
      "All three negative: then every z should grow, and softmax would stay as it is. The three slopes add up to 0.",
    slopeOfLog: () =>
      "That is the slope for p. Multiply it by the slopes of softmax: together they give p − y.",
  },
  sumOfErrors: {
    question: "Set `sumOfErrors` to what `np.sum(err) / m` gives, whatever the network and the images.",
    hints: [
      "`err` is p − y. What does one row of p add up to? And one row of y?",
      "Each row of p adds up to 1, each row of y too. So each row of p − y adds up to …",
      "1 − 1, for each image. The sum of all rows, divided by m, is the same number.",
    ],
    correct:
      "0, always. With this line the biases b2 stay where they began, and nothing complains: no error, no NaN, a loss that falls. And even a common number that is not 0 would change nothing: softmax gives the same for z and for z + c.",
    labelsForgotten: () =>
      "Each row of p adds up to 1. But the labels are subtracted, and they add up to 1 too.",
    anotherNumber: (got: string) =>
      `It is not ${got}, and it is the same for every network: look at what one row of p − y adds up to.`,
  },
};
