import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf, todo } from "six-steps";
import type { Outcome } from "six-steps/internal/exercises/outcome.js";
import { studentCode } from "./studentCode.js";

const ask = exercises.objectiveFunction;

/** As a student writes a number down. */
const rounded = (value: number) => Number(value.toFixed(3));

type P = number[];
type Labels = number[];

function assertMistake(outcome: Outcome, name: string, phrase: RegExp): void {
  assert.equal(outcome.kind, "incorrect", `${name}: ${JSON.stringify(outcome)}`);
  if (outcome.kind !== "incorrect") return;
  assert.equal(outcome.misconception, name);
  assert.match(outcome.message, phrase);
}

/** The solution as a kernel would run it: its types taken off by hand. */
function solutionOf(exercise: { solutionCode: string; answerName: string }): never {
  const code = exercise.solutionCode.replace(
    /(\w+)(?:: (?:number|number\[\]|number\[\]\[\]))(?=[,)])/g,
    "$1",
  );
  return studentCode(
    `(() => {\n${code.replace(/\): number(\[\])* \{/g, ") {").replace(/^let (\w+): .*? = /, "let $1 = ")}\nreturn ${exercise.answerName};\n})()`,
  );
}

test("every stub is not attempted, and every solution is correct", async () => {
  for (const value of [ask.bitsUnsure, ask.bitsSure, ask.untrainedLoss, ask.fromLogits]) {
    assert.equal(value.judge(undefined).kind, "notAttempted");
    assert.equal(value.judge(solutionOf(value)).kind, "correct", value.name);
  }
  for (const exercise of [ask.crossEntropy, ask.binaryCrossEntropy]) {
    assert.equal(exercise.judge(() => todo()).kind, "notAttempted");
    assert.equal(exercise.judge(solutionOf(exercise)).kind, "correct", exercise.name);
  }
  assert.equal((await ask.toOneHotLabels.judge(withStatic(() => todo()))).kind, "notAttempted");
  assert.equal((await ask.toOneHotLabels.judge(solutionOf(ask.toOneHotLabels))).kind, "correct");
});

test("every exercise has three hints or more", () => {
  for (const { text } of Object.values(ask)) {
    assert.ok(text.hints.length >= 3);
    for (const hint of text.hints) assert.ok(hint.length > 20);
  }
});

test("predictions in any reasonable rounding are correct", () => {
  assert.equal(ask.bitsUnsure.judge(-Math.log2(0.5)).kind, "correct");
  assert.equal(ask.bitsSure.judge(-1 * Math.log2(1)).kind, "correct");
  for (const loss of [2.3, rounded(Math.LN10), Math.LN10, -Math.log(1 / 10), tf.scalar(10).log()]) {
    assert.equal(ask.untrainedLoss.judge(loss).kind, "correct", String(loss));
  }
});

test("each wrong prediction is told by its own message", () => {
  const unsure = (wrong: number, name: string, phrase: RegExp) =>
    assertMistake(ask.bitsUnsure.judge(wrong), name, phrase);
  unsure(rounded(Math.LN2), "natural-log", /need log₂/);
  unsure(Math.LN2, "natural-log", /base e/);
  unsure(0.5, "probability", /probability itself/);
  unsure(2, "unweighted", /weight 0/);
  unsure(-1, "sign", /never negative/);
  unsure(0, "certain", /certain of the truth/);
  unsure(Number.POSITIVE_INFINITY, "infinite", /impossible/);
  unsure(0.301, "log-10", /base 10/);

  const sure = (wrong: number, name: string, phrase: RegExp) =>
    assertMistake(ask.bitsSure.judge(wrong), name, phrase);
  sure(Number.NaN, "zero-log-zero", /never happens/);
  sure(Number.POSITIVE_INFINITY, "infinite", /weight 0/);
  sure(Number.NEGATIVE_INFINITY, "infinite", /weight 0/);
  sure(1, "probability", /−log₂ of that probability/);

  const untrained = (wrong: number, name: string, phrase: RegExp) =>
    assertMistake(ask.untrainedLoss.judge(wrong), name, phrase);
  untrained(3.32, "bits", /natural logarithm/);
  untrained(Math.log2(10), "bits", /in bits/);
  untrained(0.1, "probability", /−ln 0\.1/);
  untrained(10, "class-count", /number of classes/);
  untrained(-rounded(Math.LN10), "sign", /negative/);
  untrained(0.9, "error-rate", /1 minus/);
  untrained(0, "zero", /certain and right/);
  untrained(1, "log-10", /base 10/);
  untrained(rounded(Math.LN2), "two-classes", /there are ten/);
  untrained(23.03, "added-up", /one-hot/);
  untrained(0.105, "log-of-error", /given 0\.1/);
  untrained(0.23, "averaged-over-classes", /weight 1/);
});

