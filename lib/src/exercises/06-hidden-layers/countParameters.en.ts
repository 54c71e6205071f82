import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const gives = ({ args, got }: Try) => `For ${written(args[0])} that gives ${written(got)}`;
const missing = ({ got, want }: Try) => written((want as number) - (got as number));

export const en = {
  question: "Write `countParameters`: all weights and biases of a network whose layers have these sizes.",
  hints: [
    "Do what you did for the first hidden layer, once for each pair of neighbours, and add up.",
    "For the pair `sizes[i - 1]` and `sizes[i]`: inputs times nodes, plus one bias per node. The input layer has no numbers of its own.",
    "let total = 0; for (let i = 1; i < sizes.length; i++) total += (sizes[i - 1] + 1) * sizes[i];",
  ],
  correct:
    "For [784, 128, 128, 10]: 100,480 + 16,512 + 1,290 = 118,282. The next cell asks TensorFlow.js for its count.",
  biasesForgotten: (example: Try) =>
    `${gives(example)}: the weights alone. ${missing(example)} biases are missing, one for each node after the input layer.`,
  inputBiases: (example: Try) =>
    `${gives(example)}, which is ${written((example.args[0] as number[])[0])} too many: the input layer hands over pixels and has no biases. (\`reduce\` without a start value adds as many: it begins with \`sizes[0]\`.)`,
  oneBias: (example: Try) => `${gives(example)}: one bias per layer. Each node has its own.`,
  firstLayerOnly: (example: Try) =>
    `${gives(example)}: the first pair of layers. Go on to the last one, and add up.`,
  outputLayerMissing: (example: Try) =>
    `${gives(example)}, ${missing(example)} too few: the output layer is missing. Does your loop stop one pair early?`,
  nodes: (example: Try) =>
    `${gives(example)}: the number of nodes. Count the connections between them, and the biases.`,
  nan: (example: Try) =>
    `For ${written(example.args[0])} the result is \`NaN\`: it is made of a number that does not exist. At the last i there is no \`sizes[i + 1]\`, and at i = 0 no \`sizes[i - 1]\`. Does your loop start or stop one pair off?`,
  product: (example: Try) =>
    `${gives(example)}. Only neighbouring layers are connected: multiply each pair, then add the products.`,
};
