import { inLanguage } from "../../text/language.js";
import { sigmoidOf } from "../core/byHand.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { ValueExercise } from "../core/valueExercise.js";
import { en } from "./sigmoid.en.js";

const text = inLanguage("exercises/04-output-layer/sigmoid", en);

/** Whether a value exercise's answer is a list whose entry `at` fits. */
const entry = (at: number, fits: (value: number) => boolean) => (got: unknown) =>
  Array.isArray(got) && typeof got[at] === "number" && fits(got[at]);
const near = (want: number) => (value: number) => Math.abs(value - want) < 0.011;

export const sigmoidValues = new ValueExercise<number[], typeof en.sigmoidValues>({
  stub: "let sigmoidValues: number[] | undefined;",
  solution: "[0.5, 0.88, 1, 0.12, 0]",
  want: [0.5, 0.8808, 1, 0.1192, 0],
  tolerance: 0.002,
  misconceptions: {
    length: (got) => !Array.isArray(got) || got.length !== 5,
    percent: entry(0, (value) => value === 50),
    sorted: [0, 0.1192, 0.5, 0.8808, 1],
    oneAt0: entry(0, (value) => value === 1),
    zeroAt0: entry(0, (value) => value === 0),
    negative: (got) => got.some((value) => value < 0),
    above1: (got) => got.some((value) => value > 1),
    mirrored: (got) => entry(1, (at2) => at2 < 0.5)(got) && entry(3, (atMinus2) => atMinus2 > 0.5)(got),
    even: (got) => entry(3, (atMinus2) => near(atMinus2)(got[1]))(got),
    tooSharp: entry(1, near(1)),
    notFarEnough: (got) =>
      entry(2, (at100) => at100 >= 0.9 && at100 < 0.998)(got) && entry(4, (value) => value <= 0.1)(got),
    rounding: (got) =>
      entry(0, near(0.5))(got) &&
      entry(2, near(1))(got) &&
      entry(4, near(0))(got) &&
      entry(1, (at2) => Math.abs(at2 - 0.88) < 0.03)(got) &&
      entry(3, (atMinus2) => Math.abs(atMinus2 - 0.12) < 0.03)(got),
  },
  text: text.sigmoidValues,
});

export const sigmoid = new FunctionExercise<[x: number], number, typeof en.sigmoid>({
  solution: `function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}`,
  reference: sigmoidOf,
  examples: [[0], [2], [-2], [100], [-100], [1000], [-1000]],
  random: (random) => random.numbers(1, -6, 6) as [number],
  misconceptions: {
    signForgotten: (x) => 1 / (1 + Math.exp(x)),
    minus: [(x) => Math.exp(x) / (1 - Math.exp(x)), (x) => 1 / (1 - Math.exp(-x))],
    tanh: Math.tanh,
    brackets: (x) => 1 / 1 + Math.exp(-x),
    complement: (x) => Math.exp(-x) / (1 + Math.exp(-x)),
    // Without brackets of its own, `1 + Math.E ^ -x` adds first.
    notAPower: [(x) => 1 / (1 + (Math.E ^ -x)), (x) => 1 / ((1 + Math.E) ^ -x)],
    product: (x) => 1 / (1 + Math.E * -x),
    onlyPower: (x) => Math.exp(-x),
    plusForgotten: (x) => 1 / Math.exp(-x),
    step: [(x) => (x > 0 ? 1 : 0), (x) => (x >= 0 ? 1 : 0), (x) => (Math.sign(x) + 1) / 2],
    line: [(x) => Math.min(1, Math.max(0, 0.2 * x + 0.5)), (x) => Math.min(1, Math.max(0, 0.25 * x + 0.5))],
    relu: (x) => Math.max(0, x),
    base2: (x) => 1 / (1 + 2 ** -x),
    percent: (x) => 100 * sigmoidOf(x),
    slope: (x) => sigmoidOf(x) * (1 - sigmoidOf(x)),
    overflow: [(x) => Math.exp(x) / (1 + Math.exp(x)), (x) => 1 - Math.exp(-x) / (1 + Math.exp(-x))],
    text: { recognise: ({ got }) => typeof got === "string" },
    fewDigits: [
      ...[1, 2, 3].map((digits) => (x: number) => Number(sigmoidOf(x).toFixed(digits))),
      ...[2.7, 2.71, 2.72].map((e) => (x: number) => 1 / (1 + e ** -x)),
    ],
  },
  text: text.sigmoid,
});
