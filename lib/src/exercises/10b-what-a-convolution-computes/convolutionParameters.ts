import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question:
    "Write `convolutionParameters`: all weights and biases of a convolutional layer with square kernels.",
  hints: [
    "One filter first: how many numbers has its kernel, if the input has several channels? And how many biases?",
    "A filter's kernel has side · side weights for each input channel, and the filter has one bias.",
    "`return (side * side * channels + 1) * filters;`",
  ],
  correct:
    "For 3, 1 and 32: (9 + 1) · 32 = 320. The image's size does not occur in it: the same few numbers are used at every place, which is called weight sharing.",
  biasesForgotten: (example: Try) =>
    `${call(example)}: the weights alone. Each of the ${example.args[2]} filters has a bias.`,
  oneBias: (example: Try) => `${call(example)}: one bias for the whole layer. Each filter has its own.`,
  channels: (example: Try) =>
    `${call(example)}. A filter looks at all ${example.args[1]} channels of its input, and has side · side weights for each.`,
  side: (example: Try) =>
    `${call(example)}. A kernel of side ${example.args[0]} has ${example.args[0]} · ${example.args[0]} weights a channel.`,
  weightsOnce: (example: Try) =>
    `${call(example)}: the biases of all filters, but the weights of one. Each of the ${example.args[2]} filters has a kernel of its own.`,
  doubled: (example: Try) =>
    `${call(example)}: twice the side. A kernel of side ${example.args[0]} has ${example.args[0]} · ${example.args[0]} weights a channel.`,
  oneFilter: (example: Try) => `${call(example)}: one filter. There are ${example.args[2]}.`,
  biasPerChannel: (example: Try) =>
    `${call(example)}: a bias for each channel of each filter. What the channels give is added up first, and one bias is added to the sum.`,
  biasesOfChannels: (example: Try) =>
    `${call(example)}. The biases belong to the filters, not to the input's channels.`,
};

type Arguments = [side: number, channels: number, filters: number];
const call = ({ args, got }: Try) =>
  `For side ${args[0]}, ${args[1]} channels and ${args[2]} filters you get ${written(got)}`;

export const convolutionParameters = new FunctionExercise<Arguments, number>({
  name: "convolutionParameters",
  stub: `function convolutionParameters(side: number, channels: number, filters: number): number {
  return todo();
}`,
  solution: `function convolutionParameters(side: number, channels: number, filters: number): number {
  return (side * side * channels + 1) * filters;
}`,
  reference: (side, channels, filters) => (side * side * channels + 1) * filters,
  examples: [
    [3, 2, 4],
    [3, 1, 32],
    [2, 16, 32],
  ],
  random: (random) => [random.integer(2, 7), random.integer(2, 64), random.integer(2, 64)],
  tolerance: 0,
  misconceptions: [
    { name: "biases-forgotten", wrong: (k, c, f) => k * k * c * f, say: english.biasesForgotten },
    { name: "one-bias", wrong: (k, c, f) => k * k * c * f + 1, say: english.oneBias },
    { name: "channels-forgotten", wrong: (k, _, f) => (k * k + 1) * f, say: english.channels },
    { name: "side-not-squared", wrong: (k, c, f) => (k * c + 1) * f, say: english.side },
    { name: "weights-of-one-filter", wrong: (k, c, f) => k * k * c + f, say: english.weightsOnce },
    { name: "side-doubled", wrong: (k, c, f) => (2 * k * c + 1) * f, say: english.doubled },
    { name: "one-filter", wrong: (k, c) => k * k * c + 1, say: english.oneFilter },
    { name: "bias-per-channel", wrong: (k, c, f) => (k * k + 1) * c * f, say: english.biasPerChannel },
    { name: "biases-of-channels", wrong: (k, c, f) => k * k * c * f + c, say: english.biasesOfChannels },
  ],
  text: english,
});
