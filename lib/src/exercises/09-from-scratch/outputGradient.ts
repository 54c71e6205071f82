import { inLanguage } from "../../text/language.js";
import { numericalGradient } from "../../training/numericalGradient.js";
import { softmaxOf, transposed } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Random } from "../core/random.js";
import { sameShape } from "./differs.js";
import { each, type Matrix, meanCrossEntropy, product, randomMatrix, randomOneHot } from "./matrices.js";
import { en } from "./outputGradient.en.js";

const text = inLanguage("exercises/09-from-scratch/outputGradient", en);

type Args = [h: Matrix, p: Matrix, y: Matrix];

/** hᵀ error / m, with each ingredient open to a slip. */
const gradient =
  (error: (p: number, y: number) => number, divisor: (h: Matrix) => number = (h) => h.length) =>
  (h: Matrix, p: Matrix, y: Matrix): Matrix =>
    each(
      product(
        transposed(h),
        each(p, (value, i, k) => error(value, y[i][k])),
      ),
      (value) => value / divisor(h),
    );

/**
 * Measured, not derived: p is the softmax of its own logarithms, and weights V that begin at 0 add hV to them. The slope of
 * the loss at V = 0 is its slope at W2.
 */
function measured(h: Matrix, p: Matrix, y: Matrix): Matrix {
  const [units, classes] = [h[0].length, p[0].length];
  const slopes = numericalGradient(
    (v) => {
      const added = product(
        h,
        Array.from({ length: units }, (_, j) => Array.from(v.slice(j * classes, (j + 1) * classes))),
      );
      return meanCrossEntropy(each(p, (value, i, k) => Math.log(value) + added[i][k]).map(softmaxOf), y);
    },
    new Float64Array(units * classes),
  );
  return Array.from({ length: units }, (_, j) => Array.from(slopes.slice(j * classes, (j + 1) * classes)));
}

function randomArgs(random: Random): Args {
  const [images, units, classes] = [random.integer(1, 5), random.integer(1, 4), random.integer(2, 4)];
  return [
    randomMatrix(random, images, units, 0.1, 0.9),
    Array.from({ length: images }, () => random.probabilities(classes)),
    randomOneHot(random, images, classes),
  ];
}

const difference = (p: number, y: number) => p - y;
const right = gradient(difference);

export const outputGradient = new FunctionExercise<Args, Matrix, typeof en>({
  solution: `function outputGradient(
  h: number[][],
  p: number[][],
  y: number[][],
): number[][] {
  return h[0].map((_, j) =>
    p[0].map(
      (_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k] - y[i][k]), 0) / h.length,
    ),
  );
}`,
  reference: measured,
  examples: [
    [
      [
        [0.5, 0.75],
        [0.2, 0.4],
      ],
      [
        [0.2, 0.5, 0.3],
        [0.6, 0.3, 0.1],
      ],
      [
        [0, 1, 0],
        [1, 0, 0],
      ],
    ],
  ],
  random: randomArgs,
  misconceptions: {
    sign: gradient((p, y) => y - p),
    notDivided: gradient(difference, () => 1),
    dividedByUnits: gradient(difference, (h) => h[0].length),
    labelsMissing: gradient((p) => p),
    firstImageOnly: (h, p, y) => right(h.slice(0, 1), p.slice(0, 1), y.slice(0, 1)),
    transposed: (h, p, y) => transposed(right(h, p, y)),
    entry: { recognise: sameShape },
  },
  text,
});
