import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

/** What the feedback quotes: the first weight, its slope, the learning rate, and what came out. */
const first = ({ args: [w, gradient, learningRate], got, want }: Try) => ({
  w: written((w as number[])[0]),
  slope: written((gradient as number[])[0]),
  rate: written(learningRate),
  got: written((got as number[])[0]),
  want: written((want as number[])[0]),
});

const english = {
  question: "Write `gradientDescentStep`: it returns the new weights after one step.",
  hints: [
    "Each weight has its own slope: `w[i]` goes with `gradient[i]`.",
    "The new weight is the old one minus learning rate times slope.",
    "`return w.map((wi, i) => wi - learningRate * gradient[i]);`",
  ],
  correct:
    "Minus, because the gradient points uphill. This one line is the whole of gradient descent; every other optimiser changes only how the step is made out of the gradient.",
  uphill: (example: Try) => {
    const { w, slope, got } = first(example);
    return `From ${w} with slope ${slope} you went to ${got}: uphill. The gradient points to where the function grows; subtract.`;
  },
  noRate: (example: Try) => {
    const { slope, rate } = first(example);
    return `You subtract the whole slope, ${slope}. Multiply it by the learning rate first, here ${rate}: a steep slope would throw you across the valley.`;
  },
  stepAlone: (example: Try) => {
    const { w, got } = first(example);
    return `${got} is the step alone. The weight stands at ${w}: add the step to it.`;
  },
  divided: (example: Try) =>
    `You divide the slope by the learning rate, ${first(example).rate}, so a smaller rate makes a larger step. Multiply.`,
  scaled: (example: Try) =>
    `The learning rate, ${first(example).rate}, scales the step, not the weight itself: w − η · g, not η · (w − g).`,
  swapped: (example: Try) => {
    const { w, slope } = first(example);
    return `Weight and slope have changed places: start at the weight ${w}, and take a share of the slope ${slope} away.`;
  },
  signOnly: (example: Try) => {
    const { slope, rate } = first(example);
    return `Your step is ${rate} long, whatever the slope, here ${slope}. In gradient descent a steeper slope makes a longer step.`;
  },
  firstOnly: ({ got, want }: Try) =>
    `Only the first weight moved: got ${written(got)}, wanted ${written(want)}. Every weight takes its step, all at once.`,
  sameSlope: ({ got, want }: Try) =>
    `Every weight took the step of the first: got ${written(got)}, wanted ${written(want)}. Use \`gradient[i]\` for weight i.`,
};

type Step = [w: number[], gradient: number[], learningRate: number];
const each =
  (rule: (w: number, slope: number, rate: number) => number) =>
  (w: number[], gradient: number[], rate: number) =>
    w.map((wi, i) => rule(wi, gradient[i], rate));

export const gradientDescentStep = new FunctionExercise<Step, number[]>({
  name: "gradientDescentStep",
  stub: `function gradientDescentStep(
  w: number[],
  gradient: number[],
  learningRate: number,
): number[] {
  return todo();
}`,
  solution: `function gradientDescentStep(
  w: number[],
  gradient: number[],
  learningRate: number,
): number[] {
  return w.map((wi, i) => wi - learningRate * gradient[i]);
}`,
  reference: each((w, slope, rate) => w - rate * slope),
  examples: [
    [[0], [-6], 0.1],
    [[5, -2], [4, -20], 0.1],
  ],
  random: (random) => {
    const count = random.integer(1, 6);
    return [random.numbers(count, -5, 5), random.numbers(count, -20, 20), random.numbers(1, 0.01, 0.5)[0]];
  },
  misconceptions: [
    { name: "uphill", wrong: each((w, slope, rate) => w + rate * slope), say: english.uphill },
    { name: "learning-rate-forgotten", wrong: each((w, slope) => w - slope), say: english.noRate },
    { name: "step-alone", wrong: each((_, slope, rate) => -rate * slope), say: english.stepAlone },
    { name: "divided-by-rate", wrong: each((w, slope, rate) => w - slope / rate), say: english.divided },
    { name: "weight-scaled", wrong: each((w, slope, rate) => rate * (w - slope)), say: english.scaled },
    { name: "swapped", wrong: each((w, slope, rate) => slope - rate * w), say: english.swapped },
    {
      name: "sign-only",
      wrong: each((w, slope, rate) => w - rate * Math.sign(slope)),
      say: english.signOnly,
    },
    {
      name: "first-only",
      wrong: (w, gradient, rate) => w.map((wi, i) => (i === 0 ? wi - rate * gradient[0] : wi)),
      say: english.firstOnly,
    },
    {
      name: "same-slope",
      wrong: (w, gradient, rate) => w.map((wi) => wi - rate * gradient[0]),
      say: english.sameSlope,
    },
  ],
  text: english,
});
