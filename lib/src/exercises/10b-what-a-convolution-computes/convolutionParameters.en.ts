import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const call = ({ args, got }: Try) =>
  `For side ${args[0]}, ${args[1]} channels and ${args[2]} filters you get ${written(got)}`;
export const en = {
  question:
    "Write `convolutionParameters`: all weights and biases of a convolutional layer with square kernels.",
  hints: [
    "One filter first: how many kernels does it have, and how many weights has each? And how many biases?",
    "A filter has one kernel of side · side weights for each input channel, and one bias.",
    "`return (side * side * channels + 1) * filters;`",
  ],
  correct:
    "For 3, 1 and 32: (9 + 1) · 32 = 320. The image's size does not appear in it: the same few numbers are used at every place, which is called weight sharing.",
  biasesForgotten: (example: Try) =>
    `${call(example)}: the weights alone. Each of the ${example.args[2]} filters has a bias.`,
  oneBias: (example: Try) => `${call(example)}: one bias for the whole layer. Each filter has its own.`,
  channelsForgotten: (example: Try) =>
    `${call(example)}. A filter looks at all ${example.args[1]} channels of its input, and has side · side weights for each.`,
  sideNotSquared: (example: Try) =>
    `${call(example)}. A kernel of side ${example.args[0]} has ${example.args[0]} · ${example.args[0]} weights per channel.`,
  weightsOfOneFilter: (example: Try) =>
    `${call(example)}: the biases of all filters, but the weights of one. Each of the ${example.args[2]} filters has weights of its own.`,
  sideDoubled: (example: Try) =>
    `${call(example)}: twice the side. A kernel of side ${example.args[0]} has ${example.args[0]} · ${example.args[0]} weights per channel.`,
  oneFilter: (example: Try) => `${call(example)}: one filter. There are ${example.args[2]}.`,
  biasPerChannel: (example: Try) =>
    `${call(example)}: a bias for each channel of each filter. What the channels give is added up first, and one bias is added to the sum.`,
  biasesOfChannels: (example: Try) =>
    `${call(example)}. The biases belong to the filters, not to the input's channels.`,
};
