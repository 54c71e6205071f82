import assert from "node:assert/strict";
import { test } from "node:test";
import { classNames, classNamesKorean, countPerClass, tf, toCategorical } from "six-steps";

test("rows are TensorFlow.js's one-hot rows", () => {
  const labels = tf.tensor1d([2, 0, 9, 2], "int32");
  const rows = toCategorical(labels);
  assert.deepEqual(
    rows.map((row) => [...row]),
    tf.oneHot(labels, 10).arraySync(),
  );
  assert.deepEqual([...toCategorical([1], 3)[0]], [0, 1, 0]);
});

test("a label that is not a class is refused, where tf.oneHot makes a row of zeros", () => {
  assert.throws(
    () => toCategorical([0, 3], 3),
    /The label at place 1 must be a whole number from 0 to 2, but is 3/,
  );
  assert.throws(() => toCategorical([0], 0), /numClasses must be a whole number, 1 or more/);
});

test("labels are counted class by class, also those that do not occur", () => {
  assert.deepEqual(countPerClass(Uint8Array.of(1, 1, 3), 4), [0, 2, 0, 1]);
  assert.deepEqual(countPerClass([9]).length, 10);
  assert.throws(
    () => countPerClass([4], 4),
    /The label at place 0 must be a whole number from 0 to 3, but is 4/,
  );
});

test("every class has a Korean name", () => {
  assert.equal(classNamesKorean.length, classNames.length);
  for (const name of classNamesKorean) assert.match(name, /^[가-힣/]+$/);
});
