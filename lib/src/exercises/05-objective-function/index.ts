import { inLanguage } from "../../text/language.js";
import { ValueExercise } from "../core/valueExercise.js";
import { crossEntropy } from "./crossEntropy.js";
import { en } from "./index.en.js";

const text = inLanguage("exercises/05-objective-function/index", en);

/** Lesson 05: the objective function, cross-entropy. */
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
};
