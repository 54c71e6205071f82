import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type ImageDataset, loadMnist, tf } from "six-steps";
import { ValueError } from "six-steps/internal/errors/errors.js";

let data: ImageDataset;

before(async () => {
  data = await loadMnist();
});

after(() => tf.dispose({ ...data }));

test("the tensors have the shapes and the type that the lessons state", () => {
  assert.deepEqual(
    Object.entries(data).map(([name, { shape, dtype }]) => [name, shape, dtype]),
    [
      ["trainImages", [60000, 28, 28], "int32"],
      ["trainLabels", [60000], "int32"],
      ["testImages", [10000, 28, 28], "int32"],
      ["testLabels", [10000], "int32"],
    ],
  );
});

test("the labels are MNIST's: the first ten, and how often each digit occurs", () => {
  const known = [
    [
      data.trainLabels,
      [5, 0, 4, 1, 9, 2, 1, 3, 1, 4],
      [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
    ],
    [
      data.testLabels,
      [7, 2, 1, 0, 4, 1, 4, 9, 5, 9],
      [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
    ],
  ] as const;
  for (const [labels, first, counts] of known) {
    const values = [...labels.dataSync()];
    assert.deepEqual(values.slice(0, 10), first);
    assert.deepEqual(
      counts.map((_, digit) => values.filter((value) => value === digit).length),
      counts,
    );
  }
});

test("the mean brightness is the one that the literature normalises with, 0.1307", () => {
  const pixels = data.trainImages.dataSync();
  let sum = 0;
  for (const pixel of pixels) sum += pixel;
  assert.equal(sum, 1567298545); // Python's sum of the bytes
  assert.equal((sum / pixels.length / 255).toFixed(4), "0.1307");
});

test("the first digits only, and no more than there are", async () => {
  const few = await loadMnist({ trainCount: 3, testCount: 2 });
  assert.deepEqual([...few.trainLabels.dataSync()], [5, 0, 4]);
  assert.deepEqual(few.testImages.shape, [2, 28, 28]);
  tf.dispose({ ...few });
  await assert.rejects(loadMnist({ trainCount: 60001 }), ValueError);
});
