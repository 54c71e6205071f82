import { inLanguage } from "../../text/language.js";
import {
  countOf,
  type Layer,
  noBiases,
  oneBiasPerLayer,
  type Slips,
} from "../12-digits-and-checkpoints/networkPlan.js";
import { ChoiceExercise } from "../core/choiceExercise.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { en } from "./index.en.js";
import { translate } from "./translate.js";

const text = inLanguage("exercises/10c-a-trained-convolution/index", en);

const plan: Layer[] = [
  { layer: "conv2d", filters: 32, kernelSize: 3, padding: "same" },
  { layer: "maxPooling2d", poolSize: 2 },
  { layer: "flatten" },
  { layer: "dense", units: 128 },
  { layer: "dense", units: 10 },
];
const cnn = (slips: Slips) => countOf([28, 28, 1], plan, slips);
/** The dense layer behind Flatten alone: of the layers with parameters, the second. */
const firstDense = (slips: Slips) => cnn({ ...slips, counted: (place) => place === 1 });
/** A slip by itself, and with the biases forgotten as well: either way the slip is what is told. */
const either = (slips: Slips) => anyOf(firstDense(slips), firstDense({ ...slips, ...noBiases }));

/** Lesson 10, third part: the CNN trained. */
export const convolutionTrained = {
  firstDense: new ValueExercise<number, typeof en.firstDense>({
    stub: "let firstDense: number | undefined;",
    solution: "14 * 14 * 32 * 128 + 128",
    want: 802_944,
    // Counts are exact: one bias forgotten must not hide in a relative tolerance.
    tolerance: 1e-9,
    misconceptions: {
      biasesForgotten: firstDense(noBiases),
      oneBias: firstDense(oneBiasPerLayer),
      poolingForgotten: either({ poolings: 0 }),
      pooledTwice: anyOf(7 * 7 * 32 * 128 + 128, 7 * 7 * 32 * 128),
      mlp: anyOf(784 * 128 + 128, 784 * 128),
      oneMap: either({ flattened: (height, width) => height * width }),
      oneSide: either({ flattened: (height, _, channels) => height * channels }),
      filtersAlone: either({ flattened: (_, __, channels) => channels }),
      inputs: 14 * 14 * 32,
      wholeNetwork: cnn({}),
      validPadding: either({ paddingIgnored: true }),
      outputLayer: 1_290,
    },
    text: text.firstDense,
  }),

  slip: new ValueExercise<number, typeof en.slip>({
    stub: "let slip: number | undefined;",
    want: 5,
    misconceptions: {
      threeParts: 1,
      validationInFit: 2,
      choosing: 3,
      trainingAgain: 4,
    },
    text: text.slip,
  }),

  bestEpoch: new ValueExercise<number, typeof en.bestEpoch>({
    stub: "let bestEpoch: number | undefined;",
    want: 5,
    misconceptions: {
      last: 10,
      first: 1,
      bestAccuracy: 7,
      closestCurves: 2,
      nearly: 4,
      notTheLeast: anyOf(3, 6, 8, 9),
    },
    text: text.bestEpoch,
  }),

  translate,

  pooledShift: new ValueExercise<number, typeof en.pooledShift>({
    stub: "let pooledShift: number | undefined;",
    want: 1,
    misconceptions: {
      same: 2,
      none: 0,
      doubled: 4,
    },
    text: text.pooledShift,
  }),

  shiftVerdict: new ChoiceExercise<typeof en.shiftVerdict>({
    name: "shiftVerdict",
    want: "CNN falls later",
    misconceptions: {
      immune: "CNN does not mind",
      noDifference: "no difference",
      worse: "CNN falls first",
    },
    text: text.shiftVerdict,
  }),
};
