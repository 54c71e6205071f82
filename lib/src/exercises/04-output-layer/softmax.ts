import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { naiveSoftmax, shares, sigmoidOf, softmaxOf, sum } from "./byHand.js";
import { en } from "./softmax.en.js";

const text = inLanguage({ en });

export const softmax = new FunctionExercise<[logits: number[]], number[], typeof en.softmax>({
  name: "softmax",
  stub: `function softmax(logits: number[]): number[] {
  return todo();
}`,
  solution: `function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((c) => Math.exp(c - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}`,
  reference: softmaxOf,
  examples: [
    [[1, 2, 3]],
    [[0, 0, 0, 0]],
    [[-2, 0]],
    [[1000, 1000]],
    [[-1000, -1000]],
    [[0, 1000]],
    [[0, 0, 0, 0, 1000]],
  ],
  random: (random) => [random.numbers(random.integer(2, 10), -5, 5)],
  misconceptions: [
    { name: "not-divided", wrong: (logits) => logits.map(Math.exp), say: "notDivided" },
    {
      name: "shifted-not-divided",
      wrong: (logits) => logits.map((c) => Math.exp(c - Math.max(...logits))),
      say: "shiftedNotDivided",
    },
    {
      name: "divided-by-largest",
      wrong: (logits) => logits.map((c) => Math.exp(c) / Math.max(...logits.map(Math.exp))),
      say: "byLargest",
    },
    {
      name: "divided-by-logits",
      wrong: (logits) => logits.map((c) => Math.exp(c) / sum(logits)),
      say: "byLogits",
    },
    {
      name: "divided-by-count",
      wrong: (logits) => logits.map((c) => Math.exp(c) / logits.length),
      say: "byCount",
    },
    {
      name: "power-of-sum",
      wrong: (logits) => logits.map((c) => Math.exp(c) / Math.exp(sum(logits))),
      say: "byPowerOfSum",
    },
    {
      name: "upside-down",
      wrong: (logits) => logits.map((c) => sum(logits.map(Math.exp)) / Math.exp(c)),
      say: "upsideDown",
    },
    {
      name: "start-forgotten",
      wrong: (logits) => {
        const total = logits.reduce((partial, c) => partial + Math.exp(c));
        return logits.map((c) => Math.exp(c) / total);
      },
      say: "startForgotten",
    },
    {
      name: "start-forgotten-without-overflow",
      wrong: (logits) => {
        const largest = Math.max(...logits);
        const total = logits.reduce((partial, c) => partial + Math.exp(c - largest));
        return logits.map((c) => Math.exp(c - largest) / total);
      },
      say: "startForgotten",
    },
    {
      name: "not-a-power",
      wrong: (logits) => shares(logits.map((c) => Math.E ^ c)),
      say: "notAPower",
    },
    { name: "linear", wrong: shares, say: "linear" },
    { name: "absolute", wrong: (logits) => shares(logits.map(Math.abs)), say: "absolute" },
    {
      name: "linear-by-largest",
      wrong: (logits) => logits.map((c) => c / Math.max(...logits)),
      say: "linearByLargest",
    },
    {
      name: "min-max",
      wrong: (logits) => {
        const [least, most] = [Math.min(...logits), Math.max(...logits)];
        return logits.map((c) => (c - least) / (most - least));
      },
      say: "minMax",
    },
    { name: "squares", wrong: (logits) => shares(logits.map((c) => c * c)), say: "squares" },
    { name: "base-2", wrong: (logits) => shares(logits.map((c) => 2 ** c)), say: "base2" },
    { name: "base-10", wrong: (logits) => shares(logits.map((c) => 10 ** c)), say: "base10" },
    {
      name: "negated",
      wrong: (logits) => naiveSoftmax(logits.map((c) => -c)),
      say: "negated",
    },
    {
      name: "negated-without-overflow",
      wrong: (logits) => softmaxOf(logits.map((c) => -c)),
      say: "negated",
    },
    { name: "sigmoids", wrong: (logits) => logits.map(sigmoidOf), say: "sigmoids" },
    {
      name: "logarithm",
      wrong: (logits) => logits.map((c) => c - Math.log(sum(logits.map(Math.exp)))),
      say: "logarithm",
    },
    {
      name: "percent",
      wrong: (logits) => softmaxOf(logits).map((p) => 100 * p),
      say: "percent",
    },
    {
      name: "numerator-only",
      wrong: (logits) => {
        const total = sum(logits.map(Math.exp));
        return logits.map((c) => Math.exp(c - Math.max(...logits)) / total);
      },
      say: "numeratorOnly",
    },
    {
      name: "one-hot",
      recognise: ({ got }) =>
        (got as number[]).every((value) => value === 0 || value === 1) && sum(got as number[]) === 1,
      say: "decision",
    },
    { name: "one-number", recognise: ({ got }) => typeof got === "number", say: "place" },
    {
      name: "text",
      recognise: ({ got }) => typeof (got as unknown[])[0] === "string",
      say: "text",
    },
    {
      name: "smallest-subtracted",
      wrong: (logits) => naiveSoftmax(logits.map((c) => c - Math.min(...logits))),
      say: "smallest",
    },
    {
      name: "mean-subtracted",
      wrong: (logits) => naiveSoftmax(logits.map((c) => c - sum(logits) / logits.length)),
      say: "mean",
    },
    {
      name: "scaled",
      wrong: (logits) => naiveSoftmax(logits.map((c) => c / Math.max(...logits))),
      say: "scaled",
    },
    {
      name: "overflow",
      recognise: ({ args, got }) =>
        Math.max(...(args[0] as number[])) > 700 &&
        (got as number[]).some((value) => !Number.isFinite(value)),
      say: "overflow",
    },
    {
      name: "underflow",
      recognise: ({ args, got }) =>
        Math.max(...(args[0] as number[])) < -700 &&
        (got as number[]).some((value) => !Number.isFinite(value)),
      say: "underflow",
    },
    {
      name: "rounded",
      recognise: ({ got, want }) =>
        (want as number[]).every((value, i) => Math.abs((got as number[])[i] - value) < 0.006),
      say: "rounded",
    },
  ],
  text: text.softmax,
});
