import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { bestEpoch } from "./bestEpoch.js";
import { fittingModels } from "./fittingModels.js";
import { hardest } from "./hardest.js";
import { honestAccuracy } from "./honestAccuracy.js";
import { en } from "./index.en.js";

const text = inLanguage("exercises/12b-best-weights/index", en);

/** Lesson 12b: the best weights of a run kept, loaded back and judged. */
export const checkpoints = {
  batchesPerEpoch: new ValueExercise<number, typeof en.batchesPerEpoch>({
    stub: "let batchesPerEpoch: number | undefined;",
    solution: "Math.ceil(54_000 / 32)",
    want: 1688,
    tolerance: 0,
    misconceptions: {
      roundedDown: 1687,
      fraction: 1687.5,
      validationForgotten: 1875,
      images: anyOf(54_000, 60_000),
      allEpochs: anyOf(20_256, 20_250),
      product: 54_000 * 32,
    },
    text: text.batchesPerEpoch,
  }),

  bestEpoch,

  fittingModels,

  flattering: new ChoiceExercise<typeof en.flattering>({
    name: "flattering",
    want: "choseTheEpoch",
    misconceptions: {
      trainedOnIt: "trainedOnIt",
      easierImages: "easierImages",
      dropoutOff: "dropoutOff",
      notFlattering: "notFlattering",
    },
    text: text.flattering,
  }),

  honestAccuracy,

  epochsArgument: new ValueExercise<number, typeof en.epochsArgument>({
    stub: "let epochsArgument: number | undefined;",
    want: 12,
    tolerance: 0,
    misconceptions: {
      stillToCome: 7,
      sum: 17,
      countedFrom0: 11,
      oneMore: 6,
      nothingLeft: 5,
    },
    text: text.epochsArgument,
  }),

  hardest,
};
