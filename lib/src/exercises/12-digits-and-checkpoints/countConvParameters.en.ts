import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args, got }: Try) =>
  `For \`countConvParameters(${args.map(written).join(", ")})\` that gives ${written(got)}`;

export const en = {
  question:
    "Write `countConvParameters(kernelSize, inputChannels, filters)`: all weights and biases of a convolutional layer with square kernels.",
  hints: [
    "Do what you did for 64 filters on 32 channels, with names instead of numbers.",
    "One filter has kernelSize · kernelSize weights for each input channel, and one bias. There are `filters` of them.",
    "return (kernelSize * kernelSize * inputChannels + 1) * filters;",
  ],
  correct:
    "The image's height and width do not appear in it: the same few numbers are used at every place. That is why a convolution is so much smaller than a dense layer on the same image.",
  biasesForgotten: (example: Try) =>
    `${call(example)}: the weights alone. ${written(example.args[2])} biases are missing, one per filter.`,
  channelsForgotten: (example: Try) =>
    `${call(example)}: filters that look at one channel. Each filter has a kernel of its own for every one of the ${written(example.args[1])} input channels.`,
  notSquare: (example: Try) =>
    `${call(example)}: a kernel with ${written(example.args[0])} weights. It has rows and columns: ${written(example.args[0])} · ${written(example.args[0])}.`,
  biasPerKernel: (example: Try) =>
    `${call(example)}: a bias for each kernel. What a filter finds in all channels is added up first, and then one bias is added.`,
  biasPerChannel: (example: Try) =>
    `${call(example)}: a bias for each input channel. Biases belong to the layer's own filters.`,
  oneBias: (example: Try) =>
    `${call(example)}: one bias for the layer. Each of the ${written(example.args[2])} filters has its own.`,
  weightsOfOneFilter: (example: Try) =>
    `${call(example)}: the biases of all filters, but the weights of one. Each of the ${written(example.args[2])} filters has weights of its own.`,
  oneFilter: (example: Try) => `${call(example)}: one filter. The layer has ${written(example.args[2])}.`,
};
