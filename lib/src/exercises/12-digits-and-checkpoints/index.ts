import { ValueExercise } from "../core/valueExercise.js";
import { countConvParameters } from "./countConvParameters.js";
import { countNetwork } from "./countNetwork.js";
import { dropout } from "./dropout.js";

const english = {
  mlpParameters: {
    question: "Set `mlpParameters` to the number of weights and biases of Flatten-512-512-10.",
    hints: [
      "Three layers have parameters: the two hidden ones and the output layer. Flatten and Dropout have none.",
      "A dense layer has inputs · nodes weights and one bias a node. The inputs are 784, then 512, then 512.",
      "784 * 512 + 512 + 512 * 512 + 512 + 512 * 10 + 10",
    ],
    correct:
      "401,920 + 262,656 + 5,130 = 669,706, more than five times the network of lesson 08. Remember the number: another network will do better with a fifth of it.",
    biasesForgotten: (got: string) =>
      `${got} is the weights alone. Each of the 512 + 512 + 10 nodes also has a bias.`,
    oneBias: (got: string) => `${got} has one bias a layer. Each node has its own.`,
    oneHidden: (got: string) =>
      `${got} has one hidden layer. There are two, and the second has 512 · 512 weights.`,
    outputMissing: (got: string) =>
      `${got} ends before the output layer, which has 512 · 10 weights and 10 biases.`,
    inputBiases: (got: string) => `${got} gives the 784 pixels biases too. Flatten only hands them over.`,
    side: (got: string) => `${got} takes 28 inputs. Flatten hands over all 28 · 28 = 784 pixels.`,
    dropout: (got: string) =>
      `${got} leaves out the weights of dropped nodes. Dropout chooses other nodes in each step, so all the weights are there.`,
  },
  convParameters: {
    question:
      "Set `convParameters` to the number of weights and biases of the second convolutional layer: 64 filters, 3 × 3, on 32 channels.",
    hints: [
      "Begin with one filter. It looks at a window of 3 × 3 pixels, in every channel that comes in.",
      "One filter: 3 · 3 weights for each of the 32 channels, and one bias. There are 64 filters.",
      "64 * 3 * 3 * 32 + 64",
    ],
    correct:
      "64 · 3 · 3 · 32 = 18,432 weights and 64 biases. A filter has a depth: it looks through all 32 channels at once, and adds up what it finds.",
    biasesForgotten: (got: string) => `${got} is the weights alone. Each of the 64 filters also has a bias.`,
    channelsForgotten: (got: string) =>
      `${got} is what 64 filters on one channel have. Here 32 channels come in, one for each filter of the first convolution, and a filter has 3 · 3 weights for each of them.`,
    biasPerChannel: (got: string) =>
      `${got} has 32 biases, one for each channel that comes in. Biases belong to this layer's own filters: 64.`,
    oneBias: (got: string) => `${got} has one bias for the layer. Each of the 64 filters has its own.`,
    biasPerKernel: (got: string) =>
      `${got} gives each of the 64 · 32 kernels a bias. What a filter finds in all 32 channels is added up first, then one bias is added.`,
    firstLayer: (got: string) =>
      `${got} belongs to the first convolution: 32 filters on the one channel of the picture.`,
    oneFilter: (got: string) => `${got} is one filter. The layer has 64 of them.`,
    ownChannels: (got: string) =>
      `${got} takes 64 channels as the input. 64 come out of this layer; 32 come in.`,
    places: (got: string) =>
      `${got} counts the weights anew for each place in the picture. A filter uses the same weights everywhere: that is the point of a convolution.`,
  },
  flattenedValues: {
    question: "Set `flattenedValues` to how many numbers Flatten hands over to the dense layer.",
    hints: [
      "Follow the picture: 28, then the first convolution, the first pooling, the second convolution, the second pooling. What is the side after each?",
      "A 3 × 3 kernel without padding takes 2 off each side: 28 → 26. Pooling by 2 halves and rounds down: 26 → 13. Then 13 → 11 → ?",
      "28 → 26 → 13 → 11 → 5. Each of the 64 channels is a picture of 5 × 5.",
    ],
    correct:
      "5 · 5 · 64 = 1,600. 11 is odd: the last row and column fill no window of the second pooling and are left out.",
    same: (got: string) =>
      `${got} would be 7 · 7 · 64, with padding. Without it each 3 × 3 convolution takes 2 off the side: 28 → 26.`,
    roundedUp: (got: string) => `${got} rounds 11 / 2 up to 6. What fills no whole window is left out: 5.`,
    fraction: (got: string) =>
      `${got} comes from a side of 5.5. Half a pixel does not exist: pooling rounds down.`,
    channels: (got: string) => `${got} is one channel. Flatten takes all 64.`,
    both: (got: string) =>
      `${got} multiplies the channels of both convolutions. The second has used up the 32: 64 come out of it.`,
    noPooling: (got: string) => `${got} leaves out both poolings. Each halves height and width.`,
    onePooling: (got: string) => `${got} leaves out the last pooling: 11 · 11 becomes 5 · 5.`,
    firstChannels: (got: string) =>
      `${got} has 32 channels. Those were the first convolution's; the second has 64.`,
    pixels: (got: string) =>
      `${got} are the pixels of the input. Flatten stands behind the convolutions and poolings.`,
  },
  dropoutInPrediction: {
    question: "Set `dropoutInPrediction` to what Dropout 0.5 does to the values when `predict` is called.",
    hints: [
      "Call `predict` twice with the same picture. Would you accept two different answers?",
      "Dropout's purpose is to make learning harder. In prediction nothing is learnt.",
      "The kept values have been doubled in training already, so that nothing has to be made up for later.",
    ],
    correct:
      "In prediction the layer hands its values on untouched. Because they were doubled in training, their average size is the same in both, and nothing has to be scaled here.",
    drops: () =>
      "Then `predict` would give another answer each time. Dropout is for training alone: there, chance makes the network learn more than one way to its answer.",
    halves: () =>
      "That is how dropout was first described: kept values as they are in training, and all of them halved in prediction. TensorFlow.js, like Keras, doubles the kept ones in training instead. Doing both would be once too often.",
    doubles: () =>
      "Doubling belongs to training, where half of the values are missing. In prediction none is missing.",
  },
};

