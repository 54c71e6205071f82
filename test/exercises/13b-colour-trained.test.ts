import assert from "node:assert/strict";
import { test } from "node:test";
import { exercises, tf } from "six-steps";
import { accepts, assertSaid, options, recognises } from "./recognises.js";

const ask = exercises.colourTrained;

type Picture = number[][][];

test("a digit may be shifted, and each other change has a message that says what becomes of it", () => {
  accepts(ask.allowedChange, ["shift"]);
  recognises(ask.allowedChange, [
    ["flipLeftRight", "mirrored", /mirrored 2, 3 or 7/],
    ["flipUpDown", "upside-down", /wrong labels/],
    ["halfTurn", "half-turn", /a 6 is a 9/],
  ]);
  assert.equal(options(ask.allowedChange).length, 4);
});

test("only a choice by lot is an honest validation set, and each other one says why not", () => {
  accepts(ask.heldOut, ["atRandom"]);
  recognises(ask.heldOut, [
    ["theEnd", "end-of-sorted", /never met in training/],
    ["testImages", "test-set", /untouched until the end/],
    ["trainingImages", "trained-on", /never see overfitting/],
  ]);
  assert.deepEqual(options(ask.heldOut).sort(), ["atRandom", "testImages", "theEnd", "trainingImages"]);
});

test("the kept epoch has the smallest validation loss of the lesson's table, and not the highest accuracy", () => {
  // epoch, validation loss, validation accuracy: the lesson's table
  const rows = [
    [11, 1.247, 0.593],
    [12, 1.218, 0.609],
    [13, 1.366, 0.591],
    [14, 1.35, 0.606],
    [15, 1.315, 0.627],
    [16, 1.471, 0.601],
  ];
  const smallest = rows.reduce((best, row) => (row[1] < best[1] ? row : best));
  const mostRight = rows.reduce((best, row) => (row[2] > best[2] ? row : best));
  accepts(ask.keptEpoch, [smallest[0]]);
  recognises(ask.keptEpoch, [
    [16, "last", /saved only if/],
    [mostRight[0], "highest-accuracy", /`monitor` says `val_loss`/],
    [2, "row", /counts the rows/],
    [11, "overtaken", /better still/],
    [13, "never-saved", /never saved/],
    [1.218, "value", /which epoch reached it/],
  ]);
});

test("a mirror image passes as reversed rows, as a loop and as TensorFlow.js's reverse", () => {
  const loop = (image: Picture) => {
    const width = image[0].length;
    return image.map((row) => row.map((_, column) => row[width - 1 - column]));
  };
  accepts(ask.flip, [
    (image: Picture) => image.map((row) => [...row].reverse()),
    (image: Picture) => image.map((row) => row.reverse()),
    loop,
    (image: Picture) => tf.tensor3d(image).reverse(1),
  ]);
});

test("each known wrong mirror image has its own message", () => {
  const reversed = <T>(list: readonly T[]) => [...list].reverse();
  recognises(ask.flip, [
    [(image: Picture) => image, "unchanged", /as it came in/],
    [(image: Picture) => reversed(image), "upside-down", /upside down/],
    [(image: Picture) => tf.tensor3d(image).reverse(0), "upside-down", /upside down/],
    [(image: Picture) => tf.tensor3d(image).reverse(2), "channels-reversed", /red and blue are swapped/],
    [(image: Picture) => tf.tensor3d(image).reverse([0, 1]), "half-turn", /half turn/],
    [(image: Picture) => tf.tensor3d(image).reverse([1, 2]), "channels-too", /reversed the channels too/],
    [(image: Picture) => tf.tensor3d(image).transpose([1, 0, 2]), "transposed", /rows and columns/],
    [
      (image: Picture) => {
        for (const row of image) {
          for (let c = 0; c < row.length; c++) row[c] = row[row.length - 1 - c];
        }
        return image;
      },
      "overwritten",
      /overwritten/,
    ],
  ]);
});

test("pixels beyond the row's end, and canvases that are not returned, are told as undefined, not as a shape", () => {
  assertSaid(ask.flip, [
    [
      (image: Picture) => image.map((row) => row.map((_, c) => row[31 - c])),
      "undefined-entry",
      /^Entry `\[0\]\[0\]` is `undefined`/,
    ],
    [
      (image: Picture) => image.map((row) => row.map((_, c) => row[row.length - c])),
      "number-for-list",
      /`\[0\]\[0\]` is undefined; it should be a list of 3/,
    ],
  ]);
  assertSaid(exercises.oneOfFour.expandBatch, [
    [(images: Picture) => images.map(() => undefined), "undefined-entry", /^Entry `\[0\]` is `undefined`/],
  ]);
});
