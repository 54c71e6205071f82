import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";
import { quoted } from "./quoted.js";

export const en = {
  question: "Write `crossEntropy`: it returns H(P, Q) in bits for two lists of probabilities.",
  hints: [
    "Go through the classes. Each adds its weight `p[i]` times the surprise `-Math.log2(q[i])`.",
    "Every example above has a class with `p[i]` = 0. `0 * Math.log2(0)` is `NaN` in JavaScript: leave such a class out.",
    "`let bits = 0;`, then in a loop over `i`: `if (p[i] > 0) bits -= p[i] * Math.log2(q[i]);`, and at the end `return bits;`.",
  ],
  correct:
    "The average surprise of somebody who believes Q while P happens. With a one-hot P only one term is left: −log₂ of the probability given to the truth.",
  naturalLog: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)} in bits. \`Math.log\` is the natural logarithm, base e. Bits need log₂, \`Math.log2\`.`,
  log10: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: \`Math.log10\` has base 10. Bits need log₂, \`Math.log2\`.`,
  sign: ({ got }: Try) =>
    `Got ${quoted(got)}: a loss must not be negative. Logarithms of probabilities are 0 or less, so the formula starts with a minus.`,
  signAndNaturalLog: ({ got }: Try) =>
    `Got ${quoted(got)}. Two things at once: a loss must not be negative, so put a minus in front; and bits need \`Math.log2\`, not \`Math.log\`.`,
  swapped: ({ got }: Try) =>
    `Got ${quoted(got)}: p and q are swapped. The truth p supplies the weights; take the logarithm of the prediction q. The order matters, H(P, Q) ≠ H(Q, P): for P = ⟨0.75, 0.25⟩ and Q = ⟨0.5, 0.5⟩, H(P, Q) = 1 but H(Q, P) = 1.2075.`,
  zeroLogZero: () =>
    "`NaN`: where p[i] = 0 and q[i] = 0, JavaScript computes 0 · (−∞). The limit of p · log₂ p for p towards 0 is 0: a class that never happens adds nothing. Leave it out.",
  zeroWhereEqual: ({ args, got, want }: Try) =>
    `For p = ${written(args[0])} and q = ${written(args[1])} got ${quoted(got)}, wanted ${quoted(want)}. Even a prediction that equals p leaves the surprise of the outcome: H(P, P) is the entropy of P, 0 only where P is certain. Leave a class out where p[i] is 0, not where p and q are equal.`,
  notANumber: ({ args }: Try) =>
    `\`NaN\` for p = ${written(args[0])} and q = ${written(args[1])}. A number made of \`undefined\` is \`NaN\`. Does an index run past the end (\`i <= p.length\` instead of \`<\`)? Is it an entry instead of an index (\`for (const i of p)\`)? Does a search find nothing? (0 · log 0 is \`NaN\`, too.)`,
  entriesAsIndices: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: no class was counted. Is \`i\` an index? \`for (const i of p)\` goes through the entries of p; \`for (let i = 0; i < p.length; i++)\` goes through the indices.`,
  free: ({ args, got }: Try) =>
    `For p = ${written(args[0])} and q = ${written(args[1])} got ${quoted(got)}: certain, wrong, and no price paid. Leave a class out where p[i] is 0, not where q[i] is 0: something that Q thought impossible, and that happens, is an infinite surprise.`,
  stopsAtZero: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: your sum ends at the first class with p[i] = 0. That class adds 0, but the others still count: skip it (\`continue\`) instead of \`return\` or \`break\`.`,
  reduceWithoutStart: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: \`reduce\` without a start value begins with p[0] itself and skips its term. Give it the start: \`p.reduce((bits, pi, i) => …, 0)\`.`,
  mean: ({ args, got, want }: Try) =>
    `Got ${quoted(got)}, which is ${quoted(want)} divided by the ${(args[0] as number[]).length} classes. The weights p already do the averaging: add up, and do not divide.`,
  unweighted: ({ got }: Try) =>
    `Got ${quoted(got)}: that gives the surprise of every class the same weight. Multiply each by p[i]: a class counts as often as it happens.`,
  notSummed: ({ got }: Try) =>
    `Got ${written(got)}: one number for each class. Cross-entropy is their sum, one number.`,
  entropyOfP: ({ got }: Try) =>
    `Got ${quoted(got)}, whatever q is: that is the entropy of P alone, H(P, P). Take the logarithm of q.`,
  divergence: ({ got }: Try) =>
    `Got ${quoted(got)}: that is the Kullback-Leibler divergence, H(P, Q) − H(P). Take the logarithm of q alone, not of p/q.`,
  logOfSum: ({ got }: Try) =>
    `Got ${quoted(got)}: that adds up first and takes one logarithm at the end. Take the logarithm of each q[i], then multiply by the weights and add.`,
  noLog: ({ got }: Try) =>
    `Got ${quoted(got)}: there is no logarithm in that. The surprise of class i is \`-Math.log2(q[i])\`.`,
  squaredError: ({ got }: Try) =>
    `Got ${quoted(got)}: that is the squared error between p and q. Cross-entropy weights the surprise −log₂ q[i] by p[i].`,
  firstClassMissing: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: the first class is not in it. Does your loop start at 1? Indices start at 0.`,
  lastClassMissing: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: the last class is not in it. Does your loop end one class early? \`i < p.length\` goes to the last one.`,
  firstClass: ({ got }: Try) =>
    `Got ${quoted(got)}: only one class is in it. Any class may be the one that happens: go through all of them.`,
  lastOnly: ({ got }: Try) =>
    `Got ${quoted(got)}: only one class is in it. In a loop, \`bits = …\` replaces what was there before; \`bits += …\` adds to it.`,
};
