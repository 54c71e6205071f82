import assert from "node:assert/strict";
import { test } from "node:test";
import { showPixelList, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { pixelListBundles } from "six-steps/internal/plots/pixelList.js";

test("each pixel is a square with its value, and its place below", () => {
  const [{ "text/html": html, "text/plain": text }] = pixelListBundles(tf.tensor1d([0, 5, 9]), {
    maxValue: 9,
  });
  const written = [...html.matchAll(/>([^<]+)<\/text>/g)].map(([, one]) => one);
  assert.deepEqual(written, ["0", "0", "5", "1", "9", "2"]);
  assert.deepEqual(
    [...html.matchAll(/fill="rgb\((\d+),/g)].map(([, grey]) => Number(grey)),
    [0, 142, 255],
  );
  assert.equal(text, "List of 3 pixels: 0 5 9.");
  assert.ok(html.includes(`aria-label="${text}"`));
});

test("an arrow points at the middle of the square that is marked, and the list is as without it", () => {
  const [plain, ...none] = pixelListBundles([0, 5, 9]);
  const [list, arrow] = pixelListBundles([0, 5, 9], { marked: 1 });
  assert.deepEqual(none, []);
  assert.deepEqual(list, plain);
  const rectangles = [...list["text/html"].matchAll(/<rect x="(\d+)" y="2" width="(\d+)"/g)];
  const [, left, width] = rectangles[1];
  assert.equal(Number(/M(\d+),0/.exec(arrow["text/html"])?.[1]), Number(left) + Number(width) / 2);
  assert.equal(arrow["text/plain"], "Place 1 is marked, with the value 5.");
});

test("what is no short list of pixels is refused", () => {
  for (const [act, type, said] of [
    [() => showPixelList([[1, 2]]), ShapeError, /\[count\]/],
    [() => showPixelList(new Array(33).fill(0)), ValueError, /at most 32/],
    [() => showPixelList([0, 9], { maxValue: 8 }), ValueError, /from 0 to 8/],
    [() => showPixelList([0, 1], { marked: 2 }), ValueError, /from 0 to 1/],
    [() => showPixelList([0, 1], { mark: 1 } as never), UnknownOptionError, /marked/],
  ] as const) {
    assert.throws(act, (error) => error instanceof type && said.test(error.message));
  }
});
