import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./descend.en.js";

const text = inLanguage("exercises/07-optimizer/descend", en);

type Descent = [w: number, learningRate: number, steps: number];

function walk(rule: (w: number, rate: number, start: number) => number) {
  return (w: number, rate: number, count: number): number[] => {
    const path = [w];
    for (let step = 0; step < count; step++) path.push(rule(path[step], rate, w));
    return path;
  };
}

const right = walk((w, rate) => w - rate * 2 * (w - 3));
export const descend = new FunctionExercise<Descent, number[], typeof en>({
  solution: `function descend(w: number, learningRate: number, steps: number): number[] {
  const path = [w];
  for (let step = 0; step < steps; step++) {
    w -= learningRate * 2 * (w - 3);
    path.push(w);
  }
  return path;
}`,
  reference: right,
  examples: [
    [0, 0.1, 3],
    [5, 0.25, 4],
    [2, 0.1, 0],
  ],
  random: (random) => [
    random.numbers(1, -5, 10, 1)[0],
    random.numbers(1, 0.02, 1.1)[0],
    random.integer(2, 8),
  ],
  misconceptions: {
    lastOnly: (...call) => right(...call).at(-1),
    startMissing: (...call) => right(...call).slice(1),
    oneTooMany: (w, rate, count) => right(w, rate, count + 1),
    oneTooFew: (w, rate, count) => right(w, rate, count - 1),
    fixedSlope: walk((w, rate, start) => w - rate * 2 * (start - 3)),
    uphill: walk((w, rate) => w + rate * 2 * (w - 3)),
    factorForgotten: walk((w, rate) => w - rate * (w - 3)),
    learningRateForgotten: walk((w) => w - 2 * (w - 3)),
    losses: (...call) => right(...call).map((w) => (w - 3) ** 2),
    heightAsSlope: walk((w, rate) => w - rate * (w - 3) ** 2),
    bracketMissing: walk((w, rate) => w - rate * (2 * w - 3)),
    otherValley: walk((w, rate) => w - rate * 2 * w),
  },
  text,
});
