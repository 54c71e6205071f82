import type { NumbersInput } from "../input/readArray.js";
import { readDecisions, type ThresholdOptions } from "./decisions.js";

/**
 * The share of pictures of which every label is right, from 0 to 1: one wrong label, and the picture counts as wrong. Also
 * called subset accuracy.
 *
 * @param truth multi-hot, shape `[pictures, labels]`
 * @param probabilities one per label, of the same shape
 * @throws ShapeError or ValueError as `labelAccuracy`
 */
export function exactMatch(
  truth: NumbersInput,
  probabilities: NumbersInput,
  options: ThresholdOptions = {},
): number {
  const { pictures, labels, ...read } = readDecisions(truth, probabilities, options);
  let exact = 0;
  for (let picture = 0; picture < pictures; picture++) {
    const [from, to] = [picture * labels, (picture + 1) * labels];
    const decided = read.decided.subarray(from, to);
    if (decided.every((yes, label) => yes === read.truth[from + label])) exact += 1;
  }
  return exact / pictures;
}
