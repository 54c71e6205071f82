import assert from "node:assert/strict";
import { test } from "node:test";
import { countPerClass, stratifiedSplit, tf } from "six-steps";

/** As many of each class as Fashion-MNIST has, in a mixed order. */
const labels = Int32Array.from({ length: 60_000 }, (_, i) => (i * 7 + Math.floor(i / 10)) % 10);

test("60,000 labels become 48,000 and 12,000, with 4,800 and 1,200 of each class", () => {
  const { train, validation } = stratifiedSplit(labels);
  assert.deepEqual([train.length, validation.length], [48_000, 12_000]);
  const counts = (indices: Uint32Array) => countPerClass(Array.from(indices, (i) => labels[i]));
  assert.deepEqual(counts(train), Array(10).fill(4_800));
  assert.deepEqual(counts(validation), Array(10).fill(1_200));
});

test("each index stands in exactly one of the two sets", () => {
  const { train, validation } = stratifiedSplit(labels);
  const seen = new Uint8Array(60_000);
  for (const i of [...train, ...validation]) seen[i]++;
  assert.ok(seen.every((times) => times === 1));
});

test("neither set is sorted by class or by place", () => {
  const { validation } = stratifiedSplit(labels);
  assert.ok(new Set([...validation.slice(0, 50)].map((i) => labels[i])).size > 5);
  assert.ok(validation.slice(0, 50).some((index, i, some) => i > 0 && index < some[i - 1]));
});

test("the seed alone decides, whatever Math.random says", () => {
  const first = stratifiedSplit(labels);
  Math.random();
  assert.deepEqual(stratifiedSplit(labels), first);
  assert.notDeepEqual(stratifiedSplit(labels, { seed: 43 }), first);
});

test("a share of uneven classes is rounded class by class; a tensor of labels will do", () => {
  const uneven = tf.tensor1d([...Array(9).fill(0), ...Array(30).fill(3)], "int32");
  const { train, validation } = stratifiedSplit(uneven, { validationShare: 0.3 });
  const ofClass3 = (indices: Uint32Array) => indices.filter((i) => i >= 9).length;
  assert.deepEqual([train.length, ofClass3(train)], [6 + 21, 21]);
  assert.deepEqual([validation.length, ofClass3(validation)], [3 + 9, 9]);
});

test("what cannot be divided is an error that says why", () => {
  assert.throws(
    () => stratifiedSplit([0, 1, 1, 1, 1, 1]),
    /examples of class 0 must be large enough.* but is 1/,
  );
  assert.throws(
    () => stratifiedSplit(labels, { validationShare: 1 }),
    /validationShare must be a number between 0/,
  );
  assert.throws(() => stratifiedSplit(labels, { seed: 0.5 }), /seed must be a whole number, but is 0.5/);
  assert.throws(() => stratifiedSplit([0, -1]), /The label at place 1 must be a whole number from 0/);
});
