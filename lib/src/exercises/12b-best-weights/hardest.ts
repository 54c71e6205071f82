import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./hardest.en.js";

const text = inLanguage("exercises/12b-best-weights/hardest", en);

type Args = [trueProbabilities: number[], count: number];

function order(values: readonly number[], direction: 1 | -1 = 1): number[] {
  return [...values.keys()].sort((a, b) => direction * (values[a] - values[b]));
}

export const hardest = new FunctionExercise<Args, number[], typeof en>({
  solution: `function hardest(trueProbabilities: number[], count: number): number[] {
  const numbers = [...trueProbabilities.keys()]; // 0, 1, 2, ...
  numbers.sort((a, b) => trueProbabilities[a] - trueProbabilities[b]);
  return numbers.slice(0, count);
}`,
  reference: (values, count) => order(values).slice(0, count),
  examples: [
    [[0.9, 0.02, 0.99, 0.4], 2],
    [[0.8, 0.6, 0.7, 0.0000004, 0.95], 3],
    [[0.5, 0.2, 0.9, 0.2, 0.7], 3], // Two are equally hard, and both are among the three.
  ],
  random: (random) => {
    const length = random.integer(4, 14);
    // Distinct, so that only one choice is right.
    const values = Array.from({ length }, (_, i) => (i + random.uniform(0.1, 0.9)) / length);
    const shuffled = order(random.numbers(length, 0, 1, 9)).map((i) => Number(values[i].toFixed(4)));
    return [shuffled, random.integer(1, length)];
  },
  tolerance: 1e-9,
  // Nobody says which of two images of equal probability comes first. But neither comes twice.
  isAsGood: (got, other, [values]) =>
    got.length === other.length &&
    new Set(got).size === new Set(other).size &&
    got.every((image, i) => Number.isInteger(image) && values[image] === values[other[i]]),
  misconceptions: {
    easiest: (values, count) => order(values, -1).slice(0, count),
    values: (values, count) => [...values].sort((a, b) => a - b).slice(0, count),
    countedFrom1: (values, count) =>
      order(values)
        .slice(0, count)
        .map((i) => i + 1),
    rest: (values, count) => order(values).slice(count),
    oneImage: { recognise: ({ got }) => typeof got === "number" },
    namedTwice: (values, count) =>
      [...values]
        .sort((a, b) => a - b)
        .slice(0, count)
        .map((value) => values.indexOf(value)),
    firstImages: (_, count) => Array.from({ length: count }, (_, i) => i),
    allImages: [(values) => order(values), (values) => order(values, -1), (values) => [...values.keys()]],
    unsorted: {
      recognise: ({ got, want }) =>
        Array.isArray(got) &&
        got.every((index) => typeof index === "number") &&
        String([...got].sort((a, b) => a - b)) === String([...want].sort((a, b) => a - b)),
    },
  },
  text,
});
