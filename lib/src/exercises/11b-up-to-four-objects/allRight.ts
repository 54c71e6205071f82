import { inLanguage } from "../../text/language.js";
import { sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./allRight.en.js";

const text = inLanguage("exercises/11b-up-to-four-objects/allRight", en);

type Table = number[][];
const share = (truth: Table, isRight: (row: number[], i: number) => boolean) =>
  truth.filter(isRight).length / truth.length;
const exact = (truth: Table, decided: Table) =>
  share(truth, (row, i) => row.every((yes, label) => yes === decided[i][label]));

export const allRight = new FunctionExercise<[truth: Table, decided: Table], number, typeof en>({
  solution: `function allRight(truth: number[][], decided: number[][]): number {
  const exact = truth.filter((row, i) => row.every((yes, label) => yes === decided[i][label]));
  return exact.length / truth.length;
}`,
  reference: exact,
  examples: [
    [
      [
        [1, 0, 1],
        [0, 1, 0],
      ],
      [
        [1, 0, 1],
        [0, 1, 1],
      ],
    ],
    [
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ],
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 1],
      ],
    ],
    [[[1, 0]], [[1, 0]]],
  ],
  random: (random) => {
    const labels = random.integer(2, 4);
    const truth = Array.from({ length: random.integer(2, 8) }, () => random.integers(labels, 0, 1));
    return [truth, truth.map((row) => row.map((yes) => (random.uniform() < 0.75 ? yes : 1 - yes)))];
  },
  misconceptions: {
    perLabel: (truth, decided) =>
      truth.flat().filter((yes, i) => yes === decided.flat()[i]).length / truth.flat().length,
    count: (truth, decided) => exact(truth, decided) * truth.length,
    someLabel: (truth, decided) =>
      share(truth, (row, i) => row.some((yes, label) => yes === decided[i][label])),
    foundOnly: (truth, decided) =>
      share(truth, (row, i) => row.every((yes, label) => yes === 0 || decided[i][label] === 1)),
    sameNumber: (truth, decided) => share(truth, (row, i) => sum(row) === sum(decided[i])),
    wrongOnes: (truth, decided) => 1 - exact(truth, decided),
    percent: (truth, decided) => 100 * exact(truth, decided),
    sameArray: () => 0,
  },
  text,
});
