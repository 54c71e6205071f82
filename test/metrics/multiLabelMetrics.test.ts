import assert from "node:assert/strict";
import { test } from "node:test";
import { exactMatch, f1Scores, labelAccuracy, tf } from "six-steps";
import { ShapeError, ValueError } from "six-steps/internal/errors/errors.js";
import { Random } from "six-steps/internal/exercises/core/random.js";
import { refuses } from "../plots/refuses.js";

const truth = [
  [1, 0, 1],
  [0, 0, 1],
  [0, 0, 0],
  [1, 1, 0],
];
const probabilities = [
  [0.9, 0.1, 0.8],
  [0.6, 0.2, 0.5],
  [0.1, 0.4, 0.3],
  [0.4, 0.7, 0.2],
];

const near = (got: number, want: number) => assert.ok(Math.abs(got - want) < 1e-6, `${got}, not ${want}`);

test("a small table gives what counting by hand gives", () => {
  // wrong: label 0 of picture 1 (said), label 0 of picture 3 (missed); 0.5 itself is a yes
  assert.equal(exactMatch(truth, probabilities), 2 / 4);
  assert.equal(labelAccuracy(truth, probabilities), 10 / 12);
  const { perLabel, micro, macro } = f1Scores(truth, probabilities);
  assert.deepEqual(perLabel, [0.5, 1, 1]); // label 0: 1 hit, 1 false yes, 1 missed
  near(micro, (2 * 4) / (2 * 4 + 1 + 1));
  near(macro, 2.5 / 3);
});

test("the threshold decides", () => {
  assert.equal(exactMatch(truth, probabilities, { threshold: 0.85 }), 1 / 4);
  assert.equal(labelAccuracy(truth, probabilities, { threshold: 0.61 }), 10 / 12);
  assert.equal(labelAccuracy(truth, probabilities, { threshold: 1 }), 7 / 12);
});

test("random tables agree with tf's binary accuracy, recall and precision, and with a confusion count", () => {
  const random = new Random("multiLabelMetrics");
  for (let round = 0; round < 30; round++) {
    const [pictures, labels] = [random.integer(1, 20), random.integer(1, 6)];
    const right = Array.from({ length: pictures }, () => random.integers(labels, 0, 1));
    const guess = right.map(() => random.numbers(labels, 0, 1).map((p) => (p === 0.5 ? 0.51 : p)));
    const [t, g] = [tf.tensor2d(right), tf.tensor2d(guess)];
    near(labelAccuracy(t, g), tf.metrics.binaryAccuracy(t, g).mean().dataSync()[0]);

    const confusion = Array.from({ length: labels }, () => ({ tp: 0, fp: 0, fn: 0 }));
    let exact = 0;
    for (const [i, row] of right.entries()) {
      let faults = 0;
      for (const [label, yes] of row.entries()) {
        const said = guess[i][label] >= 0.5;
        if (said && yes === 1) confusion[label].tp += 1;
        if (said && yes === 0) confusion[label].fp += 1;
        if (!said && yes === 1) confusion[label].fn += 1;
        if (said !== (yes === 1)) faults += 1;
      }
      if (faults === 0) exact += 1;
    }
    near(exactMatch(right, guess), exact / pictures);
    const { perLabel, micro, macro } = f1Scores(right, g);
    const f1s = confusion.map(({ tp, fp, fn }) => (tp === 0 ? 0 : harmonic(tp / (tp + fp), tp / (tp + fn))));
    for (const [label, want] of f1s.entries()) near(perLabel[label], want);
    near(macro, f1s.reduce((a, b) => a + b) / labels);
    const flat = [t.flatten(), g.greaterEqual(0.5).toFloat().flatten()] as const;
    const [precision, recall] = [tf.metrics.precision, tf.metrics.recall].map(
      (m) => m(...flat).dataSync()[0],
    );
    near(micro, precision + recall === 0 ? 0 : harmonic(precision, recall));
  }
});

const harmonic = (a: number, b: number) => (2 * a * b) / (a + b);

test("always no scores high by label and nothing by F1", () => {
  const noes = truth.map((row) => row.map(() => 0));
  assert.equal(labelAccuracy(truth, noes), 7 / 12);
  assert.equal(exactMatch(truth, noes), 1 / 4);
  assert.deepEqual(f1Scores(truth, noes), { perLabel: [0, 0, 0], micro: 0, macro: 0 });
});

test("a label that is neither true nor said scores 0 and not NaN", () => {
  assert.deepEqual(f1Scores([[1, 0]], [[1, 0]]), { perLabel: [1, 0], micro: 1, macro: 0.5 });
});

test("tables that do not fit are refused by all three alike", async () => {
  for (const metric of [exactMatch, labelAccuracy, f1Scores]) {
    await refuses(
      () => metric(truth, [[1, 0, 1]]),
      ShapeError,
      "The probabilities must have shape [4, 3], as the true labels, but has [1, 3].",
    );
    await refuses(
      () => metric([1, 0], [1, 0]),
      ShapeError,
      "The true labels must have shape [pictures, labels], but has [2].",
    );
    await refuses(
      () => metric([[0, 2]], [[0, 0]]),
      ValueError,
      "The truth of picture 0, label 1 must be 0 or 1, but is 2.",
    );
    await refuses(
      () => metric([[0], [1]], [[0], [Number.NaN]]),
      ValueError,
      "The probability of picture 1, label 0 must be from 0 to 1, but is NaN.",
    );
    await refuses(
      () => metric(truth, probabilities, { threshold: 50 }),
      ValueError,
      "threshold must be from 0 to 1, but is 50.",
    );
  }
});
