import { inLanguage } from "../../text/language.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { accuracy } from "./accuracy.js";
import { en } from "./index.en.js";
import { mostProbable } from "./mostProbable.js";

const text = inLanguage("exercises/08b-train-and-predict/index", en);

/** Lesson 08b: the class is trained and asked, and it is seen where it goes wrong. */
export const trainAndPredict = {
  untrainedAccuracy: new ValueExercise<number, typeof en.untrainedAccuracy>({
    stub: "let untrainedAccuracy: number | undefined;",
    solution: "1 / 10",
    want: 0.1,
    misconceptions: {
      zero: 0,
      half: 0.5,
      one: 1,
      errors: 0.9,
      loss: anyOf(Math.LN10, 2.3),
      percent: 10,
      aboveOne: (got) => got > 1,
      trained: (got) => typeof got === "number" && got > 0.5 && got < 1,
    },
    text: text.untrainedAccuracy,
  }),

  columnWinners: new ValueExercise<number[], typeof en.columnWinners>({
    stub: "let columnWinners: number[] | undefined;",
    want: [1, 0, 2, 2],
    misconceptions: {
      axis1: [1, 0, 3],
      maxima: [0.6, 0.7, 0.3, 0.4],
      maximaOfRows: [0.7, 0.6, 0.4],
      oneBased: [2, 1, 3, 3],
      least: [0, 1, 0, 0],
      length: (got) => Array.isArray(got) && got.length !== 4,
    },
    text: text.columnWinners,
  }),

  mostProbable,
  accuracy,

  shirtsAsTshirts: new ValueExercise<number, typeof en.shirtsAsTshirts>({
    stub: "let shirtsAsTshirts: number | undefined;",
    want: 20,
    misconceptions: {
      swapped: 12,
      diagonal: 75,
      otherDiagonal: anyOf(85, 94),
      both: 32,
      allMistakenShirts: 25,
      share: 0.2,
      bags: 5,
      wholeColumn: 107,
    },
    text: text.shirtsAsTshirts,
  }),
};
