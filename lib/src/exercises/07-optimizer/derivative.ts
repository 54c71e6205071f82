import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import type { Random } from "../core/random.js";
import { written } from "../core/written.js";

type RealFunction = (x: number) => number;

/** Where a sentence tells of a call: "f(x) = x² at x = 1". */
const call = ({ args: [f, x] }: Try) => `${(f as RealFunction).name} at ${written(x)}`;

const english = {
  question: "Write `derivative`: it measures the slope of f at x.",
  hints: [
    "Go a tiny way h to the right and the same way to the left. How much higher is f on the right than on the left?",
    "The rise is `f(x + h) - f(x - h)`, over a distance of 2h. Choose h = 0.0001.",
    "`return (f(x + h) - f(x - h)) / (2 * h);` with both pairs of brackets.",
  ],
  correct:
    "It works for any function, without knowing its formula. That is its use: to test a derivative that was worked out by hand. To train a network it is too slow: two calls of the loss for each of 118,282 weights, for every step.",
  returnedFunction: () =>
    "Your function returned a function. Here the slope at one place is wanted: a number.",
  nan: (example: Try) =>
    `For ${call(example)} the result is \`NaN\`. With h = 0 it is 0/0: h must be small, but not 0.`,
  notDivided: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, wanted about ${written(example.want)}. That is the rise alone: divide it by the distance 2h. (Mind the brackets: \`/ 2 * h\` divides by 2 and then multiplies by h.)`,
  tooSmall: (example: Try) =>
    `For ${call(example)} got exactly 0. An h such as 1e-17 is so small that x + h is x again: a number has about 16 digits. Take h = 0.0001.`,
  twice: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, twice too much. From x − h to x + h the distance is 2h.`,
  half: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, half of ${written(example.want)}. From x to x + h the distance is h, not 2h.`,
  sign: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, wanted about ${written(example.want)}: the sign is turned round. Right minus left.`,
  value: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}: that is the height f(x), not the slope. (If you subtract and divide: a bracket may be missing around the subtraction.)`,
  square: (example: Try) =>
    `2x is the slope of x² alone. For ${call(example)} it is ${written(example.want)}. Use f itself: it may be any function.`,
  stepSize: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, close to ${written(example.want)} but not close enough. With an h such as 0.1 the curve bends away on the way; with 1e-14 rounding spoils the digits. Take h = 0.0001.`,
};

function slopeOf(f: RealFunction, x: number): number {
  const h = 1e-5;
  return (f(x + h) - f(x - h)) / (2 * h);
}

/** A function whose name is its formula, so that feedback can say which one was tried. */
function named(formula: string, f: RealFunction): RealFunction {
  return Object.defineProperty(f, "name", { value: formula });
}

const square = named("x => x ** 2", (x) => x ** 2);
const valley = named("w => (w - 3) ** 2", (w) => (w - 3) ** 2);
const cube = named("x => x ** 3", (x) => x ** 3);

function randomFunction(random: Random): RealFunction {
  const [a, b] = random.integers(2, 2, 6);
  return random.pick([
    named(`x => ${a} * x ** 3 - ${b} * x`, (x) => a * x ** 3 - b * x),
    named(`x => ${a} * Math.sin(${b} * x)`, (x) => a * Math.sin(b * x)),
    named(`x => Math.exp(x) + ${a} * x`, (x) => Math.exp(x) + a * x),
  ]);
}

const isClose = ({ got, want }: Try) =>
  Math.abs((got as number) - (want as number)) < 0.3 * Math.max(1, Math.abs(want as number));

export const derivative = new FunctionExercise<[f: RealFunction, x: number], number>({
  name: "derivative",
  stub: `function derivative(f: (x: number) => number, x: number): number {
  return todo();
}`,
  solution: `function derivative(f: (x: number) => number, x: number): number {
  const h = 0.0001;
  return (f(x + h) - f(x - h)) / (2 * h);
}`,
  reference: slopeOf,
  examples: [
    [square, 1],
    [valley, 0],
    [valley, 3],
    [cube, 2],
  ],
  random: (random) => [randomFunction(random), random.numbers(1, -2, 2)[0]],
  // Loose, so that the one-sided difference with a sensible h passes.
  tolerance: 2e-3,
  misconceptions: [
    {
      name: "returned-function",
      recognise: ({ got }) => typeof got === "function",
      say: english.returnedFunction,
    },
    { name: "zero-step", recognise: ({ got }) => Number.isNaN(got), say: english.nan },
    { name: "only-of-the-square", wrong: (_, x) => 2 * x, say: english.square },
    { name: "step-too-small", recognise: ({ got }) => got === 0, say: english.tooSmall },
    { name: "value-not-slope", wrong: (f, x) => f(x), say: english.value },
    { name: "sign-turned", wrong: (f, x) => -slopeOf(f, x), say: english.sign },
    { name: "divided-by-h", wrong: (f, x) => 2 * slopeOf(f, x), say: english.twice },
    { name: "one-side-by-2h", wrong: (f, x) => slopeOf(f, x) / 2, say: english.half },
    {
      name: "not-divided",
      recognise: ({ got, want }) => Math.abs(got as number) < 0.1 * Math.abs(want as number),
      say: english.notDivided,
    },
    { name: "step-size", recognise: isClose, say: english.stepSize },
  ],
  text: english,
});
