import { ValueExercise } from "../core/valueExercise.js";
import { placeInRecord } from "./placeInRecord.js";
import { placeInTensor } from "./placeInTensor.js";

const english = {
  yellowPixel: {
    question:
      "Set `yellowPixel` to the three numbers, red, green and blue, of the purest and brightest yellow.",
    hints: [
      "A screen has no yellow lamp. Which two of its three lights make yellow together?",
      "The complement of yellow is blue: yellow is white light without it.",
      "White is [255, 255, 255]. Take the blue away.",
    ],
    correct:
      "Red and green light together look yellow. A pixel of a banana is bright in two channels and dark in the third.",
    cyan: () => "Green and blue light together are cyan, the blue-green of shallow water.",
    magenta: () => "Red and blue light together are magenta, a pink.",
    white: () => "All three lights together are white.",
    single: (got: string) => `${got} is one light alone. Yellow takes two.`,
    orange: (got: string) =>
      `${got} has less of one light than of the other: that is orange or a yellow green.`,
    range: (got: string) =>
      `${got} has the right proportion, but pixels go from 0 to 255 here: that is nearly black.`,
  },

  convolutionParameters: {
    question: "Set `convolutionParameters` to the number of weights and biases of the first convolution.",
    hints: [
      "One filter looks at 2 · 2 pixels at once. How many numbers are that, if each pixel has three?",
      "One filter has 2 · 2 · 3 weights and one bias. There are 16 filters.",
      "(2 · 2 · 3 + 1) · 16",
    ],
    correct:
      "2 · 2 · 3 · 16 + 16 = 208. A filter reaches through all three channels and adds up what it finds there; so it has one bias, and makes one number a place.",
    channels: (got: string) =>
      `${got} is right for a grey picture. Each of the 2 · 2 pixels has three numbers here, and a filter has a weight for each.`,
    biases: (got: string) => `${got} is the weights alone. Each of the 16 filters has a bias.`,
    both: (got: string) =>
      `${got} counts 2 · 2 weights for each of 16 filters. The three channels and the biases are missing.`,
    oneBias: () => "One bias for the whole layer is too few: each of the 16 filters has its own.",
    biasesOfChannels: (got: string) =>
      `${got} has a bias for each channel of each filter. A filter adds its three channels up and needs one bias.`,
    oneFilter: (got: string) => `${got} belongs to one filter. There are 16 of them.`,
    side: (got: string) => `${got} takes 2 pixels a filter. The kernel is 2 high and 2 wide: four pixels.`,
    places: (got: string) =>
      `${got} counts the places of the picture. The same few weights are used at every place: the picture's size does not matter.`,
    three: (got: string) => `${got} belongs to kernels of 3 · 3. These are 2 · 2.`,
  },

  denseParameters: {
    question: "Set `denseParameters` to the number of weights and biases of the dense layer of 500 nodes.",
    hints: [
      "How many numbers come out of Flatten? Follow the size of the picture: each pooling halves its sides, the convolutions with padding `same` keep them.",
      "32 → 16 → 8 → 4 a side, and 64 channels at the end: 4 · 4 · 64 numbers go into each of the 500 nodes.",
      "1024 · 500 weights and 500 biases.",
    ],
    correct:
      "4 · 4 · 64 = 1,024 inputs, so 1,024 · 500 + 500 = 512,500: 97 of every 100 parameters of this network, as the table below will show.",
    biases: (got: string) => `${got} is the weights alone. Each of the 500 nodes has a bias.`,
    thirdPooling: (got: string) => `${got} has 8 · 8 · 64 inputs. There are three poolings: 32 → 16 → 8 → 4.`,
    firstPooling: (got: string) =>
      `${got} has 16 · 16 · 64 inputs. There are three poolings: 32 → 16 → 8 → 4.`,
    noPooling: (got: string) =>
      `${got} has 32 · 32 · 64 inputs. Each of the three poolings halves both sides.`,
    pixels: (got: string) =>
      `${got} connects the 32 · 32 · 3 = 3,072 pixel values themselves. Between them and this layer stand three convolutions with their poolings.`,
    channels: (got: string) =>
      `${got} has 4 · 4 inputs. Each of these places has 64 numbers, one per filter.`,
    places: (got: string) =>
      `${got} has 64 inputs. Each filter gives 4 · 4 numbers, and Flatten keeps them all.`,
    inputBiases: () => "You gave each input a bias. Biases belong to the 500 nodes.",
    added: (got: string) => `${got} adds inputs and nodes. Each node is connected to each input: multiply.`,
    whole: (got: string) => `${got} is the whole network. Count the dense layer of 500 nodes alone.`,
  },
};

