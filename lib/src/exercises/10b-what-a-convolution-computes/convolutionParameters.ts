import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./convolutionParameters.en.js";

const text = inLanguage("exercises/10b-what-a-convolution-computes/convolutionParameters", en);

type Arguments = [side: number, channels: number, filters: number];

export const convolutionParameters = new FunctionExercise<Arguments, number, typeof en>({
  solution: `function convolutionParameters(
  side: number,
  channels: number,
  filters: number,
): number {
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
  misconceptions: {
    biasesForgotten: (k, c, f) => k * k * c * f,
    oneBias: (k, c, f) => k * k * c * f + 1,
    channelsForgotten: (k, _, f) => (k * k + 1) * f,
    sideNotSquared: (k, c, f) => (k * c + 1) * f,
    weightsOfOneFilter: (k, c, f) => k * k * c + f,
    sideDoubled: (k, c, f) => (2 * k * c + 1) * f,
    oneFilter: (k, c) => k * k * c + 1,
    biasPerChannel: (k, c, f) => (k * k + 1) * c * f,
    biasesOfChannels: (k, c, f) => k * k * c * f + c,
  },
  text,
});
