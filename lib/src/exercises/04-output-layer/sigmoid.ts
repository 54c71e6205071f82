import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { ValueExercise } from "../core/valueExercise.js";
import { written } from "../core/written.js";
import { sigmoidOf } from "./byHand.js";

const first = ({ args }: Try) => args[0] as number;

const english = {
  sigmoidValues: {
    question: "Set `sigmoidValues` to σ(0), σ(2), σ(100), σ(−2) and σ(−100), in this order, to two decimals.",
    hints: [
      "At 0: $e^0 = 1$, so the fraction is 1 divided by (1 + 1).",
      "At 2: $e^{-2} \\approx 0.135$, so the fraction is 1/1.135. At 100: $e^{-100}$ is practically 0.",
      "At −2: $e^{2} \\approx 7.389$, so it is 1/8.389. What do σ(2) and σ(−2) add up to?",
    ],
    correct:
      "σ(0) is one half, far to the right it is nearly 1, far to the left nearly 0, and σ(−x) = 1 − σ(x): 0.88 and 0.12 add up to 1.",
    zeroAtZero: () =>
      "$e^0$ is 1, not 0, so σ(0) = 1/(1 + 1). It is the point where both answers are equally probable.",
    oneAtZero: () => "At 0 the power $e^{-0}$ is 1. The denominator is 1 plus that: 2.",
    even: () =>
      "σ(2) and σ(−2) are not equal: the curve rises all the way. At −2 the denominator is $1 + e^{2} \\approx 8.39$.",
    negative: (got: string) =>
      `${got} has an entry below 0. $e^{-x}$ is positive, so σ(x) lies between 0 and 1 for every x.`,
    mirrored: () =>
      "The curve rises: σ(2) is above one half and σ(−2) below. In $e^{-x}$ the minus turns 2 into −2.",
    aboveOne: (got: string) =>
      `${got} has an entry above 1. The denominator $1 + e^{-x}$ is above 1, so σ(x) is below 1.`,
    percent: () => "Those are per cent. Write shares of 1: 0.5 for 50 per cent.",
    sorted: () => "The values are right, but not in the order asked for: x = 0, 2, 100, −2, −100.",
    tooSharp: () =>
      "2 is not far out yet: $e^{-2} \\approx 0.135$, so σ(2) = 1/1.135. Only at 100 is it practically 1.",
    notFarEnough: () =>
      "100 is far out: $e^{-100}$ has 43 zeros after the point. To two decimals nothing is left of it.",
    rounding: () =>
      "Close. Work out 1/1.135 and 1/8.389 once more, and round to two decimals instead of cutting off.",
    length: (got: string) => `${got} does not have 5 entries, one for each of x = 0, 2, 100, −2, −100.`,
  },

  sigmoid: {
    question: "Write `sigmoid`: $\\sigma(x) = 1 / (1 + e^{-x})$, for every x.",
    hints: [
      "`Math.exp(-x)` is $e^{-x}$. What stands below the fraction line?",
      "Put brackets around the whole denominator: `1 / (1 + …)`.",
      "`return 1 / (1 + Math.exp(-x));`",
    ],
    correct:
      "It also holds far out: at x = −1000 the power is `Infinity`, and 1/∞ is 0, which is right. The form $e^x/(1 + e^x)$ is the same in mathematics, but gives ∞/∞ at x = 1000.",
    signForgotten: (example: Try) =>
      `The minus in $e^{-x}$ is missing: your curve falls where it should rise. At x = ${written(first(example))} it gives ${written(example.got)}; it should give ${written(example.want)}.`,
    minus: (example: Try) =>
      `The denominator has a minus where a plus belongs. At x = ${written(first(example))} it is 1 − 1 = 0, and the result ${written(example.got)}; σ(0) must be 0.5, and at −100 nearly 0.`,
    tanh: (example: Try) =>
      `That is tanh, which runs from −1 to 1. σ runs from 0 to 1: σ(${written(first(example))}) = ${written(example.want)}, not ${written(example.got)}. The two are related: σ(x) = (1 + tanh(x/2)) / 2.`,
    overflow: (example: Try) =>
      `A power overflows at x = ${written(first(example))}: \`Math.exp(1000)\` is \`Infinity\`, and ∞/∞ is \`NaN\`. The form $1/(1 + e^{-x})$ is safe on both sides, because 1/∞ is 0.`,
    brackets: (example: Try) =>
      `That is $1 + e^{-x}$: at x = ${written(first(example))} it gives ${written(example.got)}. \`1 / 1 + Math.exp(-x)\` divides first and adds afterwards, so put brackets around the denominator.`,
    complement: (example: Try) =>
      `That is 1 − σ(x): at x = ${written(first(example))} it gives ${written(example.got)}; it should give ${written(example.want)}. Above the fraction line stands 1.`,
    notAPower: () =>
      "In TypeScript `^` is no power: it compares the bits of two whole numbers. Write `Math.exp(-x)`, or `Math.E ** -x`.",
    product: () => "`Math.E * -x` is $e$ times −x. The power is `Math.exp(-x)`.",
    rounded: (example: Try) =>
      `Close, but not it: at x = ${written(first(example))} it gives ${written(example.got)} where ${written(example.want)} is expected. Round nothing, neither the result nor $e$: \`Math.exp\` has all the digits.`,
    onlyPower: () => "That is the power alone. σ(x) is 1 divided by 1 plus that power.",
    plusForgotten: (example: Try) =>
      `1 divided by $e^{-x}$ is $e^{x}$, which grows without limit. The denominator is $1 + e^{-x}$: at x = ${written(first(example))} it gives ${written(example.want)}, not ${written(example.got)}.`,
    step: (example: Try) =>
      `That is a step from 0 to 1. σ is smooth: at x = ${written(first(example))} it is ${written(example.want)}, not ${written(example.got)}. Its slope is what learning needs.`,
    line: (example: Try) =>
      `That is a straight line, cut off at 0 and 1. It stands in for σ in small devices, but at x = ${written(first(example))} σ is ${written(example.want)}, not ${written(example.got)}.`,
    relu: () => "That is ReLU: 0 for negative x, x itself otherwise. You will meet it in the hidden layers.",
    base2: () => "That raises 2 to the power −x. σ uses $e$: `Math.exp(-x)`.",
    percent: (example: Try) =>
      `${written(example.got)} is in per cent. σ is a share of 1: ${written(example.want)}.`,
    slope: () => "That is the slope of σ, which is σ(x) · (1 − σ(x)). The function itself is asked for.",
    text: () => "That is text: `toFixed` makes a string. Return the number as it is.",
  },
};

