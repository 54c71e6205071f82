import assert from "node:assert/strict";
import { test } from "node:test";
import { miniBatches, setSeed } from "six-steps";

test("each index stands in one batch; the last batch is shorter", () => {
  const batches = miniBatches(1000, 256);
  assert.deepEqual(
    batches.map((batch) => batch.length),
    [256, 256, 256, 232],
  );
  const all = batches.flatMap((batch) => [...batch]).sort((a, b) => a - b);
  assert.deepEqual(all, [...Array(1000).keys()]);
  assert.deepEqual(
    miniBatches(3, 10).map((batch) => batch.length),
    [3],
  );
});

test("the order is a new one each time, and repeats with the seed", () => {
  setSeed(1);
  const [first, second] = [miniBatches(50, 50), miniBatches(50, 50)];
  setSeed(1);
  assert.deepEqual(miniBatches(50, 50), first);
  setSeed(undefined);
  assert.notDeepEqual(first, second);
});

test("numbers that are no counts are refused", () => {
  assert.throws(() => miniBatches(0, 5), /count must be a whole number, 1 or more, but is 0/);
  assert.throws(() => miniBatches(5, 2.5), /batchSize must be a whole number, 1 or more, but is 2.5/);
});
