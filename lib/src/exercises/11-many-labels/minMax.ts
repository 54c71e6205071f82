import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `minMax`: it stretches values so that the smallest becomes 0 and the largest 1.",
  hints: [
    "Subtract the smallest value from each: then the smallest is 0. How large is the largest now?",
    "It is the largest minus the smallest: the range. Divide by it.",
    "If all values are equal, the range is 0 and cannot divide: return a 0 for each then.",
    "`values.map((v) => (range === 0 ? 0 : (v - min) / range))`",
  ],
  correct:
    "The smallest is 0, the largest 1, and what lies between keeps its place between them. Of all 47 million pixels together the smallest is 0 and the largest 255, so on this data set it is the same as dividing by 255.",
  byMax: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}: that divides by the largest. The smallest becomes 0 only if it is subtracted first.`,
  by255: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}: 255 is the largest value that a pixel can have, not the largest of these values.`,
  rangeForgotten: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}. The smallest is 0, as it should be. The largest is 1 only if you divide by the range, largest minus smallest.`,
  subtracted: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}: the smallest is 0. Now divide by the range, so that the largest is 1.`,
  brackets: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}: only the smallest is divided. Put \`(v - min)\` in brackets.`,
  inverted: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}: a negative, bright where it was dark. Subtract the smallest from the value.`,
  constant: ({ args }: Try) =>
    `For ${written(args[0])} the range is 0, and 0 / 0 is NaN. An image of one shade has no brightest pixel: return zeros. One NaN in a picture makes every later result NaN.`,
  ones: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}. With nothing to stretch, the smallest value is to be 0, and all of them are smallest.`,
  asTexts: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}: \`sort()\` sorts as texts, where "100" comes before "20". Take \`Math.min(...values)\`, or sort with \`(a, b) => a - b\`.`,
  standardised: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}: that subtracts the mean. It is another normalisation, with the mean at 0. Here the smallest is to be 0.`,
  symmetric: ({ args, got }: Try) =>
    `For ${written(args[0])} got ${written(got)}: that runs from −1 to 1. Here 0 to 1 is wanted.`,
};

const least = (values: readonly number[]) => Math.min(...values);
const most = (values: readonly number[]) => Math.max(...values);
const rangeOf = (values: readonly number[]) => most(values) - least(values) || 1;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const minMax = new FunctionExercise<[values: number[]], number[]>({
  name: "minMax",
  stub: `function minMax(values: number[]): number[] {
  return todo();
}`,
  solution: `function minMax(values: number[]): number[] {
  const min = Math.min(...values);
  const range = Math.max(...values) - min;
  return values.map((v) => (range === 0 ? 0 : (v - min) / range));
}`,
  reference: (values) => values.map((v) => (v - least(values)) / rangeOf(values)),
  examples: [[[10, 20, 60]], [[0, 51, 255]], [[-4, 0, 1]], [[7, 7, 7]]],
  random: (random) => [random.integers(random.integer(2, 8), random.integer(0, 60), 255)],
  misconceptions: [
    { name: "by-largest", wrong: (values) => values.map((v) => v / most(values)), say: english.byMax },
    { name: "by-255", wrong: (values) => values.map((v) => v / 255), say: english.by255 },
    {
      name: "by-255",
      wrong: (values) => values.map((v) => (v - least(values)) / 255),
      say: english.by255,
    },
    {
      name: "range-forgotten",
      wrong: (values) => values.map((v) => (v - least(values)) / most(values)),
      say: english.rangeForgotten,
    },
    {
      name: "only-subtracted",
      wrong: (values) => values.map((v) => v - least(values)),
      say: english.subtracted,
    },
    {
      name: "brackets",
      wrong: (values) => values.map((v) => v - least(values) / (most(values) - least(values))),
      say: english.brackets,
    },
    {
      name: "constant",
      recognise: ({ args, got }) =>
        most(args[0] as number[]) === least(args[0] as number[]) &&
        Array.isArray(got) &&
        got.some((value) => !Number.isFinite(value)),
      say: english.constant,
    },
    {
      name: "inverted",
      wrong: (values) => values.map((v) => (most(values) - v) / rangeOf(values)),
      say: english.inverted,
    },
    {
      name: "inverted",
      recognise: ({ args, got, want }) =>
        most(args[0] as number[]) > least(args[0] as number[]) &&
        (want as number[]).every((v, i) => Math.abs((got as number[])[i] - (1 - v)) < 1e-4),
      say: english.inverted,
    },
    {
      name: "constant-ones",
      wrong: (values) =>
        values.map((v) => (most(values) === least(values) ? 1 : (v - least(values)) / rangeOf(values))),
      say: english.ones,
    },
    {
      name: "sorted-as-texts",
      wrong: (values) => {
        const sorted = [...values].sort();
        const [min, max] = [sorted[0], sorted[sorted.length - 1]];
        return values.map((v) => (v - min) / (max - min || 1));
      },
      say: english.asTexts,
    },
    {
      name: "mean-subtracted",
      recognise: ({ got }) =>
        Array.isArray(got) && Math.abs(mean(got)) < 1e-4 && got.some((value) => value < 0),
      say: english.standardised,
    },
    {
      name: "minus-one-to-one",
      recognise: ({ want, got }) =>
        (want as number[]).every((v, i) => Math.abs((got as number[])[i] - (2 * v - 1)) < 1e-4),
      say: english.symmetric,
    },
  ],
  text: english,
});
