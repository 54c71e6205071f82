import { inLanguage } from "../../text/language.js";
import { sum } from "../core/byHand.js";
import { en } from "./crossEntropy.en.js";
import { LossExercise } from "./lossExercise.js";
import { careful, careless, withAndWithoutCare } from "./weighedLog.js";

const text = inLanguage("exercises/05-objective-function/crossEntropy", en);

type Distributions = [p: number[], q: number[]];
const slip = withAndWithoutCare<Distributions>;
const overClasses =
  (term: (p: number, q: number) => number) =>
  (p: readonly number[], q: readonly number[]): number =>
    sum(p.map((_, i) => term(p[i], q[i])));
const crossEntropyOf = overClasses((p, q) => -careful(p, q));
const lastOf = (values: readonly number[]) => values.at(-1) ?? 0;

export const crossEntropy = new LossExercise<Distributions, typeof en>({
  solution: `function crossEntropy(p: number[], q: number[]): number {
  let bits = 0;
  for (let i = 0; i < p.length; i++) {
    if (p[i] > 0) bits -= p[i] * Math.log2(q[i]);
  }
  return bits;
}`,
  reference: crossEntropyOf,
  examples: [
    [
      [1, 0],
      [0.5, 0.5],
    ],
    [
      [1, 0],
      [1, 0],
    ],
    [
      [0.75, 0.25],
      [0.5, 0.5],
    ],
    [
      [0, 0, 1],
      [0.25, 0.625, 0.125],
    ],
    [
      [0.5, 0.5],
      [0.5, 0.5],
    ],
    // More classes than the ten of the data set, so that a loop to 10 ends too early.
    [
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.25, 0.25],
    ],
  ],
  random: (random) => {
    const classes = random.integer(2, 10);
    const q = random.probabilities(classes);
    if (random.uniform() < 0.3) {
      const truth = random.integer(0, classes - 1);
      return [q.map((_, i) => (i === truth ? 1 : 0)), q];
    }
    return [random.probabilities(classes), q];
  },
  certainAndWrong: [
    [1, 0],
    [0, 1],
  ],
  free: text.free,
  misconceptions: {
    naturalLog: slip((w) => overClasses((p, q) => -w(p, q, Math.log))),
    log10: slip((w) => overClasses((p, q) => -w(p, q, Math.log10))),
    sign: slip((w) => overClasses((p, q) => w(p, q))),
    signAndNaturalLog: slip((w) => overClasses((p, q) => w(p, q, Math.log))),
    swapped: [
      ...slip((w) => overClasses((p, q) => -w(q, p))),
      overClasses((p, q) => (p > 0 ? -careful(q, p) : 0)),
    ],
    mean: slip((w) => (p, q) => overClasses((a, b) => -w(a, b))(p, q) / p.length),
    notSummed: slip((w) => (p, q) => p.map((_, i) => -w(p[i], q[i]))),
    entropyOfP: slip((w) => overClasses((p) => -w(p, p))),
    divergence: slip((w) => overClasses((p, q) => w(p, p / q))),
    unweighted: overClasses((_, q) => -Math.log2(q)),
    logOfSum: (p, q) => -Math.log2(overClasses((a, b) => a * b)(p, q)),
    noLog: [overClasses((p, q) => p * q), overClasses((p, q) => -p * q)],
    squaredError: [
      overClasses((p, q) => (p - q) ** 2),
      (p, q) => overClasses((a, b) => (a - b) ** 2)(p, q) / p.length,
    ],
    firstClass: [
      ...slip((w) => (p, q) => -w(p[0], q[0])),
      (_, q) => -Math.log2(q[0]),
      (p, q) => -Math.log2(q[p.indexOf(Math.max(...p))]),
    ],
    // In a loop, `bits = …` for `bits += …`: the last class, or the last that happens, is left.
    lastOnly: [
      ...slip((w) => (p, q) => -w(lastOf(p), lastOf(q))),
      (p, q) => lastOf(p.flatMap((pi, i) => (pi > 0 ? [-careful(pi, q[i])] : []))),
    ],
    firstClassMissing: slip((w) => (p, q) => -sum(p.slice(1).map((_, i) => w(p[i + 1], q[i + 1])))),
    lastClassMissing: slip((w) => (p, q) => -sum(p.slice(0, -1).map((_, i) => w(p[i], q[i])))),
    reduceWithoutStart: slip((w) => (p, q) => p[0] - sum(p.slice(1).map((_, i) => w(p[i + 1], q[i + 1])))),
    stopsAtZero: [
      (p, q) => (p.includes(0) ? 0 : crossEntropyOf(p, q)),
      (p, q) => crossEntropyOf(p.includes(0) ? p.slice(0, p.indexOf(0)) : p, q),
    ],
    entriesAsIndices: slip((w) => (p, q) => -sum(p.map((i) => w(p[i] ?? 0, q[i])))),
    zeroWhereEqual: [
      (p, q) => (p.every((pi, i) => pi === q[i]) ? 0 : crossEntropyOf(p, q)),
      overClasses((p, q) => (p === q ? 0 : -careful(p, q))),
    ],
    zeroLogZero: overClasses((p, q) => -careless(p, q)),
    notANumber: { recognise: ({ got }) => Number.isNaN(got) },
  },
  text,
});
