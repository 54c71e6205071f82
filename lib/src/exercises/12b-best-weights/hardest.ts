import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `hardest(trueProbabilities, count)`: the numbers of the `count` images with the smallest probability, hardest first.",
  hints: [
    "Sort, but not the probabilities: sort the numbers of the images, by their probabilities.",
    "`[...trueProbabilities.keys()]` is 0, 1, 2, …. `sort((a, b) => …)` puts a before b if the function gives a negative number.",
    "return [...trueProbabilities.keys()].sort((a, b) => trueProbabilities[a] - trueProbabilities[b]).slice(0, count);",
  ],
  correct:
    "A small probability of the right class is a large loss: −ln p. So these are the images with the largest losses, and sorting by loss would give the same list.",
  easiest: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the easiest ones. Hard is an image whose true class has a small probability.`,
  values: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the probabilities. Wanted are the numbers of the images, so that they can be looked up.`,
  unsorted: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the right images in another order. The hardest one comes first.`,
  tooMany: ({ args, got }: Try) =>
    `That has ${(got as unknown[]).length} entries; ${written(args[1])} are asked for. \`slice(0, count)\` cuts the list.`,
  first: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the first images, hard or not. Sort before you cut the list; and sort the images' numbers, or a copy, because a sorted list of probabilities does not know any more where each has stood.`,
  rest: ({ args, got }: Try) =>
    `For ${written(args[0])} and count ${written(args[1])} that gives ${written(got)}: those that are left over. \`slice(0, count)\` takes the first, \`slice(count)\` all others.`,
  single: ({ got }: Try) =>
    `${written(got)} is one image. Return a list of numbers of images, hardest first.`,
  fromOne: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: counted from 1. Image 0 is the first.`,
};

type Args = [trueProbabilities: number[], count: number];

function order(values: readonly number[], direction: 1 | -1 = 1): number[] {
  return [...values.keys()].sort((a, b) => direction * (values[a] - values[b]));
}

export const hardest = new FunctionExercise<Args, number[]>({
  name: "hardest",
  stub: `function hardest(trueProbabilities: number[], count: number): number[] {
  return todo();
}`,
  solution: `function hardest(trueProbabilities: number[], count: number): number[] {
  const numbers = [...trueProbabilities.keys()]; // 0, 1, 2, ...
  numbers.sort((a, b) => trueProbabilities[a] - trueProbabilities[b]);
  return numbers.slice(0, count);
}`,
  reference: (values, count) => order(values).slice(0, count),
  examples: [
    [[0.9, 0.02, 0.99, 0.4], 2],
    [[0.8, 0.6, 0.7, 0.0000004, 0.95], 3],
  ],
  random: (random) => {
    const length = random.integer(4, 14);
    // Distinct, so that only one order is right.
    const values = Array.from({ length }, (_, i) => (i + random.uniform(0.1, 0.9)) / length);
    const shuffled = order(random.numbers(length, 0, 1, 9)).map((i) => Number(values[i].toFixed(4)));
    return [shuffled, random.integer(1, length - 1)];
  },
  tolerance: 1e-9,
  misconceptions: [
    { name: "easiest", wrong: (values, count) => order(values, -1).slice(0, count), say: english.easiest },
    {
      name: "values",
      wrong: (values, count) => [...values].sort((a, b) => a - b).slice(0, count),
      say: english.values,
    },
    {
      name: "counted-from-1",
      wrong: (values, count) =>
        order(values)
          .slice(0, count)
          .map((i) => i + 1),
      say: english.fromOne,
    },
    { name: "rest", wrong: (values, count) => order(values).slice(count), say: english.rest },
    { name: "one-image", recognise: ({ got }) => typeof got === "number", say: english.single },
    {
      name: "first-images",
      wrong: (_, count) => Array.from({ length: count }, (_, i) => i),
      say: english.first,
    },
    {
      name: "all-images",
      recognise: ({ args, got }) => Array.isArray(got) && got.length > (args[1] as number),
      say: english.tooMany,
    },
    {
      name: "unsorted",
      recognise: ({ got, want }) =>
        String([...(got as number[])].sort((a, b) => a - b)) ===
        String([...(want as number[])].sort((a, b) => a - b)),
      say: english.unsorted,
    },
  ],
  text: english,
});
