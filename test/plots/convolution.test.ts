import assert from "node:assert/strict";
import { test } from "node:test";
import { showConvolution, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { convolutionBundle } from "six-steps/internal/plots/convolution.js";

const image = [
  [0, 0, 5, 9, 9],
  [0, 0, 5, 9, 9],
  [0, 1, 4, 8, 9],
  [0, 1, 3, 8, 8],
  [1, 1, 2, 7, 8],
];
const kernel = [
  [-1, 0, 1],
  [-1, 0, 1],
  [-1, 0, 1],
];

/** The numbers of each of the four tables, empty cells as "". */
const tablesIn = (html: string) =>
  [...html.matchAll(/<div style="display:inline-grid[^>]*>(.*?)<\/div>/g)].map(([, cells]) =>
    [...cells.matchAll(/<span[^>]*>([^<]*)<\/span>/g)].map(([, number]) => number.replace("−", "-")),
  );

test("at every place the sum is TensorFlow's, and those of the places before it stand there too", () => {
  const wanted = tf
    .conv2d(tf.tensor4d(image.flat(), [1, 5, 5, 1]), tf.tensor4d(kernel.flat(), [3, 3, 1, 1]), 1, "valid")
    .dataSync();
  for (let place = 0; place < 9; place++) {
    const [row, column] = [Math.floor(place / 3), place % 3];
    const { "text/html": html, "text/plain": words } = convolutionBundle(image, kernel, { row, column });
    const [pixels, weights, products, sums] = tablesIn(html);
    assert.deepEqual(pixels, image.flat().map(String));
    assert.deepEqual(weights, kernel.flat().map(String));
    const total = products.reduce((sum, product) => sum + Number(product), 0);
    assert.equal(total, wanted[place]);
    assert.deepEqual(
      sums.map((sum) => (sum === "" ? undefined : Number(sum))),
      Array.from({ length: 9 }, (_, i) => (i <= place ? wanted[i] : undefined)),
    );
    assert.match(words, new RegExp(`^Window at row ${row}, column ${column}: .* = ${wanted[place]}\\.$`));
    assert.equal(words.split(" + ").length, 9);
  }
});

test("the window has a frame in the image, and its place one among the sums", () => {
  const { "text/html": html } = convolutionBundle(image, kernel, { row: 1, column: 2 });
  const framed = [...html.matchAll(/<span style="(box-shadow[^"]*)?/g)].map(
    ([, frame]) => frame !== undefined,
  );
  const places = framed.flatMap((isFramed, i) => (isFramed ? [i] : []));
  assert.deepEqual(places, [7, 8, 9, 12, 13, 14, 17, 18, 19, 25 + 9 + 9 + 5]);
});

test("a window that does not fit, and what is not a table, are refused in words", () => {
  assert.throws(() => convolutionBundle(image, kernel, { row: 3 }), ValueError);
  assert.throws(() => convolutionBundle(kernel, image), ShapeError);
  assert.throws(() => showConvolution([1, 2], kernel), ShapeError);
  assert.throws(() => convolutionBundle(Array(10).fill(Array(10).fill(0)), kernel), ValueError);
  assert.throws(() => convolutionBundle(image, kernel, { stride: 2 } as object), UnknownOptionError);
});
