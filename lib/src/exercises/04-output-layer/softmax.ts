import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { naiveSoftmax, shares, sigmoidOf, softmaxOf, sum } from "./byHand.js";

const totalOf = ({ got }: Try) => written(sum(got as number[]));

const english = {
  softmax: {
    question: "Write `softmax`: it turns any list of logits into probabilities.",
    hints: [
      "Two steps: make every number positive, then divide so that the sum is 1.",
      "`Math.exp(c)` is positive for every c. Take it of each entry, add them up, and divide each by that sum.",
      "Very large entries overflow: `Math.exp(1000)` is `Infinity`. Subtract the largest entry from all of them first. The result is the same, because $e^{c-m} = e^c / e^m$ and $e^m$ cancels.",
    ],
    correct: "No number below 0 and a sum of 1, whatever goes in, and no overflow at 1000.",
    notDivided: (example: Try) =>
      `The values add up to ${totalOf(example)}, not 1. Divide each by the sum of all.`,
    shiftedNotDivided: (example: Try) =>
      `Subtracting the largest keeps \`Math.exp\` small, but the values add up to ${totalOf(example)}, not 1. Divide each by the sum of all.`,
    byLargest: (example: Try) =>
      `You divide by the largest, so the largest becomes 1 and the values add up to ${totalOf(example)}. Divide by the sum of all.`,
    byLogits: (example: Try) =>
      `You divide by the sum of the logits, ${written(sum(example.args[0] as number[]))}. Divide by the sum of their powers: then the values add up to 1, not ${totalOf(example)}.`,
    byCount: (example: Try) =>
      `You divide by the number of entries, ${(example.want as number[]).length}, and the values add up to ${totalOf(example)}. Divide by the sum of all powers.`,
    byPowerOfSum: () =>
      "You divide by $e$ to the sum of the logits. That is the product of the powers, $e^{1 + 2 + 3} = e^1 \\cdot e^2 \\cdot e^3$. Take the powers first, then add them up.",
    upsideDown: () => "That is the sum divided by each power. Turn it round: each power divided by the sum.",
    startForgotten: () =>
      "Your sum starts with the first entry itself where its power belongs. `reduce` without a start value does that: give it 0 at the end, `reduce((sum, c) => …, 0)`.",
    notAPower: () =>
      "In TypeScript `^` is no power: it compares the bits of two whole numbers. Write `Math.exp(c)`, or `Math.E ** c`.",
    rounded: (example: Try) =>
      `Close, but not it: ${written(example.got)} where ${written(example.want)} is expected. Round nothing, neither the result nor $e$: \`Math.exp\` has all the digits.`,
    overflow: (example: Try) =>
      `\`Math.exp(${written(Math.max(...(example.args[0] as number[])))})\` is \`Infinity\`, and ∞/∞ is \`NaN\`. Subtract the largest entry first: $e^{c-m} = e^c / e^m$, and $e^m$ cancels when you divide by the sum.`,
    underflow: (example: Try) =>
      `\`Math.exp(${written(Math.max(...(example.args[0] as number[])))})\` is too small for a number and becomes 0, and 0/0 is \`NaN\`. Subtract the largest entry first: then the largest power is $e^0 = 1$.`,
    mean: () =>
      "You subtract the mean, so one entry far above the others still overflows: 1000 lies 800 above the mean here. Subtract the largest: then no power is above $e^0 = 1$.",
    scaled: () =>
      "You divide the logits by the largest instead of subtracting it. That changes their differences, and the probabilities with them.",
    smallest: () =>
      "You subtract the smallest entry, so a large difference still overflows. Subtract the largest: then no power is above $e^0 = 1$.",
    numeratorOnly: (example: Try) =>
      `The largest entry is subtracted above the line but not below: the values add up to ${totalOf(example)}. It cancels only if the sum uses the same shifted powers.`,
    decision: () =>
      "That is a decision: 1 for the largest, 0 for the rest. Softmax gives probabilities: the smaller entries keep a share.",
    place: (example: Try) =>
      `${written(example.got)} is one number. Softmax gives a list: one probability for each of the ${(example.want as number[]).length} logits.`,
    linear: () =>
      "That divides the numbers by their sum without $e^c$. It fails for negative numbers, because probabilities cannot be negative, and for zeros, where it gives 0/0.",
    absolute: () =>
      "Dropping the signs makes −2 as probable as 2. $e^c$ is positive as well, and keeps the order: the larger logit gets the larger probability.",
    linearByLargest: () =>
      "Dividing by the largest makes it 1. Take `Math.exp` of each entry first, then divide by the sum of all.",
    minMax: () =>
      "That stretches the numbers from 0 to 1, as for pixels. Probabilities must add up to 1, and the smallest logit keeps a share above 0.",
    squares: () =>
      "Squares are positive, but −2 and 2 get the same share. $e^c$ grows with c: the larger logit gets the larger probability.",
    base2: () => "That raises 2 to each power. Softmax uses $e$: `Math.exp(c)`.",
    base10: () => "That raises 10 to each power. Softmax uses $e$: `Math.exp(c)`.",
    negated: () =>
      "The smallest logit gets the largest probability here: there is a minus sign too many in the power. It is $e^{c}$, not $e^{-c}$.",
    sigmoids: (example: Try) =>
      `That is the sigmoid of each entry on its own. The values add up to ${totalOf(example)}: each is divided by its own $1 + e^c$, not by the sum of all.`,
    logarithm: () =>
      "That is the logarithm of softmax: the values are negative. Take `Math.exp` of each and you are there.",
    percent: (example: Try) =>
      `The values add up to ${totalOf(example)}. Probabilities add up to 1, not 100.`,
    text: () => "The entries are text: `toFixed` makes strings. Return the numbers as they are.",
  },
};

