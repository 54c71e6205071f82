import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { countParameters } from "./countParameters.js";
import { en } from "./index.en.js";
import { kFold } from "./kFold.js";
import { relu } from "./relu.js";
import { reluSlope } from "./reluSlope.js";

const text = inLanguage("exercises/06-hidden-layers/index", en);

/** Lesson 06: hidden layers. */
export const hiddenLayers = {
  collapsed: new ValueExercise<[number, number], typeof en.collapsed>({
    stub: "let collapsed: [weight: number, bias: number] | undefined;",
    want: [6, 2],
    misconceptions: {
      weightsAdded: (got) => got[0] === 5,
      firstBiasForgotten: [6, -1],
      biasesAdded: [6, 0],
      secondBiasForgotten: [6, 3],
      signLost: [6, 4],
      swapped: [2, 6],
    },
    text: text.collapsed,
  }),

  relu,

  reluSlope,

  hiddenParameters: new ValueExercise<number, typeof en.hiddenParameters>({
    stub: "let hiddenParameters: number | undefined;",
    solution: "784 * 128 + 128",
    want: 100_480,
    misconceptions: {
      biasesForgotten: 784 * 128,
      oneBias: 784 * 128 + 1,
      inputBiases: 784 * 128 + 784,
      bothBiases: 784 * 128 + 784 + 128,
      oneSide: anyOf(28 * 128 + 128, 28 * 128),
      secondLayer: anyOf(128 * 128 + 128, 128 * 128),
      added: anyOf(784 + 128, 784 + 128 + 128),
      wholeNetwork: 118_282,
    },
    text: text.hiddenParameters,
  }),

  countParameters,

  kFold,

  modelsToTrain: new ValueExercise<number, typeof en.modelsToTrain>({
    stub: "let modelsToTrain: number | undefined;",
    solution: "5 * 3",
    want: 15,
    misconceptions: {
      noLayerTwice: 18,
      foldsForgotten: 5,
      layersTimesNodes: 6,
      designMissing: 12,
      foldsAndDesignForgotten: 4,
      trainingFolds: 10,
      added: anyOf(8, 9),
      oneDesign: 3,
    },
    text: text.modelsToTrain,
  }),

  verdict: new ChoiceExercise<typeof en.verdict>({
    name: "verdict",
    want: "cannotTell",
    misconceptions: {
      higherMean: "twoLayers",
      cheaperIsBetter: "oneLayer",
      testSet: "askTheTestSet",
    },
    text: text.verdict,
  }),
};
