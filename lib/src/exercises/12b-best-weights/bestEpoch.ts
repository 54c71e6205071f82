import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `bestEpoch(valAccuracies)`: the epoch, counted from 1, with the highest accuracy; of equal ones the first.",
  hints: [
    "Go through the list and remember the best value so far and where it stood.",
    "`Math.max(...valAccuracies)` is the best value, and `indexOf` finds the first place where it stands. Places count from 0, epochs from 1.",
    "return valAccuracies.indexOf(Math.max(...valAccuracies)) + 1;",
  ],
  correct:
    "So does `saveBestOnly`: it compares each epoch with the best before it, and saves when it is better. An epoch that is only as good saves nothing, so of equal ones the first stays.",
  fromZero: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the place of the best value in the list, counted from 0. The first epoch is epoch 1.`,
  value: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the best accuracy. Which epoch had it?`,
  lastOfEqual: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the last of the epochs that share the best value. An epoch that is only as good is no reason to save again: take the first.`,
  lowest: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the epoch with the lowest accuracy. That would be right for a loss; of accuracies, more is better.`,
  lastEpoch: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the last epoch. The last one is not always the best; that is why best weights are kept.`,
  firstFall: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: you stop where the accuracy falls for the first time. It may rise again: look at all epochs.`,
  lastRise: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the last epoch that was better than the one before it. Compare each epoch with the best so far, not with its neighbour.`,
  largestRise: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the epoch with the largest rise. Asked for is the highest value, however it was reached.`,
};

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

export const bestEpoch = new FunctionExercise<Args, number>({
  name: "bestEpoch",
  stub: `function bestEpoch(valAccuracies: number[]): number {
  return todo();
}`,
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
  misconceptions: [
    {
      name: "counted-from-0",
      wrong: (values) => values.indexOf(largest(values)),
      say: english.fromZero,
    },
    {
      name: "counted-from-0",
      wrong: (values) => values.lastIndexOf(largest(values)),
      say: english.fromZero,
    },
    { name: "value", wrong: largest, say: english.value },
    {
      name: "last-of-equal",
      wrong: (values) => values.lastIndexOf(largest(values)) + 1,
      say: english.lastOfEqual,
    },
    {
      name: "lowest",
      wrong: (values) => values.indexOf(Math.min(...values)) + 1,
      say: english.lowest,
    },
    { name: "last-epoch", wrong: (values) => values.length, say: english.lastEpoch },
    { name: "first-fall", wrong: beforeFirstFall, say: english.firstFall },
    {
      name: "first-fall",
      wrong: (values) => Math.min(beforeFirstFall(values) + 1, values.length),
      say: english.firstFall,
    },
    { name: "last-rise", wrong: lastRise, say: english.lastRise },
    { name: "largest-rise", wrong: largestRise, say: english.largestRise },
  ],
  text: english,
});
