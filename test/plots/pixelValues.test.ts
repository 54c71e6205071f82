import assert from "node:assert/strict";
import { test } from "node:test";
import { showPixelValues, tf } from "six-steps";
import { ShapeError, UnknownOptionError, ValueError } from "six-steps/internal/errors/errors.js";
import { pixelValuesChart } from "six-steps/internal/plots/pixelValues.js";
import { contrast } from "../display/colourVision.js";
import { refuses } from "./refuses.js";

interface Values {
  z: (number | "")[][];
  textfont: { color: string };
  texttemplate: string;
}

/** A picture with every grey from 0 to 255. */
const greys = Array.from({ length: 16 }, (_, row) =>
  Array.from({ length: 16 }, (_, column) => 16 * row + column),
);

test("every pixel's value is written once", () => {
  const traces = pixelValuesChart(greys).figure.data as Values[];
  const written = greys.map((row, i) =>
    row.map((_, j) => traces.map(({ z }) => z[i][j]).filter((v) => v !== "")),
  );
  assert.deepEqual(
    written,
    greys.map((row) => row.map((value) => [value])),
  );
  for (const { texttemplate } of traces) assert.equal(texttemplate, "%{z:.0~f}");
});

test("text has a contrast of 4.5:1 or more on every grey", () => {
  for (const { z, textfont } of pixelValuesChart(greys).figure.data as Values[]) {
    const color = textfont.color.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
    for (const value of z.flat()) {
      if (value === "") continue;
      const grey = `#${value.toString(16).padStart(2, "0").repeat(3)}`;
      assert.ok(contrast(color, grey) >= 4.5, `${color} on ${grey}: ${contrast(color, grey)}`);
    }
  }
});

test("values that are not whole are written with two decimals", () => {
  const traces = pixelValuesChart([[0, 1 / 3, 1]]).figure.data as Values[];
  assert.deepEqual(
    traces
      .flatMap(({ z }) => z.flat())
      .filter((v) => v !== "")
      .sort(),
    [0, 0.33, 1],
  );
});

test("the numbers are there as text, in rows", () => {
  const { description, details } = pixelValuesChart(
    [
      [0, 12],
      [255, 7],
    ],
    { title: "Corner" },
  );
  assert.equal(description, "Image “Corner” of 2 rows × 2 columns with each pixel's value written on it.");
  assert.equal(details, "  0  12\n255   7");
});

test("an image whose values cannot be written is refused", async () => {
  await refuses(
    () => showPixelValues(tf.zeros([28, 33])),
    ValueError,
    "Height and width of the image must be at most 32 pixels, but is [28,33].",
  );
  await refuses(
    () => showPixelValues(tf.zeros([8, 8, 3])),
    ShapeError,
    "The image must have shape [height, width], but has [8, 8, 3].",
  );
  await refuses(
    () => showPixelValues([[Number.NaN]]),
    ValueError,
    "The image at row 0, column 0 must be a number, but is NaN.",
  );
  await refuses(
    () => showPixelValues([[0]], { size: 3 } as never),
    UnknownOptionError,
    'An option of showPixelValues is "size", which is not one of title, maxValue.',
  );
});
