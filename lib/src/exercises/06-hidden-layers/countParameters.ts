import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `countParameters`: all weights and biases of a network whose layers have these sizes.",
  hints: [
    "Do what you did for the first hidden layer, once for each pair of neighbours, and add up.",
    "For the pair `sizes[i - 1]` and `sizes[i]`: inputs times nodes, plus one bias a node. The input layer has no numbers of its own.",
    "let total = 0; for (let i = 1; i < sizes.length; i++) total += (sizes[i - 1] + 1) * sizes[i];",
  ],
  correct:
    "For [784, 128, 128, 10]: 100,480 + 16,512 + 1,290 = 118,282. The next cell asks TensorFlow.js for its count.",
  biasesForgotten: ({ args, got, want }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the weights alone. ${written((want as number) - (got as number))} biases are missing, one for each node after the input layer.`,
  inputBiases: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}, which is ${written((args[0] as number[])[0])} too many: the input layer hands over pixels and has no biases.`,
  oneBias: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: one bias a layer. Each node has its own.`,
  firstOnly: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the first pair of layers. Go on to the last one, and add up.`,
  lastMissing: ({ args, got, want }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}, ${written((want as number) - (got as number))} too few: the output layer is missing. Does your loop stop one pair early?`,
  nodes: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the number of nodes. Count the connections between them, and the biases.`,
  product: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}. Neighbouring layers are connected, not all with all: multiply each pair, then add the products.`,
};

const pairs = (sizes: readonly number[]) => sizes.slice(1).map((nodes, i) => [sizes[i], nodes]);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function countParametersOf(sizes: readonly number[]): number {
  return total(pairs(sizes).map(([inputs, nodes]) => (inputs + 1) * nodes));
}

export const countParameters = new FunctionExercise<[sizes: number[]], number>({
  name: "countParameters",
  stub: `function countParameters(sizes: number[]): number {
  return todo();
}`,
  solution: `function countParameters(sizes: number[]): number {
  let total = 0;
  for (let i = 1; i < sizes.length; i++) {
    total += (sizes[i - 1] + 1) * sizes[i];
  }
  return total;
}`,
  reference: countParametersOf,
  examples: [[[784, 128, 128, 10]], [[2, 3]], [[4, 5, 3]]],
  random: (random) => [random.integers(random.integer(2, 6), 1, 200)],
  // Counts are exact: a bias too many must not hide in a relative tolerance.
  tolerance: 0,
  misconceptions: [
    {
      name: "biases-forgotten",
      wrong: (sizes) => total(pairs(sizes).map(([inputs, nodes]) => inputs * nodes)),
      say: english.biasesForgotten,
    },
    {
      name: "input-biases",
      wrong: (sizes) => countParametersOf(sizes) + sizes[0],
      say: english.inputBiases,
    },
    {
      name: "one-bias",
      wrong: (sizes) => total(pairs(sizes).map(([inputs, nodes]) => inputs * nodes + 1)),
      say: english.oneBias,
    },
    {
      name: "first-layer-only",
      wrong: (sizes) => (sizes[0] + 1) * sizes[1],
      say: english.firstOnly,
    },
    {
      name: "output-layer-missing",
      wrong: (sizes) => countParametersOf(sizes.slice(0, -1)),
      say: english.lastMissing,
    },
    {
      name: "nodes",
      recognise: ({ args, got }) =>
        got === total(args[0] as number[]) || got === total((args[0] as number[]).slice(1)),
      say: english.nodes,
    },
    {
      name: "product",
      wrong: (sizes) => sizes.reduce((product, size) => product * size, 1),
      say: english.product,
    },
  ],
  text: english,
});
