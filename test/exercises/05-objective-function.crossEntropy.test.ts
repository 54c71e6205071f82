import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import {
  ask,
  assertMistake,
  crossEntropy,
  guarded,
  naive,
  type P,
  total,
} from "./objectiveFunctionAnswers.js";

const rightEntropies: Record<string, unknown> = {
  loop: crossEntropy,
  reduce: (p: P, q: P) => p.reduce((bits, pi, i) => (pi === 0 ? bits : bits - pi * Math.log2(q[i])), 0),
  "Math.log over Math.LN2": (p: P, q: P) =>
    -p.reduce((total, pi, i) => total + (pi ? pi * Math.log(q[i]) : 0), 0) / Math.LN2,
  "NaN caught": (p: P, q: P) => p.reduce((bits, pi, i) => bits - (pi * Math.log2(q[i]) || 0), 0),
  "a small number added": (p: P, q: P) => -p.reduce((s, pi, i) => s + pi * Math.log2(q[i] + 1e-12), 0),
  tensors: (p: P, q: P) => tf.tensor(p).mul(tf.tensor(q).add(1e-7).log()).sum().neg().div(Math.LN2),
  "a product of powers": (p: P, q: P) => -Math.log2(p.reduce((product, pi, i) => product * q[i] ** pi, 1)),
  "1 / q": (p: P, q: P) => total(p.map((pi, i) => pi && pi * Math.log2(1 / q[i]))),
  "typed arrays": (p: P, q: P) =>
    Float32Array.from(p, (pi, i) => (pi ? -pi * Math.log2(q[i]) : 0)).reduce((a, b) => a + b),
};

for (const [style, answer] of Object.entries(rightEntropies)) {
  test(`cross-entropy is correct by ${style}`, () => {
    assert.equal(ask.crossEntropy.judge(answer).kind, "correct");
  });
}

const rightCrossEntropy = rightEntropies.reduce as (p: P, q: P) => number;

