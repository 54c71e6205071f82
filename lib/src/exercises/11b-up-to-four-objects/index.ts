import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { ValueExercise } from "../core/valueExercise.js";
import { allRight } from "./allRight.js";
import { f1 } from "./f1.js";
import { en } from "./index.en.js";
import { labelLoss } from "./labelLoss.js";
import { multiHot } from "./multiHot.js";

const text = inLanguage("exercises/11b-up-to-four-objects/index", en);

/** Lesson 11b: none to four objects on a picture. */
export const manyLabels = {
  multiHot,

  largestForBoth: new ValueExercise<number, typeof en.largestForBoth>({
    stub: "let largestForBoth: number | undefined;",
    want: 0.5,
    misconceptions: {
      one: 1,
      tenth: 0.1,
      fifth: 0.2,
      percent: 50,
      moreThanHalf: (got) => typeof got === "number" && got > 0.5 && got < 1,
      lessThanHalf: (got) => typeof got === "number" && got > 0 && got < 0.5,
    },
    text: text.largestForBoth,
  }),

  sigmoidSum: new ChoiceExercise<typeof en.sigmoidSum>({
    name: "sigmoidSum",
    want: "anything from 0 to 10",
    misconceptions: {
      softmax: "1",
      allYes: "10",
      objects: "the number of objects",
    },
    text: text.sigmoidSum,
  }),

  labelLoss,

  trainedParameters: new ValueExercise<number, typeof en.trainedParameters>({
    stub: "let trainedParameters: number | undefined;",
    solution: "7 * 7 * 64 * 10 + 10",
    want: 31_370,
    // Counts are exact: a bias too many must not hide in a relative tolerance.
    tolerance: 0,
    misconceptions: {
      wholeNetwork: 41_786,
      frozenOnes: 10_416,
      biasesForgotten: 31_360,
      none: 0,
      averagePooling: 650,
    },
    text: text.trainedParameters,
  }),

  alwaysNo: new ValueExercise<number, typeof en.alwaysNo>({
    stub: "let alwaysNo: number | undefined;",
    solution: "8 / 10",
    want: 0.8,
    misconceptions: {
      exactMatch: 0,
      half: 0.5,
      wrongOnes: 0.2,
      percent: 80,
      count: 8,
      one: 1,
    },
    text: text.alwaysNo,
  }),

  allRight,

  f1,
};
