import { inLanguage } from "../../text/language.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { biasGradient } from "./biasGradient.js";
import { forward } from "./forward.js";
import { hiddenError } from "./hiddenError.js";
import { en } from "./index.en.js";
import { outputGradient } from "./outputGradient.js";

const text = inLanguage({ en });

const near = (value: number, want: number) => Math.abs(value - want) < 0.002;
const pair = (a: number, b: number) => (got: unknown) =>
  Array.isArray(got) && got.length === 2 && near(got[0], a) && near(got[1], b);

/** Lesson 09: from scratch. */
export const fromScratch = {
  shares: new ValueExercise<[number, number], typeof en.shares>({
    stub: "let shares: [a: number, b: number] | undefined;",
    solution: "[0.9 / 2.4, 0.5 / 0.8]",
    want: [0.375, 0.625],
    tolerance: 6e-3,
    misconceptions: {
      rawOutputs: [0.9, 0.5],
      dividedByCount: pair(0.3, 0.1667),
      difference: pair(0.1, 0.3),
      swapped: [0.625, 0.375],
      otherTwo: pair(0.6, 1.6667),
      percent: (got) => Array.isArray(got) && got.every((share) => share > 1),
      softmax: anyOf(pair(0.3672, 0.4171), pair(0.587, 0.7347)),
    },
    text: text.shares,
  }),

  hiddenByHand: new ValueExercise<[number, number], typeof en.hiddenByHand>({
    stub: "let hiddenByHand: [h0: number, h1: number] | undefined;",
    want: [0.5, 0.75],
    tolerance: 6e-3,
    misconceptions: {
      sums: pair(0, 1.0986),
      biasMissing: pair(0.5, 0.7311),
      softmax: pair(0.25, 0.75),
      swapped: [0.75, 0.5],
      rowsOfW1: pair(0.982, 0.2888),
      exponentSign: [0.5, 0.25],
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
      anotherNumber: (got) => got !== 0,
    },
    text: text.sumOfErrors,
  }),

  biasGradient,

  hiddenError,
};
