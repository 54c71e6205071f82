import { inLanguage } from "../../text/language.js";
import { feedbackText } from "../core/feedbackText.js";
import { Random } from "../core/random.js";
import { answerOf } from "../core/studentCall.js";
import { TaskExercise } from "../core/taskExercise.js";
import { written } from "../core/written.js";
import { foldFault } from "./foldFault.js";
import { en } from "./kFold.en.js";

const text = inLanguage("exercises/06-hidden-layers/kFold", en);

export const kFold = new TaskExercise<(n: number, k: number) => unknown>({
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
      const result = answerOf(() => kFold(n, k), { args: [n, k] });
      if ("outcome" in result) return result.outcome;
      const { got } = result;
      const fault = foldFault(got, n, k);
      if (fault) {
        const want = [...Array(k)].map((_, f) => [...Array(n).keys()].filter((i) => i % k === f));
        return {
          kind: "incorrect",
          misconception: fault.name,
          message: text.fault(fault, n, k),
          example: { args: [n, k], got, want },
        };
      }
    }
    return { kind: "correct", message: text.correct };
  },
  text,
});

/** Simplest first; then sizes that leave remainders, and one index per fold. */
function kFoldInputs(): [n: number, k: number][] {
  const random = new Random("kFold");
  const drawn = Array.from({ length: 20 }, (): [number, number] => {
    const k = random.integer(2, 8);
    return [random.integer(k, 60), k];
  });
  return [[6, 3], [7, 3], [8, 3], [10, 4], [5, 5], ...drawn];
}
