import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import type { Random } from "../core/random.js";
import { en } from "./derivative.en.js";

const text = inLanguage("exercises/07-optimizer/derivative", en);

type RealFunction = (x: number) => number;

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

/** The slope by a step that is given, from both sides and from one. */
const slopesBy = (h: number) => [
  (f: RealFunction, x: number) => (f(x + h) - f(x - h)) / (2 * h),
  (f: RealFunction, x: number) => (f(x + h) - f(x)) / h,
];

const sensibleSteps = [0.01, 0.001, 1e-4, 1e-5, 1e-6];

/** The rise alone, times a factor: between both sides, and to one. */
const risesBy = (h: number, factor = 1) => [
  (f: RealFunction, x: number) => factor * (f(x + h) - f(x - h)),
  (f: RealFunction, x: number) => factor * (f(x + h) - f(x)),
  (f: RealFunction, x: number) => factor * (f(x) - f(x - h)),
];

export const derivative = new FunctionExercise<[f: RealFunction, x: number], number, typeof en>({
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
  misconceptions: {
    returnedFunction: { recognise: ({ got }) => typeof got === "function" },
    zeroStep: { recognise: ({ got }) => Number.isNaN(got) },
    onlyOfTheSquare: (_, x) => 2 * x,
    onlyOfTheValley: (_, x) => 2 * (x - 3),
    // Where x is near 0, not every such step is lost.
    stepTooSmall: [1e-16, Number.EPSILON, 1e-17, 1e-18, 1e-19, 1e-20, 1e-30].flatMap(slopesBy),
    valueNotSlope: [(f, x) => f(x), ...sensibleSteps.map((h) => (f: RealFunction, x: number) => f(x + h))],
    signTurned: (f, x) => -slopeOf(f, x),
    dividedByH: (f, x) => 2 * slopeOf(f, x),
    oneSideBy2h: sensibleSteps.flatMap((h) => [
      (f, x) => (f(x + h) - f(x)) / (2 * h),
      (f, x) => (f(x) - f(x - h)) / (2 * h),
    ]),
    // Without brackets, `/ 2 * h` leaves so little that with a smaller h nobody could tell it from 0.
    notDivided: [
      ...sensibleSteps.flatMap((h) => risesBy(h)),
      ...sensibleSteps.flatMap((h) => risesBy(h, 1 / 2)),
      ...[0.01, 0.001, 1e-4].flatMap((h) => risesBy(h, h / 2)),
    ],
    stepSize: [
      ...[1, 0.5, 0.2, 0.1, 0.05, 0.02, 1e-14, 1e-15].flatMap(slopesBy),
      ...[0.01, 0.005, 0.002, 1e-13].map((h) => slopesBy(h)[1]),
    ],
  },
  text,
});
