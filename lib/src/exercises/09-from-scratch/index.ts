import { inLanguage } from "../../text/language.js";
import { naiveSoftmax, sigmoidOf } from "../core/byHand.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { biasGradient } from "./biasGradient.js";
import { forward } from "./forward.js";
import { hiddenError } from "./hiddenError.js";
import { en } from "./index.en.js";
import { outputGradient } from "./outputGradient.js";

const text = inLanguage("exercises/09-from-scratch/index", en);

/** Lesson 09: from scratch. */
export const fromScratch = {
  shares: new ValueExercise<[number, number], typeof en.shares>({
    stub: "let shares: [a: number, b: number] | undefined;",
    solution: "[0.9 / 2.4, 0.5 / 0.8]",
    want: [0.375, 0.625],
    tolerance: 6e-3,
    misconceptions: {
      rawOutputs: [0.9, 0.5],
      dividedByCount: [0.9 / 3, 0.5 / 3],
      difference: [0.1, 0.3],
      swapped: [0.625, 0.375],
      otherTwo: [0.9 / 1.5, 0.5 / 0.3],
      upsideDown: [2.4 / 0.9, 0.8 / 0.5],
      percent: anyOf([37.5, 62.5], [38, 63]),
      // of the outputs, and of the sums behind their sigmoids: e to the power of those is a / (1 - a)
      softmax: anyOf(
        [naiveSoftmax([0.9, 0.8, 0.7])[0], naiveSoftmax([0.5, 0.2, 0.1])[0]],
        [9 / (9 + 4 + 7 / 3), 1 / (1 + 1 / 4 + 1 / 9)],
      ),
    },
    text: text.shares,
  }),

  hiddenByHand: new ValueExercise<[number, number], typeof en.hiddenByHand>({
    stub: "let hiddenByHand: [h0: number, h1: number] | undefined;",
    want: [0.5, 0.75],
    tolerance: 6e-3,
    misconceptions: {
      sums: anyOf([0, 1.0986], [0, 1]),
      biasMissing: [0.5, sigmoidOf(1)],
      softmax: [0.25, 0.75],
      swapped: [0.75, 0.5],
      rowsOfW1: [sigmoidOf(4), sigmoidOf(-1 + 0.0986)],
      exponentSign: [0.5, 0.25],
      exponential: anyOf([1, 3], [1, 1 / 3]),
      inputsExchanged: [sigmoidOf(3), sigmoidOf(2.0986)],
    },
    text: text.hiddenByHand,
  }),

  forward,

  outputError: new ValueExercise<number[], typeof en.outputError>({
    stub: "let outputError: number[] | undefined;",
    want: [0.2, -0.5, 0.3],
    tolerance: 1e-3,
    misconceptions: {
      sign: [-0.2, 0.5, -0.3],
      rightClassOnly: [0, -0.5, 0],
      probabilities: [0.2, 0.5, 0.3],
      slopeOfLog: [0, -2, 0],
      complements: [0.8, -0.5, 0.7],
      allNegative: [-0.2, -0.5, -0.3],
    },
    text: text.outputError,
  }),

  outputGradient,

  sumOfErrors: new ValueExercise<number, typeof en.sumOfErrors>({
    stub: "let sumOfErrors: number | undefined;",
    want: 0,
    misconceptions: {
      labelsForgotten: 1,
      anotherNumber: (got) => typeof got === "number" && Number.isFinite(got),
    },
    text: text.sumOfErrors,
  }),

  biasGradient,

  hiddenError,
};
