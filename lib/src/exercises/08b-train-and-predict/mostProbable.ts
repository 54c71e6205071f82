import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./mostProbable.en.js";

const text = inLanguage("exercises/08b-train-and-predict/mostProbable", en);

type Rows = number[][];
const place = (row: number[], value: number) => row.indexOf(value);
const best = (row: number[]) => place(row, Math.max(...row));
const column = (rows: Rows, at: number) => rows.map((row) => row[at]);
const perColumn = (rows: Rows) => rows[0].map((_, at) => best(column(rows, at)));

export const mostProbable = new FunctionExercise<[probabilities: Rows], number[], typeof en>({
  solution: `function mostProbable(probabilities: number[][]): number[] | tf.Tensor {
  return probabilities.map((row) => row.indexOf(Math.max(...row)));
}`,
  reference: (rows) => rows.map(best),
  examples: [
    [
      [
        [0.1, 0.7, 0.1, 0.1],
        [0.6, 0.1, 0.2, 0.1],
        [0.2, 0.1, 0.3, 0.4],
      ],
    ],
    [[[0.01, 0.02, 0.97]]],
    [[[0.2, 0.4, 0.4]]],
    [[[0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.1, 0.4]]], // more classes than clothes
  ],
  random: (random) => {
    const classes = random.integer(3, 10);
    const images = random.integer(1, 6);
    return [
      Array.from({ length: images }, () => random.probabilities(classes).map((p) => Number(p.toFixed(3)))),
    ];
  },
  misconceptions: {
    axis0: perColumn,
    maximum: [
      (rows) => rows.map((row) => Math.max(...row)),
      (rows) => rows[0].map((_, at) => Math.max(...column(rows, at))),
    ],
    oneBased: (rows) => rows.map((row) => best(row) + 1),
    least: (rows) => rows.map((row) => place(row, Math.min(...row))),
    lastOfEqual: (rows) => rows.map((row) => row.lastIndexOf(Math.max(...row))),
    flat: (rows) => rows.map((row, i) => i * row.length + best(row)),
    oneNumber: { recognise: ({ got }) => typeof got === "number" },
    oneHot: (rows) => rows.map((row) => row.map((_, at) => Number(at === best(row)))),
    rounded: (rows) => rows.map((row) => row.map(Math.round)),
  },
  text,
});
