import type { Values } from "../engine/byteCodes.js";
import { trainingText } from "../trainingText.js";
import { warnOnce } from "./fallback.js";

/**
 * Says of labels in the order of their classes that `validationSplit`, which takes the last examples, takes the last classes
 * with them: what is validated has then hardly been trained.
 *
 * @param labels one-hot rows of `outputs` values, or with 1 a class number each
 * @param training how many examples are left to train on
 */
export function tellSortedLabels(labels: Values, outputs: number, training: number): void {
  const count = labels.length / outputs;
  let [rises, falls] = [true, true];
  let changes = 0;
  for (let row = 1, before = classOf(0); row < count; row++) {
    const now = classOf(row);
    if (now !== before) changes++;
    rises &&= now >= before;
    falls &&= now <= before;
    if (!rises && !falls) return;
    before = now;
  }
  const [first, last] = [classOf(training), classOf(count - 1)];
  if (changes > 0 && count > 2) warnOnce(trainingText.sortedLabels(count - training, first, last));

  function classOf(row: number): number {
    if (outputs === 1) return labels[row];
    let best = 0;
    for (let k = 1; k < outputs; k++) if (labels[row * outputs + k] > labels[row * outputs + best]) best = k;
    return best;
  }
}
