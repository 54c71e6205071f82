import assert from "node:assert/strict";
import { test } from "node:test";
import { tf } from "six-steps";
import { ShapeError, ValueError } from "six-steps/internal/errors/errors.js";
import { type ImageInput, type ImagesInput, toImage, toImages } from "six-steps/internal/input/readImages.js";
import { refuses } from "../plots/refuses.js";

const nested = [
  [0, 10, 20],
  [30, 40, 255],
];
const flat = [0, 10, 20, 30, 40, 255];

const image = (input: unknown, maxValue?: number) => () => toImage(input as ImageInput, maxValue);
const images =
  (input: unknown, limit = 10) =>
  () =>
    toImages(input as ImagesInput, limit);

test("a picture reads the same from lists, rows of typed arrays and tensors of any batch and channel axis", () => {
  const inputs = [
    nested,
    nested.map((row) => Uint8Array.from(row)),
    tf.tensor2d(nested),
    tf.tensor2d(nested, undefined, "int32"),
    tf.tensor(flat, [1, 2, 3, 1]),
    tf.tensor(flat, [2, 3, 1]),
  ];
  for (const input of inputs) {
    const { height, width, channels, pixels, maxValue } = toImage(input);
    assert.deepEqual([height, width, channels, maxValue], [2, 3, 1, 255]);
    assert.deepEqual(Array.from(pixels), flat);
  }
});

test("a picture of one row keeps its row, and a batch of one loses its batch axis", () => {
  const row = toImage(tf.zeros([1, 5, 3]));
  assert.deepEqual([row.height, row.width, row.channels], [1, 5, 3]);
  const first = toImage(tf.zeros([1, 5, 4]));
  assert.deepEqual([first.height, first.width, first.channels], [5, 4, 1]);
});

test("flat pixels are read as a square", () => {
  const { height, width } = toImage(new Float32Array(784));
  assert.deepEqual([height, width], [28, 28]);
});

test("three channels are a colour picture", () => {
  const { channels, pixels } = toImage([[[1, 2, 3]]]);
  assert.equal(channels, 3);
  assert.deepEqual(Array.from(pixels), [1, 2, 3]);
});

test("white is 1 if no pixel is above 1, else 255, or what maxValue says", () => {
  assert.equal(toImage([[0, 0.5]]).maxValue, 1);
  assert.equal(toImage([[0, 2]]).maxValue, 255);
  assert.equal(toImage([[0, 1]], 255).maxValue, 255);
  assert.equal(toImage([[0, 300]], 1000).maxValue, 1000);
});

test("a set reads the same from a tensor, from lists and from a list of tensors, and shares one range", () => {
  const values = [
    [
      [0, 1],
      [1, 0],
    ],
    [
      [200, 7],
      [3, 4],
    ],
  ];
  for (const input of [tf.tensor3d(values), values, values.map((each) => tf.tensor2d(each))]) {
    const pictures = toImages(input, 2);
    assert.deepEqual(
      pictures.map(({ pixels }) => Array.from(pixels)),
      [
        [0, 1, 1, 0],
        [200, 7, 3, 4],
      ],
    );
    assert.deepEqual(
      pictures.map(({ maxValue }) => maxValue),
      [255, 255],
    );
  }
});

test("a picture of a wrong shape is refused with its shape", async () => {
  const wanted = "[height, width] or [height, width, 3]";
  const has = (shape: string, more = "") => `The image must have shape ${wanted}${more}, but has ${shape}.`;
  await refuses(image(tf.zeros([2, 4, 4])), ShapeError, has("[2, 4, 4]"));
  await refuses(image(tf.zeros([2, 4, 4, 3])), ShapeError, has("[2, 4, 4, 3]"));
  await refuses(image(tf.scalar(1)), ShapeError, has("[]"));
  await refuses(image(new Uint8Array(10)), ShapeError, has("[10]", " (flat pixels only of a square)"));
  await refuses(image([]), ShapeError, has("[0]", " with at least one pixel"));
  await refuses(image([[], []]), ShapeError, has("[2, 0]", " with at least one pixel"));
});