export const softmax = new FunctionExercise<[logits: number[]], number[]>({
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
    { name: "not-divided", wrong: (logits) => logits.map(Math.exp), say: english.softmax.notDivided },
    {
      name: "shifted-not-divided",
      wrong: (logits) => logits.map((c) => Math.exp(c - Math.max(...logits))),
      say: english.softmax.shiftedNotDivided,
    },
    {
      name: "divided-by-largest",
      wrong: (logits) => logits.map((c) => Math.exp(c) / Math.max(...logits.map(Math.exp))),
      say: english.softmax.byLargest,
    },
    {
      name: "divided-by-logits",
      wrong: (logits) => logits.map((c) => Math.exp(c) / sum(logits)),
      say: english.softmax.byLogits,
    },
    {
      name: "divided-by-count",
      wrong: (logits) => logits.map((c) => Math.exp(c) / logits.length),
      say: english.softmax.byCount,
    },
    {
      name: "power-of-sum",
      wrong: (logits) => logits.map((c) => Math.exp(c) / Math.exp(sum(logits))),
      say: english.softmax.byPowerOfSum,
    },
    {
      name: "upside-down",
      wrong: (logits) => logits.map((c) => sum(logits.map(Math.exp)) / Math.exp(c)),
      say: english.softmax.upsideDown,
    },
    {
      name: "start-forgotten",
      wrong: (logits) => {
        const total = logits.reduce((partial, c) => partial + Math.exp(c));
        return logits.map((c) => Math.exp(c) / total);
      },
      say: english.softmax.startForgotten,
    },
    {
      name: "start-forgotten-without-overflow",
      wrong: (logits) => {
        const largest = Math.max(...logits);
        const total = logits.reduce((partial, c) => partial + Math.exp(c - largest));
        return logits.map((c) => Math.exp(c - largest) / total);
      },
      say: english.softmax.startForgotten,
    },
    {
      name: "not-a-power",
      wrong: (logits) => shares(logits.map((c) => Math.E ^ c)),
      say: english.softmax.notAPower,
    },
    { name: "linear", wrong: shares, say: english.softmax.linear },
    { name: "absolute", wrong: (logits) => shares(logits.map(Math.abs)), say: english.softmax.absolute },
    {
      name: "linear-by-largest",
      wrong: (logits) => logits.map((c) => c / Math.max(...logits)),
      say: english.softmax.linearByLargest,
    },
    {
      name: "min-max",
      wrong: (logits) => {
        const [least, most] = [Math.min(...logits), Math.max(...logits)];
        return logits.map((c) => (c - least) / (most - least));
      },
      say: english.softmax.minMax,
    },
    { name: "squares", wrong: (logits) => shares(logits.map((c) => c * c)), say: english.softmax.squares },
    { name: "base-2", wrong: (logits) => shares(logits.map((c) => 2 ** c)), say: english.softmax.base2 },
    { name: "base-10", wrong: (logits) => shares(logits.map((c) => 10 ** c)), say: english.softmax.base10 },
    {
      name: "negated",
      wrong: (logits) => naiveSoftmax(logits.map((c) => -c)),
      say: english.softmax.negated,
    },
    {
      name: "negated-without-overflow",
      wrong: (logits) => softmaxOf(logits.map((c) => -c)),
      say: english.softmax.negated,
    },
    { name: "sigmoids", wrong: (logits) => logits.map(sigmoidOf), say: english.softmax.sigmoids },
    {
      name: "logarithm",
      wrong: (logits) => logits.map((c) => c - Math.log(sum(logits.map(Math.exp)))),
      say: english.softmax.logarithm,
    },
    {
      name: "percent",
      wrong: (logits) => softmaxOf(logits).map((p) => 100 * p),
      say: english.softmax.percent,
    },
    {
      name: "numerator-only",
      wrong: (logits) => {
        const total = sum(logits.map(Math.exp));
        return logits.map((c) => Math.exp(c - Math.max(...logits)) / total);
      },
      say: english.softmax.numeratorOnly,
    },
    {
      name: "one-hot",
      recognise: ({ got }) =>
        (got as number[]).every((value) => value === 0 || value === 1) && sum(got as number[]) === 1,
      say: english.softmax.decision,
    },
    { name: "one-number", recognise: ({ got }) => typeof got === "number", say: english.softmax.place },
    {
      name: "text",
      recognise: ({ got }) => typeof (got as unknown[])[0] === "string",
      say: english.softmax.text,
    },
    {
      name: "smallest-subtracted",
      wrong: (logits) => naiveSoftmax(logits.map((c) => c - Math.min(...logits))),
      say: english.softmax.smallest,
    },
    {
      name: "mean-subtracted",
      wrong: (logits) => naiveSoftmax(logits.map((c) => c - sum(logits) / logits.length)),
      say: english.softmax.mean,
    },
    {
      name: "scaled",
      wrong: (logits) => naiveSoftmax(logits.map((c) => c / Math.max(...logits))),
      say: english.softmax.scaled,
    },
    {
      name: "overflow",
      recognise: ({ args, got }) =>
        Math.max(...(args[0] as number[])) > 700 &&
        (got as number[]).some((value) => !Number.isFinite(value)),
      say: english.softmax.overflow,
    },
    {
      name: "underflow",
      recognise: ({ args, got }) =>
        Math.max(...(args[0] as number[])) < -700 &&
        (got as number[]).some((value) => !Number.isFinite(value)),
      say: english.softmax.underflow,
    },
    {
      name: "rounded",
      recognise: ({ got, want }) =>
        (want as number[]).every((value, i) => Math.abs((got as number[])[i] - value) < 0.006),
      say: english.softmax.rounded,
    },
  ],
  text: english.softmax,
});
