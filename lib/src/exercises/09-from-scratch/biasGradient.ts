import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { firstDifference, sameShape } from "./differs.js";
import { type Matrix, randomMatrix, transposed } from "./matrices.js";

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

const english = {
  question: "Write `biasGradient`: one slope for each class, the sum of its column of errors divided by m.",
  hints: [
    "There is one bias for each class, so the result has as many numbers as a row of `error`.",
    "For class k: add up `error[i][k]` over all images i, then divide by the number of images, `error.length`.",
    "return error[0].map((_, k) => error.reduce((sum, row) => sum + row[k], 0) / error.length);",
  ],
  correct:
    "One slope for each bias. In numpy it is `np.sum(err, axis=0) / m`: axis 0 is the axis that disappears, the images.",
  oneNumber: (example: Try) =>
    `That adds up the whole table and gives one number. ${(example.want as number[]).length} biases need ${(example.want as number[]).length} slopes: this is the slip of the book, \`axis=0\` is missing.`,
  common: (example: Try) =>
    `${firstDifference(example)} All your slopes are the same number, the sum of the whole table. Each class has its own column.`,
  rows: (example: Try) =>
    `You add up each row. A row is an image; a bias belongs to a class, which is a column. ${(example.want as number[]).length} numbers are wanted.`,
  notDivided: (example: Try) =>
    `${firstDifference(example)} The loss is a mean over the images: divide by \`error.length\`.`,
  classes: (example: Try) =>
    `${firstDifference(example)} You divide by the number of classes. The mean is over the images.`,
  sign: (example: Try) =>
    `${firstDifference(example)} The sign is turned round: \`error\` is p − y already, take it as it is.`,
  entry: (example: Try) =>
    `${firstDifference(example)} Entry k is the sum of column k, divided by the number of images.`,
};

const columns = (error: Matrix, divisor: number) => transposed(error).map((column) => sum(column) / divisor);

export const biasGradient = new FunctionExercise<[error: Matrix], number[]>({
  name: "biasGradient",
  stub: `function biasGradient(error: number[][]): number[] {
  return todo();
}`,
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
  // Like errors of hidden nodes too: rows need not add up to 0.
  random: (random) => {
    const [images, classes] = [random.integer(2, 6), random.integer(2, 5)];
    return [randomMatrix(random, images, classes, -1, 1)];
  },
  misconceptions: [
    {
      name: "one-number",
      recognise: ({ got }) => typeof got === "number",
      say: english.oneNumber,
    },
    {
      name: "common-number",
      wrong: (error) => error[0].map(() => sum(error.flat()) / error.length),
      say: english.common,
    },
    { name: "sign", wrong: (error) => columns(error, -error.length), say: english.sign },
    { name: "not-divided", wrong: (error) => columns(error, 1), say: english.notDivided },
    { name: "divided-by-classes", wrong: (error) => columns(error, error[0].length), say: english.classes },
    { name: "rows", wrong: (error) => error.map((row) => sum(row) / error.length), say: english.rows },
    { name: "rows", wrong: (error) => error.map((row) => sum(row) / row.length), say: english.rows },
    { name: "rows", wrong: (error) => error.map(sum), say: english.rows },
    { name: "entry", recognise: sameShape, say: english.entry },
  ],
  text: english,
});
