import { inLanguage } from "../../text/language.js";
import { FunctionExercise } from "../core/functionExercise.js";
import { en } from "./outputSize.en.js";

const text = inLanguage("exercises/10b-what-a-convolution-computes/outputSize", en);

type Arguments = [n: number, k: number, p: number, s: number];
const { ceil, floor, round } = Math;

export const outputSizeOf = (n: number, k: number, p: number, s: number) => floor((n + 2 * p - k) / s) + 1;

/** The length of one side of a convolution's output. */
export const outputSize = new FunctionExercise<Arguments, number, typeof en>({
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
  misconceptions: {
    plusOneForgotten: (n, k, p, s) => floor((n + 2 * p - k) / s),
    paddingOnce: (n, k, p, s) => floor((n + p - k) / s) + 1,
    roundedUp: (n, k, p, s) => ceil((n + 2 * p - k) / s) + 1,
    rounded: (n, k, p, s) => round((n + 2 * p - k) / s) + 1,
    notRounded: (n, k, p, s) => (n + 2 * p - k) / s + 1,
    undivided: (n, k, p) => n + 2 * p - k,
    strideIgnored: (n, k, p) => n + 2 * p - k + 1,
    kernelIgnored: [(n, _, p, s) => floor((n + 2 * p) / s), (n, _, p, s) => floor((n + 2 * p) / s) + 1],
    paddingIgnored: (n, k, _, s) => floor((n - k) / s) + 1,
    strideAndPaddingIgnored: (n, k) => n - k + 1,
    brackets: (n, k, p, s) => floor(n + 2 * p - k / s) + 1,
    oneInside: (n, k, p, s) => floor((n + 2 * p - k + 1) / s),
    paddingSubtracted: (n, k, p, s) => floor((n - 2 * p - k) / s) + 1,
  },
  text,
});
