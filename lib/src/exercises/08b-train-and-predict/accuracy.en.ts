import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question:
    "Write `accuracy`: the share of the predicted labels that are equal to the true ones, from 0 to 1.",
  hints: [
    "Go through the images by their number i. How many times is `predicted[i]` equal to `labels[i]`?",
    "Divide that count by how many images there are: `labels.length`.",
    "`predicted.filter((label, i) => label === labels[i]).length / labels.length`.",
  ],
  correct:
    "The same number as TensorFlow's metric: the mean of 1 for each hit and 0 for each miss. It counts; it does not ask how confident the network was.",
  count: ({ args: [, labels], got }: Try) =>
    `${written(got)} is how many are right. Of how many? Divide by the number of images, ${(labels as number[]).length}.`,
  percent: ({ got }: Try) =>
    `${written(got)} is a percentage. A share lies between 0 and 1: leave the factor 100 out.`,
  errors: ({ got }: Try) => `${written(got)} is the share of the wrong ones. Count those that are equal.`,
  perClass: ({ args: [, labels], got }: Try) =>
    `${written(got)} divides by the number of classes. The share is of the images, ${(labels as number[]).length} here.`,
  returnInLoop: () =>
    "Only the first image was counted: a `return` inside the loop ends the function in the first round. Move it below the loop's closing brace.",
  allOrNothing: ({ got }: Try) =>
    `You get ${written(got)} as soon as one label is wrong. A share tells how many are right: count the hits, entry by entry, and divide by the number of images. If you do, and round down, leave the rounding out.`,
  lengthForgotten: ({ got }: Try) =>
    `${written(got)} (not a number) is what a list gives when it is divided. Divide how many hits are in it: \`.length\`.`,
  neverSame: ({ got }: Try) =>
    `Your function answers ${written(got)} to every input. \`===\` between two lists asks whether they are one and the same list, and these never are. If that is how you compare them, go entry by entry instead.`,
  assigned: ({ got }: Try) =>
    `${written(got)} is the share of the labels that are not 0. A single \`=\` stores a value and gives it back, and every number but 0 counts as true: compare with \`===\`.`,
  anywhere: ({ got }: Try) =>
    `${written(got)} counts labels that appear anywhere among the true ones. Entry i belongs to image i: compare \`predicted[i]\` with \`labels[i]\`.`,
  sameTotals: () =>
    "That compares how often each label occurs, and so does not notice when two images have exchanged theirs. Compare image by image.",
  rounded: ({ got }: Try) => `${written(got)} is rounded. Return the share as it is.`,
};
