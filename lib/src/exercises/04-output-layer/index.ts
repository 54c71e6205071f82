import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { en } from "./index.en.js";
import { sigmoid, sigmoidValues } from "./sigmoid.js";
import { softmax } from "./softmax.js";
import { softmaxOfBatch } from "./softmaxOfBatch.js";
import { stableSoftmax } from "./stableSoftmax.js";
import { derivation, firstOfTwo } from "./twoClasses.js";

const text = inLanguage("exercises/04-output-layer/index", en);

const isPair = (got: unknown) => Array.isArray(got) && got.length === 2 && got.every(Number.isFinite);

/** Lesson 04, step 3: the output layer. */
export const outputLayer = {
  outputNodes: new ValueExercise<number, typeof en.outputNodes>({
    stub: "let outputNodes: number | undefined;",
    want: 10,
    misconceptions: {
      oneNode: 1,
      inputSize: anyOf(784, 28),
      largestLabel: 9,
      binary: 4,
      images: anyOf(60000, 10000, 70000),
    },
    text: text.outputNodes,
  }),

  equalLogits: new ValueExercise<number[], typeof en.equalLogits>({
    stub: "let equalLogits: number[] | undefined;",
    want: [0.5, 0.5],
    misconceptions: {
      unchanged: [1, 1],
      notDivided: [Math.E, Math.E],
      zeros: [0, 0],
      oneWins: (got) => isPair(got) && got[0] !== got[1],
      oneNumber: (got) => typeof got === "number" || (Array.isArray(got) && got.length === 1),
      percent: [50, 50],
      sum: (got) => isPair(got) && got[0] === got[1],
    },
    text: text.equalLogits,
  }),

  softmax,

  distribution: new ChoiceExercise<typeof en.distribution>({
    name: "distribution",
    want: "[0.1, 0.2, 0.7]",
    misconceptions: {
      above1: "[0.5, 0.6]",
      negative: "[1.2, -0.2]",
      eachAlone: "[0.9, 0.8, 0.7]",
    },
    text: text.distribution,
  }),

  shiftedLogits: new ChoiceExercise<typeof en.shiftedLogits>({
    name: "shiftedLogits",
    want: "the same",
    misconceptions: {
      ratio: "nearly equal",
      multiplied: "nearly one-hot",
      larger: "larger",
    },
    text: text.shiftedLogits,
  }),

  stableSoftmax,

  sigmoidValues,

  sigmoid,

  derivation,

  firstOfTwo,

  softmaxOfBatch,
};
