import assert from "node:assert/strict";
import { test } from "node:test";
import { freshBatches, setSeed, tf } from "six-steps";
import { UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { refuses } from "../plots/refuses.js";
import { numberedPictures } from "./bigPictures.js";

const { images, labels } = numberedPictures(12);

test("each batch is new, and there are as many as were asked for, of the size that was asked for", () => {
  setSeed(1);
  const sums = Array.from(freshBatches(images, labels, { batches: 4, batchSize: 7 }), (batch) => {
    assert.deepEqual([batch.images.shape[0], batch.labels.shape], [7, [7, 10]]);
    return batch.images.sum().arraySync();
  });
  assert.equal(new Set(sums).size, 4);
  const [first] = freshBatches(images, labels, { batches: 1 });
  assert.equal(first.images.shape[0], 32);
  setSeed(undefined);
});

test("only one batch is in memory at a time, and none after the loop, be it left early or by an error", () => {
  const before = tf.memory().numTensors;
  const options = { batches: 3, batchSize: 2, objects: 2 };
  for (const _ of freshBatches(images, labels, options)) assert.equal(tf.memory().numTensors, before + 2);
  assert.equal(tf.memory().numTensors, before);
  for (const _ of freshBatches(images, labels, options)) break;
  assert.equal(tf.memory().numTensors, before);
  assert.throws(() => {
    for (const _ of freshBatches(images, labels, options)) throw new Error("in the loop");
  }, /in the loop/);
  assert.equal(tf.memory().numTensors, before);
});

test("an error shows where freshBatches is called, before any batch", async () => {
  await refuses(
    () => freshBatches(images, labels, { batches: 0 }),
    ValueError,
    "batches must be a whole number, 1 or more, but is 0.",
  );
  await refuses(
    () => freshBatches(images, labels, { batches: 2, batchsize: 8 } as never),
    UnknownOptionError,
    'An option of freshBatches is "batchsize", which is not one of batches, batchSize, objects, numLabels.',
  );
});
