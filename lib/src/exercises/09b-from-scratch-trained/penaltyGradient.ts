import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

type Args = [weights: number[], bias: number, l1: number, l2: number];

/** "The slope at w = −2 is 1.9; it should be −2.1." for the first entry that differs. */
function firstWrong({ args, got, want }: Try): string {
  const [weights, bias] = args as unknown as Args;
  const [gotSlopes, wantSlopes] = [got as number[], want as number[]];
  const at = wantSlopes.findIndex((slope, i) => !(Math.abs(slope - gotSlopes[i]) <= 1e-4));
  const where = at < weights.length ? `w = ${written(weights[at])}` : `the bias, ${written(bias)},`;
  return `The slope at ${where} is ${written(gotSlopes[at])}; it should be ${written(wantSlopes[at])}.`;
}

const english = {
  question:
    "Write `penaltyGradient`: the slope of the penalty for each weight, and last the one for the bias.",
  hints: [
    "Take one weight at a time. What is the derivative of |w| for w = 3, what for w = −3? And that of w²/2?",
    "|w| has the slope `Math.sign(w)`: 1, −1, or 0 at 0. w²/2 has the slope w. Each is multiplied by its own factor, l1 or l2.",
    "The bias is not in the penalty: whatever it is, its slope is 0.",
    "return [...weights.map((w) => l1 * Math.sign(w) + l2 * w), 0];",
  ],
  correct:
    "L2's slope grows with the weight, so large weights are pulled most. L1's is as strong for a small weight as for a large one, so small ones are pulled all the way to 0. The bias goes free: it shifts a node and makes nothing steeper.",
  biasPenalised: (example: Try) =>
    `${firstWrong(example)} Only weights are penalised: the bias is not in the sum.`,
  noBias: ({ args }: Try) =>
    `${(args[0] as number[]).length} slopes, but the bias needs one too, at the end. The penalty does not depend on it: which slope is that?`,
  nan: () =>
    "At w = 0 your slope is NaN: `w / Math.abs(w)` is 0/0 there. `Math.sign(w)` is 1, −1, or 0 at 0.",
  signAtZero: (example: Try) =>
    `${firstWrong(example)} |w| has a kink at 0. Taken as 0 there, a weight that is 0 is left alone; with 1 or −1 it would be pushed away from 0. \`Math.sign(0)\` is 0.`,
  factorTwo: (example: Try) =>
    `${firstWrong(example)} The derivative of w² is 2w, and the penalty has half of it: \`l2 / 2 · w²\` has the slope l2 · w.`,
  half: (example: Try) =>
    `${firstWrong(example)} The half in \`l2 / 2 · w²\` cancels with the 2 of the derivative: the slope is l2 · w.`,
  noL1: (example: Try) =>
    `${firstWrong(example)} The factor l1 is missing: it says how much the penalty counts beside the loss.`,
  noL2: (example: Try) =>
    `${firstWrong(example)} The factor l2 is missing: it says how much the penalty counts beside the loss.`,
  noFactors: (example: Try) =>
    `${firstWrong(example)} The factors l1 and l2 are missing: they say how much each penalty counts beside the loss.`,
  absolute: (example: Try) =>
    `${firstWrong(example)} You take |w|, the height. Its slope is 1 on the right of 0 and −1 on the left, however large w is: \`Math.sign(w)\`.`,
  signlessL1: (example: Try) =>
    `${firstWrong(example)} |w| rises on the right of 0 and falls on the left: for a negative weight its slope is −1.`,
  value: (example: Try) =>
    `${firstWrong(example)} That is the penalty itself. Wanted is its slope: how fast it grows with w.`,
  square: (example: Try) =>
    `${firstWrong(example)} The slope of \`l2 / 2 · w²\` is l2 · w, not l2 · w². With a square, a negative weight would be pushed away from 0.`,
  swapped: (example: Try) => `${firstWrong(example)} l1 and l2 are exchanged: l1 belongs to |w|.`,
  uphill: (example: Try) =>
    `${firstWrong(example)} The sign is turned round. The penalty grows away from 0; the step of descent subtracts the slope later.`,
  onlyL1: (example: Try) => `${firstWrong(example)} L2's part is missing.`,
  onlyL2: (example: Try) => `${firstWrong(example)} L1's part is missing.`,
  oneNumber: () => "That is one number. Each weight has a slope of its own, and the bias too.",
};

const slopes =
  (ofWeight: (w: number, l1: number, l2: number) => number, ofBias: typeof ofWeight = () => 0) =>
  (weights: number[], bias: number, l1: number, l2: number): number[] => [
    ...weights.map((w) => ofWeight(w, l1, l2)),
    ofBias(bias, l1, l2),
  ];
const right = (w: number, l1: number, l2: number) => l1 * Math.sign(w) + l2 * w;
/** The same mistake with the bias penalised besides: the mistake is told first. */
const either = (name: string, wrong: typeof right, say: (example: Try) => string) => [
  { name, wrong: slopes(wrong), say },
  { name, wrong: slopes(wrong, wrong), say },
];

export const penaltyGradient = new FunctionExercise<Args, number[]>({
  name: "penaltyGradient",
  stub: `function penaltyGradient(
  weights: number[],
  bias: number,
  l1: number,
  l2: number,
): number[] {
  return todo();
}`,
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
  misconceptions: [
    { name: "one-number", recognise: ({ got }) => typeof got === "number", say: english.oneNumber },
    { name: "nan-at-zero", recognise: ({ got }) => (got as number[]).some(Number.isNaN), say: english.nan },
    {
      name: "bias-left-out",
      recognise: ({ args, got }) => (got as number[]).length === (args[0] as number[]).length,
      say: english.noBias,
    },
    { name: "bias-penalised", wrong: slopes(right, right), say: english.biasPenalised },
    ...either("sign-at-zero", (w, l1, l2) => (w > 0 ? l1 : -l1) + l2 * w, english.signAtZero),
    ...either("sign-at-zero", (w, l1, l2) => (w >= 0 ? l1 : -l1) + l2 * w, english.signAtZero),
    ...either("factor-two", (w, l1, l2) => l1 * Math.sign(w) + 2 * l2 * w, english.factorTwo),
    ...either("half-left", (w, l1, l2) => l1 * Math.sign(w) + (l2 / 2) * w, english.half),
    ...either("l1-missing", (w, _, l2) => Math.sign(w) + l2 * w, english.noL1),
    ...either("l2-missing", (w, l1) => l1 * Math.sign(w) + w, english.noL2),
    ...either("factors-missing", (w) => Math.sign(w) + w, english.noFactors),
    ...either("absolute-value", (w, l1, l2) => l1 * Math.abs(w) + l2 * w, english.absolute),
    ...either("sign-forgotten", (w, l1, l2) => l1 + l2 * w, english.signlessL1),
    ...either("penalty-itself", (w, l1, l2) => l1 * Math.abs(w) + (l2 / 2) * w * w, english.value),
    ...either("squared", (w, l1, l2) => l1 * Math.sign(w) + l2 * w * w, english.square),
    ...either("swapped", (w, l1, l2) => l2 * Math.sign(w) + l1 * w, english.swapped),
    ...either("uphill", (w, l1, l2) => -right(w, l1, l2), english.uphill),
    ...either("only-l1", (w, l1) => l1 * Math.sign(w), english.onlyL1),
    ...either("only-l2", (w, _, l2) => l2 * w, english.onlyL2),
  ],
  text: english,
});
