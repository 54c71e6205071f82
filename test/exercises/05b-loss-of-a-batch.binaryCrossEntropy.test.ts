import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { ask, assertMistake, crossEntropy, guarded, naive } from "./objectiveFunctionAnswers.js";

const rightBinaries: Record<string, unknown> = {
  "two guarded terms": (p: number, q: number) => -guarded(p, q) - guarded(1 - p, 1 - q),
  "the general form": (p: number, q: number) => crossEntropy([p, 1 - p], [q, 1 - q]),
  cases: (p: number, q: number) => {
    if (p === 1) return -Math.log2(q);
    if (p === 0) return -Math.log2(1 - q);
    return -(p * Math.log2(q) + (1 - p) * Math.log2(1 - q));
  },
  "natural logarithms divided by ln 2": (p: number, q: number) =>
    -(guarded(p, q, Math.log) + guarded(1 - p, 1 - q, Math.log)) / Math.LN2,
  tensors: (p: number, q: number) =>
    tf.tidy(() => {
      const inside = tf.scalar(q).clipByValue(1e-7, 1 - 1e-7);
      const nats = inside
        .log()
        .mul(p)
        .add(
          tf
            .sub(1, inside)
            .log()
            .mul(1 - p),
        )
        .neg();
      return nats.div(Math.LN2);
    }),
};

for (const [style, answer] of Object.entries(rightBinaries)) {
  test(`binary cross-entropy is correct by ${style}`, () => {
    assert.equal(ask.binaryCrossEntropy.judge(answer).kind, "correct");
  });
}

test("an answer hard-coded for the examples fails", () => {
  assert.equal(ask.binaryCrossEntropy.judge(() => 1).kind, "incorrect");
});

test("each slip in binary cross-entropy is told by its own message, with and without care for 0 · log 0", () => {
  type F = (p: number, q: number) => unknown;
  const cases: [string, RegExp, (term: typeof naive) => F][] = [
    [
      "second-term-missing",
      /p = 0 and q = 0\.25 got 0, wanted 0\.415.*second term/,
      (t) => (p, q) => -t(p, q),
    ],
    [
      "first-term-missing",
      /p = 1 and q = 0\.25 got 0, wanted 2.*first term/,
      (t) => (p, q) => -t(1 - p, 1 - q),
    ],
    [
      "natural-log",
      /Got 1\.386, wanted 2 in bits/,
      (t) => (p, q) => -t(p, q, Math.log) - t(1 - p, 1 - q, Math.log),
    ],
    ["log-10", /base 10/, (t) => (p, q) => -t(p, q, Math.log10) - t(1 - p, 1 - q, Math.log10)],
    ["sign", /Got −2: a loss must not be negative/, (t) => (p, q) => t(p, q) + t(1 - p, 1 - q)],
    ["sign-and-natural-log", /Two things/, (t) => (p, q) => t(p, q, Math.log) + t(1 - p, 1 - q, Math.log)],
    ["minus-on-one-term", /wrong sign/, (t) => (p, q) => -t(p, q) + t(1 - p, 1 - q)],
    ["minus-on-one-term", /wrong sign/, (t) => (p, q) => t(p, q) - t(1 - p, 1 - q)],
    ["swapped", /swapped.*1\.2075/, (t) => (p, q) => -t(q, p) - t(1 - q, 1 - p)],
    ["mean", /half of 2/, (t) => (p, q) => (-t(p, q) - t(1 - p, 1 - q)) / 2],
    ["log-q-twice", /which is −log₂ q, whatever p is/, (t) => (p, q) => -t(p, q) - t(1 - p, q)],
    ["weight-p-twice", /both terms have the weight p/, (t) => (p, q) => -t(p, q) - t(p, 1 - q)],
    ["crossed", /crossed/, (t) => (p, q) => -t(1 - p, q) - t(p, 1 - q)],
    ["not-summed", /add the two terms/, (t) => (p, q) => [-t(p, q), -t(1 - p, 1 - q)]],
  ];
  for (const [name, phrase, wrong] of cases) {
    assertMistake(ask.binaryCrossEntropy.judge(wrong(guarded)), name, phrase);
    assertMistake(ask.binaryCrossEntropy.judge(wrong(naive)), name, phrase);
  }
  const alone: [string, RegExp, F][] = [
    ["log-q-twice", /which is −log₂ q, whatever p is/, (_, q) => -Math.log2(q)],
    [
      "zero-where-equal",
      /p = 0\.5 and q = 0\.5 got 0, wanted 1/,
      (p, q) => (p === q ? 0 : -naive(p, q) - naive(1 - p, 1 - q)),
    ],
    ["zero-log-zero", /p = 0 and q = 0: JavaScript/, (p, q) => -naive(p, q) - naive(1 - p, 1 - q)],
    [
      "swapped",
      /swapped/,
      (p, q) => (p > 0 ? -q * Math.log2(p) : 0) + (p < 1 ? -(1 - q) * Math.log2(1 - p) : 0),
    ],
    ["unweighted", /both surprises the same weight/, (_, q) => -Math.log2(q) - Math.log2(1 - q)],
    ["no-log", /without a logarithm/, (p, q) => (p - q) ** 2],
    ["no-log", /without a logarithm/, (p, q) => Math.abs(p - q)],
    ["log-of-negative", /q − 1 is negative/, (p, q) => -guarded(p, q) - guarded(1 - p, q - 1)],
    ["brackets-missing", /needs brackets/, (p, q) => -(guarded(p, q) + 1 - guarded(p, 1 - q))],
    ["brackets-missing", /needs brackets/, (p, q) => -guarded(p, q) - 1 - guarded(p, 1 - q)],
    [
      "labels-cost-nothing",
      /p = 1 and q = 0\.25 got 0, wanted 2/,
      (p, q) => (p === 0 || p === 1 ? 0 : -naive(p, q) - naive(1 - p, 1 - q)),
    ],
    [
      "certain-and-wrong-is-free",
      /p = 1 and q = 0 got 0/,
      (p, q) => (q === 0 || q === 1 ? 0 : -naive(p, q) - naive(1 - p, 1 - q)),
    ],
    ["only-0-and-1", /for p = 0\.75 and q = 0\.5|for p = /, (p, q) => -Math.log2(p === 1 ? q : 1 - q)],
  ];
  for (const [name, phrase, wrong] of alone) assertMistake(ask.binaryCrossEntropy.judge(wrong), name, phrase);
});
