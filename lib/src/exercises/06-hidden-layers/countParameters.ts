import { inLanguage } from "../../text/language.js";
import { sum } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./countParameters.en.js";

const text = inLanguage("exercises/06-hidden-layers/countParameters", en);

const pairs = (sizes: readonly number[]) => sizes.slice(1).map((nodes, i) => [sizes[i], nodes]);

function countParametersOf(sizes: readonly number[]): number {
  return sum(pairs(sizes).map(([inputs, nodes]) => (inputs + 1) * nodes));
}

export const countParameters = new FunctionExercise<[sizes: number[]], number, typeof en>({
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
  misconceptions: {
    biasesForgotten: (sizes) => sum(pairs(sizes).map(([inputs, nodes]) => inputs * nodes)),
    inputBiases: (sizes) => countParametersOf(sizes) + sizes[0],
    oneBias: (sizes) => sum(pairs(sizes).map(([inputs, nodes]) => inputs * nodes + 1)),
    firstLayerOnly: (sizes) => (sizes[0] + 1) * sizes[1],
    outputLayerMissing: (sizes) => countParametersOf(sizes.slice(0, -1)),
    nodes: [sum, (sizes) => sum(sizes.slice(1))],
    nan: { recognise: ({ got }) => Number.isNaN(got) },
    product: (sizes) => sizes.reduce((product, size) => product * size, 1),
  },
  text,
});
