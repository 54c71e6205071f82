import { inLanguage } from "../../text/language.js";
import { sigmoidOf, sum, transposed } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./hiddenError.en.js";
import { each, type Matrix, product, randomMatrix } from "./matrices.js";

const text = inLanguage("exercises/09-from-scratch/hiddenError", en);

type Args = [error: Matrix, w2: Matrix, h: Matrix];

const back =
  (slope: (h: number) => number) =>
  (error: Matrix, w2: Matrix, h: Matrix): Matrix =>
    each(product(error, transposed(w2)), (value, i, j) => value * slope(h[i][j]));
const slopeOf = (h: number) => h * (1 - h);

export const hiddenError = new FunctionExercise<Args, Matrix, typeof en>({
  solution: `function hiddenError(
  error: number[][],
  w2: number[][],
  h: number[][],
): number[][] {
  return h.map((row, i) =>
    row.map(
      (hj, j) => error[i].reduce((sum, e, k) => sum + e * w2[j][k], 0) * hj * (1 - hj),
    ),
  );
}`,
  reference: back(slopeOf),
  examples: [
    [
      [
        [0.3, -0.3],
        [-0.6, 0.6],
      ],
      [
        [1, 2],
        [0, -1],
      ],
      [
        [0.5, 0.2],
        [0.4, 0.9],
      ],
    ],
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
    // Some have as many nodes as classes, so that a transposed W2 stops nothing.
    const [images, units] = [random.integer(1, 4), random.integer(1, 4)];
    const classes = random.pick([units, units, random.integer(1, 4)]);
    return [
      randomMatrix(random, images, classes, -1, 1),
      randomMatrix(random, units, classes),
      randomMatrix(random, images, units, 0.05, 0.95),
    ];
  },
  misconceptions: {
    slopeMissing: back(() => 1),
    valueForSlope: back((h) => h),
    sigmoidTwice: back((h) => slopeOf(sigmoidOf(h))),
    sign: back((h) => -slopeOf(h)),
    averaged: (error, w2, h) => each(back(slopeOf)(error, w2, h), (value) => value / h.length),
    // With more classes than nodes, w2[k] is not there, and the answer ends in an error
    w2Forwards: (error, w2, h) =>
      each(h, (value, i, j) => sum(error[i].map((e, k) => e * w2[k][j])) * slopeOf(value)),
  },
  text,
});
