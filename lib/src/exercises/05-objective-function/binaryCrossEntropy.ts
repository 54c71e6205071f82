import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { LossExercise } from "./lossExercise.js";
import { quoted } from "./quoted.js";
import { careful, slip } from "./weighedLog.js";

const english = {
  question: "Write `binaryCrossEntropy`: the bits for a true probability p and a predicted probability q.",
  hints: [
    "There are two outcomes: yes, with weight p and surprise −log₂ q; and no. What are weight and surprise of no?",
    "No happens with probability 1 − p, and the prediction gave it 1 − q. Add both outcomes.",
    "Mind 0 · log 0: at p = 0 leave the first term out, at p = 1 the second.",
    "`const yes = p > 0 ? -p * Math.log2(q) : 0;`, likewise `no` with `1 - p` and `1 - q`; then `return yes + no;`.",
  ],
  correct:
    "Cross-entropy with two classes, written with one number for each distribution. For a label p of 0 or 1, one of the two terms vanishes.",
  secondMissing: ({ args, got, want }: Try) =>
    `For p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}, wanted ${quoted(want)}: the second term is missing. At p = 0 the first term is 0 for every q, so a network that always says yes would look perfect. Add −(1 − p) · log₂(1 − q).`,
  firstMissing: ({ args, got, want }: Try) =>
    `For p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}, wanted ${quoted(want)}: the first term is missing. Add −p · log₂ q.`,
  naturalLog: ({ got, want }: Try) =>
    `Got ${quoted(got)}, but ${quoted(want)} bits are wanted: \`Math.log\` is the natural logarithm. Bits need \`Math.log2\`.`,
  log10: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: \`Math.log10\` has base 10. Bits need \`Math.log2\`.`,
  sign: ({ got }: Try) =>
    `Got ${quoted(got)}: a loss must not be negative. Both logarithms are 0 or less, so the minus stands in front of both.`,
  signAndLog: ({ got }: Try) =>
    `Got ${quoted(got)}. Two things at once: the minus in front is missing, and bits need \`Math.log2\`, not \`Math.log\`.`,
  difference: ({ args, got, want }: Try) =>
    `For p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}, wanted ${quoted(want)}: one term has the wrong sign. The minus belongs to both: −p · log₂ q − (1 − p) · log₂(1 − q).`,
  swapped: ({ args, got }: Try) =>
    `For p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}: p and q are swapped. p weighs, the logarithm is taken of q. The order matters: for p = 0.75 and q = 0.5 the value is 1, and 1.2075 the other way round.`,
  zeroLogZero: ({ args }: Try) =>
    `\`NaN\` for p = ${quoted(args[0])} and q = ${quoted(args[1])}: JavaScript computes 0 · (−∞). A term with weight 0 adds nothing: leave it out.`,
  notANumber: ({ args }: Try) =>
    `\`NaN\` for p = ${quoted(args[0])} and q = ${quoted(args[1])}, where no weight 0 meets log 0. Do you take the logarithm of a negative number? The outcome no was given 1 − q, not q − 1.`,
  free: ({ args, got }: Try) =>
    `For p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}: certain, wrong, and no price paid. Leave a term out where its weight p or 1 − p is 0, not where q is 0 or 1.`,
  labelFree: ({ args, got, want }: Try) =>
    `For p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}, wanted ${quoted(want)}. With p = 0 or p = 1 only one of the two terms is 0; the other one still counts.`,
  brackets: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: the weight of no needs brackets, \`(1 - p) * Math.log2(1 - q)\`. Without them only p is multiplied.`,
  mean: ({ got, want }: Try) =>
    `Got ${quoted(got)}, half of ${quoted(want)}: the weights p and 1 − p are the averaging already. Add the two terms, and do not divide by 2.`,
  sameLog: ({ args, got }: Try) =>
    `For p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}: both terms have log₂ q. The outcome no was given the probability 1 − q.`,
  sameWeight: ({ args, got }: Try) =>
    `For p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}: both terms have the weight p. The outcome no has the weight 1 − p.`,
  crossed: ({ args, got, want }: Try) =>
    `For p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}, wanted ${quoted(want)}: the logarithms are crossed. log₂ q goes with p, and log₂(1 − q) with 1 − p.`,
  unweighted: ({ got }: Try) =>
    `Got ${quoted(got)}: that adds both surprises alike. Weigh the first with p and the second with 1 − p.`,
  onlyLabels: ({ args, got, want }: Try) =>
    `Right for p = 0 and p = 1, but for p = ${quoted(args[0])} and q = ${quoted(args[1])} got ${quoted(got)}, wanted ${quoted(want)}. p may lie between: then both terms count, each with its weight.`,
  noLog: ({ got }: Try) =>
    `Got ${quoted(got)}: that measures how far q is from p, without a logarithm. Weigh the surprises −log₂ q and −log₂(1 − q).`,
  notSummed: ({ got }: Try) => `Got ${written(got)}: add the two terms to one number.`,
};

