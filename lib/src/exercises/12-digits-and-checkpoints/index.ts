import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { countConvParameters } from "./countConvParameters.js";
import { countNetwork } from "./countNetwork.js";
import { dropout } from "./dropout.js";
import { en } from "./index.en.js";

const text = inLanguage({ en });

/** Lesson 12: handwritten digits, two networks for them, and what their parameters count. */
export const digits = {
  mlpParameters: new ValueExercise<number, typeof en.mlpParameters>({
    stub: "let mlpParameters: number | undefined;",
    solution: "784 * 512 + 512 + 512 * 512 + 512 + 512 * 10 + 10",
    want: 669_706,
    tolerance: 0,
    misconceptions: {
      biasesForgotten: 668_672,
      oneBias: 668_675,
      oneHiddenLayer: 784 * 512 + 512 + 5130,
      outputMissing: 669_706 - 5130,
      inputBiases: 669_706 + 784,
      oneSide: 28 * 512 + 512 + 512 * 512 + 512 + 5130,
      // A fifth of 512 nodes is 102.4: rounded down, up, or not at all
      dropoutRemoves: (got) =>
        [409, 409.6, 410].some((left) => got === 784 * 512 + 512 + left * 512 + 512 + left * 10 + 10),
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
      firstLayer: 320,
      oneFilter: anyOf(289, 288),
      ownChannels: anyOf(64 * 9 * 64 + 64, 64 * 9 * 64),
      everyPlace: (got) =>
        typeof got === "number" &&
        got > 0 &&
        [13, 11].some((side) => [18_432, 18_496].some((count) => got === count * side * side)),
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
