import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { first } from "./quoted.js";

export const en = {
  sigmoidValues: {
    question:
      "Set `sigmoidValues` to σ(0), σ(2), σ(100), σ(−2) and σ(−100), in this order, to two decimal places.",
    hints: [
      "At 0: $e^0 = 1$, so the fraction is 1 divided by (1 + 1).",
      "At 2: $e^{-2} \\approx 0.135$, so the fraction is 1/1.135. At 100: $e^{-100}$ is practically 0.",
      "At −2: $e^{2} \\approx 7.389$, so it is 1/8.389. What do σ(2) and σ(−2) add up to?",
    ],
    correct:
      "σ(0) is one half, far to the right it is nearly 1, far to the left nearly 0, and σ(−x) = 1 − σ(x): 0.88 and 0.12 add up to 1.",
    zeroAt0: () =>
      "$e^0$ is 1, not 0, so σ(0) = 1/(1 + 1). It is the point where both answers are equally probable.",
    oneAt0: () => "At 0 the power $e^{-0}$ is 1. The denominator is 1 plus that: 2.",
    even: () =>
      "σ(2) and σ(−2) are not equal: the curve rises all the way. At −2 the denominator is $1 + e^{2} \\approx 8.39$.",
    negative: (got: string) =>
      `${got} has an entry below 0. $e^{-x}$ is positive, so σ(x) lies between 0 and 1 for every x.`,
    mirrored: () =>
      "The curve rises: σ(2) is above one half and σ(−2) below. In $e^{-x}$ the minus turns 2 into −2.",
    above1: (got: string) =>
      `${got} has an entry above 1. The denominator $1 + e^{-x}$ is above 1, so σ(x) is below 1.`,
    percent: () => "Those are percentages. Write shares of 1: 0.5 for 50%.",
    sorted: () => "The values are right, but not in the order asked for: x = 0, 2, 100, −2, −100.",
    tooSharp: () =>
      "2 is not far out yet: $e^{-2} \\approx 0.135$, so σ(2) = 1/1.135. Only at 100 is it practically 1.",
    notFarEnough: () =>
      "100 is far out: $e^{-100}$ has 43 zeros after the decimal point. To two decimal places nothing is left of it.",
    rounding: () =>
      "Close. Work out 1/1.135 and 1/8.389 once more, and round to two decimal places instead of cutting digits off.",
    length: (got: string) => `${got} does not have 5 entries, one for each of x = 0, 2, 100, −2, −100.`,
  },

  sigmoid: {
    question: "Write `sigmoid`: $\\sigma(x) = 1 / (1 + e^{-x})$, for every x.",
    hints: [
      "`Math.exp(-x)` is $e^{-x}$. What is the denominator?",
      "Put round brackets around the whole denominator: `1 / (1 + …)`.",
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
      `That is $1 + e^{-x}$, the denominator alone: at x = ${written(first(example))} it gives ${written(example.got)}. \`1 / 1 + Math.exp(-x)\` gives the same, because the division comes first: put round brackets around the denominator.`,
    complement: (example: Try) =>
      `That is 1 − σ(x): at x = ${written(first(example))} it gives ${written(example.got)}; it should give ${written(example.want)}. The numerator is 1.`,
    notAPower: () =>
      "In TypeScript `^` is not a power: it compares the bits of two whole numbers. Write `Math.exp(-x)`, or `Math.E ** -x`.",
    product: () => "`Math.E * -x` is $e$ times −x. The power is `Math.exp(-x)`.",
    fewDigits: (example: Try) =>
      `Close, but not quite: at x = ${written(first(example))} it gives ${written(example.got)} where ${written(example.want)} is expected. Do not round anything, neither the result nor $e$: \`Math.exp\` has all the digits.`,
    onlyPower: () => "That is the power alone. σ(x) is 1 divided by 1 plus that power.",
    plusForgotten: (example: Try) =>
      `1 divided by $e^{-x}$ is $e^{x}$, which grows without limit. The denominator is $1 + e^{-x}$: at x = ${written(first(example))} it gives ${written(example.want)}, not ${written(example.got)}.`,
    step: (example: Try) =>
      `That is a step from 0 to 1. σ is smooth: at x = ${written(first(example))} it is ${written(example.want)}, not ${written(example.got)}. Its slope is what learning needs.`,
    line: (example: Try) =>
      `That is a straight line, cut off at 0 and 1. It stands in for σ in small devices, but at x = ${written(first(example))} σ is ${written(example.want)}, not ${written(example.got)}.`,
    relu: () => "That is ReLU: 0 for negative x, x itself otherwise. You will meet it in the hidden layers.",
    base2: () => "That uses powers of 2, $2^{-x}$. σ uses $e$: `Math.exp(-x)`.",
    percent: (example: Try) =>
      `${written(example.got)} is a percentage. σ is a share of 1: ${written(example.want)}.`,
    slope: () => "That is the slope of σ, which is σ(x) · (1 − σ(x)). You are asked for the function itself.",
    text: () => "That is a string. (`toFixed`, for one, makes strings.) Return the number as it is.",
  },
};
