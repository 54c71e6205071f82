import { quoted } from "../05-objective-function/quoted.js";
import type { Try } from "../core/outcome.js";
import { written } from "../core/written.js";

const given = ({ args: [p, q] }: Try) => `p = ${quoted(p)} and q = ${quoted(q)}`;

export const en = {
  question:
    "Write `binaryCrossEntropy`: the cross-entropy, in bits, of a true probability p and a predicted probability q.",
  hints: [
    "There are two outcomes: yes, with weight p and surprise −log₂ q; and no. What are the weight and the surprise of *no*?",
    "No happens with probability 1 − p, and the prediction gave it 1 − q. Add both outcomes.",
    "Mind 0 · log 0: at p = 0 leave the first term out, at p = 1 the second.",
    "`const yes = p > 0 ? -p * Math.log2(q) : 0;`, likewise `no` with `1 - p` and `1 - q`; then `return yes + no;`.",
  ],
  correct:
    "Cross-entropy with two classes, written with one number for each distribution. For a label p of 0 or 1, one of the two terms vanishes.",
  secondTermMissing: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}, wanted ${quoted(example.want)}: the second term is missing. At p = 0 the first term is 0 for every q, so a network that always says yes would look perfect. Add −(1 − p) · log₂(1 − q).`,
  firstTermMissing: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}, wanted ${quoted(example.want)}: the first term is missing. Add −p · log₂ q.`,
  naturalLog: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)} in bits. \`Math.log\` is the natural logarithm. Bits need \`Math.log2\`.`,
  log10: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: \`Math.log10\` has base 10. Bits need \`Math.log2\`.`,
  sign: ({ got }: Try) =>
    `Got ${quoted(got)}: a loss must not be negative. Both logarithms are 0 or less, so a minus belongs in front of both.`,
  signAndNaturalLog: ({ got }: Try) =>
    `Got ${quoted(got)}. Two things at once: the minus in front is missing, and bits need \`Math.log2\`, not \`Math.log\`.`,
  minusOnOneTerm: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}, wanted ${quoted(example.want)}: one term has the wrong sign. The minus belongs to both: −p · log₂ q − (1 − p) · log₂(1 − q).`,
  swapped: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}: p and q are swapped. p is the weight; take the logarithm of q. The order matters: for p = 0.75 and q = 0.5 the value is 1, and 1.2075 the other way round.`,
  zeroLogZero: (example: Try) =>
    `\`NaN\` for ${given(example)}: JavaScript computes 0 · (−∞). A term with weight 0 adds nothing: leave it out.`,
  logOfNegative: (example: Try) =>
    `\`NaN\` for ${given(example)}: q − 1 is negative and has no logarithm. The outcome no was given 1 − q, not q − 1.`,
  free: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}: certain, wrong, and no price paid. Leave a term out where its weight p or 1 − p is 0, not where q is 0 or 1.`,
  labelsCostNothing: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}, wanted ${quoted(example.want)}. With p = 0 or p = 1 only one of the two terms is 0; the other one still counts.`,
  zeroWhereEqual: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}, wanted ${quoted(example.want)}. Even a prediction that equals p leaves the surprise of the outcome: with p = q the value is the entropy of p, 0 only where p is 0 or 1. Leave a term out where its weight is 0.`,
  bracketsMissing: ({ got, want }: Try) =>
    `Got ${quoted(got)}, wanted ${quoted(want)}: the weight of no needs brackets, \`(1 - p) * Math.log2(1 - q)\`. Without them only p is multiplied.`,
  mean: ({ got, want }: Try) =>
    `Got ${quoted(got)}, half of ${quoted(want)}: the weights p and 1 − p already do the averaging. Add the two terms, and do not divide by 2.`,
  logQTwice: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}, which is −log₂ q, whatever p is. The outcome no was given 1 − q: its term is −(1 − p) · log₂(1 − q).`,
  weightPTwice: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}: both terms have the weight p. The outcome no has the weight 1 − p.`,
  crossed: (example: Try) =>
    `For ${given(example)} got ${quoted(example.got)}, wanted ${quoted(example.want)}: the logarithms are crossed. log₂ q goes with p, and log₂(1 − q) with 1 − p.`,
  unweighted: ({ got }: Try) =>
    `Got ${quoted(got)}: that gives both surprises the same weight. Weight the first by p and the second by 1 − p.`,
  only0And1: (example: Try) =>
    `Right for p = 0 and p = 1, but for ${given(example)} got ${quoted(example.got)}, wanted ${quoted(example.want)}. p may lie between: then both terms count, each with its weight.`,
  noLog: ({ got }: Try) =>
    `Got ${quoted(got)}: that measures how far q is from p, without a logarithm. Weight the surprises −log₂ q and −log₂(1 − q).`,
  notSummed: ({ got }: Try) => `Got ${written(got)}: add the two terms to one number.`,
};
