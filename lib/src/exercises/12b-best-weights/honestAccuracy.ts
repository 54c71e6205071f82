import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `honestAccuracy(validation, test)`: the test accuracy of the epoch that the validation accuracy chooses; of equal ones the first.",
  hints: [
    "Two steps: let the validation accuracies choose an epoch, then read one number from the test accuracies.",
    "Only `validation` may decide. `test` is read at one place, and nothing is compared in it.",
    "return test[validation.indexOf(Math.max(...validation))];",
  ],
  correct:
    "One list chooses, the other one judges, and the judge has had no part in the choice. So its figure is what new images will give, as nearly as these images can tell.",
  testChooses: ({ args, got }: Try) =>
    `For validation ${written(args[0])} and test ${written(args[1])} that gives ${written(got)}: the best of the test accuracies. Then the test set has chosen the epoch, and its figure is flattering. Let validation choose.`,
  validation: ({ args, got }: Try) =>
    `For validation ${written(args[0])} that gives ${written(got)}: the validation accuracy itself. It has chosen the epoch, so it is the luckiest of them. Read the test accuracy of that epoch.`,
  last: ({ args, got }: Try) =>
    `For test ${written(args[1])} that gives ${written(got)}: the last epoch. Which one does validation ${written(args[0])} choose?`,
  mean: ({ args, got }: Try) =>
    `For test ${written(args[1])} that gives ${written(got)}: the mean of all epochs. One network is kept, the one that validation chooses.`,
  epoch: ({ args, got }: Try) =>
    `For validation ${written(args[0])} that gives ${written(got)}: the epoch. Asked for is the test accuracy of that epoch.`,
  lastOfEqual: ({ args, got }: Try) =>
    `For validation ${written(args[0])} and test ${written(args[1])} that gives ${written(got)}: of the epochs that are equally good on validation you take the last. The first one is kept.`,
  lookedUp: ({ args }: Try) =>
    `For validation ${written(args[0])} you get nothing: you look in \`test\` for the validation accuracy. Look for it in \`validation\`; its place there is the place in \`test\` too.`,
  next: ({ args, got }: Try) =>
    `For validation ${written(args[0])} and test ${written(args[1])} that gives ${written(got)}: the epoch after the chosen one. Epochs count from 1, places in a list from 0.`,
};

const place = (values: readonly number[]) => values.indexOf(Math.max(...values));

export const honestAccuracy = new FunctionExercise<[validation: number[], test: number[]], number>({
  name: "honestAccuracy",
  stub: `function honestAccuracy(validation: number[], test: number[]): number {
  return todo();
}`,
  solution: `function honestAccuracy(validation: number[], test: number[]): number {
  const chosen = validation.indexOf(Math.max(...validation));
  return test[chosen];
}`,
  reference: (validation, test) => test[place(validation)],
  examples: [
    [
      [0.982, 0.991, 0.988],
      [0.98, 0.986, 0.989],
    ],
    [
      [0.985, 0.99, 0.99, 0.987],
      [0.984, 0.988, 0.991, 0.989],
    ],
  ],
  random: (random) => {
    const count = random.integer(2, 12);
    return [random.numbers(count, 0.9, 1, 3), random.numbers(count, 0.9, 1, 3)];
  },
  tolerance: 1e-9,
  misconceptions: [
    { name: "test-chooses", wrong: (_, test) => Math.max(...test), say: english.testChooses },
    { name: "validation-accuracy", wrong: (validation) => Math.max(...validation), say: english.validation },
    { name: "last-epoch", wrong: (_, test) => test[test.length - 1], say: english.last },
    {
      name: "mean",
      wrong: (_, test) => test.reduce((sum, one) => sum + one, 0) / test.length,
      say: english.mean,
    },
    {
      name: "epoch",
      recognise: ({ args, got }) => {
        const chosen = place(args[0] as number[]);
        return got === chosen || got === chosen + 1;
      },
      say: english.epoch,
    },
    {
      name: "last-of-equal",
      wrong: (validation, test) => test[validation.lastIndexOf(Math.max(...validation))],
      say: english.lastOfEqual,
    },
    {
      name: "looked-up-in-test",
      wrong: (validation, test) => test[test.indexOf(Math.max(...validation))],
      say: english.lookedUp,
    },
    { name: "next-epoch", wrong: (validation, test) => test[place(validation) + 1], say: english.next },
  ],
  text: english,
});
