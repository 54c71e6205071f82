import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { en } from "./index.en.js";
import { translate } from "./translate.js";

const text = inLanguage({ en });

/** Lesson 10, third part: the CNN trained. */
export const convolutionTrained = {
  firstDense: new ValueExercise<number, typeof en.firstDense>({
    stub: "let firstDense: number | undefined;",
    solution: "14 * 14 * 32 * 128 + 128",
    want: 802_944,
    // Counts are exact: one bias forgotten must not hide in a relative tolerance.
    tolerance: 1e-9,
    misconceptions: {
      biasesForgotten: 802_816,
      poolingForgotten: 28 * 28 * 32 * 128 + 128,
      mlp: 784 * 128 + 128,
      oneMap: 14 * 14 * 128 + 128,
      wholeNetwork: 804_554,
      validPadding: 13 * 13 * 32 * 128 + 128,
      outputLayer: 1_290,
    },
    text: text.firstDense,
  }),

  slip: new ValueExercise<number, typeof en.slip>({
    stub: "let slip: number | undefined;",
    want: 5,
    misconceptions: {
      threeParts: 1,
      validationInFit: 2,
      choosing: 3,
      trainingAgain: 4,
    },
    text: text.slip,
  }),

  bestEpoch: new ValueExercise<number, typeof en.bestEpoch>({
    stub: "let bestEpoch: number | undefined;",
    want: 5,
    misconceptions: {
      last: 10,
      first: 1,
      bestAccuracy: 7,
      closestCurves: 2,
      nearly: 4,
      notTheLeast: anyOf(3, 6, 8, 9),
    },
    text: text.bestEpoch,
  }),

  translate,

  pooledShift: new ValueExercise<number, typeof en.pooledShift>({
    stub: "let pooledShift: number | undefined;",
    want: 1,
    misconceptions: {
      same: 2,
      none: 0,
      doubled: 4,
    },
    text: text.pooledShift,
  }),

  shiftVerdict: new ChoiceExercise<typeof en.shiftVerdict>({
    name: "shiftVerdict",
    want: "CNN falls later",
    misconceptions: {
      immune: "CNN does not mind",
      noDifference: "no difference",
      worse: "CNN falls first",
    },
    text: text.shiftVerdict,
  }),
};
