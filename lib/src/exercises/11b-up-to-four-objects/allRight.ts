import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `allRight`: the share of pictures of which every label is right.",
  hints: [
    "Ask of one picture first: is there a label at which `truth[i]` and `decided[i]` differ?",
    "`row.every((yes, label) => yes === decided[i][label])` is true if no label differs.",
    "`const exact = truth.filter((row, i) => row.every((yes, label) => yes === decided[i][label]));` Then divide its length by the number of pictures.",
  ],
  correct:
    'Exact match asks for everything: one label wrong, and the picture is wrong. It is what a user means by "it saw what was there".',
  perLabel: ({ got, want }: Try) =>
    `Got ${written(got)}, wanted ${written(want)}: that is the share of right labels. A picture with one wrong label is wrong as a whole here.`,
  count: ({ got, args }: Try) =>
    `${written(got)} is how many pictures are right. Divide by how many there are, ${(args[0] as unknown[]).length}.`,
  someMatch: ({ got, want }: Try) =>
    `Got ${written(got)}, wanted ${written(want)}: you count a picture if some label is right. Every label must be.`,
  hitsOnly: ({ got, want }: Try) =>
    `Got ${written(got)}, wanted ${written(want)}: you look whether everything that is there was found. A yes to something that is not there is wrong too.`,
  sameNumber: ({ got, want }: Try) =>
    `Got ${written(got)}, wanted ${written(want)}: you compare how many yeses there are. They must stand at the same labels.`,
  reference: ({ got, want }: Try) =>
    `Got ${written(got)}, wanted ${written(want)}: \`===\` between two arrays asks whether they are one and the same array, and two never are. Compare entry by entry.`,
  percent: ({ got }: Try) => `${written(got)} is a percentage. Return a share, from 0 to 1.`,
  wrongOnes: ({ got, want }: Try) =>
    `Got ${written(got)}, wanted ${written(want)}: that is the share of the wrong pictures.`,
};

type Table = number[][];
const share = (truth: Table, isRight: (row: number[], i: number) => boolean) =>
  truth.filter(isRight).length / truth.length;
const exact = (truth: Table, decided: Table) =>
  share(truth, (row, i) => row.every((yes, label) => yes === decided[i][label]));
const yeses = (row: readonly number[]) => row.reduce((sum, yes) => sum + yes, 0);

export const allRight = new FunctionExercise<[truth: Table, decided: Table], number>({
  name: "allRight",
  stub: `function allRight(truth: number[][], decided: number[][]): number {
  return todo();
}`,
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
  misconceptions: [
    {
      name: "per-label",
      wrong: (truth, decided) =>
        truth.flat().filter((yes, i) => yes === decided.flat()[i]).length / truth.flat().length,
      say: english.perLabel,
    },
    {
      name: "count",
      wrong: (truth, decided) => exact(truth, decided) * truth.length,
      say: english.count,
    },
    {
      name: "some-label",
      wrong: (truth, decided) =>
        share(truth, (row, i) => row.some((yes, label) => yes === decided[i][label])),
      say: english.someMatch,
    },
    {
      name: "found-only",
      wrong: (truth, decided) =>
        share(truth, (row, i) => row.every((yes, label) => yes === 0 || decided[i][label] === 1)),
      say: english.hitsOnly,
    },
    {
      name: "same-number",
      wrong: (truth, decided) => share(truth, (row, i) => yeses(row) === yeses(decided[i])),
      say: english.sameNumber,
    },
    { name: "wrong-ones", wrong: (truth, decided) => 1 - exact(truth, decided), say: english.wrongOnes },
    { name: "percent", wrong: (truth, decided) => 100 * exact(truth, decided), say: english.percent },
    { name: "same-array", wrong: () => 0, say: english.reference },
  ],
  text: english,
});
