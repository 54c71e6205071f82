import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const compared = ({ got, want }: Try) => `You get ${written(got)}; it should be ${written(want)}`;

export const en = {
  question: "Write `allRight`: the share of images for which every label is right.",
  hints: [
    "Ask of one image first: is there a label at which `truth[i]` and `decided[i]` differ?",
    "`row.every((yes, label) => yes === decided[i][label])` is true if no label differs.",
    "`const exact = truth.filter((row, i) => row.every((yes, label) => yes === decided[i][label]));` Then divide its length by the number of images.",
  ],
  correct:
    'Exact match asks for everything: one label wrong, and the image is wrong. It is what a user means by "it saw what was there".',
  perLabel: (example: Try) =>
    `${compared(example)}: that is the share of right labels. An image with one wrong label is wrong as a whole here.`,
  count: ({ got, args }: Try) =>
    `${written(got)} is the number of images that are right. Divide by how many there are, ${(args[0] as unknown[]).length}.`,
  someLabel: (example: Try) =>
    `${compared(example)}: you count an image if some label is right. Every label must be.`,
  foundOnly: (example: Try) =>
    `${compared(example)}: you check whether everything that is there was found. A yes to something that is not there is wrong too.`,
  sameNumber: (example: Try) =>
    `${compared(example)}: you compare how many yeses there are. They must also be at the same labels.`,
  sameArray: () =>
    "Your function answers 0 to every input. `===` between two arrays asks whether they are one and the same array, and these never are. If that is how you compare rows, go entry by entry instead.",
  percent: ({ got }: Try) => `${written(got)} is a percentage. Return a share, from 0 to 1.`,
  wrongOnes: (example: Try) => `${compared(example)}: that is the share of the wrong images.`,
};
