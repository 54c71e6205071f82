import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./bestEpoch.en.js";

const text = inLanguage("exercises/12b-best-weights/bestEpoch", en);

type Args = [valAccuracies: number[]];

const largest = (values: readonly number[]) => Math.max(...values);

const firstBest = (values: readonly number[]) => values.indexOf(largest(values)) + 1;

function beforeFirstFall(values: readonly number[]): number {
  const fall = values.findIndex((value, i) => i > 0 && value < values[i - 1]);
  return fall < 0 ? values.length : fall;
}

/** The last epoch that was better than its neighbour; the first where none was. */
function lastRise(values: readonly number[]): number {
  return values.reduce((epoch, value, i) => (i > 0 && value > values[i - 1] ? i + 1 : epoch), 1);
}

function largestRise(values: readonly number[]): number {
  const rises = values.map((value, i) => (i > 0 ? value - values[i - 1] : 0));
  return rises.indexOf(largest(rises)) + 1;
}

export const bestEpoch = new FunctionExercise<Args, number, typeof en>({
  solution: `function bestEpoch(valAccuracies: number[]): number {
  return valAccuracies.indexOf(Math.max(...valAccuracies)) + 1;
}`,
  reference: firstBest,
  examples: [
    [[0.979, 0.985, 0.988, 0.986]],
    [[0.979, 0.988, 0.985, 0.988, 0.987]],
    [[0.979, 0.975, 0.986]],
    [[0.98]],
  ],
  random: (random) => [random.numbers(random.integer(2, 12), 0.9, 1)],
  tolerance: 0,
  misconceptions: {
    countedFrom0: [
      (values) => values.indexOf(largest(values)),
      (values) => values.lastIndexOf(largest(values)),
    ],
    value: largest,
    lastOfEqual: (values) => values.lastIndexOf(largest(values)) + 1,
    lowest: (values) => values.indexOf(Math.min(...values)) + 1,
    lastEpoch: (values) => values.length,
    firstFall: [beforeFirstFall, (values) => Math.min(beforeFirstFall(values) + 1, values.length)],
    lastRise,
    largestRise,
  },
  text,
});
