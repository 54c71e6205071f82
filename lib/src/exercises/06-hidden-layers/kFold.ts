import { plain } from "../core/answer.js";
import { thrown } from "../core/exercise.js";
import { feedbackText } from "../core/feedbackText.js";
import { Random } from "../core/random.js";
import { TaskExercise } from "../core/taskExercise.js";
import { written } from "../core/written.js";
import { type FoldFault, foldFault } from "./foldFault.js";

const english = {
  question: "Write `kFold`: it divides the indices 0 to n − 1 into k folds.",
  hints: [
    "Think of dealing n cards to k players: card 0 to player 0, card 1 to player 1, and after the last player the first one again.",
    "Make k empty lists. Index i belongs into list number i % k (the remainder of i divided by k).",
    "const folds = Array.from({ length: k }, () => []); then, for each i from 0 up to but not including n, folds[i % k].push(i); and return folds.",
  ],
  correct:
    "Disjoint, complete, and sizes that differ by at most one: every image is used for validation exactly once, so every image has the same say.",
  fault: (fault: FoldFault, n: number, k: number): string => {
    switch (fault.name) {
      case "no-return":
        return "Your function returned `undefined`. Did you forget a `return`?";
      case "not-a-list":
        return "Return a list of k lists of indices, such as `[[0, 3], [1, 4], [2, 5]]`.";
      case "one-list":
        return `That is one list of numbers. Return ${k} lists, one a fold, each with the indices that belong to it.`;
      case "pairs":
        return "Each fold is one list of indices. The training part need not be listed: it is what stands in the other folds.";
      case "groups-of-k":
        return `That is ${fault.count} groups of up to ${k}. k says how many folds there are, not how large each is: ${k} folds are wanted.`;
      case "fold-count":
        return `That is ${fault.count} folds; k = ${k} are wanted.`;
      case "not-an-index":
        return `Fold ${fault.fold} contains ${written(fault.value)}. An index is a whole number from 0 to ${n - 1}.`;
      case "counted-from-1":
        return `You count from 1: index ${n} does not exist, and index 0 is in no fold. Indices run from 0 to ${n - 1}.`;
      case "out-of-range":
        return `Index ${fault.index} does not exist: indices run from 0 to ${n - 1}.`;
      case "training-parts":
        return `Your lists have ${fault.size} indices or so and overlap: they are the parts to train on. Return the parts that are held back, about ${Math.round(n / k)} each.`;
      case "overlap":
        return fault.first === fault.second
          ? `Index ${fault.index} stands twice in fold ${fault.first}.`
          : `Index ${fault.index} is in folds ${fault.first} and ${fault.second}. Folds must be disjoint, or the network is tested on images that it has trained on.`;
      case "left-out":
        return `In no fold: ${written(fault.indices)}. ${n % k === 0 ? "Every index needs a place." : `${n} divided by ${k} leaves a remainder, and what remains needs a place too.`}`;
      case "uneven":
        return `The folds have ${fault.sizes.join(", ")} indices. Sizes may differ by one at most: spread the remainder over several folds.`;
    }
  },
};

export const kFold = new TaskExercise<(n: number, k: number) => unknown>({
  name: "kFold",
  stub: `function kFold(n: number, k: number): number[][] {
  return todo();
}`,
  solution: `function kFold(n: number, k: number): number[][] {
  const folds: number[][] = Array.from({ length: k }, () => []);
  for (let i = 0; i < n; i++) {
    folds[i % k].push(i);
  }
  return folds;
}`,
  judge: (kFold, calling) => {
    if (typeof kFold !== "function") {
      return { kind: "incorrect", message: feedbackText.notAFunction(written(kFold)) };
    }
    for (const [n, k] of kFoldInputs()) {
      calling([n, k]);
      let got: unknown;
      try {
        got = plain(kFold(n, k));
      } catch (error) {
        return thrown(error, [n, k]);
      }
      const fault = foldFault(got, n, k);
      if (fault) {
        const want = [...Array(k)].map((_, f) => [...Array(n).keys()].filter((i) => i % k === f));
        return {
          kind: "incorrect",
          misconception: fault.name,
          message: english.fault(fault, n, k),
          example: { args: [n, k], got, want },
        };
      }
    }
    return { kind: "correct", message: english.correct };
  },
  text: english,
});

/** Simplest first; then sizes that leave remainders, and one fold a single index. */
function kFoldInputs(): [n: number, k: number][] {
  const random = new Random("kFold");
  const drawn = Array.from({ length: 20 }, (): [number, number] => {
    const k = random.integer(2, 8);
    return [random.integer(k, 60), k];
  });
  return [[6, 3], [7, 3], [8, 3], [10, 4], [5, 5], ...drawn];
}