test("a wrong number of no known kind is not taken for infinity", () => {
  const outcome = ask.bitsUnsure.judge(3);
  assert.equal(outcome.kind, "incorrect");
  assert.equal(outcome.kind === "incorrect" && outcome.misconception, undefined);
});

test("each wrong choice of fromLogits is told by its own message", () => {
  assertMistake(ask.fromLogits.judge([true, true]), "always", /twice.*1\.461/);
  assertMistake(ask.fromLogits.judge([false, false]), "never", /negative/);
  assertMistake(ask.fromLogits.judge([true, false]), "reversed", /other way round/);
  assertMistake(ask.fromLogits.judge(true), "single", /two are wanted/);
});

test("a perfect prediction put through softmax once more costs the 1.461 nats that the message names", () => {
  const perfect = tf.oneHot([3], 10);
  const loss = tf.losses.softmaxCrossEntropy(perfect, perfect.toFloat()).arraySync() as unknown as number;
  assert.ok(Math.abs(loss - 1.461) < 5e-4);
});

const rightEntropies: Record<string, unknown> = {
  loop: (p: P, q: P) => {
    let bits = 0;
    for (let i = 0; i < p.length; i++) if (p[i] !== 0) bits += p[i] * Math.log2(q[i]);
    return -bits;
  },
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

/** p · log q as JavaScript computes it, and with the limit. */
const naive = (p: number, q: number, log = Math.log2) => p * log(q);
const guarded = (p: number, q: number, log = Math.log2) => (p > 0 ? p * log(q) : 0);
const total = (values: number[]) => values.reduce((a, b) => a + b, 0);

const rightCrossEntropy = rightEntropies.reduce as (p: P, q: P) => number;

test("each slip in cross-entropy is told by its own message, with and without care for 0 · log 0", () => {
  const cases: [string, RegExp, (term: typeof naive) => (p: P, q: P) => unknown][] = [
    [
      "natural-log",
      /Got 0\.6931.*bits need log₂/i,
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
    ["first-class-only", /only one class/, (t) => (p, q) => -t(p[0], q[0])],
  ];
  for (const [name, phrase, wrong] of cases) {
    assertMistake(ask.crossEntropy.judge(wrong(guarded)), name, phrase);
    assertMistake(ask.crossEntropy.judge(wrong(naive)), name, phrase);
  }
  const alone: [string, RegExp, (p: P, q: P) => unknown][] = [
    ["zero-log-zero", /limit/, (p, q) => -total(p.map((_, i) => naive(p[i], q[i])))],
    ["swapped", /swapped/, (p, q) => total(p.map((_, i) => (p[i] > 0 ? -q[i] * Math.log2(p[i]) : 0)))],
    ["unweighted", /Multiply each with p/, (_, q) => -total(q.map(Math.log2))],
    ["log-of-sum", /one logarithm at the end/, (p, q) => -Math.log2(total(p.map((_, i) => p[i] * q[i])))],
    ["no-log", /no logarithm/, (p, q) => total(p.map((_, i) => p[i] * q[i]))],
    ["no-log", /no logarithm/, (p, q) => -total(p.map((_, i) => p[i] * q[i]))],
    ["squared-error", /squared error/, (p, q) => total(p.map((_, i) => (p[i] - q[i]) ** 2))],
    ["squared-error", /squared error/, (p, q) => total(p.map((_, i) => (p[i] - q[i]) ** 2)) / p.length],
    ["first-class-only", /only one class/, (_, q) => -Math.log2(q[0])],
    [
      "one-class-only",
      /only one class/,
      (p, q) => p.reduce((bits, pi, i) => (pi > 0 ? -pi * Math.log2(q[i]) : bits), 0),
    ],
    ["one-class-only", /only one class/, (p, q) => -Math.log2(q[p.indexOf(Math.max(...p))])],
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

test("answers hard-coded for the examples fail", async () => {
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
  assert.equal(ask.binaryCrossEntropy.judge(() => 1).kind, "incorrect");
  const fixed = withStatic(() => [
    [0, 0, 1],
    [1, 0, 0],
  ]);
  assert.equal((await ask.toOneHotLabels.judge(fixed)).kind, "incorrect");
});

const rightBinaries: Record<string, unknown> = {
  "two guarded terms": (p: number, q: number) => -guarded(p, q) - guarded(1 - p, 1 - q),
  "the general form": (p: number, q: number) =>
    (rightEntropies.loop as (p: P, q: P) => number)([p, 1 - p], [q, 1 - q]),
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
      /Got 1\.386, but 2 bits/,
      (t) => (p, q) => -t(p, q, Math.log) - t(1 - p, 1 - q, Math.log),
    ],
    ["log-10", /base 10/, (t) => (p, q) => -t(p, q, Math.log10) - t(1 - p, 1 - q, Math.log10)],
    ["sign", /Got −2: a loss must not be negative/, (t) => (p, q) => t(p, q) + t(1 - p, 1 - q)],
    ["sign-and-natural-log", /Two things/, (t) => (p, q) => t(p, q, Math.log) + t(1 - p, 1 - q, Math.log)],
    ["minus-on-one-term", /wrong sign/, (t) => (p, q) => -t(p, q) + t(1 - p, 1 - q)],
    ["minus-on-one-term", /wrong sign/, (t) => (p, q) => t(p, q) - t(1 - p, 1 - q)],
    ["swapped", /swapped.*1\.2075/, (t) => (p, q) => -t(q, p) - t(1 - q, 1 - p)],
    ["mean", /half of 2/, (t) => (p, q) => (-t(p, q) - t(1 - p, 1 - q)) / 2],
    ["log-q-twice", /both terms have log₂ q/, (t) => (p, q) => -t(p, q) - t(1 - p, q)],
    ["weight-p-twice", /both terms have the weight p/, (t) => (p, q) => -t(p, q) - t(p, 1 - q)],
    ["crossed", /crossed/, (t) => (p, q) => -t(1 - p, q) - t(p, 1 - q)],
    ["not-summed", /add the two terms/, (t) => (p, q) => [-t(p, q), -t(1 - p, 1 - q)]],
  ];
  for (const [name, phrase, wrong] of cases) {
    assertMistake(ask.binaryCrossEntropy.judge(wrong(guarded)), name, phrase);
    assertMistake(ask.binaryCrossEntropy.judge(wrong(naive)), name, phrase);
  }
  const alone: [string, RegExp, F][] = [
    ["zero-log-zero", /p = 0 and q = 0: JavaScript/, (p, q) => -naive(p, q) - naive(1 - p, 1 - q)],
    [
      "swapped",
      /swapped/,
      (p, q) => (p > 0 ? -q * Math.log2(p) : 0) + (p < 1 ? -(1 - q) * Math.log2(1 - p) : 0),
    ],
    ["unweighted", /both surprises alike/, (_, q) => -Math.log2(q) - Math.log2(1 - q)],
    ["squared-error", /without a logarithm/, (p, q) => (p - q) ** 2],
    ["absolute-error", /without a logarithm/, (p, q) => Math.abs(p - q)],
    ["not-a-number", /negative number/, (p, q) => -guarded(p, q) - guarded(1 - p, q - 1)],
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

/** A class whose static method is `method`. */
const withStatic = (toOneHotLabels: (labels: Labels, dim: number) => unknown) =>
  Object.assign(class OneHotEncoder {}, { toOneHotLabels });

function refuseBad(labels: Labels, dim: number): void {
  for (const label of labels) {
    if (!(Number.isInteger(label) && label >= 0 && label < dim)) throw new Error(`no column for ${label}`);
  }
}

const rightEncoders: Record<string, (labels: Labels, dim: number) => unknown> = {
  loops: (labels, dim) => {
    const rows: number[][] = [];
    for (const label of labels) {
      const row: number[] = [];
      for (let column = 0; column < dim; column++) row.push(column === label ? 1 : 0);
      rows.push(row);
    }
    return rows;
  },
  fill: (labels, dim) =>
    labels.map((label) => {
      const row = new Array(dim).fill(0);
      row[label] = 1;
      return row;
    }),
  "typed rows": (labels, dim) =>
    labels.map((label) => Float32Array.from({ length: dim }, (_, i) => +(i === label))),
  "tf.oneHot": (labels, dim) => tf.oneHot(tf.tensor1d(labels, "int32"), dim),
};

for (const [style, rows] of Object.entries(rightEncoders)) {
  test(`one-hot rows are correct by ${style}`, async () => {
    const checked = withStatic((labels, dim) => {
      refuseBad(labels, dim);
      return rows(labels, dim);
    });
    assert.equal((await ask.toOneHotLabels.judge(checked)).kind, "correct");
  });
}

test("a static method may use the class's own private helper through this", async () => {
  const encoder = studentCode(`(class OneHotEncoder {
    static toOneHotLabels(labels, dim) {
      return labels.map((label) => this.#row(label, dim));
    }
    static #row(label, dim) {
      if (!(label in Array.from({ length: dim }))) throw new Error("no column for " + label);
      return Array.from({ length: dim }, (_, column) => Number(column === label));
    }
  })`);
  assert.equal((await ask.toOneHotLabels.judge(encoder)).kind, "correct");
});

test("each wrong way to one-hot rows is told by its own message, with row and column", async () => {
  const rows =
    (entry: (label: number, column: number, dim: number) => unknown) =>
    (labels: Labels, dim: number): unknown =>
      labels.map((label) => Array.from({ length: dim }, (_, column) => entry(label, column, dim)));
  const cases: [string, RegExp, (labels: Labels, dim: number) => unknown][] = [
    [
      "transposed",
      /shape \[3, 2\]; it should have \[2, 3\]: that is transposed/,
      (labels, dim) => Array.from({ length: dim }, (_, row) => labels.map((label) => +(label === row))),
    ],
    [
      "one-based",
      /Row 0 has its 1 in column 1, but its label is 2/,
      rows((label, column) => +(column === label - 1)),
    ],
    [
      "one-based",
      /Row 1 has its 1 in column 1, but its label is 0|Row 0 has its 1 in column 3/,
      (labels, dim) =>
        labels.map((label) => {
          const row = new Array(dim).fill(0);
          row[label + 1] = 1;
          return row;
        }),
    ],
    ["strings", /texts such as "1"/, rows((label, column) => (column === label ? "1" : "0"))],
    ["booleans", /`true` and `false`/, rows((label, column) => column === label)],
    [
      "holes",
      /Row 0 has nothing in column 0/,
      (labels, dim) =>
        labels.map((label) => {
          const row = new Array(dim);
          row[label] = 1;
          return row;
        }),
    ],
    [
      "shared-row",
      /one single row/,
      (labels, dim) => {
        const all = new Array(labels.length).fill(new Array(dim).fill(0));
        labels.forEach((label, i) => {
          all[i][label] = 1;
        });
        return all;
      },
    ],
    ["one-cold", /one-cold/, rows((label, column) => (column === label ? 0 : 1))],
    [
      "label-as-value",
      /Row 0 holds the label 2 itself/,
      rows((label, column) => (column === label ? label : 0)),
    ],
    ["first-class-lost", /Row 1 has label 0/, rows((label, column) => (label && column === label ? 1 : 0))],
    ["no-ones", /No row has a 1/, rows(() => 0)],
    ["unchanged", /`indexLabels` itself/, (labels) => labels],
    [
      "row-number",
      /Row 0 has its 1 in column 0, but its label is 2\. The row says which image/,
      (labels, dim) => labels.map((_, row) => Array.from({ length: dim }, (_, column) => +(column === row))),
    ],
    [
      "growing-row",
      /Each row has 6 columns; it should have dim = 3.*inside the loop/,
      (labels, dim) => {
        const row: number[] = [];
        return labels.map((label) => {
          for (let column = 0; column < dim; column++) row.push(+(column === label));
          return row;
        });
      },
    ],
    [
      "one-flat-row",
      /one flat list of 6 numbers; it should have shape \[2, 3\]/,
      (labels, dim) => (rows((label, column) => +(column === label))(labels, dim) as number[][]).flat(),
    ],
    [
      "column-count",
      /Row 0 has 10 columns; it should have dim = 3/,
      (labels) => rows((label, column) => +(column === label))(labels, 10),
    ],
    [
      "column-count",
      /Row 0 has 2 columns; it should have dim = 4/,
      (labels) => rows((label, column) => +(column === label))(labels, Math.max(...labels) + 1),
    ],
  ];
  for (const [name, phrase, method] of cases) {
    assertMistake(await ask.toOneHotLabels.judge(withStatic(method)), name, phrase);
  }
});

test("a label that has no column must be refused, by an error that names it", async () => {
  const accepting = (
    refused: (label: number, dim: number) => boolean,
    say = (label: number) => `no ${label}`,
  ) =>
    ask.toOneHotLabels.judge(
      withStatic((labels, dim) => {
        for (const label of labels) if (refused(label, dim)) throw new RangeError(say(label));
        return rightEncoders.fill(labels, dim);
      }),
    );
  assertMistake(
    await accepting(() => false),
    "label-too-large-accepted",
    /toOneHotLabels\(\[1, 4\], 4\).*0 to 3/,
  );
  assertMistake(
    await accepting((label, dim) => label > dim || label < 0 || label % 1 !== 0),
    "label-too-large-accepted",
    /label 4 has no column/,
  );
  assertMistake(await accepting((label, dim) => label >= dim), "negative-label-accepted", /label -1/);
  assertMistake(
    await accepting((label, dim) => label >= dim || label < 0),
    "fractional-label-accepted",
    /label 1\.5 is no whole number/,
  );
  assertMistake(
    await accepting(
      (label, dim) => !(label >= 0 && label < dim && label % 1 === 0),
      () => "bad label",
    ),
    "label-not-named",
    /"RangeError: bad label", does not name the label 4/,
  );
});

test("who refuses a good label reads which call it was and where the columns end", async () => {
  const refusing = (refused: (label: number, dim: number) => boolean) =>
    ask.toOneHotLabels.judge(
      withStatic((labels, dim) => {
        for (const label of labels)
          if (refused(label, dim)) throw new RangeError(`no column for label ${label}`);
        return rightEncoders.fill(labels, dim);
      }),
    );
  const first = await refusing((label, dim) => label <= 0 || label >= dim);
  assertMistake(first, "good-label-refused", /\(\[2, 0\], 3\)` throws.*label 0".*0 to 2/);
  const last = await refusing((label, dim) => label < 0 || label >= dim - 1);
  assertMistake(last, "good-label-refused", /label 2".*0 to 2/);
});

test("what is no class with that static method is told apart", async () => {
  class Instance {
    toOneHotLabels(labels: Labels, dim: number) {
      return rightEncoders.fill(labels, dim);
    }
  }
  assertMistake(await ask.toOneHotLabels.judge(Instance), "not-static", /Put `static` before/);
  assertMistake(await ask.toOneHotLabels.judge(new Instance()), "instance", /pass `OneHotEncoder` itself/);
  class Empty {}
  assertMistake(await ask.toOneHotLabels.judge(Empty), "no-such-method", /static method/);
  assertMistake(
    await ask.toOneHotLabels.judge(withStatic(rightEncoders.fill).toOneHotLabels),
    "no-such-method",
    /class/,
  );
  assertMistake(await ask.toOneHotLabels.judge(3), "no-such-method", /got 3/);
  assertMistake(await ask.toOneHotLabels.judge(null), "no-such-method", /got null/);
});

test("an error on a good label shows the student's own line", async () => {
  const broken = studentCode(
    "(class {\n  static toOneHotLabels(labels, dim) {\n    return labels.map(() => nothing);\n  }\n})",
  );
  const outcome = await ask.toOneHotLabels.judge(broken);
  assert.equal(outcome.kind === "error" && outcome.line, "return labels.map(() => nothing);");
});
