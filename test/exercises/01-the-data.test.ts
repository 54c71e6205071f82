import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { accepts, options, recognises } from "./recognises.js";

const ask = exercises.theData;
type Image = number[][];
const each = (change: (value: number) => number) => (image: Image) => image.map((row) => row.map(change));
const count = (labels: number[], classCount: number) =>
  Array.from({ length: classCount }, (_, label) => labels.filter((one) => one === label).length);

test("the test images' shape passes as a list and as a tensor's shape, and each usual slip is told", () => {
  accepts(ask.testShape, [[10000, 28, 28], Int32Array.of(10000, 28, 28)]);
  recognises(ask.testShape, [
    [[60000, 28, 28], "train-shape", /training images/],
    [[70000, 28, 28], "together", /70,000/],
    [[28, 28, 10000], "count-last", /first axis counts the images/],
    [[10000, 784], "flat", /lesson 03/],
    [[10000], "labels", /one number per image/],
    [[28, 28], "one-picture", /one image/],
    [[10000, 28, 28, 1], "channel", /grey/],
    [[10000, 28, 28, 3], "channel", /grey/],
  ]);
});

test("image 0 shows an ankle boot, and each usual slip is told", () => {
  accepts(ask.imageZero, ["Ankle boot"]);
  recognises(ask.imageZero, [
    ["Bag", "one-based", /ninth name has the label 8/],
    ["T-shirt/top", "image-number", /name for label 0/],
    ["9", "label", /the label itself/],
    ["ankle boots", "spelling", /"ankle boots" is spelled differently/],
    ["Ankle Boot", "spelling", /spelled differently/],
    ["Sneaker", "shoe", /"Sneaker" has in the table/],
    ["shoe", "some-shoe", /several of them are shoes/],
    ["Coat", "other-class", /not the one with the label 9/],
  ]);
});

test("pixelAt passes by index, by at() and as a tensor, and each wrong one is told", () => {
  accepts(ask.pixelAt, [
    (image: Image, row: number, column: number) => image[row][column],
    (image: Image, row: number, column: number) => image.at(row)?.at(column),
    (image: Image, row: number, column: number) => image.flat()[row * image[0].length + column],
    (image: Image, row: number, column: number) => tf.tensor2d(image).slice([row, column], [1, 1]).asScalar(),
  ]);
  recognises(ask.pixelAt, [
    [(image: Image, r: number, c: number) => image[c][r], "transposed", /row 1 and column 2/],
    [(image: Image, _: number, c: number) => image[c], "whole-row", /\[4, 5, 6\], a whole row/],
    [(image: Image, r: number) => image[r], "whole-row", /\[7, 8, 9\], a whole row/],
    [(image: Image, r: number, c: number) => image[r - 1][c - 1], "one-based", /count from 0/],
    [(image: Image, r: number, c: number) => image[image.length - 1 - r][c], "from-below", /at the top/],
    [(image: Image, r: number) => image[r][r], "one-input-unused", /both `row` and `column`/],
    [(image: Image, r: number) => image[r][0], "one-input-unused", /both `row` and `column`/],
    [(image: Image, _: number, c: number) => image[0][c], "one-input-unused", /both `row` and `column`/],
    [(image: Image) => image[0][0], "one-input-unused", /both `row` and `column`/],
  ]);
  assert.equal(ask.pixelAt.judge(() => 8).kind, "incorrect", "hard-coded");
});

test("normalize passes as loops, with map, with typed rows and as a tensor, and each wrong one is told", () => {
  const loops = (image: Image) => {
    const result: Image = [];
    for (let row = 0; row < image.length; row++) {
      result.push([]);
      for (const value of image[row]) result[row].push(value / 255);
    }
    return result;
  };
  accepts(ask.normalize, [
    loops,
    each((value) => value / 255),
    (image: Image) => image.map((row) => Float32Array.from(row, (value) => value / 255)),
    (image: Image) => tf.tensor2d(image).div(255),
    (image: Image) => tf.tensor2d(image, undefined, "int32").div(255),
  ]);
  recognises(ask.normalize, [
    [(image: Image) => image, "unchanged", /Divide each by 255/],
    [each((value) => value / 256), "by-256", /gives 0\.99609/],
    [(image: Image) => each((v) => v / Math.max(...image.flat()))(image), "own-maximum", /dark image/],
    [
      (image: Image) => {
        const [least, most] = [Math.min(...image.flat()), Math.max(...image.flat())];
        return each((value) => (value - least) / (most - least))(image);
      },
      "min-max",
      /divide by 255 only/,
    ],
    [each((value) => Math.round(value / 255)), "whole-numbers", /keep the fractions/],
    [each((value) => Math.floor(value / 255)), "whole-numbers", /keep the fractions/],
    [
      (image: Image) => tf.tensor2d(image, undefined, "int32").div(tf.scalar(255, "int32")),
      "whole-numbers",
      /int32 tensor by another int32/,
    ],
    [each((value) => (value - 127.5) / 127.5), "minus-one-to-one", /−1…1/],
    [each((value) => (value / 255) * 100), "percent", /percentages/],
    [each((value) => (255 - value) / 255), "inverted", /negative/],
    [each((value) => value / 255 / 255), "divided-twice", /twice/],
    [(image: Image) => image.flat().map((value) => value / 255), "flat", /one row of 4 numbers/],
  ]);
  const outcome = ask.normalize.judge(() => [
    [0, 1],
    [0.2, 0.8],
  ]);
  assert.equal(outcome.kind, "incorrect", "hard-coded");
});

