import assert from "node:assert/strict";
import { test } from "node:test";
import { expandFourTimesMulti, setSeed, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { refuses } from "../plots/refuses.js";
import { classCount, height, numberedPictures, picturesOn, width } from "./bigPictures.js";

const { images, labels } = numberedPictures(12);
const classes = labels.arraySync();

interface Options {
  count: number;
  objects?: number;
}

function make(options: Options): { pictures: number[][]; labels: number[][] } {
  const made = expandFourTimesMulti(images, labels, { ...options, numLabels: classCount });
  assert.deepEqual(made.images.shape, [options.count, 2 * height, 2 * width, 1]);
  assert.deepEqual(made.labels.shape, [options.count, classCount]);
  const pictures = made.images
    .arraySync()
    .map((canvas) => picturesOn(canvas).filter((picture) => picture !== undefined));
  return { pictures, labels: made.labels.arraySync() };
}

test("labels are 1 for just the classes of the pictures on the canvas, once or several times", () => {
  setSeed(1);
  const { pictures, labels } = make({ count: 300 });
  const twice = pictures.filter((on) => new Set(on.map((i) => classes[i])).size < on.length);
  assert.ok(twice.length > 20, "some canvas has two objects of one class");
  pictures.forEach((on, canvas) => {
    const want = new Array(classCount).fill(0);
    for (const picture of on) want[classes[picture]] = 1;
    assert.deepEqual(labels[canvas], want);
  });
  setSeed(undefined);
});

test("each number of objects from 0 to 4, each quadrant and each picture is drawn about equally often", () => {
  setSeed(2);
  const { pictures } = make({ count: 5000 });
  const objects = [0, 0, 0, 0, 0];
  const drawn = new Array(images.shape[0]).fill(0);
  for (const on of pictures) {
    objects[on.length] += 1;
    for (const picture of on) drawn[picture] += 1;
  }
  for (const count of objects) assert.ok(Math.abs(count - 1000) < 115, String(objects)); // 4 standard deviations
  for (const count of drawn) assert.ok(Math.abs(count - 10000 / 12) < 115, String(drawn));
  const one = expandFourTimesMulti(images, labels, { count: 4000, objects: 1, numLabels: classCount });
  const places = [0, 0, 0, 0];
  for (const canvas of one.images.arraySync()) {
    places[picturesOn(canvas).findIndex((picture) => picture !== undefined)] += 1;
  }
  for (const count of places) assert.ok(Math.abs(count - 1000) < 110, String(places));
  setSeed(undefined);
});

test("the number of objects may be chosen, and without a count there are as many canvases as pictures", () => {
  for (const objects of [0, 1, 2, 3, 4]) {
    for (const on of make({ count: 20, objects }).pictures) assert.equal(on.length, objects);
  }
  const made = expandFourTimesMulti(images, labels);
  assert.deepEqual([made.images.shape[0], made.labels.shape], [12, [12, 10]]);
});

test("the same seed gives the same canvases, and a second call others", () => {
  setSeed(3);
  const first = make({ count: 30 });
  const second = make({ count: 30 });
  setSeed(3);
  assert.deepEqual(make({ count: 30 }), first);
  assert.notDeepEqual(second, first);
  setSeed(undefined);
});

test("only the two results stay in memory", () => {
  const before = tf.memory().numTensors;
  const made = expandFourTimesMulti(images, classes, { count: 3, objects: 4 });
  assert.equal(tf.memory().numTensors, before + 2);
  tf.dispose([made.images, made.labels]);
});

test("labels that do not fit and options out of range are refused", async () => {
  const refused = (options: object, message: string) =>
    refuses(() => expandFourTimesMulti(images, labels, options), ValueError, message);
  await refused({ count: 0 }, "count must be a whole number, 1 or more, but is 0.");
  await refused({ count: 2.5 }, "count must be a whole number, 1 or more, but is 2.5.");
  await refused({ objects: 5 }, "objects must be a whole number from 0 to 4, but is 5.");
  await refused({ numLabels: 3 }, "The label at place 1 must be a whole number from 0 to 2, but is 3.");
  await refuses(
    () => expandFourTimesMulti(images, [1, 2]),
    ShapeError,
    "The labels must have shape [12], one for each image, but has [2].",
  );
  await refuses(
    () => expandFourTimesMulti(images, tf.oneHot(labels, classCount) as never),
    ShapeError,
    "The labels must have shape [count], but has [12, 5]: argMax(-1) turns one-hot rows and probabilities into labels.",
  );
  await refuses(
    () => expandFourTimesMulti(images, labels, { seed: 1 } as never),
    UnknownOptionError,
    'An option of expandFourTimesMulti is "seed", which is not one of count, objects, numLabels.',
  );
});
