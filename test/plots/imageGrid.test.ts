import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { showImageGrid, showImageStrip, tf } from "six-steps";
import { labelColors } from "six-steps/internal/display/palette.js";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { type ImagesInput, toImages } from "six-steps/internal/input/readImages.js";
import type { ImageGridOptions } from "six-steps/internal/plots/imageGrid.js";
import { labelledPictures } from "six-steps/internal/plots/labelledPictures.js";
import { decodedLabels, decodedPictures } from "./decodedGrid.js";
import { refuses } from "./refuses.js";

/** Pictures that look like the data's: smooth, with all greys, each different. */
function pictures(count: number, side = 28): number[][][] {
  return Array.from({ length: count }, (_, n) =>
    Array.from({ length: side }, (_, row) =>
      Array.from({ length: side }, (_, column) =>
        Math.round(127.5 + 127.5 * Math.sin((n + 1) * 0.07 * row + 0.2 * column + n)),
      ),
    ),
  );
}

const shown = async (images: ImagesInput, columns: number, options: ImageGridOptions) =>
  await labelledPictures("grid", toImages(images, 100, options.maxValue), columns, options);

test("every pixel of every image is there, at its place and in its grey", async () => {
  const images = pictures(7);
  const found = await decodedPictures(await shown(tf.tensor3d(images), 5, {}));
  assert.equal(found.length, 7);
  let most = 0;
  images.forEach((image, n) => {
    const { at, width, height } = found[n];
    assert.deepEqual([width, height], [28, 28]);
    for (let row = 0; row < 28; row++) {
      for (let column = 0; column < 28; column++) {
        for (const value of at(column, row)) most = Math.max(most, Math.abs(value - image[row][column]));
      }
    }
  });
  assert.ok(most <= 2, `a grey is off by ${most}`);
});

test("colour pictures keep their colours", async () => {
  const colours = [
    [
      [255, 0, 0],
      [0, 0, 255],
    ],
  ];
  const [{ at, width }] = await decodedPictures(await shown([colours], 5, {}));
  assert.deepEqual(at(0, 0), [255, 0, 0]);
  assert.deepEqual(at(width - 1, 0), [0, 0, 255]);
});

test("a label is white on the colour of right, of wrong, or of neither, and differs in its mark as well", async () => {
  for (const [options, color, text] of [
    [{}, labelColors.neutral, "Coat"],
    [{ correct: [true] }, labelColors.right, "✓ Coat"],
    [{ correct: [false] }, labelColors.wrong, "✗ Coat"],
  ] as const) {
    const labels = decodedLabels(await shown(pictures(1), 5, { labels: ["Coat"], ...options }));
    assert.deepEqual(labels, [{ text, color }]);
  }
});

test("a label in any script stands in the page as text that is no markup", async () => {
  const labels = ["Coat", "앵클<부츠", "Ångström", "鞋子"];
  const bundle = await shown(pictures(4), 5, { labels, correct: [true, false, true, true] });
  const written = decodedLabels(bundle).map(({ text }) => text);
  assert.deepEqual(written, ["✓ Coat", "✗ 앵클&lt;부츠", "✓ Ångström", "✓ 鞋子"]);
  assert.match(bundle["text/plain"], /: Coat \(right\), 앵클<부츠 \(wrong\), /);
});

test("the group's description names every label, and is the output's text", async () => {
  const options = { labels: ["Coat", "Bag", "<Shirt>"], correct: [true, false, true], title: "Test" };
  const bundle = await shown(pictures(3), 2, options);
  const { "text/html": html, "text/plain": text } = bundle as { "text/html": string; "text/plain": string };
  assert.equal(
    text,
    "Grid “Test”: 3 images of 28 × 28 pixels in rows of 2, 2 right and 1 wrong: Coat (right), Bag (wrong), <Shirt> (right).",
  );
  const [, description] = /role="group" aria-label="([^"]+)"/.exec(html) ?? [];
  assert.equal(description, text.replace("<Shirt>", "&lt;Shirt&gt;"));
  assert.ok(html.startsWith("<p><b>Test</b></p>"));
});

test("a picture without a label has an alternative text of its own", async () => {
  const found = await decodedPictures(await shown(pictures(3), 5, {}));
  assert.deepEqual(
    found.map(({ alt }) => alt),
    ["image 0", "image 1", "image 2"],
  );
});

test("a picture's PNG has a palette; in the page it has whole pixels, 4 a side, and up to three pictures 8", async () => {
  for (const [count, side] of [
    [10, 112],
    [4, 112],
    [3, 224],
    [1, 224],
  ]) {
    for (const { png, cssWidth, cssHeight } of await decodedPictures(await shown(pictures(count), 5, {}))) {
      assert.ok((await sharp(png).metadata()).isPalette);
      assert.deepEqual([cssWidth, cssHeight], [side, side]);
    }
  }
});

test("25 labelled images take less than 45 KB and their PNG less than 25 KB, and no row is wider than a page", async () => {
  const labels = Array.from({ length: 25 }, (_, i) => `T-shirt/top ${i}`);
  const { "text/html": page, "image/png": png } = await shown(pictures(25), 5, { labels });
  const html = page as string;
  assert.ok(html.length < 45_000, `${html.length} bytes`);
  assert.ok((png as string).length < 25_000, `${(png as string).length} bytes`);
  for (const columns of [1, 5, 10, 20]) {
    const [{ cssWidth }] = await decodedPictures(await shown(pictures(40), columns, {}));
    assert.ok(columns * (cssWidth + 8) <= 900, `${columns} columns of ${cssWidth}`);
  }
});

test("a grid and a strip refuse what they cannot show", async () => {
  const one = pictures(1);
  await refuses(
    () => showImageGrid([]),
    ValueError,
    "The number of images must be from 1 to 64 (show some, such as the first 64), but is 0.",
  );
  await refuses(
    () => showImageStrip(pictures(26, 2)),
    ValueError,
    "The number of images must be from 1 to 25 (show some, such as the first 25), but is 26.",
  );
  await refuses(
    () => showImageGrid(one, { labels: ["a", "b"] }),
    ShapeError,
    "labels must have shape [1], one for each image, but has [2].",
  );
  await refuses(
    () => showImageGrid(one, { labels: [3] as never }),
    ValueError,
    "labels at 0 must be a text, but is 3.",
  );
  await refuses(
    () => showImageGrid(one, { correct: [] }),
    ShapeError,
    "correct must have shape [1], one for each image, but has [0].",
  );
  await refuses(
    () => showImageGrid(one, { correct: [1] as never }),
    ValueError,
    "correct at 0 must be true or false, but is 1.",
  );
  await refuses(
    () => showImageGrid(one, { columns: 0 }),
    ValueError,
    "columns must be a whole number from 1 to 20, but is 0.",
  );
  await refuses(
    () => showImageGrid(one, { title: 5 } as never),
    ValueError,
    "The title of showImageGrid must be a text, but is 5.",
  );
  await refuses(
    () => showImageGrid(one, { label: ["a"] } as never),
    UnknownOptionError,
    'An option of showImageGrid is "label", which is not one of labels, correct, probabilities, classNames, columns, title, maxValue.',
  );
  await refuses(
    () => showImageStrip(one, { columns: 2 } as never),
    UnknownOptionError,
    'An option of showImageStrip is "columns", which is not one of labels, title, maxValue.',
  );
});
