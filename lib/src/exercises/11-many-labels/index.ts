import { ValueExercise } from "../core/valueExercise.js";
import { brightestAndDimmest } from "./brightestAndDimmest.js";
import { expandBatch } from "./expandBatch.js";
import { minMax } from "./minMax.js";
import { placeOf } from "./placeOf.js";

const english = {
  numbersPerRow: {
    question: "Set `numbersPerRow` to how many numbers stand in each row after `reshape([6000, -1])`.",
    hints: [
      "Reshape keeps every number. How many numbers are in the training images?",
      "60,000 · 28 · 28 = 47,040,000 numbers, shared out over 6,000 rows.",
      "47,040,000 / 6,000, or ten times 784.",
    ],
    correct:
      "7,840 numbers: ten images in each row. Nothing stops, the sums are just sums of ten images, and the row number is no image's number. One zero is missing: 60000, or better `trainImages.shape[0]`, which cannot be mistyped.",
    oneImage: () =>
      "784 numbers a row is what was meant: one image. But then 6,000 rows hold 4,704,000 numbers, and there are ten times as many. Reshape never drops one.",
    side: () => "28 is one row of one image. All 47,040,000 numbers must find a place in 6,000 rows.",
    images: () => "Ten images stand in each row, that is right. How many numbers is that?",
    all: () => "That is how many numbers there are altogether. Share them out over 6,000 rows.",
    wrongWay: () =>
      "Ten times as many rows would leave a tenth of an image in each. Here there are ten times fewer rows than images.",
  },
  comeBack: {
    question: "Set `comeBack` to how many canvases `expandFourTimes2` returns for 5 images.",
    hints: [
      "Which line puts something into `batch`, and at which place?",
      "`batch[0] = …` runs four times. How many entries does `batch` have afterwards?",
      "Each turn of the loop overwrites entry 0 with another canvas of image 0.",
    ],
    correct:
      "One: a batch of one, of image 0, four times overwritten. The loop goes over the four quadrants and not over the images. With a single picture nobody notices.",
    five: () => "5 is what it should return. But look at the loop: does it ever look at image 1?",
    four: () => "The loop runs four times, but each turn writes to the same place, `batch[0]`.",
    twenty: () => "The loop does not go through the images: it looks at image 0 alone, and keeps one canvas.",
    none: () => "The loop does run: it writes to `batch[0]` four times.",
  },
  cnnParameters: {
    question: "Set `cnnParameters` to the number of all weights and biases of the network.",
    hints: [
      "Three convolutions and one dense layer have parameters. Pooling, dropout and flatten have none.",
      "A convolution: kernel height · kernel width · input channels · filters, and one bias a filter. The second has 2 · 2 · 16 · 32 + 32.",
      "The dense layer's inputs are what flatten hands over: 56 is halved three times to 7, and there are 64 channels: 7 · 7 · 64 = 3,136.",
      "80 + 2,080 + 8,256 + (3,136 · 10 + 10).",
    ],
    correct:
      "80 + 2,080 + 8,256 = 10,416 in the convolutions and 31,370 in the dense layer: 41,786. Three quarters of the numbers stand in the last layer, because flatten hands over so much.",
    biases: () => "41,664 is the weights alone. Each filter and each node of the dense layer has a bias too.",
    channels: () =>
      "31,930 lets each filter look at one channel. A filter of the second convolution sees all 16 channels of the first: 2 · 2 · 16 weights.",
    kernel: () => "54,666 has kernels of 3 × 3. Here they are 2 × 2.",
    twoPoolings: () =>
      "135,866 halves 56 twice: 14 · 14 · 64 numbers for the dense layer. There are three poolings: 7 · 7 · 64.",
    noPooling: () =>
      "Without any pooling flatten would hand over 56 · 56 · 64 numbers. Each of the three poolings halves height and width.",
    convolutions: () => "10,416 is the three convolutions. The dense layer is missing.",
    dense: () => "31,370 is the dense layer. The three convolutions are missing.",
    valid: () =>
      "33,466 lets each convolution lose a row and a column. With padding `same` the size stays; only pooling halves it.",
    channelsLost: () =>
      "That hands 7 · 7 = 49 numbers to the dense layer. There are 64 such pictures, one for each filter: 7 · 7 · 64.",
  },
  missing: {
    question: "Set `missing` to the layer that the program lacks.",
    hints: [
      "Dropout has no parameters, so with or without it the count is the same.",
      "135,866 − 41,786 = 94,080 parameters too many, all of them in the dense layer: 9,408 more inputs for each of 10 nodes.",
      "3,136 + 9,408 = 12,544 = 14 · 14 · 64. So height and width arrive as 14 and not as 7.",
    ],
    correct:
      "Without the third pooling flatten gets 14 · 14 · 64 = 12,544 numbers, and the dense layer has 125,450 parameters: 135,866 in all. A layer *less*, and three times the parameters. The count in the summary is the quickest test of a design.",
    dropout: () =>
      "Dropout has no parameters: the count would still be 41,786. And the third dropout is there.",
    convolution: () =>
      "Without the third convolution there are 32 channels: 80 + 2,080 + 7 · 7 · 32 · 10 + 10 parameters, fewer and not more.",
    flatten: () =>
      "Without flatten the dense layer would answer at each of 7 · 7 places, with 64 · 10 + 10 parameters: fewer, not more.",
  },
  headParameters: {
    question:
      "Set `headParameters` to the number of parameters of the dense layer behind global average pooling.",
    hints: [
      "Global average pooling makes one number of each channel: its mean over all 7 · 7 places.",
      "The dense layer has 64 inputs now, and still 10 nodes.",
      "64 · 10 weights and 10 biases.",
    ],
    correct:
      "64 · 10 + 10 = 650, in place of 31,370. The whole network now has 11,066 parameters, and where in the picture something stood is gone from what the dense layer sees: fitting, if the place is random anyway.",
    flatten: () =>
      "31,370 is the layer behind flatten. Averaging leaves one number of each channel, 64 in all.",
    biases: () => "640 is the weights alone. Each of the 10 nodes has a bias.",
    places: () =>
      "You averaged over the channels and kept the 49 places. It is the other way round: the places are averaged, and the 64 channels stay.",
    whole: () => "11,066 is the whole network. Count the dense layer alone.",
    added: () => "Every input is connected to every node: multiply, then add the biases.",
    inputBiases: () => "One bias for each of the 10 nodes, and none for the 64 inputs.",
  },
};

