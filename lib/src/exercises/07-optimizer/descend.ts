import { inLanguage } from "../../text/language.js";
import { same } from "../core/answer.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./descend.en.js";

const text = inLanguage({ en });

const entries = (path: unknown) => (path as number[]).length;

type Descent = [w: number, learningRate: number, steps: number];

function walk(rule: (w: number, rate: number, start: number) => number) {
  return (w: number, rate: number, count: number): number[] => {
    const path = [w];
    for (let step = 0; step < count; step++) path.push(rule(path[step], rate, w));
    return path;
  };
}

const right = walk((w, rate) => w - rate * 2 * (w - 3));
/** Whether a list is the right one but for its length. */
const begins = (list: unknown, whole: unknown) =>
  Array.isArray(list) && Array.isArray(whole) && same(list, whole.slice(0, list.length), 1e-4);

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
    lastOnly: { recognise: ({ got, want }) => typeof got === "number" && same(got, want.at(-1), 1e-4) },
    startMissing: { recognise: ({ got, want }) => same(got, want.slice(1), 1e-4) },
    oneTooMany: { recognise: ({ got, want }) => entries(got) === entries(want) + 1 && begins(want, got) },
    oneTooFew: { recognise: ({ got, want }) => entries(got) === entries(want) - 1 && begins(got, want) },
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
