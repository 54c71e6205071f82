import { inLanguage } from "../../text/language.js";
import { LossExercise } from "../05-objective-function/lossExercise.js";
import { careful, careless, withAndWithoutCare } from "../05-objective-function/weighedLog.js";
import { en } from "./binaryCrossEntropy.en.js";

const text = inLanguage("exercises/05b-loss-of-a-batch/binaryCrossEntropy", en);

type Probabilities = [p: number, q: number];
const slip = withAndWithoutCare<Probabilities>;
const binaryOf = (p: number, q: number) => -careful(p, q) - careful(1 - p, 1 - q);

export const binaryCrossEntropy = new LossExercise<Probabilities, typeof en>({
  solution: `function binaryCrossEntropy(p: number, q: number): number {
  const yes = p > 0 ? -p * Math.log2(q) : 0;
  const no = p < 1 ? -(1 - p) * Math.log2(1 - q) : 0;
  return yes + no;
}`,
  reference: binaryOf,
  examples: [
    [1, 0.25],
    [0, 0.25],
    [0.75, 0.5],
    [0.5, 0.5],
    [0, 0],
    [1, 1],
  ],
  random: (random) => {
    const p = random.uniform() < 0.3 ? random.integer(0, 1) : random.numbers(1, 0.05, 0.95)[0];
    return [p, random.numbers(1, 0.05, 0.95)[0]];
  },
  certainAndWrong: [1, 0],
  free: text.free,
  misconceptions: {
    secondTermMissing: slip((w) => (p, q) => -w(p, q)),
    firstTermMissing: slip((w) => (p, q) => -w(1 - p, 1 - q)),
    naturalLog: slip((w) => (p, q) => -w(p, q, Math.log) - w(1 - p, 1 - q, Math.log)),
    log10: slip((w) => (p, q) => -w(p, q, Math.log10) - w(1 - p, 1 - q, Math.log10)),
    sign: slip((w) => (p, q) => w(p, q) + w(1 - p, 1 - q)),
    signAndNaturalLog: slip((w) => (p, q) => w(p, q, Math.log) + w(1 - p, 1 - q, Math.log)),
    minusOnOneTerm: [
      ...slip((w) => (p, q) => -w(p, q) + w(1 - p, 1 - q)),
      ...slip((w) => (p, q) => w(p, q) - w(1 - p, 1 - q)),
    ],
    swapped: [
      ...slip((w) => (p, q) => -w(q, p) - w(1 - q, 1 - p)),
      (p, q) => (p > 0 ? -careful(q, p) : 0) - (p < 1 ? careful(1 - q, 1 - p) : 0),
    ],
    mean: slip((w) => (p, q) => (-w(p, q) - w(1 - p, 1 - q)) / 2),
    logQTwice: slip((w) => (p, q) => -w(p, q) - w(1 - p, q)),
    weightPTwice: slip((w) => (p, q) => -w(p, q) - w(p, 1 - q)),
    crossed: slip((w) => (p, q) => -w(1 - p, q) - w(p, 1 - q)),
    notSummed: slip((w) => (p, q) => [-w(p, q), -w(1 - p, 1 - q)]),
    unweighted: (_, q) => -Math.log2(q) - Math.log2(1 - q),
    noLog: [(p, q) => (p - q) ** 2, (p, q) => Math.abs(p - q)],
    only0And1: [(p: number) => p > 0, (p: number) => p === 1, (p: number) => p >= 0.5].map(
      (isYes) => (p, q) => -Math.log2(isYes(p) ? q : 1 - q),
    ),
    bracketsMissing: [
      ...slip((w) => (p, q) => -w(p, q) - (1 - w(p, 1 - q))),
      ...slip((w) => (p, q) => -w(p, q) - 1 - w(p, 1 - q)),
    ],
    labelsCostNothing: (p, q) => (p === 0 || p === 1 ? 0 : binaryOf(p, q)),
    zeroWhereEqual: (p, q) => (p === q ? 0 : binaryOf(p, q)),
    zeroLogZero: [
      (p, q) => -careless(p, q) - careless(1 - p, 1 - q),
      (p, q) => -careful(p, q) - careless(1 - p, 1 - q),
      (p, q) => -careless(p, q) - careful(1 - p, 1 - q),
    ],
    logOfNegative: slip((w) => (p, q) => -w(p, q) - w(1 - p, q - 1)),
  },
  text,
});
