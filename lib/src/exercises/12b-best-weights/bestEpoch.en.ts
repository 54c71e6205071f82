import type { Try } from "../core/outcome.js";
import { gives } from "../core/quoted.en.js";

export const en = {
  question:
    "Write `bestEpoch(valAccuracies)`: the epoch, counted from 1, with the highest accuracy; if several are equal, the first of them.",
  hints: [
    "Go through the list and remember the best value so far and where it was.",
    "`Math.max(...valAccuracies)` is the best value, and `indexOf` finds the first place where it stands. Places count from 0, epochs from 1.",
    "return valAccuracies.indexOf(Math.max(...valAccuracies)) + 1;",
  ],
  correct:
    "`saveBestOnly` does just that: it compares each epoch with the best before it, and saves when it is better. An epoch that is only as good saves nothing, so if several are equal, the first of them stays.",
  countedFrom0: (example: Try) =>
    `${gives(example)}: the place of the best value in the list, counted from 0. The first epoch is epoch 1.`,
  value: (example: Try) => `${gives(example)}: the best accuracy. Which epoch had it?`,
  lastOfEqual: (example: Try) =>
    `${gives(example)}: the last of the epochs that share the best value. An epoch that is only as good is no reason to save again: take the first.`,
  lowest: (example: Try) =>
    `${gives(example)}: the epoch with the lowest accuracy. That would be right for a loss; for an accuracy, higher is better.`,
  lastEpoch: (example: Try) =>
    `${gives(example)}: the last epoch. The last one is not always the best; that is why best weights are kept.`,
  firstFall: (example: Try) =>
    `${gives(example)}: you stop where the accuracy falls for the first time. It may rise again: look at all epochs.`,
  lastRise: (example: Try) =>
    `${gives(example)}: the last epoch that was better than the one before it. Compare each epoch with the best so far, not with its neighbour.`,
  largestRise: (example: Try) =>
    `${gives(example)}: the epoch with the largest rise. What counts is the highest value, however it was reached.`,
};
