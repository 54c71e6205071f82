import { inLanguage } from "../../text/language.js";
import { sigmoidOf } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./reluSlope.en.js";

const text = inLanguage({ en });

export const reluSlope = new FunctionExercise<[x: number], number, typeof en>({
  solution: `function reluSlope(x: number): number {
  return x > 0 ? 1 : 0;
}`,
  reference: (x) => (x > 0 ? 1 : 0),
  examples: [[2], [-2], [0.5], [-0.5], [0]],
  random: (random) => random.numbers(1, -10, 10) as [number],
  misconceptions: {
    valueNotSlope: (x) => Math.max(0, x),
    always1: () => 1,
    sidesSwapped: (x) => (x < 0 ? 1 : 0),
    oneAtZero: { recognise: ({ args, got }) => args[0] === 0 && got === 1 },
    halfAtZero: { recognise: ({ args, got }) => args[0] === 0 && Math.abs(got - 0.5) < 1e-3 },
    nanAtZero: { recognise: ({ args, got }) => args[0] === 0 && Number.isNaN(got) },
    absoluteValue: { recognise: ({ args, got }) => got === -1 && args[0] < 0 },
    sigmoid: (x) => sigmoidOf(x) * sigmoidOf(-x),
  },
  text,
});
