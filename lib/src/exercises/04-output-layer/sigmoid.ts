import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { ValueExercise } from "../core/valueExercise.js";
import { sigmoidOf } from "./byHand.js";
import { en } from "./sigmoid.en.js";

const text = inLanguage({ en });

/** Whether a value exercise's answer is a list whose entry `at` fits. */
const entry = (at: number, fits: (value: number) => boolean) => (got: unknown) =>
  Array.isArray(got) && typeof got[at] === "number" && fits(got[at]);
const near = (want: number) => (value: number) => Math.abs(value - want) < 0.011;

export const sigmoidValues = new ValueExercise<number[], typeof en.sigmoidValues>({
  name: "sigmoidValues",
  stub: "let sigmoidValues: number[] | undefined;",
  solution: "let sigmoidValues: number[] | undefined = [0.5, 0.88, 1, 0.12, 0];",
  want: [0.5, 0.8808, 1, 0.1192, 0],
  tolerance: 0.002,
  misconceptions: [
    {
      name: "length",
      wrong: (got) => !Array.isArray(got) || got.length !== 5,
      say: "length",
    },
    { name: "percent", wrong: entry(0, (value) => value === 50), say: "percent" },
    {
      name: "sorted",
      wrong: (got) => entry(0, near(0))(got) && entry(2, near(0.5))(got) && entry(4, near(1))(got),
      say: "sorted",
    },
    { name: "one-at-0", wrong: entry(0, (value) => value === 1), say: "oneAtZero" },
    { name: "zero-at-0", wrong: entry(0, (value) => value === 0), say: "zeroAtZero" },
    {
      name: "negative",
      wrong: (got) => (got as number[]).some((value) => value < 0),
      say: "negative",
    },
    {
      name: "above-1",
      wrong: (got) => (got as number[]).some((value) => value > 1),
      say: "aboveOne",
    },
    {
      name: "mirrored",
      wrong: (got) => entry(1, (at2) => at2 < 0.5)(got) && entry(3, (atMinus2) => atMinus2 > 0.5)(got),
      say: "mirrored",
    },
    {
      name: "even",
      wrong: (got) => entry(3, (atMinus2) => near(atMinus2)((got as number[])[1]))(got),
      say: "even",
    },
    { name: "too-sharp", wrong: entry(1, near(1)), say: "tooSharp" },
    {
      name: "not-far-enough",
      wrong: (got) => entry(2, (at100) => at100 < 0.998)(got) || entry(4, (value) => value > 0.002)(got),
      say: "notFarEnough",
    },
    {
      name: "rounding",
      wrong: (got) =>
        entry(0, near(0.5))(got) &&
        entry(1, (at2) => Math.abs(at2 - 0.88) < 0.03)(got) &&
        entry(3, (atMinus2) => Math.abs(atMinus2 - 0.12) < 0.03)(got),
      say: "rounding",
    },
  ],
  text: text.sigmoidValues,
});

export const sigmoid = new FunctionExercise<[x: number], number, typeof en.sigmoid>({
  name: "sigmoid",
  stub: `function sigmoid(x: number): number {
  return todo();
}`,
  solution: `function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}`,
  reference: sigmoidOf,
  examples: [[0], [2], [-2], [100], [-100], [1000], [-1000]],
  random: (random) => random.numbers(1, -6, 6) as [number],
  misconceptions: [
    { name: "sign-forgotten", wrong: (x) => 1 / (1 + Math.exp(x)), say: "signForgotten" },
    { name: "minus", wrong: (x) => Math.exp(x) / (1 - Math.exp(x)), say: "minus" },
    { name: "minus-below", wrong: (x) => 1 / (1 - Math.exp(-x)), say: "minus" },
    { name: "tanh", wrong: Math.tanh, say: "tanh" },
    { name: "brackets", wrong: (x) => 1 / 1 + Math.exp(-x), say: "brackets" },
    {
      name: "complement",
      wrong: (x) => Math.exp(-x) / (1 + Math.exp(-x)),
      say: "complement",
    },
    { name: "not-a-power", wrong: (x) => 1 / (1 + (Math.E ^ -x)), say: "notAPower" },
    // Without brackets of its own, `1 + Math.E ^ -x` adds first.
    { name: "not-a-power-of-sum", wrong: (x) => 1 / ((1 + Math.E) ^ -x), say: "notAPower" },
    { name: "product", wrong: (x) => 1 / (1 + Math.E * -x), say: "product" },
    { name: "only-power", wrong: (x) => Math.exp(-x), say: "onlyPower" },
    { name: "plus-forgotten", wrong: (x) => 1 / Math.exp(-x), say: "plusForgotten" },
    { name: "step", wrong: (x) => (x > 0 ? 1 : 0), say: "step" },
    { name: "step-at-0", wrong: (x) => (x >= 0 ? 1 : 0), say: "step" },
    { name: "step-half", wrong: (x) => (Math.sign(x) + 1) / 2, say: "step" },
    {
      name: "line",
      wrong: (x) => Math.min(1, Math.max(0, 0.2 * x + 0.5)),
      say: "line",
    },
    {
      name: "line-quarter",
      wrong: (x) => Math.min(1, Math.max(0, 0.25 * x + 0.5)),
      say: "line",
    },
    { name: "relu", wrong: (x) => Math.max(0, x), say: "relu" },
    { name: "base-2", wrong: (x) => 1 / (1 + 2 ** -x), say: "base2" },
    { name: "percent", wrong: (x) => 100 * sigmoidOf(x), say: "percent" },
    { name: "slope", wrong: (x) => sigmoidOf(x) * (1 - sigmoidOf(x)), say: "slope" },
    {
      name: "overflow",
      recognise: ({ args, got }) => Math.abs(args[0] as number) > 700 && Number.isNaN(got),
      say: "overflow",
    },
    { name: "text", recognise: ({ got }) => typeof got === "string", say: "text" },
    {
      name: "rounded",
      recognise: ({ got, want }) => Math.abs((got as number) - (want as number)) < 0.006,
      say: "rounded",
    },
  ],
  text: text.sigmoid,
});
