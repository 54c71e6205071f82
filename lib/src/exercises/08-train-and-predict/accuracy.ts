import { FunctionExercise } from "../core/functionExercise.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `accuracy`: the share of the predicted labels that are equal to the true ones, from 0 to 1.",
  hints: [
    "Go through the images by their number i. How many times is `predicted[i]` equal to `labels[i]`?",
    "Divide that count by how many images there are: `labels.length`.",
    "`predicted.filter((label, i) => label === labels[i]).length / labels.length`.",
  ],
  correct:
    "The same number as TensorFlow's metric: the mean of 1 for each hit and 0 for each miss. It counts; it does not ask how sure the network was.",
  count: (got: string, images: number) =>
    `${got} is how many are right. Of how many? Divide by the number of images, ${images}.`,
  percent: (got: string) => `${got} is a percentage. A share lies between 0 and 1: leave the factor 100 out.`,
  errors: (got: string) => `${got} is the share of the wrong ones. Count those that are equal.`,
  perClass: (got: string, images: number) =>
    `${got} divides by the number of classes. The share is of the images, ${images} here.`,
  returnInLoop: () =>
    "Only the first image was counted: a `return` inside the loop ends the function in the first round. Move it below the loop's closing brace.",
  allOrNothing: () =>
    "That compares the two lists as a whole. Compare them entry by entry, and count the hits.",
  anywhere: (got: string) =>
    `${got} counts labels that appear anywhere among the true ones. Entry i belongs to image i: compare \`predicted[i]\` with \`labels[i]\`.`,
  sameTotals: () =>
    "That compares how often each label occurs, and so does not notice when two images have exchanged theirs. Compare image by image.",
  rounded: (got: string) => `${got} is rounded. Return the share as it is.`,
};

type Lists = [predicted: number[], labels: number[]];
const hits = ([predicted, labels]: Lists) => predicted.filter((label, i) => label === labels[i]).length;
const share = (lists: Lists) => hits(lists) / lists[1].length;
const count = (list: number[], label: number) => list.filter((one) => one === label).length;

export const accuracy = new FunctionExercise<Lists, number>({
  name: "accuracy",
  stub: `function accuracy(predicted: number[], labels: number[]): number {
  return todo();
}`,
  solution: `function accuracy(predicted: number[], labels: number[]): number {
  const hits = predicted.filter((label, i) => label === labels[i]);
  return hits.length / labels.length;
}`,
  reference: (...lists) => share(lists),
  examples: [
    [
      [9, 2, 1, 6],
      [9, 2, 1, 0],
    ],
    [
      [6, 0, 6],
      [0, 6, 6],
    ],
    [[3], [3]],
    [
      [1, 2],
      [3, 4],
    ],
  ],
  random: (random) => {
    const labels = random.integers(random.integer(5, 14), 0, 9);
    return [labels.map((label) => (random.uniform() < 0.7 ? label : random.integer(0, 9))), labels];
  },
  misconceptions: [
    {
      name: "count",
      wrong: (...lists) => hits(lists),
      say: ({ got, args }) => english.count(written(got), (args[1] as number[]).length),
    },
    {
      name: "percent",
      wrong: (...lists) => 100 * share(lists),
      say: ({ got }) => english.percent(written(got)),
    },
    { name: "errors", wrong: (...lists) => 1 - share(lists), say: ({ got }) => english.errors(written(got)) },
    {
      name: "per-class",
      wrong: (...lists) => hits(lists) / 10,
      say: ({ got, args }) => english.perClass(written(got), (args[1] as number[]).length),
    },
    {
      name: "anywhere",
      wrong: (predicted, labels) =>
        predicted.filter((label) => labels.includes(label)).length / labels.length,
      say: ({ got }) => english.anywhere(written(got)),
    },
    {
      name: "same-totals",
      wrong: (predicted, labels) =>
        [...new Set(labels)].reduce(
          (sum, label) => sum + Math.min(count(predicted, label), count(labels, label)),
          0,
        ) / labels.length,
      say: english.sameTotals,
    },
    {
      name: "return-in-loop",
      wrong: (predicted, labels) => Number(predicted[0] === labels[0]) / labels.length,
      say: english.returnInLoop,
    },
    {
      name: "all-or-nothing",
      recognise: ({ got, want }) => typeof got === "boolean" || (got === 0 && want !== 0),
      say: english.allOrNothing,
    },
    {
      name: "rounded",
      recognise: ({ got, want }) => typeof got === "number" && Math.abs(got - (want as number)) < 0.051,
      say: ({ got }) => english.rounded(written(got)),
    },
  ],
  text: english,
});
