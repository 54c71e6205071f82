import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

export const en = {
  question: "Write `reluSlope`: the slope of ReLU's curve at x, and 0 at x = 0.",
  hints: [
    "Look at the curve. How steep is it to the left of 0? And to the right?",
    "To the left it is flat. To the right it is the line y = x: one step to the right is one step up.",
    "`condition ? a : b` is a if the condition is true, otherwise b. Choose 1 or 0 by whether x > 0.",
  ],
  correct:
    "Slope 1 for an active node, 0 for a silent one. A slope of 1 passes an error back through many layers unchanged; the sigmoid's slope is at most 0.25, so in ten layers the sigmoids alone shrink it more than a million times.",
  valueNotSlope: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the height of the curve. The slope says how steep it is: to the right of 0 it is 1 everywhere.`,
  oneAtZero: () =>
    "At 0 the curve has a corner and no slope of its own. TensorFlow.js takes 0 there, and so does this exercise: `x > 0`, not `x >= 0`.",
  halfAtZero: () =>
    "At 0 you give 0.5, the mean of both sides. That is a fair choice, but TensorFlow.js takes 0 there, and so does this exercise.",
  nanAtZero: () =>
    "At 0 your result is `NaN`, as 0/0 is. The corner needs a value: TensorFlow.js takes 0 there.",
  always1: ({ args }: Try) =>
    `At ${written(args[0])} the curve is flat: its slope is 0. Slope 1 holds to the right of 0 only.`,
  sidesSwapped: ({ args, got }: Try) =>
    `At ${written(args[0])} you give ${written(got)}. Left and right are swapped: the flat side is the negative one.`,
  absoluteValue: ({ args }: Try) =>
    `At ${written(args[0])} you give −1, the slope of |x|. ReLU is flat on the negative side, not falling.`,
  sigmoid: ({ args, got }: Try) =>
    `At ${written(args[0])} you give ${written(got)}: that is the sigmoid's slope. ReLU's is 0 or 1 and nothing in between.`,
};
