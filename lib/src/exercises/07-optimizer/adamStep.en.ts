import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const [w, m, v] = [0, 1, 2];
/** One of the three results: what came out, and what should have. */
const pair = ({ got, want }: Try, at: number) =>
  `got ${written((got as number[])[at])}, wanted ${written((want as number[])[at])}`;
const call = ({ args: [, before, square, g, t] }: Try) =>
  `m = ${written(before)}, v = ${written(square)}, g = ${written(g)} and t = ${written(t)}`;

export const en = {
  question: "Write `adamStep`: the five lines of Adam for one weight. It returns `[w, m, v]` after the step.",
  hints: [
    "Each formula is one line of code, in the order given above. A parameter may be changed: `m = 0.9 * m + 0.1 * g;`.",
    "The second line is `v = 0.999 * v + 0.001 * g ** 2;`. The third begins with `const mHat = m / (1 - 0.9 ** t);`.",
    "The last lines are `w -= (learningRate * mHat) / (Math.sqrt(vHat) + 1e-7); return [w, m, v];`.",
  ],
  correct:
    "Five lines, and any network can be trained with them: `tf.train.adam` does this for every weight. The next cells show what they do.",
  gradientDescent: (example: Try) =>
    `For ${call(example)} the weight: ${pair(example, w)}. That is the step of gradient descent, η · g. Adam's step is η · m̂ / √v̂.`,
  notCorrected: (example: Try) =>
    `m and v are right, but the weight: ${pair(example, w)}. The step is made of m̂ and v̂: divide by 1 − 0.9ᵗ and by 1 − 0.999ᵗ first.`,
  noSquareRoot: (example: Try) =>
    `m and v are right, but the weight: ${pair(example, w)}. Divide by the root of v̂: \`Math.sqrt(vHat)\`.`,
  rootOfBoth: (example: Try) =>
    `m and v are right, but the weight: ${pair(example, w)}. Only v̂ is under the root, m̂ is not.`,
  uphill: (example: Try) =>
    `m and v are right, but the weight: ${pair(example, w)}. The step goes uphill. m̂ points uphill, as the gradient does, so subtract it. (And the correction is 1 − 0.9ᵗ, not 0.9ᵗ − 1.)`,
  epsilon: (example: Try) =>
    `m and v are right, but for ${call(example)} the weight: ${pair(example, w)}. Where the gradient is 0 or tiny, so is √v̂. Add 1e-7 to the root, and divide by both: \`(Math.sqrt(vHat) + 1e-7)\`.`,
  learningRateForgotten: (example: Try) =>
    `m and v are right, but the weight: ${pair(example, w)}. The learning rate is missing from the step.`,
  stepAlone: (example: Try) =>
    `m and v are right, but for w you return the step alone: ${pair(example, w)}. Subtract it from the weight.`,
  timesT: (example: Try) =>
    `m and v are right, but the weight: ${pair(example, w)}. β₁ᵗ is a power: \`0.9 ** t\`, not \`0.9 * t\`.`,
  squareForgotten: (example: Try) =>
    `For ${call(example)} the second moment v: ${pair(example, v)}. It is the mean of the gradient's square: \`g ** 2\`.`,
  momentumSum: (example: Try) =>
    `For ${call(example)} the first moment m: ${pair(example, m)}. Adam takes a mean: 0.9 of the old one and 0.1 of the gradient.`,
  ratesSwapped: (example: Try) =>
    `For ${call(example)} the first moment m: ${pair(example, m)}. The two betas are swapped: 0.9 belongs to m, 0.999 to v.`,
  weightsSwapped: (example: Try) =>
    `For ${call(example)} the first moment m: ${pair(example, m)}. Keep most of the old mean, 0.9 of it, and take 0.1 of the gradient.`,
  correctedKept: (example: Try) =>
    `w is right, but the second entry: ${pair(example, m)}. Return m and v themselves: m̂ and v̂ are for this step alone.`,
  momentsLost: (example: Try) =>
    `w is right, but m and v come back as they went in: ${pair(example, m)} for m. The next step needs the new ones.`,
  onlyWeight: ({ got }: Try) =>
    `You return ${written(got)} alone. The next step needs m and v too: \`return [w, m, v];\`.`,
};
