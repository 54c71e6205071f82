import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import type { Exercise } from "six-steps/internal/exercises/core/exercise.js";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";
import { accepts, recognises } from "./recognises.js";
import { run } from "./studentClass.js";

const ask = exercises.trainAndPredict;
const all = Object.values(ask) as (Exercise & { judge(answer: unknown): Outcome | Promise<Outcome> })[];

for (const exercise of all) {
  test(`${exercise.name}: the stub is not attempted, the solution is correct, and there are hints`, async () => {
    const stub = run(exercise.stub, exercise.answerName);
    assert.deepEqual(await exercise.judge(stub), { kind: "notAttempted" });
    const solution = run(exercise.solutionCode, exercise.answerName);
    const outcome = await exercise.judge(solution);
    assert.equal(outcome.kind, "correct", JSON.stringify(outcome));
    assert.ok(exercise.text.hints.length >= 3);
    for (const hint of exercise.text.hints) assert.ok(hint.length > 10);
  });
}

test("untrainedAccuracy: each wrong number has its message", () => {
  recognises(ask.untrainedAccuracy, [
    [0, "zero", /avoid it/],
    [0.5, "half", /a coin/],
    [1, "one", /every answer is right/],
    [0.9, "errors", /wrong answers/],
    [Math.log(10), "loss", /ln 10/],
    [Number(Math.LN10.toFixed(3)), "loss", /share of right answers/],
    [10, "percent", /^10 is a percentage/],
    [3, "above-one", /^3 is more than 1/],
    [0.88, "trained", /^0\.88 would be a trained network/],
  ]);
});

const table = [
  [0.1, 0.7, 0.1, 0.1],
  [0.6, 0.1, 0.2, 0.1],
  [0.2, 0.1, 0.3, 0.4],
];

test("columnWinners: the answer and the bank are what TensorFlow.js computes of the lesson's table", () => {
  const rows = tf.tensor2d(table);
  accepts(ask.columnWinners, [rows.argMax(0), rows.argMax(0).arraySync(), Int32Array.of(1, 0, 2, 2)]);
  recognises(ask.columnWinners, [
    [rows.argMax(1), "axis-1", /That is argMax\(1\)/],
    [rows.argMax(-1), "axis-1", /goes down each column/],
    [rows.max(0), "maxima", /the maxima themselves/],
    [rows.max(1), "maxima-of-rows", /largest of each row/],
    [rows.argMax(0).add(1), "one-based", /counted from 0/],
    [rows.argMin(0), "least", /smallest/],
    [[1, 0, 2], "length", /^\[1, 0, 2\] does not have 4 entries/],
    [[], "length", /^\[\] does not have/],
    [new Array(20).fill(0), "length", /one answer for each column/],
  ]);
});

test("mostProbable: each misconception has its message", () => {
  const place = (row: number[]) => row.indexOf(Math.max(...row));
  accepts(ask.mostProbable, [
    (rows: number[][]) => tf.tensor2d(rows).argMax(1),
    (rows: number[][]) => Array.from(tf.tensor2d(rows).argMax(-1).dataSync()),
    (rows: number[][]) => Int32Array.from(rows, place),
    (rows: number[][]) => {
      const labels = [];
      for (const row of rows) {
        let best = 0;
        for (let i = 1; i < row.length; i++) if (row[i] > row[best]) best = i;
        labels.push(best);
      }
      return labels;
    },
  ]);
  recognises(ask.mostProbable, [
    [
      (rows: number[][]) => tf.tensor2d(rows).argMax(0),
      "axis-0",
      /Length 4 is one answer per class, not per image/,
    ],
    [(rows: number[][]) => tf.tensor2d(rows).argMax(), "axis-0", /axis 1/],
    [
      (rows: number[][]) => rows.map((row) => Math.max(...row)),
      "maximum",
      /^0\.7 is a probability, not a class/,
    ],
    [(rows: number[][]) => tf.tensor2d(rows).max(0), "maximum", /^0\.6 is a probability/],
    [
      (rows: number[][]) => rows.map((row) => place(row) + 1),
      "one-based",
      /first answer is 2; it should be 1/,
    ],
    [
      (rows: number[][]) => rows.map((row) => row.lastIndexOf(Math.max(...row))),
      "last-of-equal",
      /take the first/,
    ],
    [(rows: number[][]) => tf.tensor2d(rows).argMin(1), "least", /^0 is the least probable/],
    [
      (rows: number[][]) => rows.map((row, i) => i * row.length + place(row)),
      "flat",
      /^\[1, 4, 11\] counts through all rows/,
    ],
    [(rows: number[][]) => place(rows.flat()), "one-number", /^1 is one number for all images/],
    [
      (rows: number[][]) => rows.map((row) => row.map((_, i) => Number(i === place(row)))),
      "one-hot",
      /label itself/,
    ],
    [(rows: number[][]) => rows.map((row) => row.map(Math.round)), "rounded", /largest of ten can be 0\.3/],
  ]);
  assert.equal(ask.mostProbable.judge(() => [1, 0, 3]).kind, "incorrect");
});

