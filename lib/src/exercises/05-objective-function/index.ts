import { inLanguage } from "../../text/language.js";
import { ValueExercise } from "../core/valueExercise.js";
import { binaryCrossEntropy } from "./binaryCrossEntropy.js";
import { crossEntropy } from "./crossEntropy.js";
import { en } from "./index.en.js";
import { toOneHotLabels } from "./toOneHotLabels.js";

const text = inLanguage({ en });

/** Lesson 05: the objective function. */
export const objectiveFunction = {
  bitsUnsure: new ValueExercise<number, typeof en.bitsUnsure>({
    stub: "let bitsUnsure: number | undefined;",
    want: 1,
    misconceptions: {
      naturalLog: Math.LN2,
      probability: 0.5,
      unweighted: 2,
      sign: -1,
      certain: 0,
      infinite: Number.POSITIVE_INFINITY,
      log10: Math.log10(2),
    },
    text: text.bitsUnsure,
  }),

  bitsSure: new ValueExercise<number, typeof en.bitsSure>({
    stub: "let bitsSure: number | undefined;",
    want: 0,
    misconceptions: {
      zeroLogZero: Number.NaN,
      infinite: (got) => Math.abs(got) === Number.POSITIVE_INFINITY,
      probability: 1,
    },
    text: text.bitsSure,
  }),

  crossEntropy,

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

  fromLogits: new ValueExercise<[withSoftmax: boolean, withoutSoftmax: boolean], typeof en.fromLogits>({
    stub: "let fromLogits: [withSoftmax: boolean, withoutSoftmax: boolean] | undefined;",
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
