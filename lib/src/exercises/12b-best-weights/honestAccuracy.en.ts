import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args: [validation, test], got }: Try) =>
  `For validation ${written(validation)} and test ${written(test)} that gives ${written(got)}`;

export const en = {
  question:
    "Write `honestAccuracy(validation, test)`: the test accuracy of the epoch that the validation accuracy chooses; if several are equal, the first of them.",
  hints: [
    "Two steps: let the validation accuracies choose an epoch, then read one number from the test accuracies.",
    "Only `validation` may decide. `test` is read at one place, and nothing is compared in it.",
    "return test[validation.indexOf(Math.max(...validation))];",
  ],
  correct:
    "One list chooses, the other judges, and the judge has had no part in the choice. So its figure is what new images will give, as nearly as these images can tell.",
  testChooses: (example: Try) =>
    `${call(example)}: the best of the test accuracies. Then the test set has chosen the epoch, and its figure is flattering. Let validation choose.`,
  validationAccuracy: ({ args, got }: Try) =>
    `For validation ${written(args[0])} that gives ${written(got)}: the validation accuracy itself. It has chosen the epoch, so it is the luckiest of them all. Read the test accuracy of that epoch.`,
  lastEpoch: ({ args, got }: Try) =>
    `For test ${written(args[1])} that gives ${written(got)}: the last epoch. Which one does validation ${written(args[0])} choose?`,
  mean: ({ args, got }: Try) =>
    `For test ${written(args[1])} that gives ${written(got)}: the mean of all epochs. One network is kept, the one that validation chooses.`,
  epoch: ({ args, got }: Try) =>
    `For validation ${written(args[0])} that gives ${written(got)}: the epoch. Return the test accuracy of that epoch.`,
  lastOfEqual: (example: Try) =>
    `${call(example)}: of the epochs that are equally good on validation you take the last. The first one is kept.`,
  testBreaksTie: (example: Try) =>
    `${call(example)}: of the epochs that are equally good on validation, the one that is best on the test set. So the test set has had a part in the choice, and the figure is flattering. The first of them is kept.`,
  lookedUpInTest: (example: Try) =>
    `${call(example)}: you look in \`test\` for the validation accuracy. Look for it in \`validation\`; its place there is the place in \`test\` too.`,
  nextEpoch: (example: Try) =>
    `${call(example)}: the epoch after the chosen one. Epochs count from 1, places in a list from 0.`,
};
