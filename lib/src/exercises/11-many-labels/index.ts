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
import { brightestAndDimmest } from "./brightestAndDimmest.js";
import { expandBatch } from "./expandBatch.js";
import { en } from "./index.en.js";
import { minMax } from "./minMax.js";
import { placeOf } from "./placeOf.js";

const text = inLanguage("exercises/11-many-labels/index", en);

const plan: Layer[] = [
  ...[16, 32, 64].flatMap((filters): Layer[] => [
    { layer: "conv2d", filters, kernelSize: 2, padding: "same" },
    { layer: "maxPooling2d", poolSize: 2 },
  ]),
  { layer: "flatten" },
  { layer: "dense", units: 10 },
];
const count = (slips: Slips) => countOf([56, 56, 1], plan, slips);
/** A slip by itself, and with the biases forgotten as well: either way the slip is what is told. */
const either = (slips: Slips) => anyOf(count(slips), count({ ...slips, ...noBiases }));

/** Lesson 11: one object in one of four quadrants. */
export const oneOfFour = {
  brightestAndDimmest,

  numbersPerRow: new ValueExercise<number, typeof en.numbersPerRow>({
    stub: "let numbersPerRow: number | undefined;",
    solution: "(60000 * 28 * 28) / 6000",
    want: 7840,
    misconceptions: {
      oneImage: 784,
      side: 28,
      images: 10,
      all: 47_040_000,
      wrongWay: 78.4,
    },
    text: text.numbersPerRow,
  }),

  minMax,

  placeOf,

  comeBack: new ValueExercise<number, typeof en.comeBack>({
    stub: "let comeBack: number | undefined;",
    want: 1,
    misconceptions: {
      asItShould: 5,
      turns: 4,
      turnsTimesImages: 20,
      none: 0,
    },
    text: text.comeBack,
  }),

  expandBatch,

  cnnParameters: new ValueExercise<number, typeof en.cnnParameters>({
    stub: "let cnnParameters: number | undefined;",
    solution: `
  2 * 2 * 1 * 16 + 16 + (2 * 2 * 16 * 32 + 32) + (2 * 2 * 32 * 64 + 64) + (7 * 7 * 64 * 10 + 10)`,
    want: 41_786,
    // Counts are exact: a bias too many must not hide in a relative tolerance.
    tolerance: 0,
    misconceptions: {
      biasesForgotten: count(noBiases),
      oneBias: count(oneBiasPerLayer),
      outputBiasesForgotten: count({ biases: (nodes, place) => (place === 3 ? 0 : nodes) }),
      oneChannel: either({ kernelDepth: () => 1 }),
      oneSide: either({ kernelWeights: (side) => side }),
      kernel3: either({ kernelWeights: () => 9 }),
      twoPoolings: either({ poolings: 2 }),
      noPooling: either({ poolings: 0 }),
      convolutionsOnly: either({ counted: (place) => place < 3 }),
      denseOnly: either({ counted: (place) => place === 3 }),
      firstForgotten: either({ counted: (place) => place > 0 }),
      paddingValid: either({ paddingIgnored: true }),
      channelsLost: either({ flattened: (height, width) => height * width }),
      averaged: either({ flattened: (_, __, channels) => channels }),
    },
    text: text.cnnParameters,
  }),

  missing: new ChoiceExercise<typeof en.missing>({
    name: "missing",
    want: "third pooling",
    misconceptions: {
      dropout: "third dropout",
      convolution: "third convolution",
      flatten: "flatten",
    },
    text: text.missing,
  }),

  denseParameters: new ValueExercise<number, typeof en.denseParameters>({
    stub: "let denseParameters: number | undefined;",
    solution: "64 * 10 + 10",
    want: 650,
    tolerance: 0,
    misconceptions: {
      flatten: 31_370,
      biasesForgotten: 640,
      places: anyOf(49 * 10 + 10, 49 * 10),
      wholeNetwork: 11_066,
      added: anyOf(74, 84),
      inputBiases: 640 + 64,
    },
    text: text.denseParameters,
  }),
};