test("countLabels passes as a loop, with filter, typed and as a tensor, and each wrong one is told", () => {
  accepts(ask.countLabels, [
    count,
    (labels: number[], classCount: number) => {
      const counts = new Int32Array(classCount);
      for (const label of labels) counts[label]++;
      return counts;
    },
    (labels: number[], classCount: number) => {
      const counts: number[] = [];
      for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
      return Array.from({ length: classCount }, (_, label) => counts[label] ?? 0);
    },
    (labels: number[], classCount: number) => tf.oneHot(tf.tensor1d(labels, "int32"), classCount).sum(0),
  ]);
  const grown = (labels: number[]) => {
    const counts: number[] = [];
    for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
    return counts;
  };
  recognises(ask.countLabels, [
    [
      (labels: number[], classCount: number) => {
        const counts: number[] = new Array(classCount);
        for (const label of labels) counts[label] += 1;
        return counts;
      },
      "nan",
      /\.fill\(0\)/,
    ],
    [
      (labels: number[], classCount: number) => {
        const counts: number[] = new Array(classCount);
        for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
        return counts;
      },
      "holes",
      /undefined/,
    ],
    [
      (labels: number[]) => Array.from(grown(labels), (n) => n ?? 0),
      "too-short",
      /has 3 entries, but there are 4/,
    ],
    [(labels: number[], n: number) => count(labels, n).filter((one) => one > 0), "zeros-left-out", /Write 0/],
    [
      (labels: number[], n: number) => {
        const counts = new Array(n).fill(0);
        for (let i = 0; i < labels.length; i++) counts[i] += 1;
        return counts;
      },
      "positions",
      /counts\[labels\[i\]\]/,
    ],
    [
      (labels: number[], n: number) => {
        const counts = new Array(n).fill(0);
        for (const label of labels) counts[label] += label;
        return counts;
      },
      "amounts",
      /not an amount/,
    ],
    [(labels: number[], n: number) => count(labels, n + 1).slice(1), "one-based", /one place off/],
    [
      (labels: number[], n: number) => {
        const counts = new Array(n).fill(0);
        for (const label of labels) counts[label - 1] += 1;
        return counts;
      },
      "one-based",
      /Label 0 belongs to entry 0/,
    ],
    [
      (labels: number[], n: number) => count(labels, n).map((one) => one / labels.length),
      "shares",
      /add up to 1/,
    ],
    [(labels: number[], n: number) => count(labels, n).map((one) => (one ? 1 : 0)), "present", /how often/],
    [(labels: number[]) => labels, "labels-themselves", /labels themselves/],
    [(labels: number[]) => [...new Set(labels)], "labels-themselves", /labels themselves/],
    [(labels: number[], n: number) => [...count(labels, n), 0], "too-long", /has 4 entries/],
    [(labels: number[], n: number) => ({ ...count(labels, n) }), "no-array", /Return an array/],
  ]);
  assert.equal(ask.countLabels.judge(() => [1, 1, 3]).kind, "incorrect", "hard-coded");
});

test("of the reasons for a test set one is right and each other has its message", () => {
  accepts(ask.whyTestSet, ["training images known"]);
  const wrongs = [
    ["training set too large", "too-large", /merely take longer/],
    ["test images harder", "harder", /the same collection/],
    ["more to learn from", "more-data", /no longer be new/],
  ] as const;
  recognises(ask.whyTestSet, wrongs);
  assert.deepEqual(
    options(ask.whyTestSet).sort(),
    ["training images known", ...wrongs.map(([option]) => option)].sort(),
  );
});
