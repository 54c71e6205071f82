import { inLanguage } from "../../text/language.js";
import { ValueExercise } from "../core/valueExercise.js";
import { binaryCrossEntropy } from "./binaryCrossEntropy.js";
import { en } from "./index.en.js";
import { toOneHotLabels } from "./toOneHotLabels.js";

const text = inLanguage("exercises/05b-loss-of-a-batch/index", en);

/** Lesson 05b: cross-entropy becomes the loss of a batch. */
export const lossOfABatch = {
  binaryCrossEntropy,

  toOneHotLabels,

  untrainedLoss: new ValueExercise<number, typeof en.untrainedLoss>({
    stub: "let untrainedLoss: number | undefined;",
    solution: "Math.log(10)",
    want: Math.log(10),
    tolerance: 0.002,
    misconceptions: {
      bits: Math.log2(10),
      probability: 0.1,
      classCount: 10,
      sign: -Math.log(10),
      errorRate: 0.9,
      zero: 0,
      log10: 1,
      twoClasses: Math.LN2,
      logOfError: -Math.log(0.9),
      averagedOverClasses: Math.LN10 / 10,
      addedUp: 10 * Math.log(10),
    },
    text: text.untrainedLoss,
  }),

  fromLogits: new ValueExercise<[boolean, boolean], typeof en.fromLogits>({
    stub: "let fromLogits: [boolean, boolean] | undefined;",
    want: [false, true],
    misconceptions: {
      always: [true, true],
      never: [false, false],
      reversed: [true, false],
      single: (got) => typeof got === "boolean",
    },
    text: text.fromLogits,
  }),
};