test("each slip in cross-entropy is told by its own message, with and without care for 0 · log 0", () => {
  const cases: [string, RegExp, (term: typeof naive) => (p: P, q: P) => unknown][] = [
    [
      "natural-log",
      /Got 0\.6931, wanted 1 in bits\..*bits need log₂/i,
      (t) => (p, q) => -total(p.map((_, i) => t(p[i], q[i], Math.log))),
    ],
    ["log-10", /base 10/, (t) => (p, q) => -total(p.map((_, i) => t(p[i], q[i], Math.log10)))],
    ["sign", /Got −1: a loss must not be negative/, (t) => (p, q) => total(p.map((_, i) => t(p[i], q[i])))],
    ["sign-and-natural-log", /Two things/, (t) => (p, q) => total(p.map((_, i) => t(p[i], q[i], Math.log)))],
    ["swapped", /H\(P, Q\) ≠ H\(Q, P\).*1\.2075/, (t) => (p, q) => -total(p.map((_, i) => t(q[i], p[i])))],
    ["mean", /divided by the 2 classes/, (t) => (p, q) => -total(p.map((_, i) => t(p[i], q[i]))) / p.length],
    ["not-summed", /their sum/, (t) => (p, q) => p.map((_, i) => -t(p[i], q[i]))],
    ["entropy-of-p", /whatever q is/, (t) => (p) => -total(p.map((one) => t(one, one)))],
    ["divergence", /Kullback-Leibler/, (t) => (p, q) => total(p.map((_, i) => t(p[i], p[i] / q[i])))],
    ["first-class", /only one class/, (t) => (p, q) => -t(p[0], q[0])],
    [
      "first-class-missing",
      /the first class is not in it/,
      (t) => (p, q) => -total(p.map((_, i) => (i === 0 ? 0 : t(p[i], q[i])))),
    ],
    [
      "last-class-missing",
      /the last class is not in it/,
      (t) => (p, q) => -total(p.slice(0, -1).map((_, i) => t(p[i], q[i]))),
    ],
  ];
  for (const [name, phrase, wrong] of cases) {
    assertMistake(ask.crossEntropy.judge(wrong(guarded)), name, phrase);
    assertMistake(ask.crossEntropy.judge(wrong(naive)), name, phrase);
  }
  const alone: [string, RegExp, (p: P, q: P) => unknown][] = [
    ["zero-log-zero", /limit/, (p, q) => -total(p.map((_, i) => naive(p[i], q[i])))],
    ["swapped", /swapped/, (p, q) => total(p.map((_, i) => (p[i] > 0 ? -q[i] * Math.log2(p[i]) : 0)))],
    ["unweighted", /Multiply each by p/, (_, q) => -total(q.map(Math.log2))],
    ["log-of-sum", /one logarithm at the end/, (p, q) => -Math.log2(total(p.map((_, i) => p[i] * q[i])))],
    ["no-log", /no logarithm/, (p, q) => total(p.map((_, i) => p[i] * q[i]))],
    ["no-log", /no logarithm/, (p, q) => -total(p.map((_, i) => p[i] * q[i]))],
    ["squared-error", /squared error/, (p, q) => total(p.map((_, i) => (p[i] - q[i]) ** 2))],
    ["squared-error", /squared error/, (p, q) => total(p.map((_, i) => (p[i] - q[i]) ** 2)) / p.length],
    ["first-class", /only one class/, (_, q) => -Math.log2(q[0])],
    [
      "last-only",
      /only one class.*replaces/,
      (p, q) => p.reduce((bits, pi, i) => (pi > 0 ? -pi * Math.log2(q[i]) : bits), 0),
    ],
    ["first-class", /only one class/, (p, q) => -Math.log2(q[p.indexOf(Math.max(...p))])],
    ["last-only", /only one class.*replaces/, (p, q) => -guarded(p[p.length - 1], q[q.length - 1])],
    [
      "zero-where-equal",
      /p = \[0\.5, 0\.5\] and q = \[0\.5, 0\.5\] got 0, wanted 1/,
      (p, q) => (p.every((pi, i) => pi === q[i]) ? 0 : -total(p.map((_, i) => naive(p[i], q[i])))),
    ],
    [
      "zero-where-equal",
      /p = \[0\.5, 0\.5\] and q = \[0\.5, 0\.5\] got 0, wanted 1/,
      (p, q) => total(p.map((_, i) => (q[i] === p[i] ? 0 : -naive(p[i], q[i])))),
    ],
    ["stops-at-zero", /Got 0, wanted 1.*`continue`/, (p, q) => (p.includes(0) ? 0 : rightCrossEntropy(p, q))],
    [
      "stops-at-zero",
      /Got 0, wanted 3/,
      (p, q) => rightCrossEntropy(p.includes(0) ? p.slice(0, p.indexOf(0)) : p, q),
    ],
    [
      "entries-as-indices",
      /Got 0, wanted 1: no class was counted/,
      (p, q) => total(p.map((i) => (p[i] > 0 ? -p[i] * Math.log2(q[i]) : 0))),
    ],
    [
      "reduce-without-start",
      /Got 1, wanted 0: `reduce`/,
      (p, q) => p.reduce((bits, pi, i) => (pi === 0 ? bits : bits - pi * Math.log2(q[i]))),
    ],
    [
      "not-a-number",
      /`i <= p\.length`/,
      (p, q) => {
        let bits = 0;
        for (let i = 0; i <= p.length; i++) if (p[i] !== 0) bits -= p[i] * Math.log2(q[i]);
        return bits;
      },
    ],
    [
      "certain-and-wrong-is-free",
      /p = \[1, 0\] and q = \[0, 1\] got 0.*infinite/,
      (p, q) => -total(p.map((pi, i) => (q[i] > 0 ? pi * Math.log2(q[i]) : 0))),
    ],
  ];
  for (const [name, phrase, wrong] of alone) assertMistake(ask.crossEntropy.judge(wrong), name, phrase);
});

test("the two figures that the message on swapped arguments quotes are H(P, Q) and H(Q, P)", () => {
  const h = (p: P, q: P) => -total(p.map((_, i) => guarded(p[i], q[i])));
  assert.equal(h([0.75, 0.25], [0.5, 0.5]), 1);
  assert.equal(h([0.5, 0.5], [0.75, 0.25]).toFixed(4), "1.2075");
});

test("a loop over ten classes fails", () => {
  const toTen = (p: P, q: P) => rightCrossEntropy(p.slice(0, 10), q);
  assert.equal(ask.crossEntropy.judge(toTen).kind, "incorrect");
});

test("answers hard-coded for the examples fail", () => {
  const table = new Map(
    [
      [
        [
          [1, 0],
          [0.5, 0.5],
        ],
        1,
      ],
      [
        [
          [1, 0],
          [1, 0],
        ],
        0,
      ],
      [
        [
          [0.75, 0.25],
          [0.5, 0.5],
        ],
        1,
      ],
      [
        [
          [0, 0, 1],
          [0.25, 0.625, 0.125],
        ],
        3,
      ],
    ].map(([args, bits]) => [JSON.stringify(args), bits]),
  );
  assert.equal(
    ask.crossEntropy.judge((p: P, q: P) => table.get(JSON.stringify([p, q])) ?? 0).kind,
    "incorrect",
  );
});
