import { inLanguage } from "../../text/language.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { ValueExercise } from "../core/valueExercise.js";
import { cutIntoBatches } from "./cutIntoBatches.js";
import { en } from "./index.en.js";
import { penaltyGradient } from "./penaltyGradient.js";
import { splitByClass } from "./splitByClass.js";

const text = inLanguage("exercises/09b-from-scratch-trained/index", en);

const isNear = (got: number, value: number) => Math.abs(got - value) < 1e-6;

/** Lesson 09b: the network without a library, trained. */
export const fromScratchTraining = {
  perClass: new ValueExercise<[number, number], typeof en.perClass>({
    stub: "let perClass: [train: number, validation: number] | undefined;",
    want: [4800, 1200],
    misconceptions: {
      swapped: [1200, 4800],
      allClasses: [48_000, 12_000],
      testSet: [6000, 1000],
      notHeldBack: [6000, 1200],
      aSixth: [5000, 1000],
    },
    text: text.perClass,
  }),

  splitByClass,

  cutIntoBatches,

  timesAsMany: new ValueExercise<number, typeof en.timesAsMany>({
    stub: "let timesAsMany: number | undefined;",
    solution: "10 * 10",
    want: 100,
    tolerance: 1e-3,
    misconceptions: {
      linear: 10,
      root: Math.sqrt(10),
      twice: 20,
      fourTimesTen: 40,
      fewer: (got) => got > 0 && got < 1,
    },
    text: text.timesAsMany,
  }),

  penaltyGradient,

  fourSteps: new ValueExercise<number, typeof en.fourSteps>({
    stub: "let fourSteps: number | undefined;",
    want: 0.05,
    tolerance: 1e-4,
    misconceptions: {
      stopsAtZero: 0,
      goesOn: -0.15,
      threeSteps: -0.05,
      awayFromZero: 0.65,
      l2: 0.25 * 0.9 ** 4,
    },
    text: text.fourSteps,
  }),

  placesApart: new ValueExercise<number, typeof en.placesApart>({
    stub: "let placesApart: number | undefined;",
    want: 100,
    misconceptions: {
      neighbours: 1,
      pixels: 784,
      bytes: 800,
      floatBytes: 400,
      between: 99,
      wholeTable: 78_400,
    },
    text: text.placesApart,
  }),

  lowerFirst: new ChoiceExercise<typeof en.lowerFirst>({
    name: "lowerFirst",
    want: "validation",
    misconceptions: {
      training: "training",
    },
    text: text.lowerFirst,
  }),

  luckElsewhere: new ValueExercise<number, typeof en.luckElsewhere>({
    stub: "let luckElsewhere: number | undefined;",
    want: 0.1,
    tolerance: 0.02,
    misconceptions: {
      luckKept: (got) => got >= 0.15 && got <= 0.25,
      twoClasses: 0.5,
      percent: 10,
      // Within the tolerance of 0 lie answers that somebody has thought about.
      neverRight: (got) => got === 0,
      oneOfFifty: (got) => isNear(got, 1 / 50),
      oneOfHundred: (got) => isNear(got, 1 / 100),
      certain: 1,
    },
    text: text.luckElsewhere,
  }),

  tooKind: new ChoiceExercise<typeof en.tooKind>({
    name: "tooKind",
    want: "usedToChoose",
    misconceptions: {
      trainedOnIt: "trainedOnIt",
      stratified: "stratified",
      tooFewImages: "tooFewImages",
      notTooKind: "notTooKind",
    },
    text: text.tooKind,
  }),
};