test("a pixel that is not a number or out of range is refused with its place and value", async () => {
  await refuses(
    image([[0, 1, Number.NaN]]),
    ValueError,
    "The image at row 0, column 2 must be a number, but is NaN.",
  );
  const range = "must be from 0 to 255 (the option maxValue sets what is white)";
  await refuses(
    image([
      [0, 9],
      [300, 0],
    ]),
    ValueError,
    `The image at row 1, column 0 ${range}, but is 300.`,
  );
  await refuses(
    image([[0, Number.NEGATIVE_INFINITY]]),
    ValueError,
    "The image at row 0, column 1 must be a finite number, but is -Infinity.",
  );
  await refuses(
    image([[0, 5]], 4),
    ValueError,
    "The image at row 0, column 1 must be from 0 to 4, but is 5.",
  );
  await refuses(
    image([
      [
        [0, 0, 0],
        [0, Number.NaN, 0],
      ],
    ]),
    ValueError,
    "The image at row 0, column 1 must be a number, but is NaN.",
  );
});

test("lists that are no picture are refused with the place that differs", async () => {
  await refuses(
    image([[1, 2], [3]]),
    ShapeError,
    "The image at [1] must have shape [2], like the first, but has [1].",
  );
  await refuses(
    image([[1, 2], 3]),
    ValueError,
    "The image at [1] must be a list of shape [2], like the first, but is 3.",
  );
  await refuses(image([[1, "2"]]), ValueError, 'The image at [0][1] must be a number, but is "2".');
  await refuses(
    image("boot"),
    ValueError,
    'The image must be a tensor, a typed array or a list of numbers, but is "boot".',
  );
});

test("maxValue must be a number above 0", async () => {
  await refuses(image([[0]], 0), ValueError, "maxValue must be a number above 0, but is 0.");
  await refuses(image([[0]], Number.NaN), ValueError, "maxValue must be a number above 0, but is NaN.");
});

test("a set that is empty, too large, flat or of several sizes is refused", async () => {
  const count = "The number of images must be from 1 to 10 (show some, such as the first 10), but is";
  await refuses(images([]), ValueError, `${count} 0.`);
  await refuses(images(tf.zeros([0, 28, 28])), ValueError, `${count} 0.`);
  await refuses(images(tf.zeros([11, 1, 1])), ValueError, `${count} 11.`);
  const wanted = "A set of images must have shape [count, height, width], or be a list of images, but has";
  await refuses(images(new Uint8Array(784)), ShapeError, `${wanted} [784].`);
  await refuses(images(tf.zeros([784])), ShapeError, `${wanted} [784].`);
  await refuses(
    images([tf.zeros([2, 2]), tf.zeros([2, 3])]),
    ShapeError,
    "Image 1 must have shape [2, 2] like image 0, but has [2, 3].",
  );
  await refuses(
    images(undefined),
    ValueError,
    "A set of images must be a tensor or a list of images, but is undefined.",
  );
  await refuses(
    images([[[0, 1]], [[0, Number.NaN]]]),
    ValueError,
    "Image 1 at row 0, column 1 must be a number, but is NaN.",
  );
});

test("where a pixel is below 0, 0 is in the middle, and the pictures of a set share their range", () => {
  const range = ({ minValue, maxValue }: { minValue: number; maxValue: number }) => [minValue, maxValue];
  assert.deepEqual(range(toImage([[0, 9]])), [0, 255]);
  assert.deepEqual(range(toImage([[-2, 9]])), [-9, 9]);
  assert.deepEqual(range(toImage([[-0.2, 0.1]])), [-1, 1]);
  const set = toImages([[[0, 1]], [[-3, 2]]], 2);
  assert.deepEqual(set.map(range), [
    [-3, 3],
    [-3, 3],
  ]);
});
