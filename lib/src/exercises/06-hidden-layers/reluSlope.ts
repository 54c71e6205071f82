import { inLanguage } from "../../text/language.js";
import { sigmoidOf } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./reluSlope.en.js";

const text = inLanguage("exercises/06-hidden-layers/reluSlope", en);

export const reluSlope = new FunctionExercise<[x: number], number, typeof en>({
  solution: `function reluSlope(x: number): number {
  return x > 0 ? 1 : 0;
}`,
  reference: (x) => (x > 0 ? 1 : 0),
  examples: [[2], [-2], [0.5], [-0.5], [0], [1000]],
  random: (random) => random.numbers(1, -10, 10) as [number],
  misconceptions: {
    valueNotSlope: (x) => Math.max(0, x),
    always1: () => 1,
    sidesSwapped: [(x) => (x < 0 ? 1 : 0), (x) => (x <= 0 ? 1 : 0)],
    oneAtZero: (x) => (x >= 0 ? 1 : 0),
    halfAtZero: (x) => (x === 0 ? 0.5 : x > 0 ? 1 : 0),
    nanAtZero: (x) => Math.max(0, x) / x,
    absoluteValue: [Math.sign, (x) => (x > 0 ? 1 : -1), (x) => (x >= 0 ? 1 : -1)],
    sigmoid: (x) => sigmoidOf(x) * sigmoidOf(-x),
  },
  text,
});
