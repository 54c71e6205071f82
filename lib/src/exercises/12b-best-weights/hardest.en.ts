import type { Try } from "../core/outcome.js";
import { gives } from "../core/quoted.en.js";
import { written } from "../core/written.js";

export const en = {
  question:
    "Write `hardest(trueProbabilities, count)`: the indices of the `count` images with the smallest probability, hardest first.",
  hints: [
    "Sort, but not the probabilities: sort the indices of the images, by their probabilities.",
    "`[...trueProbabilities.keys()]` is 0, 1, 2, …. `sort((a, b) => …)` puts a before b if the function gives a negative number.",
    "return [...trueProbabilities.keys()].sort((a, b) => trueProbabilities[a] - trueProbabilities[b]).slice(0, count);",
  ],
  correct:
    "A small probability for the right class means a large loss: −ln p. So these are the images with the largest losses, and sorting by loss would give the same list.",
  easiest: (example: Try) =>
    `${gives(example)}: the easiest ones. An image is hard if its true class has a small probability.`,
  values: (example: Try) =>
    `${gives(example)}: the probabilities. Return the indices of the images, so that they can be looked up.`,
  unsorted: (example: Try) =>
    `${gives(example)}: the right images in another order. The hardest one comes first.`,
  allImages: ({ args, got }: Try) =>
    `That has ${(got as unknown[]).length} entries; ${written(args[1])} are asked for. \`slice(0, count)\` cuts the list.`,
  firstImages: (example: Try) =>
    `${gives(example)}: the first images, hard or not, in their own order. Sort the images' indices by their probabilities, then cut the list. \`sort((a, b) => …)\` puts a before b where the function gives a negative number.`,
  namedTwice: (example: Try) =>
    `${gives(example)}: one image is there twice, because two have the same probability, and \`indexOf\` always finds the first. Sort the images' indices instead of the probabilities, and there is nothing to look up.`,
  rest: ({ args, got }: Try) =>
    `For ${written(args[0])} and count ${written(args[1])} that gives ${written(got)}: those that are left over. \`slice(0, count)\` takes the first, \`slice(count)\` all others.`,
  oneImage: ({ got }: Try) => `${written(got)} is one image. Return a list of indices, hardest first.`,
  countedFrom1: (example: Try) => `${gives(example)}: counted from 1. Image 0 is the first.`,
};
