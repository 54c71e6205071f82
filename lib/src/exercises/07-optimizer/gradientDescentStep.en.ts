import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

/** What the sentences quote: the first weight, its slope, the learning rate, and what came out. */
const first = ({ args: [w, gradient, learningRate], got, want }: Try) => ({
  w: written((w as number[])[0]),
  slope: written((gradient as number[])[0]),
  rate: written(learningRate),
  got: written((got as number[])[0]),
  want: written((want as number[])[0]),
});

export const en = {
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
  learningRateForgotten: (example: Try) => {
    const { slope, rate } = first(example);
    return `You subtract the whole slope, ${slope}. Multiply it by the learning rate first, here ${rate}: a steep slope would throw you across the valley.`;
  },
  stepAlone: (example: Try) => {
    const { w, got } = first(example);
    return `${got} is the step alone, without the weight ${w} that it starts from: w − η · g.`;
  },
  dividedByRate: (example: Try) =>
    `You divide the slope by the learning rate, ${first(example).rate}, so a smaller rate makes a larger step. Multiply.`,
  weightScaled: (example: Try) =>
    `The learning rate, ${first(example).rate}, scales the step, not the weight itself: w − η · g, not η · (w − g).`,
  swapped: (example: Try) => {
    const { w, slope } = first(example);
    return `Weight and slope are swapped: start at the weight ${w}, and subtract a share of the slope ${slope}.`;
  },
  signOnly: (example: Try) => {
    const { slope, rate } = first(example);
    return `Your step is ${rate} long, whatever the slope, here ${slope}. In gradient descent a steeper slope makes a longer step.`;
  },
  firstMoved: ({ got, want }: Try) =>
    `Only the first weight moved: got ${written(got)}, wanted ${written(want)}. Every weight takes its step, all at once.`,
  sameSlope: ({ got, want }: Try) =>
    `Every weight took the step of the first: got ${written(got)}, wanted ${written(want)}. Use \`gradient[i]\` for weight i.`,
};