/** Whether a value exercise's answer is a list whose entry `at` fits. */
const entry = (at: number, fits: (value: number) => boolean) => (got: unknown) =>
  Array.isArray(got) && typeof got[at] === "number" && fits(got[at]);
const near = (want: number) => (value: number) => Math.abs(value - want) < 0.011;

export const sigmoidValues = new ValueExercise<number[]>({
  name: "sigmoidValues",
  stub: "let sigmoidValues: number[] | undefined;",
  solution: "let sigmoidValues: number[] | undefined = [0.5, 0.88, 1, 0.12, 0];",
  want: [0.5, 0.8808, 1, 0.1192, 0],
  tolerance: 0.002,
  misconceptions: [
    {
      name: "length",
      wrong: (got) => !Array.isArray(got) || got.length !== 5,
      say: english.sigmoidValues.length,
    },
    { name: "percent", wrong: entry(0, (value) => value === 50), say: english.sigmoidValues.percent },
    {
      name: "sorted",
      wrong: (got) => entry(0, near(0))(got) && entry(2, near(0.5))(got) && entry(4, near(1))(got),
      say: english.sigmoidValues.sorted,
    },
    { name: "one-at-0", wrong: entry(0, (value) => value === 1), say: english.sigmoidValues.oneAtZero },
    { name: "zero-at-0", wrong: entry(0, (value) => value === 0), say: english.sigmoidValues.zeroAtZero },
    {
      name: "negative",
      wrong: (got) => (got as number[]).some((value) => value < 0),
      say: english.sigmoidValues.negative,
    },
    {
      name: "above-1",
      wrong: (got) => (got as number[]).some((value) => value > 1),
      say: english.sigmoidValues.aboveOne,
    },
    {
      name: "mirrored",
      wrong: (got) => entry(1, (at2) => at2 < 0.5)(got) && entry(3, (atMinus2) => atMinus2 > 0.5)(got),
      say: english.sigmoidValues.mirrored,
    },
    {
      name: "even",
      wrong: (got) => entry(3, (atMinus2) => near(atMinus2)((got as number[])[1]))(got),
      say: english.sigmoidValues.even,
    },
    { name: "too-sharp", wrong: entry(1, near(1)), say: english.sigmoidValues.tooSharp },
    {
      name: "not-far-enough",
      wrong: (got) => entry(2, (at100) => at100 < 0.998)(got) || entry(4, (value) => value > 0.002)(got),
      say: english.sigmoidValues.notFarEnough,
    },
    {
      name: "rounding",
      wrong: (got) =>
        entry(0, near(0.5))(got) &&
        entry(1, (at2) => Math.abs(at2 - 0.88) < 0.03)(got) &&
        entry(3, (atMinus2) => Math.abs(atMinus2 - 0.12) < 0.03)(got),
      say: english.sigmoidValues.rounding,
    },
  ],
  text: english.sigmoidValues,
});

