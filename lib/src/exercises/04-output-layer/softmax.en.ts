import { sum } from "../core/byHand.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { totalOf } from "./quoted.js";

export const en = {
  softmax: {
    question: "Write `softmax`: it turns any list of logits into probabilities.",
    hints: [
      "Two steps: make every number positive, then divide so that the sum is 1.",
      "`Math.exp(c)` is positive for every c. Compute it for each entry, add up the results, and divide each by that sum.",
      "`const powers = logits.map((c) => Math.exp(c));`, then their sum, then `return powers.map((power) => power / total);`",
    ],
    correct: "No number below 0 and a sum of 1, whatever goes in.",
    notDivided: (example: Try) =>
      `The values add up to ${totalOf(example)}, not 1. Divide each by the sum of all.`,
    dividedByLargest: (example: Try) =>
      `The largest becomes 1, and the values add up to ${totalOf(example)}: you divide by the largest power, or you subtract the largest logit, which gives the same. Divide by the sum of all.`,
    dividedByLogits: (example: Try) =>
      `You divide by the sum of the logits, ${written(sum(example.args[0] as number[]))}. Divide by the sum of their powers: then the values add up to 1, not ${totalOf(example)}.`,
    dividedByCount: (example: Try) =>
      `You divide by the number of entries, ${(example.want as number[]).length}, and the values add up to ${totalOf(example)}. Divide by the sum of all powers.`,
    powerOfSum: () =>
      "You divide by $e$ to the power of the sum of the logits. That is the product of the powers, $e^{1 + 2 + 3} = e^1 \\cdot e^2 \\cdot e^3$. Take the powers first, then add them up.",
    upsideDown: () => "That is the sum divided by each power. Turn it round: each power divided by the sum.",
    startForgotten: () =>
      "Your sum starts with the first entry itself, not with its power. `reduce` without a start value does that: give it 0 at the end, `reduce((sum, c) => …, 0)`.",
    notAPower: () =>
      "In TypeScript `^` is not a power: it compares the bits of two whole numbers. Write `Math.exp(c)`, or `Math.E ** c`.",
    fewDigits: (example: Try) =>
      `Close, but not quite: ${written(example.got)} where ${written(example.want)} is expected. Do not round anything, neither the result nor $e$: \`Math.exp\` has all the digits.`,
    logitsDivided: () =>
      "You divide the logits by the largest first. That changes their differences, and the probabilities with them.",
    numeratorOnly: (example: Try) =>
      `The largest entry is subtracted in the numerator but not in the sum: the values add up to ${totalOf(example)}. It cancels only if the sum uses the same shifted powers.`,
    oneHot: () =>
      "That is a decision: 1 for the largest, 0 for the rest. Softmax gives probabilities: the smaller entries keep a share.",
    returnInLoop: (example: Try) =>
      `Only the first of the ${(example.want as number[]).length} probabilities is in your list, and it is right. If your \`return\` is inside the loop, it ends the function on the first pass: collect all of them, and return the list below the loop.`,
    oneNumber: (example: Try) =>
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
    base2: () => "That uses powers of 2. Softmax uses $e$: `Math.exp(c)`.",
    base10: () => "That uses powers of 10. Softmax uses $e$: `Math.exp(c)`.",
    negated: () =>
      "The smallest logit gets the largest probability here: there is one minus sign too many in the exponent. It is $e^{c}$, not $e^{-c}$.",
    sigmoids: (example: Try) =>
      `That is the sigmoid of each entry on its own. The values add up to ${totalOf(example)}: each is divided by its own $1 + e^c$, not by the sum of all.`,
    logarithm: () =>
      "That is the logarithm of softmax: the values are negative. Take `Math.exp` of each and you are there.",
    percent: (example: Try) =>
      `The values add up to ${totalOf(example)}. Probabilities add up to 1, not 100.`,
    text: () =>
      "The entries are strings. (`toFixed`, for one, makes strings.) Return the numbers as they are.",
  },
};