/** Lesson 11: one object in one of four quadrants. */
export const oneOfFour = {
  brightestAndDimmest,

  numbersPerRow: new ValueExercise<number>({
    name: "numbersPerRow",
    stub: "let numbersPerRow: number | undefined;",
    solution: "let numbersPerRow: number | undefined = (60000 * 28 * 28) / 6000;",
    want: 7840,
    misconceptions: [
      { name: "one-image", wrong: 784, say: english.numbersPerRow.oneImage },
      { name: "side", wrong: 28, say: english.numbersPerRow.side },
      { name: "images", wrong: 10, say: english.numbersPerRow.images },
      { name: "all", wrong: 47_040_000, say: english.numbersPerRow.all },
      { name: "wrong-way", wrong: 78.4, say: english.numbersPerRow.wrongWay },
    ],
    text: english.numbersPerRow,
  }),

  minMax,

  placeOf,

  comeBack: new ValueExercise<number>({
    name: "comeBack",
    stub: "let comeBack: number | undefined;",
    solution: "let comeBack: number | undefined = 1;",
    want: 1,
    misconceptions: [
      { name: "as-it-should", wrong: 5, say: english.comeBack.five },
      { name: "turns", wrong: 4, say: english.comeBack.four },
      { name: "turns-times-images", wrong: 20, say: english.comeBack.twenty },
      { name: "none", wrong: 0, say: english.comeBack.none },
    ],
    text: english.comeBack,
  }),

  expandBatch,

  cnnParameters: new ValueExercise<number>({
    name: "cnnParameters",
    stub: "let cnnParameters: number | undefined;",
    solution: `let cnnParameters: number | undefined =
  2 * 2 * 1 * 16 + 16 + (2 * 2 * 16 * 32 + 32) + (2 * 2 * 32 * 64 + 64) + (7 * 7 * 64 * 10 + 10);`,
    want: 41_786,
    // Counts are exact: a bias too many must not hide in a relative tolerance.
    tolerance: 0,
    misconceptions: [
      {
        name: "biases-forgotten",
        wrong: 2 * 2 * 16 + 2 * 2 * 16 * 32 + 2 * 2 * 32 * 64 + 3136 * 10,
        say: english.cnnParameters.biases,
      },
      {
        name: "one-channel",
        wrong: 2 * 2 * 16 + 16 + (2 * 2 * 32 + 32) + (2 * 2 * 64 + 64) + 31_370,
        say: english.cnnParameters.channels,
      },
      {
        name: "kernel-3",
        wrong: 3 * 3 * 16 + 16 + (3 * 3 * 16 * 32 + 32) + (3 * 3 * 32 * 64 + 64) + 31_370,
        say: english.cnnParameters.kernel,
      },
      {
        name: "two-poolings",
        wrong: 10_416 + 14 * 14 * 64 * 10 + 10,
        say: english.cnnParameters.twoPoolings,
      },
      { name: "no-pooling", wrong: 10_416 + 56 * 56 * 64 * 10 + 10, say: english.cnnParameters.noPooling },
      { name: "convolutions-only", wrong: 10_416, say: english.cnnParameters.convolutions },
      { name: "dense-only", wrong: 31_370, say: english.cnnParameters.dense },
      { name: "padding-valid", wrong: 10_416 + 6 * 6 * 64 * 10 + 10, say: english.cnnParameters.valid },
      { name: "channels-lost", wrong: 10_416 + 7 * 7 * 10 + 10, say: english.cnnParameters.channelsLost },
    ],
    text: english.cnnParameters,
  }),

  missing: new ValueExercise<"third pooling" | "third dropout" | "third convolution" | "flatten">({
    name: "missing",
    stub: `let missing: "third pooling" | "third dropout" | "third convolution" | "flatten" | undefined;`,
    solution: `let missing: "third pooling" | "third dropout" | "third convolution" | "flatten" | undefined =
  "third pooling";`,
    want: "third pooling",
    misconceptions: [
      { name: "dropout", wrong: "third dropout", say: english.missing.dropout },
      { name: "convolution", wrong: "third convolution", say: english.missing.convolution },
      { name: "flatten", wrong: "flatten", say: english.missing.flatten },
    ],
    text: english.missing,
  }),

  headParameters: new ValueExercise<number>({
    name: "headParameters",
    stub: "let headParameters: number | undefined;",
    solution: "let headParameters: number | undefined = 64 * 10 + 10;",
    want: 650,
    tolerance: 0,
    misconceptions: [
      { name: "flatten", wrong: 31_370, say: english.headParameters.flatten },
      { name: "biases-forgotten", wrong: 640, say: english.headParameters.biases },
      {
        name: "places",
        wrong: (got) => got === 49 * 10 + 10 || got === 49 * 10,
        say: english.headParameters.places,
      },
      { name: "whole-network", wrong: 11_066, say: english.headParameters.whole },
      { name: "added", wrong: (got) => got === 74 || got === 84, say: english.headParameters.added },
      { name: "input-biases", wrong: 640 + 64, say: english.headParameters.inputBiases },
    ],
    text: english.headParameters,
  }),
};
