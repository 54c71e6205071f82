import { inLanguage } from "../../text/language.js";
import { sigmoidOf } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./relu.en.js";

const text = inLanguage("exercises/06-hidden-layers/relu", en);

export const relu = new FunctionExercise<[x: number], number, typeof en>({
  solution: `function relu(x: number): number {
  return Math.max(0, x);
}`,
  reference: (x) => Math.max(0, x),
  examples: [[0.5], [-3], [0], [3], [250], [1000], [0.0125]],
  random: (random) => random.pick([random.numbers(1, -10, 10), random.numbers(1, -1, 1, 4)]) as [number],
  misconceptions: {
    identity: (x) => x,
    absoluteValue: Math.abs,
    negativeSide: (x) => Math.min(0, x),
    mirrored: (x) => Math.max(0, -x),
    step: (x) => (x > 0 ? 1 : 0),
    sigmoid: sigmoidOf,
    softplus: (x) => Math.log(1 + Math.exp(x)),
    leaky: [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.3, 0.5].map((slope) => (x) => (x > 0 ? x : slope * x)),
    clipped: [1, 6, 10, 100, 255].map((limit) => (x) => Math.min(limit, Math.max(0, x))),
  },
  text,
});
