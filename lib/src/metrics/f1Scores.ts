import type { NumbersInput } from "../input/readArray.js";
import { readDecisions, type ThresholdOptions } from "./decisions.js";

/** From 0, never right, to 1, always right. */
export interface F1Scores {
  /** Of each label's own hits and errors. */
  perLabel: number[];
  /** Of the hits and errors of all labels together: each decision counts alike. */
  micro: number;
  /** The mean of `perLabel`: each label counts alike, however rare it is. */
  macro: number;
}

/**
 * F1 scores of a multi-label classifier: 2 · TP / (2 · TP + FP + FN), the harmonic mean of precision and recall. TP are the
 * yeses that are right, FP those that are wrong, FN the noes that are wrong. Noes that are right do not count, so always
 * saying no scores 0. A label that is neither true nor said of any picture scores 0, as in scikit-learn's `f1_score`.
 *
 * @param truth multi-hot, shape `[pictures, labels]`
 * @param probabilities one per label, of the same shape
 * @throws ShapeError or ValueError as `labelAccuracy`
 */
export function f1Scores(
  truth: NumbersInput,
  probabilities: NumbersInput,
  options: ThresholdOptions = {},
): F1Scores {
  const { labels, ...read } = readDecisions(truth, probabilities, options);
  const counts = Array.from({ length: labels }, () => ({ hits: 0, said: 0, is: 0 }));
  read.truth.forEach((is, i) => {
    const count = counts[i % labels];
    const said = read.decided[i];
    count.hits += is & said;
    count.said += said;
    count.is += is;
  });
  const perLabel = counts.map(f1);
  const total = { hits: sum(counts, "hits"), said: sum(counts, "said"), is: sum(counts, "is") };
  return { perLabel, micro: f1(total), macro: perLabel.reduce((a, b) => a + b, 0) / labels };
}

interface Counts {
  /** True positives. */
  hits: number;
  /** How often the classifier said yes: true and false positives. */
  said: number;
  /** How often yes was true: true positives and false negatives. */
  is: number;
}

/** 2 · TP + FP + FN is what was said plus what is. */
function f1({ hits, said, is }: Counts): number {
  return said + is === 0 ? 0 : (2 * hits) / (said + is);
}

function sum(counts: readonly Counts[], of: keyof Counts): number {
  return counts.reduce((total, count) => total + count[of], 0);
}
