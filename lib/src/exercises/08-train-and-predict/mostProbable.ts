import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `mostProbable`: for each row of probabilities, the label with the largest one.",
  hints: [
    "One answer an image: the result is as long as there are rows.",
    "In one row: find the largest probability, then where it stands. `row.indexOf(Math.max(...row))`.",
    "`probabilities.map((row) => …)` does it for each row. With tensors: `tf.tensor2d(probabilities).argMax(1)`.",
  ],
  correct:
    "A label is a place in the row. Where the largest probability stands is what argMax finds; how large it is says how sure the network is.",
  perClass: (got: number, classes: number, images: number) =>
    `Length ${got} is one answer per class, not per image: there are ${images} images of ${classes} classes. That is argMax along axis 0. Go along each row: axis 1.`,
  perClassSquare: () =>
    "There are as many images as classes here, so the length looks right; but these are the places of the largest value in each column. That is argMax along axis 0. Go along each row: axis 1.",
  maximum: (got: string) =>
    `${got} is a probability, not a class. The maximum says how sure the network is; the label is the place where it stands.`,
  oneBased: (got: string, want: string) =>
    `The first answer is ${got}; it should be ${want}. Labels are counted from 0, as the entries of the row are.`,
  least: (got: string) =>
    `${got} is the least probable class of the first image. Look for the largest entry.`,
  flat: (got: string) =>
    `${got} counts through all rows, as if they were one. Each image has a row of its own, which starts at 0.`,
  one: (images: number) =>
    `That is one number, but there are ${images} images. Without an axis given, TensorFlow.js takes axis 0; along each row it is \`argMax(1)\`.`,
  oneHot: () =>
    "Those are rows of 0 and 1: a decision, written as one-hot. Wanted is the label itself, one number a row.",
  lastOfEqual: () =>
    "Right, except where two are equally large: take the first. In a loop, compare with `>`, not with `>=`.",
  rounded: () =>
    "Those are the probabilities, rounded. A row need not hold one above 0.5: the largest of ten can be 0.3.",
};

type Rows = number[][];
const place = (row: number[], value: number) => row.indexOf(value);
const best = (row: number[]) => place(row, Math.max(...row));
const column = (rows: Rows, at: number) => rows.map((row) => row[at]);
const perColumn = (rows: Rows) => rows[0].map((_, at) => best(column(rows, at)));
const rowsOf = ({ args }: Try) => args[0] as Rows;
const first = (value: unknown) => written((value as unknown[])[0]);

export const mostProbable = new FunctionExercise<[probabilities: Rows], number[]>({
  name: "mostProbable",
  stub: `function mostProbable(probabilities: number[][]): number[] {
  return todo();
}`,
  solution: `function mostProbable(probabilities: number[][]): number[] {
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
  ],
  random: (random) => {
    const classes = random.integer(3, 10);
    const images = random.integer(1, 6);
    return [
      Array.from({ length: images }, () => random.probabilities(classes).map((p) => Number(p.toFixed(3)))),
    ];
  },
  misconceptions: [
    {
      name: "axis-0",
      wrong: perColumn,
      say: (example) => {
        const rows = rowsOf(example);
        const [images, classes] = [rows.length, rows[0].length];
        return images === classes
          ? english.perClassSquare()
          : english.perClass((example.got as unknown[]).length, classes, images);
      },
    },
    {
      name: "maximum",
      wrong: (rows) => rows.map((row) => Math.max(...row)),
      say: ({ got }) => english.maximum(first(got)),
    },
    {
      name: "maximum-of-columns",
      wrong: (rows) => rows[0].map((_, at) => Math.max(...column(rows, at))),
      say: ({ got }) => english.maximum(first(got)),
    },
    {
      name: "one-based",
      wrong: (rows) => rows.map((row) => best(row) + 1),
      say: ({ got, want }) => english.oneBased(first(got), first(want)),
    },
    {
      name: "least",
      wrong: (rows) => rows.map((row) => place(row, Math.min(...row))),
      say: ({ got }) => english.least(first(got)),
    },
    {
      name: "last-of-equal",
      wrong: (rows) => rows.map((row) => row.lastIndexOf(Math.max(...row))),
      say: english.lastOfEqual,
    },
    {
      name: "flat",
      wrong: (rows) => rows.map((row, i) => i * row.length + best(row)),
      say: ({ got }) => english.flat(written(got)),
    },
    {
      name: "one-number",
      recognise: ({ got }) => typeof got === "number",
      say: (example) => english.one(rowsOf(example).length),
    },
    {
      name: "one-hot",
      wrong: (rows) => rows.map((row) => row.map((_, at) => Number(at === best(row)))),
      say: english.oneHot,
    },
    {
      name: "rounded",
      wrong: (rows) => rows.map((row) => row.map(Math.round)),
      say: english.rounded,
    },
  ],
  text: english,
});
