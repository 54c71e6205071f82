import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { countConvParameters } from "./countConvParameters.js";
import { countNetwork } from "./countNetwork.js";
import { dropout } from "./dropout.js";
import { en } from "./index.en.js";
import { countOf, type Layer, noBiases, oneBiasPerLayer, type Slips } from "./networkPlan.js";

const text = inLanguage("exercises/12-digits-and-checkpoints/index", en);

const mlpPlan: Layer[] = [
  { layer: "flatten" },
  ...[512, 512, 10].map((units): Layer => ({ layer: "dense", units })),
];
const mlp = (slips: Slips) => countOf([28, 28, 1], mlpPlan, slips);

/** Lesson 12: handwritten digits, two networks for them, and what their parameters count. */
export const digits = {
  mlpParameters: new ValueExercise<number, typeof en.mlpParameters>({
    stub: "let mlpParameters: number | undefined;",
    solution: "784 * 512 + 512 + 512 * 512 + 512 + 512 * 10 + 10",
    want: 669_706,
    tolerance: 0,
    misconceptions: {
      biasesForgotten: mlp(noBiases),
      oneBias: mlp(oneBiasPerLayer),
      outputBiasesForgotten: mlp({ biases: (nodes, place) => (place === 2 ? 0 : nodes) }),
      oneHiddenLayer: anyOf(784 * 512 + 512 + 5130, 784 * 512 + 512 * 10),
      outputMissing: anyOf(
        mlp({ counted: (place) => place < 2 }),
        mlp({ counted: (place) => place < 2, ...noBiases }),
      ),
      firstMissing: anyOf(
        mlp({ counted: (place) => place > 0 }),
        mlp({ counted: (place) => place > 0, ...noBiases }),
      ),
      inputBiases: 669_706 + 784,
      oneSide: anyOf(
        mlp({ flattened: (height) => height }),
        mlp({ flattened: (height) => height, ...noBiases }),
      ),
      nodes: anyOf(784 + 512 + 512 + 10, 512 + 512 + 10),
      // A fifth of 512 nodes is 102.4: rounded down, up, or not at all
      dropoutRemoves: anyOf(
        ...[409, 409.6, 410].map((left) => 784 * 512 + 512 + left * 512 + 512 + left * 10 + 10),
      ),
    },
    text: text.mlpParameters,
  }),

  convParameters: new ValueExercise<number, typeof en.convParameters>({
    stub: "let convParameters: number | undefined;",
    solution: "64 * 3 * 3 * 32 + 64",
    want: 18_496,
    tolerance: 0,
    misconceptions: {
      biasesForgotten: 18_432,
      channelsForgotten: anyOf(640, 576),
      biasPerChannel: 18_464,
      oneBias: 18_433,
      biasPerKernel: 18_432 + 64 * 32,
      oneSide: anyOf(64 * 3 * 32 + 64, 64 * 3 * 32),
      firstLayer: 320,
      oneFilter: anyOf(289, 288),
      ownChannels: anyOf(64 * 9 * 64 + 64, 64 * 9 * 64),
      weightsOfOneFilter: 3 * 3 * 32 + 64,
      everyPlace: anyOf(
        ...[13, 11].flatMap((side) => [
          18_432 * side * side,
          18_496 * side * side,
          18_432 * side * side + 64,
        ]),
      ),
    },
    text: text.convParameters,
  }),

  countConvParameters,

  flattenedValues: new ValueExercise<number, typeof en.flattenedValues>({
    stub: "let flattenedValues: number | undefined;",
    solution: "5 * 5 * 64",
    want: 1600,
    tolerance: 0,
    misconceptions: {
      samePadding: 7 * 7 * 64,
      roundedUp: 6 * 6 * 64,
      fraction: 5.5 * 5.5 * 64,
      oneChannel: 25,
      bothChannels: 25 * 32 * 64,
      noPooling: anyOf(24 * 24 * 64, 28 * 28 * 64),
      onePooling: 11 * 11 * 64,
      firstChannels: 25 * 32,
      pixels: 784,
    },
    text: text.flattenedValues,
  }),

  countNetwork,

  dropout,

  dropoutInPrediction: new ChoiceExercise<typeof en.dropoutInPrediction>({
    name: "dropoutInPrediction",
    want: "nothing",
    misconceptions: {
      dropsHalf: "dropsHalf",
      halvesAll: "halvesAll",
      doublesAll: "doublesAll",
    },
    text: text.dropoutInPrediction,
  }),
};
