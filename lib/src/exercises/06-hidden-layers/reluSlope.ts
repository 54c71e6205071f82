import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `reluSlope`: the slope of ReLU's curve at x, and 0 at x = 0.",
  hints: [
    "Look at the curve. How steep is it on the left of 0? And on the right?",
    "On the left it is flat. On the right it is the line y = x: one step to the right is one step up.",
    "`condition ? a : b` is a where the condition is true, otherwise b. Choose 1 or 0 by whether x > 0.",
  ],
  correct:
    "Slope 1 for an active node, 0 for a silent one. A slope of 1 passes an error back through many layers unchanged; the sigmoid's slope is at most 0.25, so ten sigmoid layers shrink it at least a million times.",
  value: ({ args, got }: Try) =>
    `For ${written(args[0])} that gives ${written(got)}: the height of the curve. The slope says how steep it is: on the right of 0 it is 1 everywhere.`,
  oneAtZero: () =>
    "At 0 the curve has a corner and no slope of its own. TensorFlow.js takes 0 there, and so does this exercise: `x > 0`, not `x >= 0`.",
  halfAtZero: () =>
    "At 0 you give 0.5, the mean of both sides. That is a fair choice, but TensorFlow.js takes 0 there, and so does this exercise.",
  nanAtZero: () =>
    "At 0 your result is `NaN`, perhaps from 0/0. The corner needs a value: TensorFlow.js takes 0 there.",
  always: ({ args }: Try) =>
    `At ${written(args[0])} the curve is flat: its slope is 0. Slope 1 holds on the right of 0 only.`,
  sides: ({ args, got }: Try) =>
    `At ${written(args[0])} you give ${written(got)}. Left and right are swapped: the flat side is the negative one.`,
  absolute: ({ args }: Try) =>
    `At ${written(args[0])} you give −1, the slope of |x|. ReLU is flat on the negative side, not falling.`,
  sigmoid: ({ args, got }: Try) =>
    `At ${written(args[0])} you give ${written(got)}: that is the sigmoid's slope. ReLU's is 0 or 1 and nothing between.`,
};

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const inputsBelow0 = ({ args }: Try) => (args[0] as number) < 0;

export const reluSlope = new FunctionExercise<[x: number], number>({
  name: "reluSlope",
  stub: `function reluSlope(x: number): number {
  return todo();
}`,
  solution: `function reluSlope(x: number): number {
  return x > 0 ? 1 : 0;
}`,
  reference: (x) => (x > 0 ? 1 : 0),
  examples: [[2], [-2], [0.5], [-0.5], [0]],
  random: (random) => random.numbers(1, -10, 10) as [number],
  misconceptions: [
    { name: "value-not-slope", wrong: (x) => Math.max(0, x), say: english.value },
    { name: "always-1", wrong: () => 1, say: english.always },
    { name: "sides-swapped", wrong: (x) => (x < 0 ? 1 : 0), say: english.sides },
    {
      name: "one-at-zero",
      recognise: ({ args, got }) => args[0] === 0 && got === 1,
      say: english.oneAtZero,
    },
    {
      name: "half-at-zero",
      recognise: ({ args, got }) => args[0] === 0 && Math.abs((got as number) - 0.5) < 1e-3,
      say: english.halfAtZero,
    },
    {
      name: "nan-at-zero",
      recognise: ({ args, got }) => args[0] === 0 && Number.isNaN(got),
      say: english.nanAtZero,
    },
    {
      name: "absolute-value",
      recognise: (example) => inputsBelow0(example) && example.got === -1,
      say: english.absolute,
    },
    { name: "sigmoid", wrong: (x) => sigmoid(x) * sigmoid(-x), say: english.sigmoid },
  ],
  text: english,
});
