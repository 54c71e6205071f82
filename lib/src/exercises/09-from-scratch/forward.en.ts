import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import type { Matrix } from "./matrices.js";

const firstRow = ({ got }: Try) => (got as Matrix)[0];

export const en = {
  question:
    "Write `forward`: it takes images through both layers and returns one row of probabilities per image.",
  hints: [
    "Four lines: the hidden sums, their sigmoids, the output sums, their softmax. `dense`, `sigmoid` and `softmax` from the cells above do the work.",
    "`dense(x, w1, b1)` is a table. Apply `sigmoid` to each of its numbers: `.map((row) => row.map(sigmoid))`.",
    "const h = dense(x, w1, b1).map((row) => row.map(sigmoid)); return dense(h, w2, b2).map(softmax);",
  ],
  correct:
    "Two products, two biases, two functions: the whole network. Sigmoid looks at one number at a time, softmax at a whole row.",
  sigmoidMissing: (example: Try) =>
    `Without the sigmoid the two layers collapse into one (lesson 06). Row 0 is ${written(firstRow(example))}: apply \`sigmoid\` to each hidden sum.`,
  biasesExchanged: () => "`b1` and `b2` are swapped: b1 belongs to the hidden sums, b2 to the output sums.",
  softmaxMissing: (example: Try) =>
    `Row 0 adds up to ${written(sum(firstRow(example)))}, not 1: those are the output sums z. Send each row through \`softmax\`.`,
  sigmoidOutput: (example: Try) =>
    `Row 0 adds up to ${written(sum(firstRow(example)))}. A sigmoid looks at each output alone; softmax makes the row add up to 1.`,
  softmaxHidden: () =>
    "The hidden layer has softmax too. Its nodes need not share a sum of 1: each has its own sigmoid.",
  biasesMissing: () =>
    "The biases are missing: each node adds its own, `b1` in the hidden layer, `b2` in the output.",
  firstBiasMissing: () => "`b1` is missing: each hidden node adds its own bias before the sigmoid.",
  secondBiasMissing: () => "`b2` is missing: each output node adds its own bias before softmax.",
  relu: () => "That is ReLU in the hidden layer. This network uses the sigmoid.",
  hiddenValues: () =>
    "Those are the hidden values. They have to go through the second layer, then through softmax.",
};
