import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

/** "The slope at w = −2 is 1.9; it should be −2.1." for the first entry that differs. */
function firstWrong({ args, got, want }: Try): string {
  const [weights, bias] = args as [number[], number];
  const [gotSlopes, wantSlopes] = [got as number[], want as number[]];
  const at = wantSlopes.findIndex((slope, i) => !(Math.abs(slope - gotSlopes[i]) <= 1e-4));
  const where = at < weights.length ? `w = ${written(weights[at])}` : `the bias, ${written(bias)},`;
  return `The slope at ${where} is ${written(gotSlopes[at])}; it should be ${written(wantSlopes[at])}.`;
}

export const en = {
  question:
    "Write `penaltyGradient`: the slope of the penalty for each weight, and last the one for the bias.",
  hints: [
    "Take one weight at a time. What is the derivative of |w| at w = 3, and at w = −3? And that of w²/2?",
    "|w| has the slope `Math.sign(w)`: 1, −1, or 0 at 0. w²/2 has the slope w. Each is multiplied by its own factor, l1 or l2.",
    "The bias is not in the penalty: whatever it is, its slope is 0.",
    "return [...weights.map((w) => l1 * Math.sign(w) + l2 * w), 0];",
  ],
  correct:
    "L2's slope grows with the weight, so large weights are pulled most. L1's is as strong for a small weight as for a large one, so small ones are pulled all the way to 0. The bias is exempt: it shifts a node and makes nothing steeper.",
  biasPenalised: (example: Try) =>
    `${firstWrong(example)} Only weights are penalised: the bias is not in the sum.`,
  biasLeftOut: ({ args }: Try) =>
    `${(args[0] as number[]).length} slopes, but the bias needs one too, at the end. The penalty does not depend on it: what slope is that?`,
  nanAtZero: () =>
    "At w = 0 your slope is NaN: 0/0, as `w / Math.abs(w)` gives it there. `Math.sign(w)` is 1, −1, or 0 at 0.",
  signAtZero: (example: Try) =>
    `${firstWrong(example)} |w| has a kink at 0. With slope 0 there, a weight that is 0 is left alone; with 1 or −1 it would be pushed away from 0. \`Math.sign(0)\` is 0.`,
  factorTwo: (example: Try) =>
    `${firstWrong(example)} The derivative of w² is 2w, and the penalty has half of it: \`l2 / 2 · w²\` has the slope l2 · w.`,
  halfLeft: (example: Try) =>
    `${firstWrong(example)} The half in \`l2 / 2 · w²\` cancels with the 2 of the derivative: the slope is l2 · w.`,
  l1Missing: (example: Try) =>
    `${firstWrong(example)} The factor l1 is missing: it says how much the penalty counts beside the loss.`,
  l2Missing: (example: Try) =>
    `${firstWrong(example)} The factor l2 is missing: it says how much the penalty counts beside the loss.`,
  factorsMissing: (example: Try) =>
    `${firstWrong(example)} The factors l1 and l2 are missing: they say how much each penalty counts beside the loss.`,
  absoluteValue: (example: Try) =>
    `${firstWrong(example)} You take |w|, the height. Its slope is 1 on the right of 0 and −1 on the left, however large w is: \`Math.sign(w)\`.`,
  signForgotten: (example: Try) =>
    `${firstWrong(example)} |w| rises on the right of 0 and falls on the left: for a negative weight its slope is −1.`,
  penaltyItself: (example: Try) =>
    `${firstWrong(example)} That is the penalty itself. The question is its slope: how fast it grows with w.`,
  squared: (example: Try) =>
    `${firstWrong(example)} The slope of \`l2 / 2 · w²\` is l2 · w, not l2 · w². With a square, a negative weight would be pushed away from 0.`,
  swapped: (example: Try) => `${firstWrong(example)} l1 and l2 are swapped: l1 belongs to |w|.`,
  uphill: (example: Try) =>
    `${firstWrong(example)} The sign is flipped. The penalty grows away from 0; the step of descent subtracts the slope later.`,
  onlyL1: (example: Try) => `${firstWrong(example)} L2's part is missing.`,
  onlyL2: (example: Try) => `${firstWrong(example)} L1's part is missing.`,
  oneNumber: () => "That is one number. Each weight has a slope of its own, and the bias too.",
};
