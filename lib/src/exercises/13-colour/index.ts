import { inLanguage } from "../../text/language.js";
import { anyOf, ValueExercise } from "../core/valueExercise.js";
import { en } from "./index.en.js";
import { placeInRecord } from "./placeInRecord.js";
import { placeInTensor } from "./placeInTensor.js";

const text = inLanguage({ en });

/** Lesson 13: colour. */
export const colour = {
  yellowPixel: new ValueExercise<[number, number, number], typeof en.yellowPixel>({
    stub: "let yellowPixel: [red: number, green: number, blue: number] | undefined;",
    want: [255, 255, 0],
    misconceptions: {
      cyan: [0, 255, 255],
      magenta: [255, 0, 255],
      white: [255, 255, 255],
      oneLight: (got) => Array.isArray(got) && got.filter((value) => value > 0).length === 1,
      range0To1: [1, 1, 0],
      unequalLights: ([red, green, blue]) => red > 0 && green > 0 && red !== green && blue === 0,
    },
    text: text.yellowPixel,
  }),

  placeInRecord,

  placeInTensor,

  convolutionParameters: new ValueExercise<number, typeof en.convolutionParameters>({
    stub: "let convolutionParameters: number | undefined;",
    solution: "2 * 2 * 3 * 16 + 16",
    want: 208,
    misconceptions: {
      channelsForgotten: 2 * 2 * 16 + 16,
      biasesForgotten: 2 * 2 * 3 * 16,
      weightsOfGrey: 2 * 2 * 16,
      oneBias: 2 * 2 * 3 * 16 + 1,
      biasesOfChannels: (2 * 2 + 1) * 3 * 16,
      oneFilter: anyOf(12, 13),
      oneSide: anyOf(2 * 3 * 16 + 16, 2 * 3 * 16),
      places: (got) => typeof got === "number" && got >= 32 * 32,
      kernel3: anyOf(3 * 3 * 3 * 16 + 16, 3 * 3 * 16 + 16),
    },
    text: text.convolutionParameters,
  }),

  denseParameters: new ValueExercise<number, typeof en.denseParameters>({
    stub: "let denseParameters: number | undefined;",
    solution: "4 * 4 * 64 * 500 + 500",
    want: 512_500,
    misconceptions: {
      biasesForgotten: 1024 * 500,
      twoPoolings: anyOf(8 * 8 * 64 * 500 + 500, 8 * 8 * 64 * 500),
      onePooling: anyOf(16 * 16 * 64 * 500 + 500, 16 * 16 * 64 * 500),
      noPooling: anyOf(32 * 32 * 64 * 500 + 500, 32 * 32 * 64 * 500),
      pixels: anyOf(3072 * 500 + 500, 3072 * 500),
      channelsForgotten: anyOf(16 * 500 + 500, 16 * 500),
      placesForgotten: anyOf(64 * 500 + 500, 64 * 500),
      inputBiases: 1024 * 500 + 1024,
      added: anyOf(1024 + 500, 1024 + 500 + 500),
      wholeNetwork: 528_054,
    },
    text: text.denseParameters,
  }),
};
