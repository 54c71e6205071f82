import { FunctionExercise } from "../core/functionExercise.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const english = {
  question: "Write `outputSize`: at how many places along one side the kernel is laid.",
  hints: [
    "Padding makes the side longer at both ends: n + 2p. How far can the kernel's first pixel move in it?",
    "It moves n + 2p − k pixels at most, in steps of s. Count the steps that are complete, and the place where it began.",
    "`return Math.floor((n + 2 * p - k) / s) + 1;`",
  ],
  correct:
    "⌊(n + 2p − k) / s⌋ + 1: the complete steps, and the place where the kernel began. The same formula holds for pooling, where k and s are mostly 2.",
  plusOne: (example: Try) =>
    `${call(example)} is the number of steps. Before the first step the kernel lies at a place already: one more, ${written(example.want)}.`,
  paddingOnce: (example: Try) =>
    `${call(example)}. That counts the padding once. It stands at both ends of the side: 2p.`,
  ceil: (example: Try) =>
    `${call(example)}. You rounded up. A last step that is not complete would leave part of the kernel outside: round down.`,
  rounded: (example: Try) =>
    `${call(example)}. You rounded to the nearest whole number. A step that is not complete does not count, however little is missing: round down.`,
  fraction: (example: Try) =>
    `${call(example)}. There is no part of a place: steps that are not complete do not count. Round down, with \`Math.floor\`.`,
  stride: (example: Try) =>
    `${call(example)}, as if the stride were 1. The kernel moves on by s pixels at a time.`,
  kernel: (example: Try) =>
    `${call(example)}. The kernel itself takes room: its first pixel can go only n + 2p − k pixels far.`,
  padding: (example: Try) =>
    `${call(example)}, as if there were no padding. It makes the side longer: n + 2p.`,
  strideAndPadding: (example: Try) =>
    `${call(example)}: right for padding 0 and stride 1 alone. Padding makes the side longer, and the kernel moves on by s.`,
  brackets: (example: Try) => `${call(example)}: only k is divided by s. Put n + 2p − k in brackets.`,
  oneInside: (example: Try) =>
    `${call(example)}. The 1 stands outside the fraction: it is one place, not one pixel.`,
  minusPadding: (example: Try) =>
    `${call(example)}. Padding makes the side longer, and so its sign is plus: n + 2p − k.`,
};

type Arguments = [n: number, k: number, p: number, s: number];
const call = ({ args, got }: Try) =>
  `For n = ${args[0]}, k = ${args[1]}, p = ${args[2]}, s = ${args[3]} you get ${written(got)}`;
const { ceil, floor, round } = Math;

export const outputSizeOf = (n: number, k: number, p: number, s: number) => floor((n + 2 * p - k) / s) + 1;

/** The length of one side of a convolution's output. */
export const outputSize = new FunctionExercise<Arguments, number>({
  name: "outputSize",
  stub: `function outputSize(n: number, k: number, p: number, s: number): number {
  return todo();
}`,
  solution: `function outputSize(n: number, k: number, p: number, s: number): number {
  return Math.floor((n + 2 * p - k) / s) + 1;
}`,
  reference: outputSizeOf,
  examples: [
    [5, 3, 0, 1],
    [28, 3, 1, 1],
    [28, 2, 0, 2],
    [28, 5, 1, 3],
    [7, 2, 1, 3],
  ],
  random: (random) => [
    random.integer(6, 40),
    random.integer(1, 5),
    random.integer(0, 3),
    random.integer(1, 4),
  ],
  tolerance: 0,
  misconceptions: [
    { name: "plus-one-forgotten", wrong: (n, k, p, s) => floor((n + 2 * p - k) / s), say: english.plusOne },
    { name: "padding-once", wrong: (n, k, p, s) => floor((n + p - k) / s) + 1, say: english.paddingOnce },
    { name: "rounded-up", wrong: (n, k, p, s) => ceil((n + 2 * p - k) / s) + 1, say: english.ceil },
    { name: "rounded", wrong: (n, k, p, s) => round((n + 2 * p - k) / s) + 1, say: english.rounded },
    { name: "not-rounded", wrong: (n, k, p, s) => (n + 2 * p - k) / s + 1, say: english.fraction },
    { name: "stride-ignored", wrong: (n, k, p) => n + 2 * p - k + 1, say: english.stride },
    { name: "kernel-ignored", wrong: (n, _, p, s) => floor((n + 2 * p) / s), say: english.kernel },
    { name: "kernel-ignored", wrong: (n, _, p, s) => floor((n + 2 * p) / s) + 1, say: english.kernel },
    { name: "padding-ignored", wrong: (n, k, _, s) => floor((n - k) / s) + 1, say: english.padding },
    { name: "stride-and-padding-ignored", wrong: (n, k) => n - k + 1, say: english.strideAndPadding },
    { name: "brackets", wrong: (n, k, p, s) => floor(n + 2 * p - k / s) + 1, say: english.brackets },
    { name: "one-inside", wrong: (n, k, p, s) => floor((n + 2 * p - k + 1) / s), say: english.oneInside },
    {
      name: "padding-subtracted",
      wrong: (n, k, p, s) => floor((n - 2 * p - k) / s) + 1,
      say: english.minusPadding,
    },
  ],
  text: english,
});
