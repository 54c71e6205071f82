import { inLanguage } from "../../text/language.js";
import {
  countOf,
  type Layer,
  noBiases,
  oneBiasPerLayer,
  type Slips,
} from "../12-digits-and-checkpoints/networkPlan.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { en } from "./index.en.js";
import { placeInRecord } from "./placeInRecord.js";
import { placeInTensor } from "./placeInTensor.js";

const text = inLanguage("exercises/13-colour/index", en);

const plan: Layer[] = [
  ...[16, 32, 64].flatMap((filters): Layer[] => [
    { layer: "conv2d", filters, kernelSize: 2, padding: "same" },
    { layer: "maxPooling2d", poolSize: 2 },
  ]),
  { layer: "flatten" },
  { layer: "dense", units: 500 },
  { layer: "dense", units: 10 },
];
/** One of the layers with parameters. */
const ofPlace = (own: number) => (slips: Slips) =>
  countOf([32, 32, 3], plan, { ...slips, counted: (place) => place === own });
const dense = ofPlace(3);
/** A slip by itself, and with the biases forgotten as well: either way the slip is what is told. */
const either = (slips: Slips) => anyOf(dense(slips), dense({ ...slips, ...noBiases }));

const isPixel = (got: unknown) => Array.isArray(got) && got.length === 3;

/** Lesson 13: colour. */
export const colour = {
  yellowPixel: new ValueExercise<[number, number, number], typeof en.yellowPixel>({
    stub: "let yellowPixel: [red: number, green: number, blue: number] | undefined;",
    want: [255, 255, 0],
    misconceptions: {
      cyan: [0, 255, 255],
      magenta: [255, 0, 255],
      white: [255, 255, 255],
      oneLight: (got) => isPixel(got) && got.filter((value) => value > 0).length === 1,
      range0To1: [1, 1, 0],
      tooDim: (got) => isPixel(got) && got[0] > 0 && got[0] < 255 && got[1] === got[0] && got[2] === 0,
      unequalLights: (got) => isPixel(got) && got[0] > 0 && got[1] > 0 && got[0] !== got[1] && got[2] === 0,
    },
    text: text.yellowPixel,
  }),

  placeInRecord,

  placeInTensor,

  oneSum: new ValueExercise<number, typeof en.oneSum>({
    stub: "let oneSum: number | undefined;",
    solution: "1 * (1 + 0 + 0 + 1) - 1 * (0 + 1 + 1 + 0) + 2 * (1 + 1 + 0 + 0) + 3",
    want: 7,
    tolerance: 0,
    misconceptions: {
      biasForgotten: 4,
      signForgotten: anyOf(11, 8),
      weightsForgotten: 9,
      biasPerChannel: 13,
      biasPerPixel: 16,
      onePixel: anyOf(6, 3),
    },
    text: text.oneSum,
  }),

  denseParameters: new ValueExercise<number, typeof en.denseParameters>({
    stub: "let denseParameters: number | undefined;",
    solution: "4 * 4 * 64 * 500 + 500",
    want: 512_500,
    tolerance: 0,
    misconceptions: {
      biasesForgotten: dense(noBiases),
      oneBias: dense(oneBiasPerLayer),
      twoPoolings: either({ poolings: 2 }),
      onePooling: either({ poolings: 1 }),
      noPooling: either({ poolings: 0 }),
      pixels: either({ flattened: () => 32 * 32 * 3 }),
      channelsForgotten: either({ flattened: (height, width) => height * width }),
      placesForgotten: either({ flattened: (_, __, channels) => channels }),
      oneSide: either({ flattened: (height, _, channels) => height * channels }),
      paddingValid: either({ paddingIgnored: true }),
      inputBiases: anyOf(dense({ biases: (_, __, inputs) => inputs }), dense({}) + 1024),
      added: anyOf(1024 + 500, 1024 + 500 + 500),
      wholeNetwork: countOf([32, 32, 3], plan),
    },
    text: text.denseParameters,
  }),
};
