import { inLanguage } from "../../text/language.js";
import { mean, sum, transposed } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./biasGradient.en.js";
import { type Matrix, randomMatrix } from "./matrices.js";

const text = inLanguage("exercises/09-from-scratch/biasGradient", en);

const columns = (error: Matrix, divisor: number) => transposed(error).map((column) => sum(column) / divisor);

export const biasGradient = new FunctionExercise<[error: Matrix], number[], typeof en>({
  solution: `function biasGradient(error: number[][]): number[] {
  return error[0].map((_, k) => error.reduce((sum, row) => sum + row[k], 0) / error.length);
}`,
  reference: (error) => columns(error, error.length),
  examples: [
    [
      [
        [0.2, -0.5, 0.3],
        [-0.4, 0.3, 0.1],
      ],
    ],
  ],
  // Hidden nodes have errors too, and their rows need not add up to 0.
  random: (random) => {
    const [images, classes] = [random.integer(1, 6), random.integer(1, 5)];
    return [randomMatrix(random, images, classes, -1, 1)];
  },
  misconceptions: {
    oneNumber: [
      (error) => sum(error.flat()) / error.length,
      (error) => sum(error.flat()),
      (error) => mean(error.flat()),
    ],
    commonNumber: [
      (error) => error[0].map(() => sum(error.flat()) / error.length),
      (error) => error[0].map(() => sum(error.flat())),
      (error) => error[0].map(() => mean(error.flat())),
    ],
    sign: (error) => columns(error, -error.length),
    notDivided: (error) => columns(error, 1),
    dividedByClasses: (error) => columns(error, error[0].length),
    rows: [
      (error) => error.map((row) => sum(row) / error.length),
      (error) => error.map((row) => sum(row) / row.length),
      (error) => error.map(sum),
    ],
  },
  text,
});
