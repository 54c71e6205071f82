import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { VaryingExercise } from "../core/varyingExercise.js";
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

  hiddenParameters: new VaryingExercise<{ nodes: number }, number, typeof en.hiddenParameters>({
    stub: "let hiddenParameters: number | undefined;",
    numbers: { nodes: 128 },
    draw: (random) => ({ nodes: 4 * random.integer(33, 99) }),
    of: ({ nodes }) => ({
      solution: `784 * ${nodes} + ${nodes}`,
      want: 785 * nodes,
      misconceptions: {
        biasesForgotten: 784 * nodes,
        oneBias: 784 * nodes + 1,
        inputBiases: 784 * nodes + 784,
        bothBiases: 784 * nodes + 784 + nodes,
        oneSide: anyOf(28 * nodes + nodes, 28 * nodes),
        secondLayer: anyOf(nodes * nodes + nodes, nodes * nodes),
        added: anyOf(784 + nodes, 784 + nodes + nodes),
        wholeNetwork: 785 * nodes + nodes * nodes + nodes + 10 * nodes + 10,
      },
      quoted: [785 * nodes],
    }),
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
