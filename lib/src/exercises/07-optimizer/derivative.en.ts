import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

/** The call that a sentence tells of: `x => x ** 2 at 1`. */
const call = ({ args: [f, x] }: Try) => `${(f as { name: string }).name} at ${written(x)}`;

export const en = {
  question: "Write `derivative`: it measures the slope of f at x.",
  hints: [
    "Go a tiny distance h to the right and the same distance to the left. How much higher is f on the right than on the left?",
    "The rise is `f(x + h) - f(x - h)`, over a distance of 2h. Choose h = 0.0001.",
    "`return (f(x + h) - f(x - h)) / (2 * h);` with both pairs of brackets.",
  ],
  correct:
    "It works for any function, without knowing its formula. That is its use: to test a derivative that was worked out by hand. To train a network it is too slow: two calls of the loss function for each of the 118,282 weights, for every step.",
  returnedFunction: () =>
    "Your function returned a function. Return the slope at one place instead: a number.",
  zeroStep: (example: Try) =>
    `For ${call(example)} the result is \`NaN\`. 0/0 gives that, so h must be small, but not 0. (Arithmetic with \`undefined\` gives \`NaN\` too.)`,
  notDivided: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, wanted about ${written(example.want)}. That is the rise, not divided by the distance 2h. (Mind the brackets: \`/ 2 * h\` divides by 2 and then multiplies by h.)`,
  stepTooSmall: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, wanted about ${written(example.want)}. An h such as 1e-17 is so small that x + h is x again: a number has about 16 digits. Take h = 0.0001.`,
  dividedByH: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, twice what it should be. From x − h to x + h the distance is 2h.`,
  oneSideBy2h: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, half of ${written(example.want)}. To one side only, the distance is h, not 2h.`,
  signTurned: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, wanted about ${written(example.want)}: it has the wrong sign. Right minus left.`,
  valueNotSlope: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}: that is the height f(x), not the slope. (If you subtract and divide: a bracket may be missing around the subtraction.)`,
  onlyOfTheSquare: (example: Try) =>
    `2x is the slope of x² alone. For ${call(example)} it is ${written(example.want)}. Use f itself: it may be any function.`,
  onlyOfTheValley: (example: Try) =>
    `2 · (x − 3) is the slope of (x − 3)² alone. For ${call(example)} it is ${written(example.want)}. Use f itself: it may be any function.`,
  stepSize: (example: Try) =>
    `For ${call(example)} got ${written(example.got)}, close to ${written(example.want)} but not close enough. With an h such as 0.1 the curve bends away on the way; with 1e-14 rounding spoils the digits. Take h = 0.0001.`,
};
