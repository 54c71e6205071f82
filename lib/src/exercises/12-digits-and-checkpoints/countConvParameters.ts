import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `countConvParameters(kernelSize, inputChannels, filters)`: all weights and biases of a convolutional layer with square kernels.",
  hints: [
    "Do what you did for 64 filters on 32 channels, with names in the numbers' places.",
    "One filter has kernelSize · kernelSize weights for each input channel, and one bias. There are `filters` of them.",
    "return (kernelSize * kernelSize * inputChannels + 1) * filters;",
  ],
  correct:
    "The picture's height and width do not occur in it: the same few numbers are used at every place. That is why a convolution is so much smaller than a dense layer on the same picture.",
  biasesForgotten: ({ args, got }: Try) =>
    `For ${call(args)} that gives ${written(got)}: the weights alone. ${written(args[2])} biases are missing, one per filter.`,
  channelsForgotten: ({ args, got }: Try) =>
    `For ${call(args)} that gives ${written(got)}: filters that look at one channel. Each filter has a kernel of its own for every one of the ${written(args[1])} input channels.`,
  notSquare: ({ args, got }: Try) =>
    `For ${call(args)} that gives ${written(got)}: a kernel with ${written(args[0])} weights. It has rows and columns: ${written(args[0])} · ${written(args[0])}.`,
  biasPerKernel: ({ args, got }: Try) =>
    `For ${call(args)} that gives ${written(got)}: a bias for each kernel. What a filter finds in all channels is added up first, and then one bias is added.`,
  biasPerChannel: ({ args, got }: Try) =>
    `For ${call(args)} that gives ${written(got)}: a bias for each input channel. Biases belong to the layer's own filters.`,
  oneBias: ({ args, got }: Try) =>
    `For ${call(args)} that gives ${written(got)}: one bias for the layer. Each of the ${written(args[2])} filters has its own.`,
  oneFilter: ({ args, got }: Try) =>
    `For ${call(args)} that gives ${written(got)}: one filter. The layer has ${written(args[2])}.`,
};

function call(args: readonly unknown[]): string {
  return `\`countConvParameters(${args.map(written).join(", ")})\``;
}

/** Weights and biases of a convolution with square kernels. */
export const convCount = (kernelSize: number, inputChannels: number, filters: number): number =>
  (kernelSize ** 2 * inputChannels + 1) * filters;

export const countConvParameters = new FunctionExercise<
  [kernelSize: number, inputChannels: number, filters: number],
  number
>({
  name: "countConvParameters",
  stub: `function countConvParameters(
  kernelSize: number,
  inputChannels: number,
  filters: number,
): number {
  return todo();
}`,
  solution: `function countConvParameters(
  kernelSize: number,
  inputChannels: number,
  filters: number,
): number {
  const weights = kernelSize * kernelSize * inputChannels * filters;
  const biases = filters;
  return weights + biases;
}`,
  reference: convCount,
  examples: [
    [3, 32, 64],
    [3, 1, 32],
    [5, 3, 16],
  ],
  random: (random) => [random.integer(1, 7), random.integer(1, 64), random.integer(1, 128)],
  // Counts are exact: a bias too many must not hide in a relative tolerance.
  tolerance: 0,
  misconceptions: [
    { name: "biases-forgotten", wrong: (k, c, f) => k * k * c * f, say: english.biasesForgotten },
    { name: "channels-forgotten", wrong: (k, _, f) => (k * k + 1) * f, say: english.channelsForgotten },
    { name: "not-square", wrong: (k, c, f) => (k * c + 1) * f, say: english.notSquare },
    { name: "bias-per-kernel", wrong: (k, c, f) => (k * k + 1) * c * f, say: english.biasPerKernel },
    { name: "bias-per-channel", wrong: (k, c, f) => k * k * c * f + c, say: english.biasPerChannel },
    { name: "one-bias", wrong: (k, c, f) => k * k * c * f + 1, say: english.oneBias },
    { name: "one-filter", wrong: (k, c) => k * k * c + 1, say: english.oneFilter },
  ],
  text: english,
});