test("mostProbable: the message about axis 0 fits a square table too", () => {
  const axis0 = ask.mostProbable.misconceptions.find(({ name }) => name === "axis-0");
  const square = [
    [
      [0.9, 0.1],
      [0.8, 0.2],
    ],
  ];
  assert.match(axis0?.say({ args: square, got: [0, 1], want: [0, 0] }) ?? "", /as many images as classes/);
});

test("accuracy: each misconception has its message", () => {
  accepts(ask.accuracy, [
    (predicted: number[], labels: number[]) => tf.equal(predicted, labels).mean(),
    (predicted: number[], labels: number[]) => {
      let right = 0;
      for (let i = 0; i < labels.length; i++) right += predicted[i] === labels[i] ? 1 : 0;
      return right / labels.length;
    },
  ]);
  const hits = (predicted: number[], labels: number[]) =>
    predicted.filter((one, i) => one === labels[i]).length;
  const share = (predicted: number[], labels: number[]) => hits(predicted, labels) / labels.length;
  const count = (list: number[], label: number) => list.filter((one) => one === label).length;
  recognises(ask.accuracy, [
    [hits, "count", /^3 is how many are right.* images, 4\./],
    [
      (p: number[], l: number[]) => (p[0] === l[0] ? 1 : 0) / p.length, // the loop's first round
      "return-in-loop",
      /first round/,
    ],
    [(p: number[], l: number[]) => 100 * share(p, l), "percent", /^75 is a percentage/],
    [(p: number[], l: number[]) => 1 - share(p, l), "errors", /^0\.25 is the share of the wrong ones/],
    [(p: number[], l: number[]) => hits(p, l) / 10, "per-class", /^0\.3 divides by the number of classes/],
    [
      (p: number[], l: number[]) => p.filter((one) => l.includes(one)).length / l.length,
      "anywhere",
      /anywhere/,
    ],
    [
      (p: number[], l: number[]) =>
        [...new Set(l)].reduce((sum, one) => sum + Math.min(count(p, one), count(l, one)), 0) / l.length,
      "same-totals",
      /exchanged theirs/,
    ],
    [
      (p: number[], l: number[]) => String(p) === String(l),
      "all-or-nothing",
      /^You get false .*entry by entry/,
    ],
    [(p: number[], l: number[]) => Number(String(p) === String(l)), "all-or-nothing", /^You get 0 as soon/],
    [(p: number[], l: number[]) => Math.floor(share(p, l)), "all-or-nothing", /leave the rounding out/],
    [
      (p: number[], l: number[]) => (p.filter((one, i) => one === l[i]) as unknown as number) / l.length,
      "length-forgotten",
      /^NaN \(not a number\) .*`\.length`/,
    ],
    [(p: number[], l: number[]) => Number(p === l), "never-same", /one and the same list/],
    [(p: number[], l: number[]) => p.filter((_, i) => l[i]).length / l.length, "assigned", /===/],
    [(p: number[], l: number[]) => Number(share(p, l).toFixed(1)), "rounded", /^0\.8 is rounded/],
  ]);
  assert.equal(ask.accuracy.judge(() => 0.75).kind, "incorrect");
});

test("shirtsAsTshirts: each wrong number has its message", () => {
  recognises(ask.shirtsAsTshirts, [
    [12, "swapped", /row says what the image is in truth/],
    [75, "diagonal", /hits/],
    [85, "other-diagonal", /85 is on the diagonal/],
    [94, "other-diagonal", /94/],
    [32, "both", /both kinds/],
    [0.2, "share", /how many shirts/],
    [25, "all-mistaken-shirts", /Five of them/],
    [5, "bags", /bags/],
    [107, "whole-column", /T-shirts included/],
  ]);
});
