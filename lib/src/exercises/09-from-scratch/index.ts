import { ValueExercise } from "../core/valueExercise.js";
import { biasGradient } from "./biasGradient.js";
import { forward } from "./forward.js";
import { hiddenError } from "./hiddenError.js";
import { outputGradient } from "./outputGradient.js";

const english = {
  shares: {
    question: "Set `shares` to class 0's share of the sum, first in network A, then in network B.",
    hints: [
      "A share is one number divided by the sum of all three.",
      "A's outputs add up to 0.9 + 0.8 + 0.7 = 2.4, B's to 0.5 + 0.2 + 0.1 = 0.8.",
      "[0.9 / 2.4, 0.5 / 0.8]",
    ],
    correct:
      "0.375 and 0.625: B, with the smaller number, is far surer. A's three outputs are nearly equal. Only with a sum of 1 can the two be compared.",
    raw: () => "Those are the outputs themselves. Divide each by the sum of its three.",
    rawSum: () => "You have divided by the number of outputs, 3. Divide by their sum: 2.4 in A, 0.8 in B.",
    difference: () => "Those are differences. A share is class 0's number divided by the sum of the three.",
    swapped: () => "The right two numbers, in the other order: A first.",
    others: () => "You have divided by the sum of the other two. The sum of all three is the whole.",
    percent: () => "Those are percentages. Write shares of 1.",
    softmax: () =>
      "That is softmax, of which the lesson speaks in a moment. Here the question is simpler: each output divided by the sum of the three.",
  },
  hiddenByHand: {
    question: "Set `hiddenByHand` to the values of the two hidden nodes, as `[h0, h1]`.",
    hints: [
      "First the sums: z0 = 1 · 2 + 2 · (−1) + 0. And z1?",
      "z0 = 0 and z1 = 1 · 1 + 2 · 0 + 0.0986 = 1.0986. Now the sigmoid of each.",
      "sigmoid(0) = 0.5. And e^1.0986 = 3, so sigmoid(1.0986) = 1 / (1 + 1/3).",
    ],
    correct: "0.5 and 0.75. Each hidden node adds up its inputs and answers with a number between 0 and 1.",
    sums: () => "Those are the sums z. The sigmoid squeezes each of them between 0 and 1.",
    noBias: () => "The second node's bias, 0.0986, is missing in its sum.",
    softmax: () => "That is the softmax of both sums. In the hidden layer each node has its own sigmoid.",
    swapped: () => "The right two numbers, in the other order: node 0 first.",
    transposed: () => "Column j of W1 belongs to hidden node j; you have taken its rows.",
    sign: () => "Node 1's sum is 1.0986, and e to the power of **minus** that is 1/3: 1 / (1 + 1/3).",
  },
  outputError: {
    question: "Set `outputError` to ∂L/∂z for this image, one number a class.",
    hints: [
      "The formula is p − y, class by class.",
      "y is 1 for the right class, class 1, and 0 for the others.",
      "[0.2 - 0, 0.5 - 1, 0.3 - 0]",
    ],
    correct:
      "[0.2, −0.5, 0.3]. The right class wants a larger z, so its slope is negative; the others want smaller ones. The three add up to 0: both p and y add up to 1.",
    sign: () => "The sign is turned round: p − y. Raising z of the right class makes the loss smaller.",
    rightOnly: () =>
      "Only the right class? Its rivals share the sum of 1: raising their z makes the loss larger.",
    probabilities: () => "Those are p. Subtract the one-hot label.",
    complements: () =>
      "1 − p for the wrong classes? Their y is 0, so p − y is p itself: the surer the network is of a wrong class, the larger the slope.",
    allNegative: () =>
      "All three negative: then every z should grow, and softmax would stay as it is. The three slopes add up to 0.",
    logs: () =>
      "That is a slope with respect to p. The Jacobian of softmax comes on top; together they give p − y.",
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
    one: () => "Each row of p adds up to 1. But the labels are subtracted, and they add up to 1 too.",
    unknown: () => "It depends on nothing: look at what one row of p − y adds up to.",
  },
};

