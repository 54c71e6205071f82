import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { firstDifference, sameShape } from "./differs.js";
import { each, type Matrix, product, randomMatrix, sigmoid, transposed } from "./matrices.js";

type Args = [error: Matrix, w2: Matrix, h: Matrix];

const english = {
  question: "Write `hiddenError`: the slope of each image's loss with respect to its hidden sums.",
  hints: [
    "Hidden node j reaches every class k by the weight w2[j][k], so each class sends its error back along that weight.",
    "For image i and node j: add up `error[i][k] * w2[j][k]` over the classes k. Then multiply by the sigmoid's slope.",
    "return h.map((row, i) => row.map((hj, j) => error[i].reduce((sum, e, k) => sum + e * w2[j][k], 0) * hj * (1 - hj)));",
  ],
  correct:
    "Errors go back along the same weights that took the values forward, and pass the sigmoid by its slope. With more layers the same two steps would be repeated: that is backpropagation.",
  noSlope: (example: Try) =>
    `${firstDifference(example)} The errors have come back through W2, but not through the sigmoid: multiply each by its slope, h · (1 − h).`,
  sigmoidTwice: (example: Try) =>
    `${firstDifference(example)} You apply the sigmoid to h once more. h is a sigmoid's value already: its slope is h · (1 − h).`,
  value: (example: Try) =>
    `${firstDifference(example)} You multiply by h. The slope of the sigmoid is h · (1 − h).`,
  sign: (example: Try) => `${firstDifference(example)} The sign is turned round; \`error\` is p − y already.`,
  transposed: (example: Try) =>
    `${firstDifference(example)} You go through W2 forwards. On the way back, node j gathers along its row: w2[j][k] for all k.`,
  averaged: (example: Try) =>
    `${firstDifference(example)} You divide by the number of images here. That is done once, in the gradient of the weights.`,
  entry: (example: Try) =>
    `${firstDifference(example)} Work this entry through by hand: (the sum over k of error[i][k] · w2[j][k]) · h · (1 − h).`,
};

const back =
  (slope: (h: number) => number) =>
  (error: Matrix, w2: Matrix, h: Matrix): Matrix =>
    each(product(error, transposed(w2)), (value, i, j) => value * slope(h[i][j]));
const slopeOf = (h: number) => h * (1 - h);

export const hiddenError = new FunctionExercise<Args, Matrix>({
  name: "hiddenError",
  stub: `function hiddenError(error: number[][], w2: number[][], h: number[][]): number[][] {
  return todo();
}`,
  solution: `function hiddenError(error: number[][], w2: number[][], h: number[][]): number[][] {
  return h.map((row, i) =>
    row.map(
      (hj, j) => error[i].reduce((sum, e, k) => sum + e * w2[j][k], 0) * hj * (1 - hj),
    ),
  );
}`,
  reference: back(slopeOf),
  examples: [
    [
      [[0.2, -0.5, 0.3]],
      [
        [2, 0, 1],
        [0, 2, 1],
      ],
      [[0.5, 0.75]],
    ],
  ],
  random: (random) => {
    // As many nodes as classes in some, so that a transposed W2 runs through.
    const [images, units] = [random.integer(2, 4), random.integer(2, 4)];
    const classes = random.pick([units, units, random.integer(2, 4)]);
    return [
      randomMatrix(random, images, classes, -1, 1),
      randomMatrix(random, units, classes),
      randomMatrix(random, images, units, 0.05, 0.95),
    ];
  },
  misconceptions: [
    { name: "slope-missing", wrong: back(() => 1), say: english.noSlope },
    { name: "value-for-slope", wrong: back((h) => h), say: english.value },
    {
      name: "sigmoid-twice",
      wrong: back((h) => slopeOf(sigmoid(h))),
      say: english.sigmoidTwice,
    },
    { name: "sign", wrong: back((h) => -slopeOf(h)), say: english.sign },
    {
      name: "averaged",
      wrong: (error, w2, h) => each(back(slopeOf)(error, w2, h), (value) => value / h.length),
      say: english.averaged,
    },
    {
      name: "w2-forwards",
      recognise: ({ args, got }) => {
        const [error, w2, h] = args as unknown as Args;
        if (w2.length !== w2[0].length) return false;
        const forwards = each(product(error, w2), (value, i, j) => value * slopeOf(h[i][j]));
        return forwards.every((row, i) =>
          row.every((value, j) => Math.abs(value - (got as Matrix)[i][j]) < 1e-6),
        );
      },
      say: english.transposed,
    },
    { name: "entry", recognise: sameShape, say: english.entry },
  ],
  text: english,
});
