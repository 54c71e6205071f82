import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { LossExercise } from "./lossExercise.js";
import { quoted } from "./quoted.js";
import { careful, slip, type WeighedLog } from "./weighedLog.js";

const english = {
  question: "Write `crossEntropy`: it returns H(P, Q) in bits for two lists of probabilities.",
  hints: [
    "Go through the classes. Each adds its weight `p[i]` times the surprise `-Math.log2(q[i])`.",
    "Every example above has a class with `p[i]` = 0. `0 * Math.log2(0)` is `NaN` in JavaScript: leave such a class out.",
    "`let bits = 0;`, then in a loop over `i`: `if (p[i] > 0) bits -= p[i] * Math.log2(q[i]);`, and at the end `return bits;`.",
  ],
  correct:
    "The average surprise of somebody who believes Q while P happens. With a one-hot P only one term is left: −log₂ of the probability given to the truth.",
  naturalLog: ({ got, want }: Try) =>
    `Got ${quoted(got)}, but ${quoted(want)} bits are wanted: \`Math.log\` is the natural logarithm, base e. Bits need log₂, \`Math.log2\`.`,
  log10: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: \`Math.log10\` has base 10. Bits need log₂, \`Math.log2\`.`,
  sign: ({ got }: Try) =>
    `Got ${quoted(got)}: a loss must not be negative. Logarithms of probabilities are 0 or less, so the formula starts with a minus.`,
  signAndLog: ({ got }: Try) =>
    `Got ${quoted(got)}. Two things at once: a loss must not be negative, so put a minus in front; and bits need \`Math.log2\`, not \`Math.log\`.`,
  swapped: ({ got }: Try) =>
    `Got ${quoted(got)}: p and q are swapped. The truth p weighs, and the logarithm is taken of the prediction q. The order matters, H(P, Q) ≠ H(Q, P): for P = ⟨0.75, 0.25⟩ and Q = ⟨0.5, 0.5⟩, H(P, Q) = 1 but H(Q, P) = 1.2075.`,
  zeroLogZero: () =>
    "`NaN`: where p[i] = 0 and q[i] = 0, JavaScript computes 0 · (−∞). The limit of p · log₂ p for p towards 0 is 0: a class that never happens adds nothing. Leave it out.",
  notANumber: () =>
    "`NaN`, though no class here has p[i] = 0 and q[i] = 0 at once. A number made of `undefined` is `NaN`: does an index run past the end (`i <= p.length` instead of `<`), is it an entry instead of an index (`for (const i of p)`), or does a search find nothing?",
  noTerm: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: no class was counted. Is \`i\` an index? \`for (const i of p)\` goes through the entries of p; \`for (let i = 0; i < p.length; i++)\` goes through the indices.`,
  free: ({ args, got }: Try) =>
    `For p = ${written(args[0])} and q = ${written(args[1])} got ${quoted(got)}: certain, wrong, and no price paid. Leave a class out where p[i] is 0, not where q[i] is 0: what happens although Q held it impossible is an infinite surprise.`,
  stops: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: does your loop end at the first class with p[i] = 0? That class adds 0, but the others still count: skip it (\`continue\`) instead of \`return\` or \`break\`.`,
  noStart: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: \`reduce\` without a start value begins with p[0] itself and skips its term. Give it the start: \`p.reduce((bits, pi, i) => …, 0)\`.`,
  mean: ({ args, got, want }: Try) =>
    `Got ${quoted(got)}, which is ${quoted(want)} divided by the ${(args[0] as number[]).length} classes. The weights p are the averaging already: add up, and do not divide.`,
  unweighted: ({ got }: Try) =>
    `Got ${quoted(got)}: that adds up the surprise of every class alike. Multiply each with p[i]: a class counts as often as it happens.`,
  notSummed: ({ got }: Try) =>
    `Got ${written(got)}: one number for each class. Cross-entropy is their sum, one number.`,
  entropy: ({ got }: Try) =>
    `Got ${quoted(got)}, whatever q is: that is the entropy of P alone, H(P, P). Take the logarithm of q.`,
  divergence: ({ got }: Try) =>
    `Got ${quoted(got)}: that is the Kullback-Leibler divergence, H(P, Q) − H(P). Take the logarithm of q alone, not of p/q.`,
  logOfSum: ({ got }: Try) =>
    `Got ${quoted(got)}: that adds up first and takes one logarithm at the end. Take the logarithm of each q[i], then weigh and add.`,
  noLog: ({ got }: Try) =>
    `Got ${quoted(got)}: there is no logarithm in that. The surprise of class i is \`-Math.log2(q[i])\`.`,
  squared: ({ got }: Try) =>
    `Got ${quoted(got)}: that is the squared error between p and q. Cross-entropy weighs the surprise −log₂ q[i] with p[i].`,
  firstClass: ({ got }: Try) =>
    `Got ${quoted(got)}: only one class is in it. Any class may be the one that happens: go through all of them.`,
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

type Distributions = [p: number[], q: number[]];
type TermOf = (p: number, q: number) => number;
const overClasses =
  (term: TermOf) =>
  (p: readonly number[], q: readonly number[]): number =>
    sum(p.map((_, i) => term(p[i], q[i])));
const crossEntropyOf = overClasses((p, q) => -careful(p, q));

const entropySlip = (name: string, term: (weighed: WeighedLog) => TermOf, say: (example: Try) => string) =>
  slip<Distributions>(name, (weighed) => overClasses(term(weighed)), say);

/** The surprise about one class, weighed or not, in place of the sum. */
function ofOneClass({ args, got }: Try): boolean {
  const [p, q] = args as unknown as Distributions;
  return q.some((qi, i) =>
    [1, p[i]].some((weight) => Math.abs((got as number) + careful(weight, qi)) < 1e-4),
  );
}

export const crossEntropy = new LossExercise<Distributions>({
  name: "crossEntropy",
  stub: `function crossEntropy(p: number[], q: number[]): number {
  return todo();
}`,
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
  certainAndWrong: {
    args: [
      [1, 0],
      [0, 1],
    ],
    say: english.free,
  },
  misconceptions: [
    ...entropySlip("natural-log", (w) => (p, q) => -w(p, q, Math.log), english.naturalLog),
    ...entropySlip("log-10", (w) => (p, q) => -w(p, q, Math.log10), english.log10),
    ...entropySlip("sign", (w) => (p, q) => w(p, q), english.sign),
    ...entropySlip("sign-and-natural-log", (w) => (p, q) => w(p, q, Math.log), english.signAndLog),
    ...entropySlip("swapped", (w) => (p, q) => -w(q, p), english.swapped),
    {
      name: "swapped",
      wrong: overClasses((p, q) => (p > 0 ? -careful(q, p) : 0)),
      say: english.swapped,
    },
    ...slip<Distributions>(
      "mean",
      (w) => (p, q) => overClasses((a, b) => -w(a, b))(p, q) / p.length,
      english.mean,
    ),
    ...slip<Distributions>("not-summed", (w) => (p, q) => p.map((_, i) => -w(p[i], q[i])), english.notSummed),
    ...entropySlip("entropy-of-p", (w) => (p) => -w(p, p), english.entropy),
    ...entropySlip("divergence", (w) => (p, q) => w(p, p / q), english.divergence),
    {
      name: "unweighted",
      wrong: overClasses((_, q) => -Math.log2(q)),
      say: english.unweighted,
    },
    {
      name: "log-of-sum",
      wrong: (p, q) => -Math.log2(overClasses((a, b) => a * b)(p, q)),
      say: english.logOfSum,
    },
    { name: "no-log", wrong: overClasses((p, q) => p * q), say: english.noLog },
    { name: "no-log", wrong: overClasses((p, q) => -p * q), say: english.noLog },
    {
      name: "squared-error",
      wrong: overClasses((p, q) => (p - q) ** 2),
      say: english.squared,
    },
    {
      name: "squared-error",
      wrong: (p, q) => overClasses((a, b) => (a - b) ** 2)(p, q) / p.length,
      say: english.squared,
    },
    ...slip<Distributions>("first-class-only", (w) => (p, q) => -w(p[0], q[0]), english.firstClass),
    { name: "first-class-only", wrong: (_, q) => -Math.log2(q[0]), say: english.firstClass },
    ...slip<Distributions>(
      "reduce-without-start",
      (w) => (p, q) => p[0] - sum(p.slice(1).map((_, i) => w(p[i + 1], q[i + 1]))),
      english.noStart,
    ),
    {
      name: "stops-at-zero",
      recognise: ({ args: [p], got }) => got === 0 && (p as number[]).includes(0),
      say: english.stops,
    },
    { name: "entries-as-indices", recognise: ({ got }) => got === 0, say: english.noTerm },
    { name: "one-class-only", recognise: ofOneClass, say: english.firstClass },
    {
      name: "zero-log-zero",
      recognise: ({ args, got }) => {
        const [p, q] = args as unknown as Distributions;
        return Number.isNaN(got) && p.some((pi, i) => pi === 0 && q[i] === 0);
      },
      say: english.zeroLogZero,
    },
    { name: "not-a-number", recognise: ({ got }) => Number.isNaN(got), say: english.notANumber },
  ],
  text: english,
});
