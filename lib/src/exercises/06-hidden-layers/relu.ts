import { inLanguage } from "../../text/language.js";
import { sigmoidOf } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./relu.en.js";

const text = inLanguage({ en });

export const relu = new FunctionExercise<[x: number], number, typeof en>({
  solution: `function relu(x: number): number {
  return Math.max(0, x);
}`,
  reference: (x) => Math.max(0, x),
  examples: [[0.5], [-3], [0], [3], [250]],
  random: (random) => random.numbers(1, -10, 10) as [number],
  misconceptions: {
    identity: (x) => x,
    absoluteValue: Math.abs,
    negativeSide: (x) => Math.min(0, x),
    mirrored: (x) => Math.max(0, -x),
    step: (x) => (x > 0 ? 1 : 0),
    sigmoid: sigmoidOf,
    softplus: (x) => Math.log(1 + Math.exp(x)),
    leaky: { recognise: ({ args, got }) => got < 0 && got > args[0] },
    clipped: { recognise: ({ args, got }) => got > 0 && got < args[0] },
  },
  text,
});
