import { inLanguage } from "../../text/language.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { VaryingExercise } from "../core/varyingExercise.js";
import { adamStep } from "./adamStep.js";
import { derivative } from "./derivative.js";
import { descend } from "./descend.js";
import { gradientDescentStep } from "./gradientDescentStep.js";
import { en } from "./index.en.js";

const text = inLanguage("exercises/07-optimizer/index", en);

/** Lesson 07: the optimiser. */
export const optimizer = {
  slopeAtZero: new ValueExercise<number, typeof en.slopeAtZero>({
    stub: "let slopeAtZero: number | undefined;",
    solution: "2 * (0 - 3)",
    want: -6,
    // What is measured is as good as what is computed.
    tolerance: 1e-3,
    misconceptions: {
      signLost: 6,
      height: 9,
      factorForgotten: -3,
      bottom: 0,
      place: 3,
    },
    text: text.slopeAtZero,
  }),

  derivative,
  gradientDescentStep,
  descend,

  twoSteps: new ValueExercise<[number, number], typeof en.twoSteps>({
    stub: "let twoSteps: [first: number, second: number] | undefined;",
    want: [6, 0],
    misconceptions: {
      sameStep: [6, 12],
      straightToTheBottom: (got) => got[0] === 3,
      uphill: (got) => got[0] === -6,
      startCounted: [0, 6],
      stays: [6, 6],
    },
    text: text.twoSteps,
  }),

  stepsPerEpoch: new VaryingExercise<{ images: number; batch: number }, number, typeof en.stepsPerEpoch>({
    stub: "let stepsPerEpoch: number | undefined;",
    numbers: { images: 60_000, batch: 32 },
    draw: (random) => {
      const batch = random.integer(33, 63);
      return { images: batch * random.integer(701, 999), batch };
    },
    of: ({ images, batch }) => ({
      solution: `${images} / ${batch}`,
      want: images / batch,
      misconceptions: {
        singleImages: images,
        batchSize: batch,
        multiplied: images * batch,
        fullBatch: 1,
        tenEpochs: (10 * images) / batch,
        testSet: anyOf(Math.floor(10_000 / batch), 10_000 / batch, Math.ceil(10_000 / batch)),
        offByOne: anyOf(images / batch - 1, images / batch + 1),
      },
      quoted: [images / batch, (10 * images) / batch],
    }),
    tolerance: 0,
    text: text.stepsPerEpoch,
  }),

  firstAdamStep: new ValueExercise<number, typeof en.firstAdamStep>({
    stub: "let firstAdamStep: number | undefined;",
    solution: "(0.001 * 1000) / Math.sqrt(1000 ** 2)",
    want: 0.001,
    tolerance: 1e-7,
    misconceptions: {
      gradientDescent: 1,
      notCorrected: 0.1 / Math.sqrt(1000),
      firstMomentOnly: 0.1,
      noSquareRoot: 1e-6,
      newWeight: anyOf(4.999, 5.001),
      signed: -0.001,
      moment: 1000,
    },
    text: text.firstAdamStep,
  }),

  adamStep,
};
