import { inLanguage } from "../../text/language.js";
import { sigmoidOf, softmaxOf, sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./forward.en.js";
import { each, type Matrix, plus, product, randomMatrix } from "./matrices.js";

const text = inLanguage("exercises/09-from-scratch/forward", en);

type Args = [x: Matrix, w1: Matrix, b1: number[], w2: Matrix, b2: number[]];

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

export const forward = new FunctionExercise<Args, Matrix, typeof en>({
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
  reference: through(sigmoidOf, softmaxOf),
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
  misconceptions: {
    softmaxMissing: through(sigmoidOf, (z) => z),
    sigmoidMissing: through((z) => z, softmaxOf),
    sigmoidOutput: through(sigmoidOf, (z) => z.map(sigmoidOf)),
    relu: through((z) => Math.max(0, z), softmaxOf),
    biasesExchanged: (x, w1, b1, w2, b2) => {
      // As the lesson's `dense`: as many sums as biases
      const dense = (rows: Matrix, w: Matrix, b: number[]) =>
        rows.map((row) => b.map((bias, j) => bias + sum(row.map((value, i) => value * w[i][j]))));
      return dense(
        dense(x, w1, b2).map((row) => row.map(sigmoidOf)),
        w2,
        b1,
      ).map(softmaxOf);
    },
    biasesMissing: through(sigmoidOf, softmaxOf, 0, 0),
    firstBiasMissing: through(sigmoidOf, softmaxOf, 0, 1),
    secondBiasMissing: through(sigmoidOf, softmaxOf, 1, 0),
    softmaxHidden: (x, w1, b1, w2, b2) =>
      plus(product(plus(product(x, w1), b1).map(softmaxOf), w2), b2).map(softmaxOf),
    hiddenValues: (x, w1, b1) => each(plus(product(x, w1), b1), sigmoidOf),
  },
  text,
});
