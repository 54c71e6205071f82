import assert from "node:assert/strict";
import { test } from "node:test";
import { expandFourTimes, setSeed, tf } from "six-steps";
import { ShapeError, ValueError } from "six-steps/internal/errors/errors.js";
import { refuses } from "../plots/refuses.js";
import { height, numberedPictures, picturesOn, width } from "./bigPictures.js";

function quadrants(images: tf.Tensor3D): (number | undefined)[][] {
  const canvases = expandFourTimes(images);
  assert.deepEqual(canvases.shape, [images.shape[0], 2 * height, 2 * width, 1]);
  assert.equal(canvases.dtype, "float32");
  return canvases.arraySync().map(picturesOn);
}

test("each picture stands in exactly one quadrant of its own canvas, in order, and the rest is 0", () => {
  setSeed(1);
  quadrants(numberedPictures(50).images).forEach((found, i) => {
    assert.deepEqual(
      found.filter((picture) => picture !== undefined),
      [i],
    );
  });
  setSeed(undefined);
});

test("the four quadrants are drawn about equally often", () => {
  setSeed(2);
  const counts = [0, 0, 0, 0];
  for (const found of quadrants(numberedPictures(4000).images)) {
    counts[found.findIndex((picture) => picture !== undefined)] += 1;
  }
  // 1,000 expected of each, with a standard deviation of 27: 4 of them
  for (const count of counts) assert.ok(Math.abs(count - 1000) < 110, String(counts));
  setSeed(undefined);
});

test("the same seed gives the same quadrants, another seed others, and a second call others again", () => {
  const { images } = numberedPictures(20);
  setSeed(3);
  const first = quadrants(images);
  const second = quadrants(images);
  setSeed(3);
  assert.deepEqual(quadrants(images), first);
  assert.notDeepEqual(second, first);
  setSeed(4);
  assert.notDeepEqual(quadrants(images), first);
  setSeed(undefined);
});

test("pictures of whole numbers do as well, and no tensor is left but the result", () => {
  const images = numberedPictures(3).images.toInt() as tf.Tensor3D;
  const before = tf.memory().numTensors;
  const canvases = expandFourTimes(images);
  assert.equal(tf.memory().numTensors, before + 1);
  assert.equal(canvases.dtype, "float32");
  assert.deepEqual(canvases.sum().arraySync(), images.sum().arraySync());
});

test("what is no batch of pictures is refused", async () => {
  await refuses(
    () => expandFourTimes(tf.zeros([28, 28]) as never),
    ShapeError,
    "The images must have shape [count, height, width], but has [28, 28]: a single image becomes a set by image.expandDims(0).",
  );
  await refuses(
    () => expandFourTimes(tf.zeros([0, 28, 28])),
    ShapeError,
    "The images must have shape [count, height, width], with at least one image, but has [0, 28, 28].",
  );
  await refuses(
    () => expandFourTimes([[[1]]] as never),
    ValueError,
    "The images must be a tensor (tf.tensor3d makes one of nested arrays), but is [[[1]]].",
  );
});
