import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./accuracy.en.js";

const text = inLanguage("exercises/08b-train-and-predict/accuracy", en);

type Lists = [predicted: number[], labels: number[]];
const hitsOf = ([predicted, labels]: Lists) => predicted.filter((label, i) => label === labels[i]);
const hits = (lists: Lists) => hitsOf(lists).length;
const share = (lists: Lists) => hits(lists) / lists[1].length;
const count = (list: number[], label: number) => list.filter((one) => one === label).length;

export const accuracy = new FunctionExercise<Lists, number, typeof en>({
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
  misconceptions: {
    count: (...lists) => hits(lists),
    percent: (...lists) => 100 * share(lists),
    errors: (...lists) => 1 - share(lists),
    perClass: (...lists) => hits(lists) / 10,
    anywhere: (predicted, labels) =>
      predicted.filter((label) => labels.includes(label)).length / labels.length,
    sameTotals: (predicted, labels) =>
      [...new Set(labels)].reduce(
        (sum, label) => sum + Math.min(count(predicted, label), count(labels, label)),
        0,
      ) / labels.length,
    returnInLoop: (predicted, labels) => Number(predicted[0] === labels[0]) / labels.length,
    allOrNothing: [(...lists) => share(lists) === 1, (...lists) => Number(share(lists) === 1)],
    neverSame: [() => 0, () => false],
    // JavaScript turns a list of one number into that number, an empty one into 0, and any other into NaN
    lengthForgotten: (...lists) => Number(hitsOf(lists)) / lists[1].length,
    // `=` gives the label itself, and every number but 0 is taken for true
    assigned: (_, labels) => (labels.length - count(labels, 0)) / labels.length,
    rounded: [0, 1, 2].map(
      (digits) =>
        (...lists: Lists) =>
          Number(share(lists).toFixed(digits)),
    ),
  },
  text,
});