type InPrediction = "nothing" | "dropsHalf" | "halvesAll" | "doublesAll";

/** Lesson 12: handwritten digits, two networks for them, and what their parameters count. */
export const digits = {
  mlpParameters: new ValueExercise<number>({
    name: "mlpParameters",
    stub: "let mlpParameters: number | undefined;",
    solution: "let mlpParameters: number | undefined = 784 * 512 + 512 + 512 * 512 + 512 + 512 * 10 + 10;",
    want: 669_706,
    tolerance: 0,
    misconceptions: [
      { name: "biases-forgotten", wrong: 668_672, say: english.mlpParameters.biasesForgotten },
      { name: "one-bias", wrong: 668_675, say: english.mlpParameters.oneBias },
      { name: "one-hidden-layer", wrong: 784 * 512 + 512 + 5130, say: english.mlpParameters.oneHidden },
      { name: "output-missing", wrong: 669_706 - 5130, say: english.mlpParameters.outputMissing },
      { name: "input-biases", wrong: 669_706 + 784, say: english.mlpParameters.inputBiases },
      { name: "one-side", wrong: 28 * 512 + 512 + 512 * 512 + 512 + 5130, say: english.mlpParameters.side },
      {
        name: "dropout-removes",
        // 0.2 of 512 nodes are 102.4: rounded down, up, or not at all
        wrong: (got) =>
          [409, 409.6, 410].some((left) => got === 784 * 512 + 512 + left * 512 + 512 + left * 10 + 10),
        say: english.mlpParameters.dropout,
      },
    ],
    text: english.mlpParameters,
  }),

  convParameters: new ValueExercise<number>({
    name: "convParameters",
    stub: "let convParameters: number | undefined;",
    solution: "let convParameters: number | undefined = 64 * 3 * 3 * 32 + 64;",
    want: 18_496,
    tolerance: 0,
    misconceptions: [
      { name: "biases-forgotten", wrong: 18_432, say: english.convParameters.biasesForgotten },
      {
        name: "channels-forgotten",
        wrong: (got) => got === 640 || got === 576,
        say: english.convParameters.channelsForgotten,
      },
      { name: "bias-per-channel", wrong: 18_464, say: english.convParameters.biasPerChannel },
      { name: "one-bias", wrong: 18_433, say: english.convParameters.oneBias },
      { name: "bias-per-kernel", wrong: 18_432 + 64 * 32, say: english.convParameters.biasPerKernel },
      { name: "first-layer", wrong: 320, say: english.convParameters.firstLayer },
      {
        name: "one-filter",
        wrong: (got) => got === 289 || got === 288,
        say: english.convParameters.oneFilter,
      },
      {
        name: "own-channels",
        wrong: (got) => got === 64 * 9 * 64 + 64 || got === 64 * 9 * 64,
        say: english.convParameters.ownChannels,
      },
      {
        name: "every-place",
        wrong: (got) =>
          typeof got === "number" &&
          got > 0 &&
          [13, 11].some((side) => [18_432, 18_496].some((count) => got === count * side * side)),
        say: english.convParameters.places,
      },
    ],
    text: english.convParameters,
  }),

  countConvParameters,

  flattenedValues: new ValueExercise<number>({
    name: "flattenedValues",
    stub: "let flattenedValues: number | undefined;",
    solution: "let flattenedValues: number | undefined = 5 * 5 * 64;",
    want: 1600,
    tolerance: 0,
    misconceptions: [
      { name: "same-padding", wrong: 7 * 7 * 64, say: english.flattenedValues.same },
      { name: "rounded-up", wrong: 6 * 6 * 64, say: english.flattenedValues.roundedUp },
      { name: "fraction", wrong: 5.5 * 5.5 * 64, say: english.flattenedValues.fraction },
      { name: "one-channel", wrong: 25, say: english.flattenedValues.channels },
      { name: "both-channels", wrong: 25 * 32 * 64, say: english.flattenedValues.both },
      {
        name: "no-pooling",
        wrong: (got) => got === 24 * 24 * 64 || got === 28 * 28 * 64,
        say: english.flattenedValues.noPooling,
      },
      { name: "one-pooling", wrong: 11 * 11 * 64, say: english.flattenedValues.onePooling },
      { name: "first-channels", wrong: 25 * 32, say: english.flattenedValues.firstChannels },
      { name: "pixels", wrong: 784, say: english.flattenedValues.pixels },
    ],
    text: english.flattenedValues,
  }),

  countNetwork,

  dropout,

  dropoutInPrediction: new ValueExercise<InPrediction>({
    name: "dropoutInPrediction",
    stub: `let dropoutInPrediction: "nothing" | "dropsHalf" | "halvesAll" | "doublesAll" | undefined;`,
    solution: `let dropoutInPrediction: "nothing" | "dropsHalf" | "halvesAll" | "doublesAll" | undefined = "nothing";`,
    want: "nothing",
    misconceptions: [
      { name: "drops-half", wrong: "dropsHalf", say: english.dropoutInPrediction.drops },
      { name: "halves-all", wrong: "halvesAll", say: english.dropoutInPrediction.halves },
      { name: "doubles-all", wrong: "doublesAll", say: english.dropoutInPrediction.doubles },
    ],
    text: english.dropoutInPrediction,
  }),
};
