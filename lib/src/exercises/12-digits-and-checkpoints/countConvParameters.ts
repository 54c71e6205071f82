import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./countConvParameters.en.js";

const text = inLanguage("exercises/12-digits-and-checkpoints/countConvParameters", en);

/** Weights and biases of a convolution with square kernels. */
export const convCount = (kernelSize: number, inputChannels: number, filters: number): number =>
  (kernelSize ** 2 * inputChannels + 1) * filters;

export const countConvParameters = new FunctionExercise<
  [kernelSize: number, inputChannels: number, filters: number],
  number,
  typeof en
>({
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
  misconceptions: {
    biasesForgotten: (k, c, f) => k * k * c * f,
    channelsForgotten: (k, _, f) => (k * k + 1) * f,
    notSquare: (k, c, f) => (k * c + 1) * f,
    biasPerKernel: (k, c, f) => (k * k + 1) * c * f,
    biasPerChannel: (k, c, f) => k * k * c * f + c,
    oneBias: (k, c, f) => k * k * c * f + 1,
    weightsOfOneFilter: (k, c, f) => k * k * c + f,
    oneFilter: (k, c) => k * k * c + 1,
  },
  text,
});
