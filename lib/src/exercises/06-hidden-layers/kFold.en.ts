import { en as general } from "../core/general/general.en.js";
import { written } from "../core/written.js";
import type { FoldFault } from "./foldFault.js";

export const en = {
  question: "Write `kFold`: it divides the indices 0 to n − 1 into k folds.",
  hints: [
    "Think of dealing n cards to k players: card 0 to player 0, card 1 to player 1, and after the last player the first one again.",
    "Make k empty lists. Index i belongs in list number i % k (the remainder of i divided by k).",
    "const folds = Array.from({ length: k }, () => []); then, for each i from 0 up to but not including n, folds[i % k].push(i); and return folds.",
  ],
  correct:
    "Disjoint, complete, and sizes that differ by at most one: every image is used for validation exactly once, so every image has the same say.",
  fault: (fault: FoldFault, n: number, k: number): string => {
    switch (fault.name) {
      case "no-return":
        return general.noReturn;
      case "not-a-list":
        return "Return a list of k lists of indices, such as `[[0, 3], [1, 4], [2, 5]]`.";
      case "one-list":
        return `That is one list of numbers. Return ${k} lists, one per fold, each with the indices that belong to it.`;
      case "pairs":
        return "Each fold is one list of indices. The training part need not be listed: it is what is in the other folds.";
      case "groups-of-k":
        return `That is ${fault.count} groups of up to ${k}. k says how many folds there are, not how large each is: make ${k} folds.`;
      case "fold-count":
        return `That is ${fault.count} folds; there should be k = ${k}.`;
      case "not-an-index":
        return `Fold ${fault.fold} contains ${written(fault.value)}. An index is a whole number from 0 to ${n - 1}.`;
      case "counted-from-1":
        return `You count from 1: index ${n} does not exist, and index 0 is in no fold. Indices run from 0 to ${n - 1}.`;
      case "out-of-range":
        return `Index ${fault.index} does not exist: indices run from 0 to ${n - 1}.`;
      case "same-list":
        return `All ${k} folds are alike, each with every index. \`new Array(k).fill([])\` does that: it puts one single list in k places, and what goes into one goes into all. Make a list for each: \`Array.from({ length: k }, () => [])\`.`;
      case "training-parts":
        return `Your lists have about ${fault.size} indices each and overlap: they are the parts to train on. Return the parts that are held back, about ${Math.round(n / k)} each.`;
      case "overlap":
        return fault.first === fault.second
          ? `Index ${fault.index} is in fold ${fault.first} twice.`
          : `Index ${fault.index} is in folds ${fault.first} and ${fault.second}. Folds must be disjoint, or the network is tested on images that it has trained on.`;
      case "left-out":
        return `In no fold: ${written(fault.indices)}. ${n % k === 0 ? "Every index needs a place." : `${n} divided by ${k} leaves a remainder, and what remains needs a place too.`}`;
      case "uneven":
        return `The folds have ${fault.sizes.join(", ")} indices. Sizes may differ by at most one: spread the remainder over several folds.`;
    }
  },
};
