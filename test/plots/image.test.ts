import assert from "node:assert/strict";
import { test } from "node:test";
import { showImage, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { imageChart } from "six-steps/internal/plots/image.js";
import { refuses } from "./refuses.js";

const image = [
  [0, 128, 255],
  [1, 2, 3],
];

type Axis = { range: [number, number] };

test("an image's figure holds its pixels, row 0 first, and the whole range of values", () => {
  const { figure } = imageChart(tf.tensor2d(image));
  const [trace] = figure.data as { type: string; z: number[][]; zmin: number; zmax: number }[];
  assert.equal(trace.type, "heatmap");
  assert.deepEqual(trace.z, image);
  assert.deepEqual([trace.zmin, trace.zmax], [0, 255]);
});

test("an image's origin is at the top left and its pixels are square", () => {
  const { figure } = imageChart(image);
  const { width, height, margin, xaxis, yaxis } = figure.layout as {
    width: number;
    height: number;
    margin: { t: number; r: number; b: number; l: number };
    xaxis: Axis;
    yaxis: Axis;
  };
  assert.deepEqual(xaxis.range, [-0.5, 2.5]);
  assert.deepEqual(yaxis.range, [1.5, -0.5]);
  assert.equal((width - margin.l - margin.r) / 3, (height - margin.t - margin.b) / 2);
});

test("a normalised image keeps four significant digits", () => {
  const [trace] = imageChart([[1 / 3, 1]]).figure.data as { z: number[][]; zmax: number }[];
  assert.deepEqual(trace.z, [[0.3333, 1]]);
  assert.equal(trace.zmax, 1);
});

test("a colour image shows its three channels", () => {
  const { figure, description } = imageChart(
    tf.tensor3d([
      [
        [255, 128, 0],
        [1, 2, 3],
      ],
    ]),
    { title: "Frog" },
  );
  const [trace] = figure.data as { type: string; z: number[][][]; zmax: number[] }[];
  assert.equal(trace.type, "image");
  assert.deepEqual(trace.z, [
    [
      [255, 128, 0],
      [1, 2, 3],
    ],
  ]);
  assert.deepEqual(trace.zmax, [255, 255, 255]);
  assert.match(description, /^Image “Frog” in colour, 1 rows? × 2 columns/);
});

test("an image is described by its size and its values", () => {
  const { description } = imageChart(image, { title: "Boot" });
  assert.equal(description, "Image “Boot”, 2 rows × 3 columns of pixels, values from 0 to 255, mean 64.83.");
});

test("an image's title may hold what plotly.js would read as HTML", () => {
  const { layout } = imageChart(image, { title: "a < b & <b>c</b>" }).figure;
  assert.equal(
    layout?.title && (layout.title as { text: string }).text,
    "a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;",
  );
});

test("an image that cannot be shown is refused", async () => {
  await refuses(
    () => showImage([[0, Number.NaN]]),
    ValueError,
    "The image at row 0, column 1 must be a number, but is NaN.",
  );
  await refuses(
    () => showImage(tf.zeros([2, 28, 28])),
    ShapeError,
    "The image must have shape [height, width] or [height, width, 3], but has [2, 28, 28].",
  );
  await refuses(
    () => showImage(tf.zeros([10, 129])),
    ValueError,
    "Height and width of the image must be at most 128 pixels, but is [10,129].",
  );
  await refuses(
    () => showImage(image, { titel: "Boot" } as never),
    UnknownOptionError,
    'An option of showImage is "titel", which is not one of title, maxValue.',
  );
  await refuses(
    () => showImage(image, "Boot" as never),
    ValueError,
    'The options of showImage must be an object such as { title: … }, but is "Boot".',
  );
});
