import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./gradientDescentStep.en.js";

const text = inLanguage("exercises/07-optimizer/gradientDescentStep", en);

type Step = [w: number[], gradient: number[], learningRate: number];
const each =
  (rule: (w: number, slope: number, rate: number) => number) =>
  (w: number[], gradient: number[], rate: number) =>
    w.map((wi, i) => rule(wi, gradient[i], rate));

export const gradientDescentStep = new FunctionExercise<Step, number[], typeof en>({
  solution: `function gradientDescentStep(
  w: number[],
  gradient: number[],
  learningRate: number,
): number[] {
  return w.map((wi, i) => wi - learningRate * gradient[i]);
}`,
  reference: each((w, slope, rate) => w - rate * slope),
  examples: [
    [[0], [-6], 0.1],
    [[5, -2], [4, -20], 0.1],
  ],
  random: (random) => {
    const count = random.integer(1, 6);
    return [random.numbers(count, -5, 5), random.numbers(count, -20, 20), random.numbers(1, 0.01, 0.5)[0]];
  },
  misconceptions: {
    uphill: each((w, slope, rate) => w + rate * slope),
    learningRateForgotten: each((w, slope) => w - slope),
    stepAlone: [each((_, slope, rate) => -rate * slope), each((_, slope, rate) => rate * slope)],
    dividedByRate: each((w, slope, rate) => w - slope / rate),
    weightScaled: each((w, slope, rate) => rate * (w - slope)),
    swapped: each((w, slope, rate) => slope - rate * w),
    signOnly: each((w, slope, rate) => w - rate * Math.sign(slope)),
    firstMoved: (w, gradient, rate) => w.map((wi, i) => (i === 0 ? wi - rate * gradient[0] : wi)),
    sameSlope: (w, gradient, rate) => w.map((wi) => wi - rate * gradient[0]),
  },
  text,
});