export const sigmoid = new FunctionExercise<[x: number], number>({
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
    { name: "sign-forgotten", wrong: (x) => 1 / (1 + Math.exp(x)), say: english.sigmoid.signForgotten },
    { name: "minus", wrong: (x) => Math.exp(x) / (1 - Math.exp(x)), say: english.sigmoid.minus },
    { name: "minus-below", wrong: (x) => 1 / (1 - Math.exp(-x)), say: english.sigmoid.minus },
    { name: "tanh", wrong: Math.tanh, say: english.sigmoid.tanh },
    { name: "brackets", wrong: (x) => 1 / 1 + Math.exp(-x), say: english.sigmoid.brackets },
    {
      name: "complement",
      wrong: (x) => Math.exp(-x) / (1 + Math.exp(-x)),
      say: english.sigmoid.complement,
    },
    { name: "not-a-power", wrong: (x) => 1 / (1 + (Math.E ^ -x)), say: english.sigmoid.notAPower },
    // Without brackets of its own, `1 + Math.E ^ -x` adds first.
    { name: "not-a-power-of-sum", wrong: (x) => 1 / ((1 + Math.E) ^ -x), say: english.sigmoid.notAPower },
    { name: "product", wrong: (x) => 1 / (1 + Math.E * -x), say: english.sigmoid.product },
    { name: "only-power", wrong: (x) => Math.exp(-x), say: english.sigmoid.onlyPower },
    { name: "plus-forgotten", wrong: (x) => 1 / Math.exp(-x), say: english.sigmoid.plusForgotten },
    { name: "step", wrong: (x) => (x > 0 ? 1 : 0), say: english.sigmoid.step },
    { name: "step-at-0", wrong: (x) => (x >= 0 ? 1 : 0), say: english.sigmoid.step },
    { name: "step-half", wrong: (x) => (Math.sign(x) + 1) / 2, say: english.sigmoid.step },
    {
      name: "line",
      wrong: (x) => Math.min(1, Math.max(0, 0.2 * x + 0.5)),
      say: english.sigmoid.line,
    },
    {
      name: "line-quarter",
      wrong: (x) => Math.min(1, Math.max(0, 0.25 * x + 0.5)),
      say: english.sigmoid.line,
    },
    { name: "relu", wrong: (x) => Math.max(0, x), say: english.sigmoid.relu },
    { name: "base-2", wrong: (x) => 1 / (1 + 2 ** -x), say: english.sigmoid.base2 },
    { name: "percent", wrong: (x) => 100 * sigmoidOf(x), say: english.sigmoid.percent },
    { name: "slope", wrong: (x) => sigmoidOf(x) * (1 - sigmoidOf(x)), say: english.sigmoid.slope },
    {
      name: "overflow",
      recognise: ({ args, got }) => Math.abs(args[0] as number) > 700 && Number.isNaN(got),
      say: english.sigmoid.overflow,
    },
    { name: "text", recognise: ({ got }) => typeof got === "string", say: english.sigmoid.text },
    {
      name: "rounded",
      recognise: ({ got, want }) => Math.abs((got as number) - (want as number)) < 0.006,
      say: english.sigmoid.rounded,
    },
  ],
  text: english.sigmoid,
});
