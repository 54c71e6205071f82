import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./penaltyGradient.en.js";

const text = inLanguage("exercises/09b-from-scratch-trained/penaltyGradient", en);

type Args = [weights: number[], bias: number, l1: number, l2: number];

const slopes =
  (ofWeight: (w: number, l1: number, l2: number) => number, ofBias: typeof ofWeight = () => 0) =>
  (weights: number[], bias: number, l1: number, l2: number): number[] => [
    ...weights.map((w) => ofWeight(w, l1, l2)),
    ofBias(bias, l1, l2),
  ];
const right = (w: number, l1: number, l2: number) => l1 * Math.sign(w) + l2 * w;
/** A mistake by itself, and with the bias penalised as well: either way the mistake is what is told. */
const either = (wrong: typeof right) => [slopes(wrong), slopes(wrong, wrong)];

export const penaltyGradient = new FunctionExercise<Args, number[], typeof en>({
  solution: `function penaltyGradient(
  weights: number[],
  bias: number,
  l1: number,
  l2: number,
): number[] {
  return [...weights.map((w) => l1 * Math.sign(w) + l2 * w), 0];
}`,
  reference: slopes(right),
  examples: [
    [[3, -2], 4, 0.1, 0.01],
    [[0.5, 0, -1.5], -2, 0.2, 0.1],
  ],
  random: (random) => {
    const weights = random.numbers(random.integer(1, 4), -3, 3);
    if (random.uniform() < 0.4) weights[random.integer(0, weights.length - 1)] = 0;
    const [bias] = random.numbers(1, 0.5, 3);
    const [l1, l2] = [random.numbers(1, 0.05, 0.5)[0], random.numbers(1, 0.55, 0.95)[0]];
    return [weights, random.pick([bias, -bias]), l1, l2];
  },
  misconceptions: {
    oneNumber: { recognise: ({ got }) => typeof got === "number" },
    nanAtZero: {
      recognise: ({ args: [weights], got }) =>
        weights.includes(0) && got.every((slope, i) => Number.isNaN(slope) === (weights[i] === 0)),
    },
    biasLeftOut: (weights, _, l1, l2) => weights.map((w) => right(w, l1, l2)),
    biasPenalised: slopes(right, right),
    signAtZero: [
      ...either((w, l1, l2) => (w > 0 ? l1 : -l1) + l2 * w),
      ...either((w, l1, l2) => (w >= 0 ? l1 : -l1) + l2 * w),
    ],
    factorTwo: either((w, l1, l2) => l1 * Math.sign(w) + 2 * l2 * w),
    halfLeft: either((w, l1, l2) => l1 * Math.sign(w) + (l2 / 2) * w),
    l1Missing: either((w, _, l2) => Math.sign(w) + l2 * w),
    l2Missing: either((w, l1) => l1 * Math.sign(w) + w),
    factorsMissing: either((w) => Math.sign(w) + w),
    absoluteValue: either((w, l1, l2) => l1 * Math.abs(w) + l2 * w),
    signForgotten: either((w, l1, l2) => l1 + l2 * w),
    penaltyItself: either((w, l1, l2) => l1 * Math.abs(w) + (l2 / 2) * w * w),
    squared: either((w, l1, l2) => l1 * Math.sign(w) + l2 * w * w),
    swapped: either((w, l1, l2) => l2 * Math.sign(w) + l1 * w),
    uphill: either((w, l1, l2) => -right(w, l1, l2)),
    onlyL1: either((w, l1) => l1 * Math.sign(w)),
    onlyL2: either((w, _, l2) => l2 * w),
  },
  text,
});
