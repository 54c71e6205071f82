import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { each, type Matrix, plus, product, randomMatrix, sigmoid, softmax } from "./matrices.js";

type Args = [x: Matrix, w1: Matrix, b1: number[], w2: Matrix, b2: number[]];

const firstRow = ({ got }: Try) => (got as Matrix)[0];
const total = (row: number[]) => row.reduce((sum, value) => sum + value, 0);

const english = {
  question:
    "Write `forward`: it takes images through both layers and returns one row of probabilities an image.",
  hints: [
    "Four lines: the hidden sums, their sigmoids, the output sums, their softmax. `dense`, `sigmoid` and `softmax` of the cell above do the work.",
    "`dense(x, w1, b1)` is a table. Apply `sigmoid` to each of its numbers: `.map((row) => row.map(sigmoid))`.",
    "const h = dense(x, w1, b1).map((row) => row.map(sigmoid)); return dense(h, w2, b2).map(softmax);",
  ],
  correct:
    "Two products, two biases, two functions: the whole network. Sigmoid looks at one number at a time, softmax at a whole row.",
  noSigmoid: (example: Try) =>
    `Without the sigmoid the two layers collapse into one (lesson 06). Row 0 is ${written(firstRow(example))}: apply \`sigmoid\` to each hidden sum.`,
  noSoftmax: (example: Try) =>
    `Row 0 adds up to ${written(total(firstRow(example)))}, not 1: those are the output sums z. Send each row through \`softmax\`.`,
  sigmoidOut: (example: Try) =>
    `Row 0 adds up to ${written(total(firstRow(example)))}. A sigmoid looks at each output alone; softmax makes the row add up to 1.`,
  softmaxHidden: () =>
    "The hidden layer has softmax too. There the nodes need not share a sum of 1: each has its own sigmoid.",
  noBias: () =>
    "The biases are missing: each node adds its own, `b1` in the hidden layer, `b2` in the output.",
  noFirstBias: () => "`b1` is missing: each hidden node adds its own bias before the sigmoid.",
  noSecondBias: () => "`b2` is missing: each output node adds its own bias before softmax.",
  relu: () => "That is ReLU in the hidden layer. This network uses the sigmoid.",
  hidden: () =>
    "Those are the hidden values. They have to go through the second layer, then through softmax.",
};

const through =
  (hidden: (z: number) => number, output: (z: number[]) => number[], useB1 = 1, useB2 = 1) =>
  (x: Matrix, w1: Matrix, b1: number[], w2: Matrix, b2: number[]): Matrix => {
    const h = each(
      plus(
        product(x, w1),
        b1.map((b) => b * useB1),
      ),
      hidden,
    );
    return plus(
      product(h, w2),
      b2.map((b) => b * useB2),
    ).map(output);
  };

export const forward = new FunctionExercise<Args, Matrix>({
  name: "forward",
  stub: `function forward(
  x: number[][],
  w1: number[][],
  b1: number[],
  w2: number[][],
  b2: number[],
): number[][] {
  return todo();
}`,
  solution: `function forward(
  x: number[][],
  w1: number[][],
  b1: number[],
  w2: number[][],
  b2: number[],
): number[][] {
  const h = dense(x, w1, b1).map((row) => row.map(sigmoid));
  return dense(h, w2, b2).map(softmax);
}`,
  reference: through(sigmoid, softmax),
  examples: [
    [
      [[1, 2]],
      [
        [2, 1],
        [-1, 0],
      ],
      [0, 0.1],
      [
        [2, 0, 1],
        [0, 2, 1],
      ],
      [0, 0.5, 1],
    ],
  ],
  random: (random) => {
    const [rows, inputs, units, classes] = [3, 2, 4, 3].map((most) => random.integer(most - 1, most + 1));
    return [
      randomMatrix(random, rows, inputs),
      randomMatrix(random, inputs, units),
      random.numbers(units, 0.2, 1),
      randomMatrix(random, units, classes),
      random.numbers(classes, -2, 2),
    ];
  },
  misconceptions: [
    { name: "softmax-missing", wrong: through(sigmoid, (z) => z), say: english.noSoftmax },
    { name: "sigmoid-missing", wrong: through((z) => z, softmax), say: english.noSigmoid },
    { name: "sigmoid-output", wrong: through(sigmoid, (z) => z.map(sigmoid)), say: english.sigmoidOut },
    { name: "relu", wrong: through((z) => Math.max(0, z), softmax), say: english.relu },
    { name: "biases-missing", wrong: through(sigmoid, softmax, 0, 0), say: english.noBias },
    { name: "first-bias-missing", wrong: through(sigmoid, softmax, 0, 1), say: english.noFirstBias },
    { name: "second-bias-missing", wrong: through(sigmoid, softmax, 1, 0), say: english.noSecondBias },
    {
      name: "softmax-hidden",
      wrong: (x, w1, b1, w2, b2) => plus(product(plus(product(x, w1), b1).map(softmax), w2), b2).map(softmax),
      say: english.softmaxHidden,
    },
    {
      name: "hidden-values",
      wrong: (x, w1, b1) => each(plus(product(x, w1), b1), sigmoid),
      say: english.hidden,
    },
  ],
  text: english,
});
