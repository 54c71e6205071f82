import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./honestAccuracy.en.js";

const text = inLanguage("exercises/12b-best-weights/honestAccuracy", en);

const place = (values: readonly number[]) => values.indexOf(Math.max(...values));

export const honestAccuracy = new FunctionExercise<[validation: number[], test: number[]], number, typeof en>(
  {
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
      [
        [0.98, 0.99, 0.985],
        [0.99, 0.982, 0.995],
      ],
      [[0.981], [0.979]],
      [
        [0.99, 0.99, 0.98],
        [0.988, 0.985, 0.983],
      ],
      [
        [0.97, 0.99, 0.99, 0.99],
        [0.975, 0.984, 0.987, 0.982],
      ],
    ],
    random: (random) => {
      const count = random.integer(2, 12);
      return [random.numbers(count, 0.9, 1, 3), random.numbers(count, 0.9, 1, 3)];
    },
    tolerance: 1e-6,
    misconceptions: {
      testChooses: (_, test) => Math.max(...test),
      validationAccuracy: (validation) => Math.max(...validation),
      lastEpoch: (_, test) => test[test.length - 1],
      mean: (_, test) => test.reduce((sum, one) => sum + one, 0) / test.length,
      epoch: [place, (validation) => place(validation) + 1],
      lastOfEqual: (validation, test) => test[validation.lastIndexOf(Math.max(...validation))],
      testBreaksTie: (validation, test) =>
        Math.max(...test.filter((_, i) => validation[i] === Math.max(...validation))),
      lookedUpInTest: (validation, test) => test[test.indexOf(Math.max(...validation))],
      nextEpoch: (validation, test) => test[place(validation) + 1],
    },
    text,
  },
);
