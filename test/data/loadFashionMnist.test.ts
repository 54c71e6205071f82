import assert from "node:assert/strict";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { classNames, classNamesKorean, type ImageDataset, loadFashionMnist, tf } from "six-steps";
import { ValueError } from "six-steps/internal/errors/errors.js";
import { fetchDataset } from "six-steps/internal/platform/node/datasets/fetchDataset.js";
import { temporaryFolder } from "./smallDataset.js";

let data: ImageDataset;

before(async () => {
  data = await loadFashionMnist();
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

/** Adds the pixels up, once as they are and once weighted by their place, so that an exchange shows too. */
function checksums(images: tf.Tensor): [number, number] {
  let sum = 0;
  let weighted = 0;
  const pixels = images.dataSync();
  for (let i = 0; i < pixels.length; i++) {
    sum += pixels[i];
    weighted += pixels[i] * (i % 251);
  }
  return [sum, weighted];
}

test("every pixel is what numpy reads from the same files", () => {
  assert.deepEqual(checksums(data.trainImages), [3431114169, 428843984823]);
  assert.deepEqual(checksums(data.testImages), [573469082, 71679932715]);
});

test("row 14 of the first training image is what numpy reads", () => {
  const row = tf.tidy(() => [...data.trainImages.slice([0, 14, 0], [1, 1, 28]).dataSync()]);
  assert.deepEqual(
    row,
    [
      0, 0, 1, 4, 6, 7, 2, 0, 0, 0, 0, 0, 237, 226, 217, 223, 222, 219, 222, 221, 216, 223, 229, 215, 218,
      255, 77, 0,
    ],
  );
});

test("the labels are those of the dataset, each class as often as the others", () => {
  for (const [labels, first, last, each] of [
    [data.trainLabels, [9, 0, 0, 3, 0, 2, 7, 2, 5, 5], [5, 1, 3, 0, 5], 6000],
    [data.testLabels, [9, 2, 1, 1, 6, 1, 4, 6, 5, 7], [9, 1, 8, 1, 5], 1000],
  ] as const) {
    const values = [...labels.dataSync()];
    assert.deepEqual(values.slice(0, 10), first);
    assert.deepEqual(values.slice(-5), last);
    for (const label of classNames.keys()) assert.equal(values.filter((v) => v === label).length, each);
  }
});

test("there is a name for each of the ten labels, in the dataset's order", () => {
  assert.deepEqual(classNames, [
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
  ]);
});

test("the Korean names stand in the same order", () => {
  assert.equal(classNamesKorean.length, 10);
  for (const [english, korean] of [
    ["T-shirt/top", "티셔츠/윗도리"],
    ["Sandal", "샌들"],
    ["Sneaker", "스니커즈"],
    ["Ankle boot", "앵클부츠"],
  ]) {
    assert.equal(classNamesKorean[classNames.indexOf(english)], korean);
  }
});

test("loading again gives the same tensors, and new ones for those that were disposed of", async () => {
  const again = await loadFashionMnist();
  assert.equal(again.trainImages, data.trainImages);
  const { trainLabels } = data;
  trainLabels.dispose();
  const [one, other] = await Promise.all([loadFashionMnist(), loadFashionMnist()]);
  assert.equal(one.trainImages, data.trainImages);
  assert.notEqual(one.trainLabels, trainLabels);
  assert.equal(one.trainLabels, other.trainLabels);
  assert.deepEqual([...one.trainLabels.slice(0, 3).dataSync()], [9, 0, 0]);
  data = one;
});

test("a few images keep their pixels, which are taken by their numbers and divided, after the file has been given back", async () => {
  const few = await loadFashionMnist({ trainCount: 2000, testCount: 2000 });
  const all = data.trainImages.slice(0, 2000);
  const places = [1999, 0, 7];
  for (const [a, b] of [
    [few.trainImages.gather(places), all.gather(places)],
    [few.trainImages.div(255).mean(0), all.div(255).mean(0)],
  ])
    assert.deepEqual(a.dataSync(), b.dataSync());
});

test("trainCount and testCount take the first examples only", async () => {
  const few = await loadFashionMnist({ trainCount: 5, testCount: 1 });
  assert.deepEqual(few.trainImages.shape, [5, 28, 28]);
  assert.deepEqual(few.testImages.shape, [1, 28, 28]);
  assert.deepEqual([...few.trainLabels.dataSync()], [9, 0, 0, 3, 0]);
  assert.deepEqual([...few.testLabels.dataSync()], [9]);
  assert.deepEqual(few.trainImages.dataSync(), data.trainImages.slice(0, 5).dataSync());
  tf.dispose({ ...few });
});

for (const [option, wrong, shown] of [
  ["trainCount", 0, "0"],
  ["trainCount", 60001, "60001"],
  ["trainCount", 2.5, "2.5"],
  ["trainCount", Number.NaN, "NaN"],
  ["testCount", 10001, "10001"],
  ["testCount", -1, "-1"],
  ["testCount", "10", '"10"'],
] as const) {
  test(`${option} ${shown} is refused with the limit`, async () => {
    await assert.rejects(loadFashionMnist({ [option]: wrong }), (error) => {
      assert.ok(error instanceof ValueError);
      const most = option === "trainCount" ? 60000 : 10000;
      assert.equal(error.message, `${option} must be a whole number from 1 to ${most}, but is ${shown}.`);
      return true;
    });
  });
}

test("a damaged file in the cache is fetched again before it is loaded", async (t) => {
  const { folder: source } = await fetchDataset("fashion-mnist");
  const cache = await temporaryFolder(t);
  const folder = join(cache, "fashion-mnist");
  const names = ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"];
  await mkdir(folder);
  for (const name of names)
    await copyFile(join(source, `${name}-ubyte.gz`), join(folder, `${name}-ubyte.gz`));
  const labels = join(folder, "t10k-labels-idx1-ubyte.gz");
  const good = await readFile(labels);
  await writeFile(labels, good.subarray(0, 3000));
  const before = { ...process.env };
  t.after(() => {
    for (const name of ["SIX_STEPS_DATA", "SIX_STEPS_DATA_MIRROR"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });
  process.env.SIX_STEPS_DATA = cache;
  process.env.SIX_STEPS_DATA_MIRROR = source;
  const few = await loadFashionMnist({ trainCount: 1, testCount: 10 });
  assert.deepEqual([...few.testLabels.dataSync()], [9, 2, 1, 1, 6, 1, 4, 6, 5, 7]);
  assert.deepEqual(await readFile(labels), good);
  tf.dispose({ ...few });
});