const near = (value: number, want: number) => Math.abs(value - want) < 0.002;
const pair = (a: number, b: number) => (got: unknown) =>
  Array.isArray(got) && got.length === 2 && near(got[0], a) && near(got[1], b);

/** Lesson 09: from scratch. */
export const fromScratch = {
  shares: new ValueExercise<[number, number]>({
    name: "shares",
    stub: "let shares: [a: number, b: number] | undefined;",
    solution: "let shares: [a: number, b: number] | undefined = [0.9 / 2.4, 0.5 / 0.8];",
    want: [0.375, 0.625],
    tolerance: 6e-3,
    misconceptions: [
      { name: "raw-outputs", wrong: [0.9, 0.5], say: english.shares.raw },
      { name: "divided-by-count", wrong: pair(0.3, 0.1667), say: english.shares.rawSum },
      { name: "difference", wrong: pair(0.1, 0.3), say: english.shares.difference },
      { name: "swapped", wrong: [0.625, 0.375], say: english.shares.swapped },
      { name: "other-two", wrong: pair(0.6, 1.6667), say: english.shares.others },
      {
        name: "percent",
        wrong: (got) => Array.isArray(got) && got.every((share) => share > 1),
        say: english.shares.percent,
      },
      { name: "softmax-of-outputs", wrong: pair(0.3672, 0.4171), say: english.shares.softmax },
      { name: "softmax-of-sums", wrong: pair(0.587, 0.7347), say: english.shares.softmax },
    ],
    text: english.shares,
  }),

  hiddenByHand: new ValueExercise<[number, number]>({
    name: "hiddenByHand",
    stub: "let hiddenByHand: [h0: number, h1: number] | undefined;",
    solution: "let hiddenByHand: [h0: number, h1: number] | undefined = [0.5, 0.75];",
    want: [0.5, 0.75],
    tolerance: 6e-3,
    misconceptions: [
      { name: "sums", wrong: pair(0, 1.0986), say: english.hiddenByHand.sums },
      { name: "bias-missing", wrong: pair(0.5, 0.7311), say: english.hiddenByHand.noBias },
      { name: "softmax", wrong: pair(0.25, 0.75), say: english.hiddenByHand.softmax },
      { name: "swapped", wrong: [0.75, 0.5], say: english.hiddenByHand.swapped },
      { name: "rows-of-w1", wrong: pair(0.982, 0.2888), say: english.hiddenByHand.transposed },
      { name: "exponent-sign", wrong: [0.5, 0.25], say: english.hiddenByHand.sign },
    ],
    text: english.hiddenByHand,
  }),

  forward,

  outputError: new ValueExercise<number[]>({
    name: "outputError",
    stub: "let outputError: number[] | undefined;",
    solution: "let outputError: number[] | undefined = [0.2, -0.5, 0.3];",
    want: [0.2, -0.5, 0.3],
    tolerance: 1e-3,
    misconceptions: [
      { name: "sign", wrong: [-0.2, 0.5, -0.3], say: english.outputError.sign },
      { name: "right-class-only", wrong: [0, -0.5, 0], say: english.outputError.rightOnly },
      { name: "probabilities", wrong: [0.2, 0.5, 0.3], say: english.outputError.probabilities },
      { name: "slope-of-log", wrong: [0, -2, 0], say: english.outputError.logs },
      { name: "complements", wrong: [0.8, -0.5, 0.7], say: english.outputError.complements },
      { name: "all-negative", wrong: [-0.2, -0.5, -0.3], say: english.outputError.allNegative },
    ],
    text: english.outputError,
  }),

  outputGradient,

  sumOfErrors: new ValueExercise<number>({
    name: "sumOfErrors",
    stub: "let sumOfErrors: number | undefined;",
    solution: "let sumOfErrors: number | undefined = 0;",
    want: 0,
    misconceptions: [
      { name: "labels-forgotten", wrong: 1, say: english.sumOfErrors.one },
      { name: "another-number", wrong: (got) => got !== 0, say: english.sumOfErrors.unknown },
    ],
    text: english.sumOfErrors,
  }),

  biasGradient,

  hiddenError,
};
