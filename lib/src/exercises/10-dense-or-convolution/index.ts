import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { ValueExercise } from "../core/valueExercise.js";
import { distinctLabels } from "./distinctLabels.js";
import { en } from "./index.en.js";
import { sparseLoss } from "./sparseLoss.js";

const text = inLanguage({ en });

/** Lesson 10: dense or convolution, the dense network. */
export const denseOrConvolution = {
  distinctLabels,

  rowShape: new ValueExercise<number[], typeof en.rowShape>({
    stub: "let rowShape: number[] | undefined;",
    want: [28, 128],
    misconceptions: {
      flattened: [128],
      swapped: [128, 28],
      axisAdded: [28, 28, 128],
      unchanged: [28, 28],
      eachPixel: [784, 128],
      batchCounted: (got) => Array.isArray(got) && got.length === 3 && got[1] === 28 && got[2] === 128,
      rowsJoined: [28 * 128],
    },
    text: text.rowShape,
  }),

  sharedRows: new ChoiceExercise<typeof en.sharedRows>({
    name: "sharedRows",
    want: "the same",
    misconceptions: {
      rowWeights: "different",
      similar: "similar",
      unknowable: "depends on the weights",
    },
    text: text.sharedRows,
  }),

  denseParameters: new ValueExercise<number, typeof en.denseParameters>({
    stub: "let denseParameters: number | undefined;",
    solution: "28 * 128 + 128 + 128 * 64 + 64 + 28 * 64 * 10 + 10",
    want: 29_898,
    misconceptions: {
      flattenFirst: 109_386,
      biasesForgotten: 28 * 128 + 128 * 64 + 1792 * 10,
      noFlatten: 3_712 + 8_256 + 650,
      eachRow: 28 * (3_712 + 8_256) + 17_930,
      outputForgotten: 3_712 + 8_256,
      lastInputs: 3_712 + 8_256 + 7_850,
      outputOnly: 17_930,
    },
    text: text.denseParameters,
  }),

  sparseLoss,

  firstLoss: new ChoiceExercise<typeof en.firstLoss>({
    name: "firstLoss",
    want: "much above ln 10",
    misconceptions: {
      asNormalised: "near ln 10",
      knowsSomething: "below ln 10",
    },
    text: text.firstLoss,
  }),

  whyNormalise: new ChoiceExercise<typeof en.whyNormalise>({
    name: "whyNormalise",
    want: "training is easier",
    misconceptions: {
      impossible: "raw pixels cannot be learnt",
      picturesChange: "the pictures change",
      memory: "it saves memory",
    },
    text: text.whyNormalise,
  }),
};
