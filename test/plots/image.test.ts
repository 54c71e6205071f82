import assert from "node:assert/strict";
import { test } from "node:test";
import { showImage, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { imageChart } from "six-steps/internal/plots/image.js";
import { lots } from "./randomNames.js";
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

test("values below 0 are shown around 0, which has the middle colour: standardised pictures, and those from -1 to 1", () => {
  const range = (picture: number[][], maxValue?: number) => {
    const [trace] = imageChart(picture, { maxValue }).figure.data as {
      zmin: number;
      zmax: number;
      z: number[][];
    }[];
    return [trace.zmin, trace.zmax];
  };
  assert.deepEqual(range([[-2.5, 0, 1]]), [-2.5, 2.5]);
  assert.deepEqual(range([[-0.5, 0.2]]), [-1, 1]);
  assert.deepEqual(range([[-3, 200]]), [-200, 200]);
  assert.deepEqual(range([[-3, 200]], 255), [-255, 255]);
  const [trace] = imageChart([[-2, 0, 2]]).figure.data as {
    colorscale: [number, string][];
    colorbar: object;
  }[];
  assert.ok(trace.colorbar);
  assert.equal(trace.colorscale.find(([share]) => share === 0.5)?.[1], "#f2f2f2");
  assert.match(imageChart([[-2, -1]]).description, /values from -2 to -1, mean -1\.5/);
});

test("a picture in colour with values below 0 is scaled, and a sentence says how", () => {
  const { figure, caption } = imageChart([[[-2, 0, 2]]]);
  const [{ zmin, zmax, z }] = figure.data as { zmin: number[]; zmax: number[]; z: number[][][] }[];
  assert.deepEqual([zmin, zmax, z], [[-2, -2, -2], [2, 2, 2], [[[-2, 0, 2]]]]);
  assert.equal(caption, "Black is −2, grey 0, white 2.");
  assert.equal(imageChart([[[0, 0, 2]]]).caption, undefined);
});

test("the advice about a pixel out of range holds: with maxValue it is shown", async () => {
  await refuses(
    () => showImage([[0, 300]]),
    ValueError,
    "The image at row 0, column 1 must be from 0 to 255 (the option maxValue sets what is white), but is 300.",
  );
  assert.ok(imageChart([[0, 300]], { maxValue: 300 }));
  await refuses(
    () => showImage([[-300, 0]], { maxValue: 255 }),
    ValueError,
    "The image at row 0, column 0 must be from -255 to 255, but is -300.",
  );
  await refuses(
    () => showImage([[0, Number.POSITIVE_INFINITY]]),
    ValueError,
    "The image at row 0, column 1 must be a finite number, but is Infinity.",
  );
});

test("random pictures, some with values below 0: each pixel's value is in the figure, between black and white", () => {
  for (let seed = 0; seed < 60; seed++) {
    const chance = lots(seed);
    const lowest = chance.one([0, 0, -1, -1000]);
    const size = chance.one([1, 255, 65535, 1e300]);
    const picture = Array.from({ length: 1 + chance.whole(9) }, () =>
      Array.from({ length: 7 }, () =>
        chance.share() < 0.2 ? Math.round(size) : (chance.share() + lowest) * size * 1e-3,
      ),
    );
    const [{ z, zmin, zmax }] = imageChart(picture, { maxValue: 2 * size }).figure.data as {
      z: number[][];
      zmin: number;
      zmax: number;
    }[];
    picture.flat().forEach((value, i) => {
      const drawn = z.flat()[i];
      assert.ok(Math.abs(drawn - value) <= Math.abs(value) * 6e-4 && drawn >= zmin && drawn <= zmax);
    });
  }
});

test("whole numbers of 16 bits are shown to their last digit", () => {
  const [{ z }] = imageChart([[12345, 65535]], { maxValue: 65535 }).figure.data as { z: number[][] }[];
  assert.deepEqual(z, [[12345, 65535]]);
});
