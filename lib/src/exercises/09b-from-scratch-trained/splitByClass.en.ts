import { en as general } from "../core/general/general.en.js";
import { written } from "../core/written.js";
import type { SplitFault } from "./splitFault.js";

export const en = {
  question:
    "Write `splitByClass`: it divides the indices 0, 1, 2, … of the labels into `train` and `validation`, with the same share of each class in `validation`.",
  hints: [
    "Go class by class. For each class, first collect the indices of its images.",
    "`new Set(labels)` holds each class once. For one class: `const indices = [...labels.keys()].filter((i) => labels[i] === label);`",
    "With `held = Math.round(share * indices.length)`, `indices.slice(0, held)` goes to validation and `indices.slice(held)` to training.",
    "for (const label of new Set(labels)) { …; validation.push(...indices.slice(0, held)); train.push(...indices.slice(held)); } and at the end return { train, validation };",
  ],
  correct:
    "Every index is in exactly one list, and each class gives the same share. The library's `stratifiedSplit` does this too, and draws at random which images of a class are held back.",
  fault: (fault: SplitFault, labels: readonly number[], share: number): string => {
    switch (fault.name) {
      case "no-return":
        return general.noReturn;
      case "not-two-lists":
        return "Return an object with two lists of indices: `{ train, validation }`.";
      case "labels-for-places":
        return "Your lists hold the labels themselves. Return their indices (0 for the first label, 1 for the second, …), so that images can be picked by them too.";
      case "counted-from-1":
        return `You count from 1: index ${labels.length} does not exist, and index 0 is in no list. Indices run from 0 to ${labels.length - 1}.`;
      case "not-a-place":
        return `\`${fault.set}\` contains ${written(fault.value)}. An index is a whole number from 0 to ${labels.length - 1}.`;
      case "overlap":
        return `In both lists: ${written(fault.places)}. A network that is validated on images that it was trained on looks better than it is.`;
      case "twice":
        return `Index ${fault.place} occurs twice in \`${fault.set}\`. Each image belongs in one list, once.`;
      case "class-left-out":
        return `Of these classes no image is in either list: ${written(fault.classes)}. The labels need not be 0, 1, 2, … without a gap: \`new Set(labels)\` holds those that occur.`;
      case "left-out":
        return `In neither list: ${written(fault.places)}. What is not held back is there to be trained on.`;
      case "swapped":
        return `The two are swapped: \`validation\` has ${written(fault.counts)} of the classes 0, 1, …, which is the part to train on. ${share} is the share that is held back.`;
      case "none-held":
        return `\`validation\` is empty. A share of ${share} of each class belongs in it.`;
      case "other-share":
        return `The same share of each class, but the wrong one: \`validation\` has ${written(fault.counts)} of the classes 0, 1, …; with a share of ${share} of each it has ${written(fault.want)}.`;
      case "rounded-otherwise":
        return `\`validation\` has ${written(fault.counts)} of the classes 0, 1, …; rounded to the nearest whole number, a share of ${share} of each is ${written(fault.want)}: \`Math.round(share * count)\`.`;
      case "same-number":
        return `You hold back ${fault.counts[0]} of each class. It should be the same share, not the same number: ${written(fault.want)} of the classes 0, 1, …`;
      case "not-stratified":
        return `Not the same share of each class: \`validation\` has ${written(fault.counts)} of the classes 0, 1, …; with a share of ${share} of each it has ${written(fault.want)}.`;
    }
  },
};
