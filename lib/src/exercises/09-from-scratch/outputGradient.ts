import { numericalGradient } from "../../training/numericalGradient.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import type { Random } from "../core/random.js";
import { firstDifference, sameShape } from "./differs.js";
import {
  each,
  type Matrix,
  meanCrossEntropy,
  product,
  randomMatrix,
  randomOneHot,
  softmax,
  transposed,
} from "./matrices.js";

type Args = [h: Matrix, p: Matrix, y: Matrix];

const english = {
  question:
    "Write `outputGradient`: the gradient of the mean loss with respect to W2, shape [units, classes].",
  hints: [
    "Entry [j][k] belongs to the weight from hidden node j to class k. For one image it is h[j] · (p[k] − y[k]).",
    "Over several images: add up `h[i][j] * (p[i][k] - y[i][k])` over all images i, then divide by the number of images.",
    "return h[0].map((_, j) => p[0].map((_, k) => h.reduce((sum, row, i) => sum + row[j] * (p[i][k] - y[i][k]), 0) / h.length));",
  ],
  correct:
    "hᵀ(p − y)/m, and every entry agrees with the numerical gradient, which knows nothing of formulas. A weight has a large slope where its input is large and its output is wrong.",
  sign: (example: Try) =>
    `${firstDifference(example)} The sign is turned round: the error is p − y. With y − p, subtracting the gradient would go uphill.`,
  notDivided: (example: Try) =>
    `${firstDifference(example)} Yours is ${(example.args[0] as Matrix).length} times as large: the loss is the mean over ${(example.args[0] as Matrix).length} images, so divide by that.`,
  transposed: (example: Try) => {
    const want = example.want as Matrix;
    return `Your table is transposed: it has shape [${want[0].length}, ${want.length}], and W2 has [${want.length}, ${want[0].length}]. Rows belong to hidden nodes, columns to classes.`;
  },
  transposedSquare: (example: Try) =>
    `${firstDifference(example)} It is the table with rows and columns exchanged: row j belongs to hidden node j.`,
  units: (example: Try) =>
    `${firstDifference(example)} You divide by the number of hidden nodes. The mean is over the images: divide by \`h.length\`.`,
  noError: (example: Try) =>
    `${firstDifference(example)} The labels are missing: the error is p − y, not p alone.`,
  first: (example: Try) =>
    `${firstDifference(example)} Only the first image counts in yours. Add up over all images, then divide by their number.`,
  entry: (example: Try) =>
    `${firstDifference(example)} Work this entry through by hand: the sum over the images of h[i][j] · (p[i][k] − y[i][k]), divided by their number.`,
};

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
      return meanCrossEntropy(
        each(p, (value, i, k) => Math.log(value) + added[i][k]).map((z) => softmax(z)),
        y,
      );
    },
    new Float64Array(units * classes),
  );
  return Array.from({ length: units }, (_, j) => Array.from(slopes.slice(j * classes, (j + 1) * classes)));
}

function randomArgs(random: Random): Args {
  const [images, units, classes] = [random.integer(2, 5), random.integer(2, 4), random.integer(2, 4)];
  return [
    randomMatrix(random, images, units, 0.1, 0.9),
    Array.from({ length: images }, () => random.probabilities(classes)),
    randomOneHot(random, images, classes),
  ];
}

const right = gradient((p, y) => p - y);

export const outputGradient = new FunctionExercise<Args, Matrix>({
  name: "outputGradient",
  stub: `function outputGradient(h: number[][], p: number[][], y: number[][]): number[][] {
  return todo();
}`,
  solution: `function outputGradient(h: number[][], p: number[][], y: number[][]): number[][] {
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
  misconceptions: [
    { name: "sign", wrong: gradient((p, y) => y - p), say: english.sign },
    {
      name: "not-divided",
      wrong: gradient(
        (p, y) => p - y,
        () => 1,
      ),
      say: english.notDivided,
    },
    {
      name: "divided-by-units",
      wrong: gradient(
        (p, y) => p - y,
        (h) => h[0].length,
      ),
      say: english.units,
    },
    { name: "labels-missing", wrong: gradient((p) => p), say: english.noError },
    {
      name: "first-image-only",
      wrong: (h, p, y) => right(h.slice(0, 1), p.slice(0, 1), y.slice(0, 1)),
      say: english.first,
    },
    {
      name: "transposed",
      wrong: (h, p, y) => transposed(right(h, p, y)),
      say: (example) => (sameShape(example) ? english.transposedSquare : english.transposed)(example),
    },
    { name: "entry", recognise: sameShape, say: english.entry },
  ],
  text: english,
});