/** Lesson 13: colour. */
export const colour = {
  yellowPixel: new ValueExercise<[number, number, number]>({
    name: "yellowPixel",
    stub: "let yellowPixel: [red: number, green: number, blue: number] | undefined;",
    solution: "let yellowPixel: [red: number, green: number, blue: number] | undefined = [255, 255, 0];",
    want: [255, 255, 0],
    misconceptions: [
      { name: "cyan", wrong: [0, 255, 255], say: english.yellowPixel.cyan },
      { name: "magenta", wrong: [255, 0, 255], say: english.yellowPixel.magenta },
      { name: "white", wrong: [255, 255, 255], say: english.yellowPixel.white },
      {
        name: "one-light",
        wrong: (got) => Array.isArray(got) && got.filter((value) => value > 0).length === 1,
        say: english.yellowPixel.single,
      },
      { name: "range-0-to-1", wrong: [1, 1, 0], say: english.yellowPixel.range },
      {
        name: "unequal-lights",
        wrong: (got) => {
          const [red, green, blue] = Array.isArray(got) ? got : [];
          return red > 0 && green > 0 && red !== green && blue === 0;
        },
        say: english.yellowPixel.orange,
      },
    ],
    text: english.yellowPixel,
  }),

  placeInRecord,

  placeInTensor,

  convolutionParameters: new ValueExercise<number>({
    name: "convolutionParameters",
    stub: "let convolutionParameters: number | undefined;",
    solution: "let convolutionParameters: number | undefined = 2 * 2 * 3 * 16 + 16;",
    want: 208,
    misconceptions: [
      { name: "channels-forgotten", wrong: 2 * 2 * 16 + 16, say: english.convolutionParameters.channels },
      { name: "biases-forgotten", wrong: 2 * 2 * 3 * 16, say: english.convolutionParameters.biases },
      { name: "weights-of-grey", wrong: 2 * 2 * 16, say: english.convolutionParameters.both },
      { name: "one-bias", wrong: 2 * 2 * 3 * 16 + 1, say: english.convolutionParameters.oneBias },
      {
        name: "biases-of-channels",
        wrong: (2 * 2 + 1) * 3 * 16,
        say: english.convolutionParameters.biasesOfChannels,
      },
      {
        name: "one-filter",
        wrong: (got) => got === 12 || got === 13,
        say: english.convolutionParameters.oneFilter,
      },
      {
        name: "one-side",
        wrong: (got) => got === 2 * 3 * 16 + 16 || got === 2 * 3 * 16,
        say: english.convolutionParameters.side,
      },
      {
        name: "places",
        wrong: (got) => typeof got === "number" && got >= 32 * 32,
        say: english.convolutionParameters.places,
      },
      {
        name: "kernel-3",
        wrong: (got) => got === 3 * 3 * 3 * 16 + 16 || got === 3 * 3 * 16 + 16,
        say: english.convolutionParameters.three,
      },
    ],
    text: english.convolutionParameters,
  }),

  denseParameters: new ValueExercise<number>({
    name: "denseParameters",
    stub: "let denseParameters: number | undefined;",
    solution: "let denseParameters: number | undefined = 4 * 4 * 64 * 500 + 500;",
    want: 512_500,
    misconceptions: [
      { name: "biases-forgotten", wrong: 1024 * 500, say: english.denseParameters.biases },
      {
        name: "two-poolings",
        wrong: (got) => [8 * 8 * 64 * 500 + 500, 8 * 8 * 64 * 500].includes(got as number),
        say: english.denseParameters.thirdPooling,
      },
      {
        name: "one-pooling",
        wrong: (got) => [16 * 16 * 64 * 500 + 500, 16 * 16 * 64 * 500].includes(got as number),
        say: english.denseParameters.firstPooling,
      },
      {
        name: "no-pooling",
        wrong: (got) => [32 * 32 * 64 * 500 + 500, 32 * 32 * 64 * 500].includes(got as number),
        say: english.denseParameters.noPooling,
      },
      {
        name: "pixels",
        wrong: (got) => [3072 * 500 + 500, 3072 * 500].includes(got as number),
        say: english.denseParameters.pixels,
      },
      {
        name: "channels-forgotten",
        wrong: (got) => [16 * 500 + 500, 16 * 500].includes(got as number),
        say: english.denseParameters.channels,
      },
      {
        name: "places-forgotten",
        wrong: (got) => [64 * 500 + 500, 64 * 500].includes(got as number),
        say: english.denseParameters.places,
      },
      { name: "input-biases", wrong: 1024 * 500 + 1024, say: english.denseParameters.inputBiases },
      {
        name: "added",
        wrong: (got) => got === 1024 + 500 || got === 1024 + 500 + 500,
        say: english.denseParameters.added,
      },
      { name: "whole-network", wrong: 528_054, say: english.denseParameters.whole },
    ],
    text: english.denseParameters,
  }),
};
