import type { NumbersInput } from "../input/readArray.js";
import { readDecisions, type ThresholdOptions } from "./decisions.js";

/**
 * The share of right answers among all yes-or-no questions, one per picture and label, from 0 to 1. TensorFlow.js calls its mean
 * over a batch `binaryAccuracy`. Where most answers are no, always saying no scores high.
 *
 * @param truth multi-hot, shape `[pictures, labels]`
 * @param probabilities one per label, of the same shape
 * @throws ShapeError if the shapes differ or there is no picture; ValueError if a truth is not 0 or 1, or a probability or the
 * threshold not from 0 to 1
 */
export function labelAccuracy(
  truth: NumbersInput,
  probabilities: NumbersInput,
  options: ThresholdOptions = {},
): number {
  const read = readDecisions(truth, probabilities, options);
  return read.decided.filter((yes, i) => yes === read.truth[i]).length / read.decided.length;
}
