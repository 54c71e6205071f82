import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args: [truth, decided], got, want }: Try) =>
  `For the truth ${written(truth)} and the decisions ${written(decided)} you get ${written(got)}; it should be ${written(want)}`;

export const en = {
  question: "Write `f1`: the F1 score of the decisions on one label, and 0 where there is no yes at all.",
  hints: [
    "Count three things: TP, both are 1; FP, only the decision is 1; FN, only the truth is 1.",
    "F1 is 2 · TP / (2 · TP + FP + FN).",
    "If all three are 0, the fraction is 0 / 0, which is NaN: return 0 then.",
    "`const errors = truth.filter((yes, i) => yes !== decided[i]).length;` is FP + FN at once.",
  ],
  correct:
    "A right no counts for nothing here. So anyone who always says no scores 0, however rare the label is, and anyone who always says yes pays in false positives.",
  accuracy: (example: Try) =>
    `${call(example)}: that is the accuracy. It counts the right noes too, and those are the many easy ones. F1 leaves them out.`,
  precision: (example: Try) =>
    `${call(example)}: that is the precision, TP / (TP + FP). What was missed, FN, must count too.`,
  recall: (example: Try) =>
    `${call(example)}: that is the recall, TP / (TP + FN). The false alarms, FP, must count too.`,
  arithmeticMean: (example: Try) =>
    `${call(example)}: the mean of precision and recall. F1 is their harmonic mean, which lies nearer to the smaller of the two.`,
  jaccard: (example: Try) =>
    `${call(example)}: TP / (TP + FP + FN), the Jaccard index. In F1, TP counts twice, above the line and below it.`,
  twoOnlyAbove: (example: Try) =>
    `${call(example)}: the 2 is missing below the line. The bracket is 2 · TP + FP + FN.`,
  twoOnlyBelow: (example: Try) => `${call(example)}: the 2 is missing above the line.`,
  nan: (example: Try) =>
    `${call(example)}: no yes anywhere, and 0 / 0 is NaN. Return 0 in this case, as scikit-learn does.`,
  harmonicNan: (example: Try) =>
    `${call(example)}. TP is 0 there. So precision and recall are 0, or 0 / 0, and their harmonic mean is 0 / 0, which is NaN. Return 0 where TP is 0.`,
  notOneNumber: (example: Try) => `${call(example)}. Return one number, from 0 to 1.`,
};
