import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises } from "six-steps";
import type { Outcome } from "six-steps/internal/exercises/core/outcome.js";

const { theData, inputLayer, outputLayer, objectiveFunction, lossOfABatch, hiddenLayers, optimizer } =
  exercises;
const { trainAndPredict, fromScratchTraining, denseOrConvolution, convolution, digits, checkpoints } =
  exercises;

type F = (x: number) => number;
type P = number[];

const shares = (logits: P) => {
  const total = logits.reduce((sum, c) => sum + Math.exp(c), 0);
  return logits.map((c) => Math.exp(c) / total);
};

/** Wrong answers that were once told what they had not done: the mistake, and a phrase of it. */
const accused: [what: string, outcome: Outcome, never: RegExp][] = [
  [
    "a pixel by a width that is wrong",
    theData.pixelAt.judge((image: P[], r: number, c: number) => image.flat()[r * 28 + c]),
    /forget|without a `return`\.$/,
  ],
  ["a least value of 1", hiddenLayers.relu.judge((x: number) => Math.max(1, x)), /derivative/],
  ["a 0 behind the pixels", inputLayer.flatten.judge((image: P[]) => [...image.flat(), 0]), /not 28/],
  ["a 0 behind the shares", outputLayer.softmax.judge((c: P) => [...shares(c), 0]), /Round nothing/],
  [
    "a loop that begins at 1",
    objectiveFunction.crossEntropy.judge((p: P, q: P) =>
      p.reduce((bits, pi, i) => (i > 0 && pi > 0 ? bits - pi * Math.log2(q[i]) : bits), 0),
    ),
    /first class with p\[i\] = 0|only one class/,
  ],
  ["an empty loop", objectiveFunction.crossEntropy.judge(() => 0), /first class with|only one class/],
  [
    "a loop without the last class",
    objectiveFunction.crossEntropy.judge((p: P, q: P) =>
      p.reduce((bits, pi, i) => (i < p.length - 1 && pi > 0 ? bits - pi * Math.log2(q[i]) : bits), 0),
    ),
    /only one class/,
  ],
  ["null for a loss", objectiveFunction.crossEntropy.judge(() => null), /class/],
  [
    "f(x - h) twice",
    optimizer.derivative.judge((f: F, x: number) => (f(x - 1) - f(x - 1)) / 2),
    /1e-17|rise/,
  ],
  ["the distance alone", optimizer.derivative.judge(() => 2e-4), /rise|1e-17/],
  [
    "the right number as text",
    optimizer.derivative.judge((f: F, x: number) => String((f(x + 1e-4) - f(x - 1e-4)) / 2e-4)),
    /not close enough/,
  ],
  ["null for a slope", optimizer.derivative.judge(() => null), /divide/],
  ["12 networks", hiddenLayers.modelsToTrain.judge(12), /counts 2 networks/],
  ["texts for shares", outputLayer.equalLogits.judge(["0.5", "0.5"]), /add up to 1/],
  ["small letters", outputLayer.derivation.judge(["b", "d", "a", "c"]), /first line is the definition/],
  ["a class in a list", theData.imageZero.judge(["Ankle boot"]), /spelled differently/],
  ["a batch as text", inputLayer.batchShape.judge(["32", 784]), /this batch has 32/],
  ["lengths as text", theData.testShape.judge(["10000", "28", "28"]), /different order/],
  [
    "a sum that begins with the input layer",
    hiddenLayers.countParameters.judge((sizes: P) =>
      sizes.reduce((sum, n, i) => (i > 0 ? sum + n * (sizes[i - 1] + 1) : sum)),
    ),
    /has no biases\.$/,
  ],
  ["a limit at 0", hiddenLayers.relu.judge((x: number) => (x > 0 ? x : 7)), /(?:above|below) -?0\.\d/],
  ["letters in one text", outputLayer.derivation.judge("BDAC"), /does not have four letters/],
  [
    "logits all at once",
    outputLayer.softmaxOfBatch.judge((rows: P[]) => [shares(rows.flat())]),
    /inside your loop/,
  ],
  [
    "hits that are counted, and rounded down",
    trainAndPredict.accuracy.judge((p: P, l: P) =>
      Math.floor(p.filter((x, i) => x === l[i]).length / l.length),
    ),
    /compares the two lists/,
  ],
  ["one program in fifty", fromScratchTraining.luckElsewhere.judge(0.02), /always wrong/],
  [
    "batches that are collected one by one",
    fromScratchTraining.cutIntoBatches.judge((order: P, size: number) => {
      const batches: P[] = [];
      let batch: P = [];
      for (const one of order) {
        batch.push(one);
        if (batch.length === size) {
          batches.push(batch);
          batch = [];
        }
      }
      return [...batches, batch];
    }),
    /0\/0\. Stop when/,
  ],
  [
    "a comparison without a negative number",
    denseOrConvolution.distinctLabels.judge((l: P) => [...new Set(l)].sort((a, b) => (a > b ? 1 : 0))),
    /Sort them\.$/,
  ],
  [
    "rounded before the division",
    convolution.outputSize.judge(
      (n: number, k: number, p: number, s: number) => Math.floor(n + 2 * p - k) / s + 1,
    ),
    /with `Math\.floor`\.$/,
  ],
  [
    "values that are left as they are in place of 0",
    digits.dropout.judge((values: P, kept: boolean[], rate: number) =>
      values.map((value, i) => (kept[i] ? value / (1 - rate) : value)),
    ),
    /are dropped that/,
  ],
  [
    "a test set that breaks a tie",
    checkpoints.honestAccuracy.judge((validation: P, test: P) =>
      Math.max(...test.filter((_, i) => validation[i] === Math.max(...validation))),
    ),
    /you take the last/,
  ],
  ["100 and −100 exchanged", outputLayer.sigmoidValues.judge([0.5, 0.88, 0, 0.12, 1]), /43 zeros|1\/1\.135/],
];

test("no answer is told what it has not done", () => {
  for (const [what, outcome, never] of accused) {
    assert.ok(outcome.kind === "incorrect", what);
    assert.doesNotMatch(outcome.message, never, what);
  }
});

test("numbers are read as people write them", () => {
  const told = (outcome: Outcome) => outcome.kind === "incorrect" && outcome.misconception;
  assert.equal(told(theData.testShape.judge([10.0, 28, 28])), "decimal-point");
  assert.equal(told(optimizer.stepsPerEpoch.judge(1.875)), "decimal-point");
  assert.equal(told(lossOfABatch.untrainedLoss.judge(3.32)), "bits");
  assert.equal(told(objectiveFunction.bitsUnsure.judge(0.3)), "log-10");
  assert.equal(told(objectiveFunction.bitsUnsure.judge(0.69)), "natural-log");
  assert.equal(told(optimizer.firstAdamStep.judge(0.0032)), "not-corrected");
  assert.equal(told(objectiveFunction.bitsUnsure.judge(0.31)), undefined);
});

test("what a statement leaves open is tried", () => {
  const wrong = [
    outputLayer.softmaxOfBatch.judge((rows: P[]) =>
      rows.map((row) => shares(row.map((c) => c - Math.min(...row)))),
    ),
    exercises.welcome.double.judge((x: number) => Math.round(200 * x) / 100),
    hiddenLayers.relu.judge((x: number) => Math.round(100 * Math.max(0, x)) / 100),
  ];
  for (const { kind } of wrong) assert.equal(kind, "incorrect");
});
