import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countPerClass,
  exercises,
  expandFourTimesMulti,
  freshBatches,
  ImageClassifierMLP,
  liveTrainingChart,
  MultiClassNetwork,
  miniBatches,
  setSeed,
  showFunction,
  showImageGrid,
  showPredictionGrid,
  tf,
  toCategorical,
} from "six-steps";

// biome-ignore lint/suspicious/noExplicitAny: what a student may pass, whatever the types say
type Anything = any;

const sizes = { inputs: 4, units: 4, classes: 2 };
const images = tf.zeros([3, 2, 2]) as tf.Tensor3D;
const classNames = ["a", "b"];

/** Calls that take a whole number, and the range that they name. */
const calls: [name: string, range: string, call: (value: Anything) => unknown][] = [
  ["numClasses", ", 1 or more", (value) => countPerClass([0], value)],
  ["numClasses", ", 1 or more", (value) => toCategorical([0], value)],
  ["count", ", 1 or more", (value) => miniBatches(value, 1)],
  ["batchSize", ", 1 or more", (value) => miniBatches(1, value)],
  ["count", ", 1 or more", (value) => expandFourTimesMulti(images, [0, 0, 0], { count: value })],
  ["objects", " from 0 to 4", (value) => expandFourTimesMulti(images, [0, 0, 0], { objects: value })],
  ["batches", ", 1 or more", (value) => freshBatches(images, [0, 0, 0], { batches: value })],
  ["units", ", 1 or more", (value) => new MultiClassNetwork({ ...sizes, units: value })],
  ["numLabels", ", 2 or more", (value) => new ImageClassifierMLP(2, 2, value)],
  ["epochs", ", 1 or more", (value) => liveTrainingChart({ epochs: value })],
  ["points", " from 2 to 2000", (value) => showFunction(Math.sin, { from: 0, to: 1, points: value })],
  ["columns", " from 1 to 20", (value) => showImageGrid(images, { columns: value })],
  [
    "columns",
    " from 1 to 20",
    (value) => showPredictionGrid(images, [0, 0, 0], [0, 0, 0], { classNames, columns: value }),
  ],
  [
    "count",
    " from 1 to 3",
    (value) => showPredictionGrid(images, [0, 0, 0], [0, 0, 0], { classNames, count: value }),
  ],
  ["seed", "", (value) => setSeed(value)],
  ["The hint's number", " from 1 to 3", (value) => exercises.outputLayer.softmax.hint(value)],
];

const notWhole: [Anything, string][] = [
  [2.5, "2.5"],
  [Number.NaN, "NaN"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
  [Number.POSITIVE_INFINITY, "Infinity"],
  [2 ** 53, String(2 ** 53)],
  ["3", '"3"'],
  [null, "null"],
];

for (const [name, range, call] of calls) {
  test(`${name}, a whole number${range}: whoever asks for one refuses anything else in the same words`, async () => {
    const wrong = range === "" ? notWhole : [...notWhole, [-1, "-1"] as const];
    for (const [value, shown] of wrong) {
      await assert.rejects(async () => await call(value), {
        name: "ValueError",
        message: `${name} must be a whole number${range}, but is ${shown}.`,
      });
    }
  });
}
