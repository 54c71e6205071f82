import assert from "node:assert/strict";
import { test } from "node:test";
import { showConfusionMatrix, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { confusionMatrixChart } from "six-steps/internal/plots/confusionMatrix.js";
import { refuses } from "./refuses.js";

const classNames = ["Shirt", "Coat", "Bag"];
const truth = [0, 0, 0, 1, 1, 2];
const predicted = [0, 1, 1, 1, 1, 0];

test("a cell counts the images of its row's true class predicted as its column's, as one-hot matrices count them", () => {
  const { figure } = confusionMatrixChart(tf.tensor1d(truth, "int32"), Int32Array.from(predicted), {
    classNames,
  });
  const [hits, mistakes, numbers] = figure.data as [
    { text: number[]; z: number[] },
    { text: number[][]; z: (number | null)[][] },
    { text: number[] },
  ];
  const oneHot = (labels: number[]) => tf.oneHot(labels, 3).toFloat() as tf.Tensor2D;
  const reference = tf.matMul(oneHot(truth), oneHot(predicted), true);
  assert.deepEqual(mistakes.text, reference.arraySync());
  assert.deepEqual(numbers.text, mistakes.text.flat());
  assert.deepEqual(hits.text, [1, 2, 0]);
  assert.deepEqual(hits.z, [0.333, 1, 0]);
  assert.deepEqual(mistakes.z, [
    [null, 0.667, 0],
    [0, null, 0],
    [1, 0, null],
  ]);
});

test("a class without any image has a row of zeros", () => {
  const [hits, mistakes] = confusionMatrixChart([0], [0], { classNames }).figure.data as [
    { z: number[] },
    { z: number[][] },
  ];
  assert.deepEqual([hits.z[2], mistakes.z[2]], [0, [0, 0, null]]);
});

test("a confusion matrix is described by its hits and its commonest mistakes, and its numbers are there as text", () => {
  const { description, details } = confusionMatrixChart(truth, predicted, { classNames });
  assert.equal(
    description,
    "Confusion matrix of 6 predictions, 3 of them right (50.0%). Most frequent mistakes: Shirt taken for Coat 2 times, Bag taken for Shirt once.",
  );
  assert.equal(
    details,
    ["        0  1  2", "Shirt   1  2  0", "Coat    0  2  0", "Bag     1  0  0"].join("\n"),
  );
});

test("labels that do not belong together are refused", async () => {
  const options = { classNames };
  await refuses(
    () => showConfusionMatrix([0, 1], [0], options),
    ShapeError,
    "The predicted labels must have shape [2], one for each true label, but has [1].",
  );
  await refuses(
    () => showConfusionMatrix([0, 3], [0, 1], options),
    ValueError,
    "The true label at place 1 must be a whole number from 0 to 2, but is 3.",
  );
  await refuses(
    () => showConfusionMatrix([0], [0.5], options),
    ValueError,
    "The predicted label at place 0 must be a whole number from 0 to 2, but is 0.5.",
  );
  await refuses(
    () => showConfusionMatrix([0], [Number.NaN], options),
    ValueError,
    "The predicted label at place 0 must be a whole number from 0 to 2, but is NaN.",
  );
  await refuses(
    () => showConfusionMatrix([0], tf.zeros([1, 3]), options),
    ShapeError,
    "The predicted labels must have shape [count], but has [1, 3]: argMax(-1) turns one-hot rows and probabilities into labels.",
  );
  await refuses(
    () => showConfusionMatrix([], [], options),
    ShapeError,
    "The true labels must have shape [count], with at least one label, but has [0].",
  );
  await refuses(
    () => showConfusionMatrix([0], [0], { classNames: Array(201).fill("cat") }),
    ValueError,
    "The number of class names must be at most 200 (show those classes alone that you compare), but is 201.",
  );
  await refuses(
    () => showConfusionMatrix([0], [0], { ...options, normalize: true } as never),
    UnknownOptionError,
    'An option of showConfusionMatrix is "normalize", which is not one of classNames, title, images, probabilities.',
  );
});

test("equal names stay apart: in words by their labels, at the axes as given", () => {
  const { figure, description, details } = confusionMatrixChart([0, 1, 2], [0, 1, 1], {
    classNames: ["cat", "cat", "dog"],
  });
  const { xaxis } = figure.layout as { xaxis: { ticktext: string[] } };
  assert.deepEqual(xaxis.ticktext, ["cat", "cat", "dog"]);
  assert.match(description, /3 predictions, 2 of them right .* dog taken for cat \(1\) once\.$/);
  assert.equal(
    details,
    ["          0  1  2", "cat (0)   1  0  0", "cat (1)   0  1  0", "dog       0  1  0"].join("\n"),
  );
});
