import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { accepts, recognises } from "./recognises.js";

const ask = exercises.colour;

type Place = (row: number, column: number, channel: number) => number;

/** A picture in which every value is different: its place in a [32, 32, 3] tensor. */
const places = tf.range(0, 3072, 1, "int32").reshape<tf.Tensor3D>([32, 32, 3]);

test("yellow is red and green light, and each other colour has a message of its own", () => {
  accepts(ask.yellowPixel, [[255, 255, 0], tf.tensor1d([255, 255, 0])]);
  recognises(ask.yellowPixel, [
    [[0, 255, 255], "cyan", /cyan/],
    [[255, 0, 255], "magenta", /pink/],
    [[255, 255, 255], "white", /All three/],
    [[0, 0, 255], "one-light", /is a single light/],
    [[1, 1, 0], "range-0-to-1", /0 to 255/],
    [[255, 165, 0], "unequal-lights", /orange/],
    [[200, 200, 0], "too-dim", /not the brightest/],
  ]);
  assert.equal(ask.yellowPixel.judge([0, 0, 0]).kind, "incorrect");
});

test("the place in a record is where TensorFlow.js puts a value when the channels come first, behind the label", () => {
  const record = [7, ...places.transpose([2, 0, 1]).dataSync()];
  const picture = places.arraySync();
  accepts(ask.placeInRecord, [
    (row: number, column: number, channel: number) => record.indexOf(picture[row][column][channel], 1),
    (row: number, column: number, channel: number) => (channel * 32 + row) * 32 + column + 1,
  ]);
});

test("each known wrong place in a record has its own message", () => {
  const wrong: [Place, string, RegExp][] = [
    [(r, c, k) => 1024 * k + 32 * r + c, "label-forgotten", /place 0 of a record holds the label/],
    [(r, c, k) => 1 + (32 * r + c) * 3 + k, "channels-last", /whole planes/],
    [(r, c, k) => (32 * r + c) * 3 + k, "tensor-layout", /label comes first/],
    [(r, c, k) => 1 + 96 * r + 32 * k + c, "channel-after-each-row", /only after all 32 rows/],
    [(r, c, k) => 96 * r + 32 * k + c, "channel-after-each-row", /only after all 32 rows/],
    [(r, c, k) => 1 + 1024 * k + 32 * c + r, "rows-and-columns", /place of row 1 and column 0/],
    [(r, c) => 1 + 32 * r + c, "channel-forgotten", /the same for every channel/],
    [(r, c, k) => 1 + 1024 * (k - 1) + 32 * r + c, "channel-from-1", /one plane too early/],
    [(r, c, k) => 1 + 1024 * (2 - k) + 32 * r + c, "blue-first", /order red, green, blue/],
    [(r, c, k) => 1 + 784 * k + 28 * r + c, "size-28", /32 rows of 32/],
    [(r, c, k) => 1025 * k + 32 * r + c + 1, "label-in-each-plane", /at its very beginning/],
  ];
  recognises(ask.placeInRecord, wrong);
  for (const constant of [0, 2, 1025]) {
    assert.equal(ask.placeInRecord.judge(() => constant).kind, "incorrect");
  }
});

test("the place in a tensor is where TensorFlow.js puts the value", () => {
  const picture = places.arraySync();
  accepts(ask.placeInTensor, [
    (row: number, column: number, channel: number) => picture[row][column][channel],
    (row: number, column: number, channel: number) => 96 * row + 3 * column + channel,
  ]);
});

test("each known wrong place in a tensor has its own message", () => {
  const wrong: [Place, string, RegExp][] = [
    [(r, c, k) => 1024 * k + 32 * r + c, "planes", /last axis runs fastest/],
    [(r, c, k) => 1 + 1024 * k + 32 * r + c, "planes", /last axis runs fastest/],
    [(r, c, k) => 1 + (32 * r + c) * 3 + k, "label-counted", /label is not in this tensor/],
    [(r, c, k) => 96 * r + 32 * k + c, "channel-after-each-row", /\[32, 3, 32\]/],
    [(r, c, k) => (32 * c + r) * 3 + k, "rows-and-columns", /place of row 1 and column 0/],
    [(r, c, k) => 32 * r + 3 * c + k, "row-of-32", /32 · 3 = 96 places/],
    [(r, c, k) => 96 * r + c + k, "column-once", /multiply the column by 3/],
    [(r, c) => 32 * r + c, "grey", /grey image/],
  ];
  recognises(ask.placeInTensor, wrong);
  assert.equal(ask.placeInTensor.judge(() => 3).kind, "incorrect");
});

/** The lesson's network. */
function network(): tf.Sequential {
  const { conv2d, maxPooling2d, flatten, dense } = tf.layers;
  const model = tf.sequential();
  for (const [i, filters] of [16, 32, 64].entries()) {
    const input = i === 0 ? { inputShape: [32, 32, 3] } : {};
    model.add(conv2d({ filters, kernelSize: 2, padding: "same", activation: "relu", ...input }));
    model.add(maxPooling2d({ poolSize: 2 }));
  }
  model.add(flatten());
  model.add(dense({ units: 500, activation: "relu" }));
  model.add(dense({ units: 10, activation: "softmax" }));
  return model;
}

test("the count of parameters, and the numbers in the lesson, are those of TensorFlow.js", () => {
  const model = network();
  const counts = model.layers.map((layer) => layer.countParams()).filter((count) => count > 0);
  assert.deepEqual(counts, [208, 2_080, 8_256, 512_500, 5_010]);
  assert.equal(model.countParams(), 528_054);
  accepts(ask.denseParameters, [counts[3]]);
});

test("the one number of a filter is TensorFlow.js's, and each known wrong one has its own message", () => {
  const [red, green, blue] = [
    [1, 0, 0, 1],
    [0, 1, 1, 0],
    [1, 1, 0, 0],
  ];
  const pixels = red.flatMap((value, at) => [value, green[at], blue[at]]);
  const weights = red.flatMap(() => [1, -1, 2]);
  const window = tf.tensor3d(pixels, [2, 2, 3]);
  const sum = tf.conv2d(window, tf.tensor4d(weights, [2, 2, 3, 1]), 1, "valid");
  accepts(ask.oneSum, [sum.dataSync()[0] + 3]);
  recognises(ask.oneSum, [
    [4, "bias-forgotten", /comes on top/],
    [11, "sign-forgotten", /weight is −1/],
    [8, "sign-forgotten", /weight is −1/],
    [9, "weights-forgotten", /multiplied by its weight/],
    [13, "bias-per-channel", /for each channel/],
    [16, "bias-per-pixel", /for each pixel/],
    [6, "one-pixel", /four pixels/],
  ]);
  assert.equal(ask.oneSum.judge(0).kind, "incorrect");
});

test("each known wrong count of the dense layer has its own message", () => {
  recognises(ask.denseParameters, [
    [512_000, "biases-forgotten", /weights alone/],
    [2_048_500, "two-poolings", /three poolings/],
    [8_192_500, "one-pooling", /16 · 16 · 64 inputs/],
    [32_768_500, "no-pooling", /halves both sides/],
    [1_536_500, "pixels", /3,072 pixel values/],
    [8_500, "channels-forgotten", /64 numbers, one per filter/],
    [32_500, "places-forgotten", /Flatten keeps them all/],
    [513_024, "input-biases", /500 nodes/],
    [1_524, "added", /multiply/],
    [512_001, "one-bias", /one bias for the layer/],
    [128_500, "one-side", /4 · 4/],
    [288_500, "padding-valid", /keeps its size/],
    [528_054, "whole-network", /whole network/],
  ]);
});