type Probabilities = [p: number, q: number];
const binaryOf = (p: number, q: number) => -careful(p, q) - careful(1 - p, 1 - q);

export const binaryCrossEntropy = new LossExercise<Probabilities>({
  name: "binaryCrossEntropy",
  stub: `function binaryCrossEntropy(p: number, q: number): number {
  return todo();
}`,
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
    [0, 0],
    [1, 1],
  ],
  random: (random) => {
    const p = random.uniform() < 0.3 ? random.integer(0, 1) : random.numbers(1, 0.05, 0.95)[0];
    return [p, random.numbers(1, 0.05, 0.95)[0]];
  },
  certainAndWrong: { args: [1, 0], say: english.free },
  misconceptions: [
    ...slip<Probabilities>("second-term-missing", (w) => (p, q) => -w(p, q), english.secondMissing),
    ...slip<Probabilities>("first-term-missing", (w) => (p, q) => -w(1 - p, 1 - q), english.firstMissing),
    ...slip<Probabilities>(
      "natural-log",
      (w) => (p, q) => -w(p, q, Math.log) - w(1 - p, 1 - q, Math.log),
      english.naturalLog,
    ),
    ...slip<Probabilities>(
      "log-10",
      (w) => (p, q) => -w(p, q, Math.log10) - w(1 - p, 1 - q, Math.log10),
      english.log10,
    ),
    ...slip<Probabilities>("sign", (w) => (p, q) => w(p, q) + w(1 - p, 1 - q), english.sign),
    ...slip<Probabilities>(
      "sign-and-natural-log",
      (w) => (p, q) => w(p, q, Math.log) + w(1 - p, 1 - q, Math.log),
      english.signAndLog,
    ),
    ...slip<Probabilities>(
      "minus-on-one-term",
      (w) => (p, q) => -w(p, q) + w(1 - p, 1 - q),
      english.difference,
    ),
    ...slip<Probabilities>(
      "minus-on-one-term",
      (w) => (p, q) => w(p, q) - w(1 - p, 1 - q),
      english.difference,
    ),
    ...slip<Probabilities>("swapped", (w) => (p, q) => -w(q, p) - w(1 - q, 1 - p), english.swapped),
    {
      name: "swapped",
      wrong: (p, q) => (p > 0 ? -careful(q, p) : 0) - (p < 1 ? careful(1 - q, 1 - p) : 0),
      say: english.swapped,
    },
    ...slip<Probabilities>("mean", (w) => (p, q) => (-w(p, q) - w(1 - p, 1 - q)) / 2, english.mean),
    ...slip<Probabilities>("log-q-twice", (w) => (p, q) => -w(p, q) - w(1 - p, q), english.sameLog),
    ...slip<Probabilities>("weight-p-twice", (w) => (p, q) => -w(p, q) - w(p, 1 - q), english.sameWeight),
    ...slip<Probabilities>("crossed", (w) => (p, q) => -w(1 - p, q) - w(p, 1 - q), english.crossed),
    ...slip<Probabilities>("not-summed", (w) => (p, q) => [-w(p, q), -w(1 - p, 1 - q)], english.notSummed),
    {
      name: "unweighted",
      wrong: (_, q) => -Math.log2(q) - Math.log2(1 - q),
      say: english.unweighted,
    },
    { name: "squared-error", wrong: (p, q) => (p - q) ** 2, say: english.noLog },
    { name: "absolute-error", wrong: (p, q) => Math.abs(p - q), say: english.noLog },
    {
      name: "only-0-and-1",
      recognise: ({ args, got }) => {
        const [p, q] = args as Probabilities;
        return p > 0 && p < 1 && [q, 1 - q].some((one) => Math.abs((got as number) + Math.log2(one)) < 1e-4);
      },
      say: english.onlyLabels,
    },
    ...slip<Probabilities>(
      "brackets-missing",
      (w) => (p, q) => -w(p, q) - (1 - w(p, 1 - q)),
      english.brackets,
    ),
    ...slip<Probabilities>("brackets-missing", (w) => (p, q) => -w(p, q) - 1 - w(p, 1 - q), english.brackets),
    {
      name: "labels-cost-nothing",
      recognise: ({ args: [p], got }) => got === 0 && (p === 0 || p === 1),
      say: english.labelFree,
    },
    {
      name: "zero-log-zero",
      recognise: ({ args: [p, q], got }) => Number.isNaN(got) && p === q && (p === 0 || p === 1),
      say: english.zeroLogZero,
    },
    { name: "not-a-number", recognise: ({ got }) => Number.isNaN(got), say: english.notANumber },
  ],
  text: english,
});
